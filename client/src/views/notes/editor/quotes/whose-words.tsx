// Whose the words of a quote are and where they stand, in one line: for lists and comparisons that show its words alone.
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import { useProject } from '../../../../api/project.tsx'
import { useQuote } from '../../use-quote.ts'
import { sourceInWords, toldQuote } from './told-quote.ts'

/** Null: a quote that this program cannot read. */
export function WhoseWords({ quote }: { readonly quote: QuoteAttrs | null }) {
  return quote === null ? '— A quote that this program cannot read' : <Source quote={quote} />
}

function Source({ quote }: { readonly quote: QuoteAttrs }) {
  const { slug } = useProject().project
  const { now } = useQuote(quote)
  return `— ${sourceInWords(toldQuote(quote, now, slug))}`
}
