// How many words of a record were spoken before a place: the clock of a record that has no times. A word counts where it
// begins, so that the stretches of a record, however it is cut, add up to its words.
import type { Segment } from '../transcript/transcript.ts'

export type SpokenWords = {
  readonly before: (segment: number, offset: number) => number
  readonly all: number
}

/** Words before an offset of a segment, counted as `wordCount` counts them; after the end it is all words. */
export function wordsSpoken(segments: readonly Pick<Segment, 'text'>[]): SpokenWords {
  const startsOf = segments.map(({ text }) => wordStarts(text))
  const before: number[] = []
  let all = 0
  for (const starts of startsOf) {
    before.push(all)
    all += starts.length
  }
  return {
    all,
    before: (segment, offset) => (before[segment] ?? all) + placeAmong(startsOf[segment] ?? [], offset),
  }
}

function wordStarts(text: string): number[] {
  const starts: number[] = []
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(run)) starts.push(index)
  return starts
}

/** How many of the starts, in order, lie before an offset. */
function placeAmong(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
