// The live quotes of a note's text in their order, wherever they stand in it. Broken ones are left out.
import { type NoteNode, type QuoteAttrs, quoteAttrsSchema } from './note-document.ts'

/** An editor writes null for what is not set. Null for a broken quote. */
export function readQuoteAttrs(attrs: Readonly<Record<string, unknown>>): QuoteAttrs | null {
  const present = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)
  const parsed = quoteAttrsSchema.safeParse({ source: null, ...Object.fromEntries(present) })
  return parsed.success ? parsed.data : null
}

/** Every wording the note says a quote is or was cited by, the present one first. */
export const wordingsOf = ({
  asCited,
  earlier,
}: {
  readonly asCited: string
  readonly earlier?: QuoteAttrs['earlier'] | null
}): readonly string[] => [...new Set([asCited, ...(earlier ?? []).map((before) => before.asCited)])]

/** When the note says it was cited by each of `wordingsOf`, in their order. */
export const citedTimesOf = (
  quote: Pick<QuoteAttrs, 'asCited' | 'citedAtMs' | 'earlier'>,
): readonly number[][] => {
  const citings = [quote, ...(quote.earlier ?? [])]
  return wordingsOf(quote).map((words) =>
    citings.flatMap(({ asCited, citedAtMs }) => (asCited === words ? [citedAtMs] : [])),
  )
}

/** A node never changes: of a note that is read again, only what is new is read with care. */
const quotesIn = new WeakMap<NoteNode, readonly QuoteAttrs[]>()

/** Whether reading the quotes of this node costs nothing any more. */
export const areQuotesKnown = (node: NoteNode): boolean => quotesIn.has(node)

export const quotesInNote = (nodes: readonly NoteNode[]): readonly QuoteAttrs[] => nodes.flatMap(quotesOf)

function quotesOf(node: NoteNode): readonly QuoteAttrs[] {
  const known = quotesIn.get(node)
  if (known) return known
  const quotes = node.type === 'quote' ? quoteAt(node) : quotesInNote(node.content ?? [])
  quotesIn.set(node, quotes)
  return quotes
}

function quoteAt({ attrs = {} }: NoteNode): readonly QuoteAttrs[] {
  const quote = readQuoteAttrs(attrs)
  return quote === null ? [] : [quote]
}
