// What people call things: notes, folders, tags, versions, pages, themselves. A name stands in lists, headings, files and
// page titles among other words, so it is one line and cannot turn the direction of what stands beside it. Letters that
// join or part in Persian and Hindi, and emoji, need signs nobody sees: those stay.
import { z } from 'zod'

/**
 * Controls, line breaks, halves of characters, what no XML holds, and marks that turn the direction of what stands between or
 * after them. The three that only stand for a letter of a direction come along with Hebrew and Arabic, and stay.
 */
const notInAName = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFFFE\uFFFF]/u

export const isOneLineName = (text: string): boolean => !notInAName.test(text)

export const oneLineWords =
  'a name is one line, without control characters or marks that turn the direction of writing'

/** For what comes in. What is stored may be older than the rule and is read as it is. */
export const nameSchema = (most: number) =>
  z.string().trim().max(most, `at most ${most} characters`).refine(isOneLineName, oneLineWords)
