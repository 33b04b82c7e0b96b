// A transcript as a reader gives it: what was published, cut into segments and turns. It never changes after import.
// Lines count from 1, indexes and columns from 0; columns and lengths are UTF-16 units of the decoded line.
import { z } from 'zod'

const count = z.number().int().nonnegative()
const lineNumber = z.number().int().positive()

/** One paragraph of speech: `text` is exactly what stands at `column` of its line; mark and label are not in it. */
export const segmentSchema = z
  .object({ index: count, line: lineNumber, column: count, text: z.string().min(1) })
  .readonly()
export type Segment = z.infer<typeof segmentSchema>

/** Consecutive segments, first and last included, under one printed label; `null` where none was printed. */
export const turnSchema = z
  .object({ index: count, label: z.string().min(1).nullable(), firstSegment: count, lastSegment: count })
  .readonly()
export type Turn = z.infer<typeof turnSchema>

/** A non-blank line before the speech (title, disclaimer, rule of asterisks), as it was printed. */
export const frontMatterLineSchema = z.object({ line: lineNumber, text: z.string() }).readonly()
export type FrontMatterLine = z.infer<typeof frontMatterLineSchema>

/** Something odd that a person should look at before trusting the reading, in words for that person. */
export const readingWarningSchema = z.object({ line: lineNumber, message: z.string().min(1) }).readonly()
export type ReadingWarning = z.infer<typeof readingWarningSchema>

/** Invariant 1: the turns tile the segments, in order; segments are exact substrings of the published lines. */
export const transcriptSchema = z
  .object({
    format: z.string().min(1),
    title: z.string(),
    front: z.array(frontMatterLineSchema).readonly(),
    segments: z.array(segmentSchema).readonly(),
    turns: z.array(turnSchema).readonly(),
    warnings: z.array(readingWarningSchema).readonly(),
  })
  .readonly()
export type Transcript = z.infer<typeof transcriptSchema>

/** The turn that a segment belongs to. Every segment of a transcript has one. */
export function turnOfSegment(transcript: Pick<Transcript, 'turns'>, segmentIndex: number): Turn {
  let low = 0
  let high = transcript.turns.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const turn = transcript.turns[middle]
    if (turn === undefined) break
    if (segmentIndex < turn.firstSegment) high = middle - 1
    else if (segmentIndex > turn.lastSegment) low = middle + 1
    else return turn
  }
  throw new Error(`segment ${segmentIndex} lies in none of ${transcript.turns.length} turns`)
}

/** Words spoken: what stands between blanks and holds a letter or a figure, so a lone dash is no word. */
export function wordCount(transcript: Pick<Transcript, 'segments'>): number {
  let words = 0
  for (const segment of transcript.segments) words += wordsIn(segment.text)
  return words
}

/** Words in one text, counted as `wordCount` counts them. */
export function wordsIn(text: string): number {
  let words = 0
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) words += 1
  return words
}
