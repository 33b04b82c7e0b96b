// The words around a place, as the walk shows them: its sentence, and its neighbours in the third voice, cut at a word, so
// that what is to be decided stays at the same place on the screen. Pure.
import type { Applied } from '../../../../../shared/records/corrections/correction-state.ts'
import { sentencePlaces } from '../../../../../shared/transcript/words.ts'

/** A run of the passage: `dim` stands outside of the sentence, `reading` for published words that were corrected. */
export type PassagePart = {
  readonly kind: 'dim' | 'plain' | 'now'
  readonly text: string
  /** The accepted reading; null where the text stands as published. */
  readonly reading: string | null
  /** Where it begins in the published text. */
  readonly start: number
}
export type Passage = {
  readonly parts: readonly PassagePart[]
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** About nine lines of the stage. */
const most = 540

/** `whole` gives the paragraph from end to end. Readings that overlap the place itself are left out. */
export function passageOf(
  text: string,
  place: { readonly start: number; readonly end: number },
  applied: readonly Pick<Applied, 'start' | 'end' | 'reading'>[],
  whole: boolean,
): Passage {
  const sentences = sentencePlaces(text)
  const index = sentences.findIndex(({ end }) => place.start < end)
  const last = sentences.find(({ end }) => place.end <= end) ?? sentences.at(-1)
  const inner = {
    start: Math.min(place.start, sentences[index]?.start ?? 0),
    end: Math.max(place.end, last?.end ?? text.length),
  }
  let { start, end } = whole ? { start: 0, end: text.length } : inner
  if (!whole && end - start > most) {
    const room = Math.max(0, most - (place.end - place.start))
    start = atWord(text, Math.max(start, place.start - Math.round(room * 0.55)), start)
    end = atWordEnd(text, Math.min(end, place.end + Math.round(room * 0.45)), end)
  } else if (!whole) {
    start = atWord(text, Math.max(0, end - most), 0)
    if (start === 0) end = atWordEnd(text, Math.min(text.length, most), text.length)
  }
  const cuts = [start, inner.start, place.start, place.end, inner.end, end].filter(
    (at) => at >= start && at <= end,
  )
  const parts: PassagePart[] = []
  for (const [nth, from] of cuts.entries()) {
    const to = cuts[nth + 1]
    if (to === undefined || to <= from) continue
    const kind = from === place.start ? 'now' : from < inner.start || from >= inner.end ? 'dim' : 'plain'
    parts.push(
      ...(kind === 'now' ? [plain(kind, text, from, to)] : withReadings(kind, text, from, to, applied)),
    )
  }
  return { parts, cutBefore: start > 0, cutAfter: end < text.trimEnd().length }
}

const plain = (kind: PassagePart['kind'], text: string, from: number, to: number): PassagePart => ({
  kind,
  text: text.slice(from, to),
  reading: null,
  start: from,
})

/** Readings that lie in the run as a whole stand in it; others are cut by its ends and stay as published. */
function withReadings(
  kind: PassagePart['kind'],
  text: string,
  from: number,
  to: number,
  applied: readonly Pick<Applied, 'start' | 'end' | 'reading'>[],
): readonly PassagePart[] {
  const parts: PassagePart[] = []
  let at = from
  for (const { start, end, reading } of applied) {
    if (start < at || end > to) continue
    if (start > at) parts.push(plain(kind, text, at, start))
    parts.push({ kind, text: text.slice(start, end), reading, start })
    at = end
  }
  if (at < to) parts.push(plain(kind, text, at, to))
  return parts
}

const atWord = (text: string, from: number, least: number): number => {
  if (from <= least) return least
  const space = text.indexOf(' ', from)
  return space < 0 ? from : space + 1
}
const atWordEnd = (text: string, to: number, mostEnd: number): number => {
  if (to >= mostEnd) return mostEnd
  const space = text.lastIndexOf(' ', to)
  return space < 0 ? to : space
}
