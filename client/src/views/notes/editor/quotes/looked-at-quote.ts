// What becomes of a quote when an author has looked at it. How it was cited before is kept whatever they choose.
import { maxEarlier, type QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import type { QuoteView } from '../../../../../../shared/wire/api-transcript.ts'

/** As an editor sets attributes: null takes one away. */
export type QuoteChanges = { readonly [Name in keyof QuoteAttrs]?: QuoteAttrs[Name] | null }

/** What who may write does to the quote on the screen. */
export type QuoteActs = {
  readonly change: (changes: QuoteChanges) => void
  readonly remove: () => void
}

/** Why newer words cannot be taken any more; null when they can. */
export const whyNotTaken = ({ earlier = [] }: Pick<QuoteAttrs, 'earlier'>): string | undefined =>
  earlier.length < maxEarlier
    ? undefined
    : `This quote was cited in ${maxEarlier} ways already. Quote the words anew beside it.`

export const takeWords = (
  { asCited, citedAtMs, earlier = [] }: QuoteAttrs,
  words: string,
  atMs: number,
): QuoteChanges => ({
  asCited: words,
  citedAtMs: atMs,
  keptFor: null,
  earlier: [...earlier, { asCited, citedAtMs }],
})

export const keepAsCited = (words: string): QuoteChanges => ({ keptFor: words })

/** Cited anew as it reads now. Of how it was cited before, what is not in the record is left behind. */
export function citeAnew(
  { asCited, citedAtMs, earlier = [] }: QuoteAttrs,
  neverRead: readonly string[],
  words: string,
  atMs: number,
): QuoteChanges {
  const kept = earlier.filter((before) => !neverRead.includes(before.asCited))
  const isKept = asCited !== words && !neverRead.includes(asCited)
  const all = isKept ? [...kept, { asCited, citedAtMs }] : kept
  return { asCited: words, citedAtMs: atMs, keptFor: null, earlier: all.length > 0 ? all : null }
}

/** The words stand in another record now. What they were taken from stayed behind; how they were cited goes with them. */
export const movedTo = (view: QuoteView, sha256: string): QuoteChanges => ({
  transcript: view.transcript,
  spans: view.spans,
  source: null,
  published: view.publishedText,
  sha256,
})
