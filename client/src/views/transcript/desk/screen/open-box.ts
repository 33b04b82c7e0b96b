// Which box stands open over the desk, and on what. One at a time.
import type { RecordKey } from '../../../../../../shared/base/id.ts'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import type { QuoteSource } from '../../../../acts/quote-acts.ts'
import type { CodingDraft } from '../../coding/coding-draft.ts'
import type { Sought } from '../../finding/found-places.ts'
import type { CorrectionNote, Note } from '../../margin/note-of.ts'
import type { PassagesBox } from '../../passages/use-passages.ts'
import type { TextHandle } from '../../text/text-handle.ts'

/** The words a box is about, where they stand in the viewport, and the text column around them. */
export type WordsPlace = { readonly words: Span; readonly anchor: DOMRect; readonly bounds: DOMRect }

export type OpenBox =
  | ({ readonly kind: 'correct'; readonly span: Span; readonly editing: RecordKey | null } & WordsPlace)
  | ({
      readonly kind: 'code'
      readonly spans: readonly Span[]
      readonly editing: RecordKey | null
      /** What the bar held when it stepped aside for more passages. */
      readonly draft?: CodingDraft | null
    } & WordsPlace)
  | PassagesBox
  | ({ readonly kind: 'quote'; readonly spans: readonly Span[]; readonly source: QuoteSource } & WordsPlace)
  | ({ readonly kind: 'reject'; readonly note: CorrectionNote } & WordsPlace)
  /** A thread to begin on words. */
  | ({ readonly kind: 'talk'; readonly span: Span } & WordsPlace)
  | { readonly kind: 'hide'; readonly note: Note }
  /** A quote to make public. */
  | { readonly kind: 'publish'; readonly spans: readonly Span[] }
  | { readonly kind: 'find'; readonly sought: Sought }
  | {
      readonly kind: 'speaker'
      readonly segment: number
      readonly offset: number
      /** Somebody else speaks from the word on; else the choice is for the paragraph's beginning. */
      readonly fromWord: boolean
    }

/** Opens a box beside words; does nothing while these are not drawn. */
export type OpenAt = (span: Span, open: (place: WordsPlace) => OpenBox) => void

/** Where words stand now; null while they are not drawn. */
export function wordsPlace(text: Pick<TextHandle, 'boxOf'> | null, words: Span): WordsPlace | null {
  const anchor = text?.boxOf(words)
  const bounds = columnOf(words.startSegment)
  return anchor && bounds ? { words, anchor, bounds } : null
}

/** The column of a paragraph's words; null while it is not drawn. */
const columnOf = (segment: number): DOMRect | null =>
  document
    .getElementById(`s${segment + 1}`)
    ?.querySelector('.seg-text')
    ?.getBoundingClientRect() ?? null

/** The words that stay lit while a box is about them; `held` while passages are chosen. */
export const litWords = (box: OpenBox | null, held: readonly Span[]): readonly Span[] =>
  box?.kind === 'code' ? box.spans : box?.kind === 'talk' ? [box.span] : held
