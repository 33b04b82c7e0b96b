// The corrected reading of one segment, and the way between its offsets and the published ones.
// Invariant 2: spans count in the published text, so nothing stored ever holds a corrected offset; these are for the screen.

/** One accepted reading of `start` to `end` of the published text. Empty: the words were not said. */
export type AppliedReading = { readonly start: number; readonly end: number; readonly reading: string }

/**
 * Pieces tile the published text from its start to its end; `start` and `end` count there, also of a reading.
 * `index` is the reading's place in the list that was given.
 */
export type Piece =
  | { readonly kind: 'published'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'reading'
      readonly start: number
      readonly end: number
      readonly reading: string
      readonly index: number
    }

/** Which end of a correction an offset inside it goes to. */
export type Side = 'before' | 'after'

/**
 * Both maps are monotone, keep offsets apart from corrections in step, and take an offset inside a correction to its end
 * on the asked side ('before' by default). Where words were struck without a new reading, one corrected offset stands for
 * all of them: `toPublished` gives the first with 'before' and the last with 'after'.
 * Offsets outside the text are taken to its ends.
 */
export type CorrectedText = {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly toCorrected: (publishedOffset: number, side?: Side) => number
  readonly toPublished: (correctedOffset: number, side?: Side) => number
}

/** Applies readings to a segment's published text. They may come in any order; overlapping or ill-placed ones throw RangeError. */
export function correctedText(publishedText: string, applied: readonly AppliedReading[]): CorrectedText {
  const pieces = piecesOf(publishedText, applied)
  /** Where each piece begins in the corrected text. */
  const begins: number[] = []
  let text = ''
  for (const piece of pieces) {
    begins.push(text.length)
    text += piece.kind === 'reading' ? piece.reading : publishedText.slice(piece.start, piece.end)
  }
  const beginOf = (i: number) => begins[i] ?? text.length
  const publishedBegins = pieces.map((piece) => piece.start)

  const toCorrected = (publishedOffset: number, side: Side = 'before'): number => {
    const offset = clamp(publishedOffset, publishedText.length)
    const i = lastAtOrBefore(publishedBegins, offset)
    const piece = pieces[i]
    if (piece === undefined) return 0
    if (piece.kind === 'published') return beginOf(i) + offset - piece.start
    if (offset === piece.start) return beginOf(i)
    return offset === piece.end || side === 'after' ? beginOf(i + 1) : beginOf(i)
  }

  const toPublished = (correctedOffset: number, side: Side = 'before'): number => {
    const offset = clamp(correctedOffset, text.length)
    const i = lastAtOrBefore(begins, side === 'after' ? offset : offset - 1)
    const piece = pieces[i]
    if (piece === undefined) return 0
    if (piece.kind === 'published') return piece.start + offset - beginOf(i)
    if (offset === beginOf(i + 1)) return piece.end
    return offset === beginOf(i) || side === 'before' ? piece.start : piece.end
  }

  return { text, pieces, toCorrected, toPublished }
}

function piecesOf(publishedText: string, applied: readonly AppliedReading[]): Piece[] {
  const sorted = applied
    .map((reading, index) => ({ kind: 'reading' as const, ...pick(reading), index }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const pieces: Piece[] = []
  let at = 0
  for (const reading of sorted) {
    if (reading.start < at || reading.end <= reading.start || reading.end > publishedText.length) {
      throw new RangeError(
        `the reading of ${reading.start} to ${reading.end} overlaps another or lies outside the ${publishedText.length} characters`,
      )
    }
    if (reading.start > at) pieces.push({ kind: 'published', start: at, end: reading.start })
    pieces.push(reading)
    at = reading.end
  }
  if (at < publishedText.length) pieces.push({ kind: 'published', start: at, end: publishedText.length })
  return pieces
}

const pick = ({ start, end, reading }: AppliedReading): AppliedReading => ({ start, end, reading })

const clamp = (offset: number, length: number) => Math.min(Math.max(offset, 0), length)

/** The last index whose value is at most `offset`; -1 when none is. Values ascend. */
function lastAtOrBefore(values: readonly number[], offset: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
