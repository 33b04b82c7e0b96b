// A quote's attributes as an editor or a stored note holds them, which write null for what is not set.
import type { QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import { readQuoteAttrs } from '../../../../../shared/records/notes/quotes-in-note.ts'

/** The attributes when they keep their form; null for a broken quote, which is shown as such and kept. */
export const readQuote = (attrs: Readonly<Record<string, unknown>>): QuoteAttrs | null =>
  readQuoteAttrs(attrs)
