// A quote's attributes as an editor or a stored note holds them, which write null for what is not set.
import { type QuoteAttrs, quoteAttrsSchema } from '../../../../../shared/records/notes/note-document.ts'

/** The attributes when they keep their form; null for a broken quote, which is shown as such and kept. */
export function readQuote(attrs: Readonly<Record<string, unknown>>): QuoteAttrs | null {
  const present = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)
  const parsed = quoteAttrsSchema.safeParse({ source: null, ...Object.fromEntries(present) })
  return parsed.success ? parsed.data : null
}
