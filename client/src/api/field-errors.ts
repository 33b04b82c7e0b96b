// What is wrong with the fields of a form, in sentences: by the same schema the server checks with, then by the
// server's own word. The first complaint about a field is the one that is shown.
import type { z } from 'zod'
import type { Problem } from '../../../shared/base/problem.ts'

/** By field name; empty when nothing is wrong. */
export type FieldErrors = Readonly<Record<string, string>>

/** What the schema finds wrong, by the first part of each path. */
export function fieldErrors(schema: z.ZodType, values: unknown): FieldErrors {
  const parsed = schema.safeParse(values)
  if (parsed.success) return {}
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? '')
    errors[field] ??= asSentence(message)
  }
  return errors
}

/** A server's problem as the error of its field; null when it is about the whole form. */
export const errorOfField = (problem: Problem | null, fields: readonly string[]): FieldErrors | null =>
  problem?.field !== undefined && fields.includes(problem.field)
    ? { [problem.field]: asSentence(problem.message) }
    : null

/** "at least 10 characters" → "At least 10 characters." */
export function asSentence(words: string): string {
  const trimmed = words.trim()
  if (trimmed === '') return ''
  const [first = ''] = trimmed
  const sentence = first.toUpperCase() + trimmed.slice(first.length)
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
