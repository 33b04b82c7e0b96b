// The live quotes of a note's text in their order, wherever they stand in it. Broken ones are left out.
import { type NoteNode, type QuoteAttrs, quoteAttrsSchema } from './note-document.ts'

/** An editor writes null for what is not set. Null for a broken quote. */
export function readQuoteAttrs(attrs: Readonly<Record<string, unknown>>): QuoteAttrs | null {
  const present = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)
  const parsed = quoteAttrsSchema.safeParse({ source: null, ...Object.fromEntries(present) })
  return parsed.success ? parsed.data : null
}

export function quotesInNote(nodes: readonly NoteNode[]): readonly QuoteAttrs[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'quote') return quotesInNote(node.content ?? [])
    const quote = readQuoteAttrs(node.attrs ?? {})
    return quote === null ? [] : [quote]
  })
}
