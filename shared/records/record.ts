// What every record shares: plain JSON values under one key, written by one principal.
// `atMs` is the writer's own clock, for display only; order and truth come from the server's log.
import { z } from 'zod'

/** The largest a record may be as JSON, in bytes. Longer ones are refused in the form, text kept. */
export const maxRecordBytes = 8 * 1024
export const maxReadingLength = 500
export const maxCommentLength = 2000
/** How much of the published text one correction may cover. */
export const maxCorrectedLength = 2000

const unpaired = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/
const wellFormed = (text: string) => !unpaired.test(text)
/** Control characters but tab and line breaks: nobody says them, and no XML can hold them. */
const unsayable = /[^\P{Cc}\t\n\r\u0085]/u
const sayable = (text: string) => !unsayable.test(text)

/** One line of text, stored exactly as typed: never trimmed, never normalised. */
export const lineSchema = (max: number) =>
  z
    .string()
    .max(max, `at most ${max} characters`)
    .refine((text) => !/[\r\n\u2028\u2029]/.test(text), 'no line breaks')
    .refine(wellFormed, 'broken characters')
    .refine(sayable, 'no control characters')

/** Free text of several lines. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max, `at most ${max} characters`)
    .refine(wellFormed, 'broken characters')
    .refine(sayable, 'no control characters')

/** Words as a record published them: whatever signs it holds, they are cited as they are. */
export const citedSchema = z.string().max(maxCorrectedLength).refine(wellFormed, 'broken characters')

export const atMsSchema = z.number().int().min(0).max(8_640_000_000_000_000)
