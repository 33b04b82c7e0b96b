// Where a quote's corrected words differ from the published ones, word by word, so that corrected words can be shown as such.
import { diffArrays } from 'diff'

export type QuotePiece =
  | { readonly kind: 'same'; readonly at: number; readonly text: string }
  /** `published` is what stood there. Words struck without a reading leave no piece: nothing of them is on the page. */
  | { readonly kind: 'corrected'; readonly at: number; readonly text: string; readonly published: string }

type Change = { published: string; corrected: string; same: boolean }

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The pieces joined give `corrected`; `at` is the piece's offset in it and unique. */
export function diffQuote(published: string, corrected: string): readonly QuotePiece[] {
  const pieces: QuotePiece[] = []
  let at = 0
  for (const change of changesOf(published, corrected)) {
    if (change.corrected === '') continue
    if (change.same) pieces.push({ kind: 'same', at, text: change.corrected })
    else pieces.push({ kind: 'corrected', at, text: change.corrected, published: change.published })
    at += change.corrected.length
  }
  return pieces
}

/** Runs of equal and unequal words in turn. Two changes with only a space between them are one. */
function changesOf(published: string, corrected: string): readonly Change[] {
  const changes: Change[] = []
  for (const { added, removed, value } of diffArrays(wordsOf(published), wordsOf(corrected))) {
    const text = value.join('')
    const same = !added && !removed
    const next = { published: added ? '' : text, corrected: removed ? '' : text, same }
    const last = changes.at(-1)
    const before = changes.at(-2)
    if (!same && last?.same && before && last.corrected.trim() === '') {
      changes.splice(-2, 2, joined(joined(before, last), next))
    } else if (last && last.same === same) changes.splice(-1, 1, joined(last, next))
    else changes.push(next)
  }
  return changes.flatMap(withoutTrailingSpace).reduce<Change[]>((merged, next) => {
    const last = merged.at(-1)
    if (last?.same && next.same) merged.splice(-1, 1, joined(last, next))
    else merged.push(next)
    return merged
  }, [])
}

/** A space that ends both sides of a change is the same space. */
function withoutTrailingSpace(change: Change): readonly Change[] {
  const space = /\s+$/u.exec(change.corrected)?.[0]
  if (change.same || space === undefined || !change.published.endsWith(space)) return [change]
  const published = change.published.slice(0, -space.length)
  const corrected = change.corrected.slice(0, -space.length)
  return [
    { published, corrected, same: false },
    { published: space, corrected: space, same: true },
  ]
}

const joined = (a: Change, b: Change): Change => ({
  published: a.published + b.published,
  corrected: a.corrected + b.corrected,
  same: a.same && b.same,
})
