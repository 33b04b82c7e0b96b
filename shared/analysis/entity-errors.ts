// How many of a record's names, acronyms and terms the captioner got wrong, as far as people have found out.
import { correctedText } from '../records/corrections/corrected-text.ts'
import { correctionClass } from '../records/corrections/correction-class.ts'
import { appliedBySegment, type CorrectionRecords, isOpen } from '../records/corrections/correction-state.ts'
import type { MentionFinder } from './entity-mentions.ts'

/**
 * Entity error rate, after the slot error rate of information extraction (Makhoul, Kubala, Schwartz and Weischedel,
 * "Performance measures for information extraction", DARPA 1999), without insertions, which captions hardly have:
 * wrong mentions ÷ mentions in the reference. The reference is the text with the accepted readings and, where they stand
 * alone, the proposed ones. As published: (mended + open) ÷ mentions; now: open ÷ mentions. What nobody found is not in it.
 */
export type EntityErrors = {
  readonly mentions: number
  /** Wrong as published, right by an accepted correction. */
  readonly mended: number
  /** Wrong still, if a proposal that is not decided yet is right. */
  readonly open: number
}

type Reading = {
  readonly start: number
  readonly end: number
  readonly published: string
  readonly reading: string
  readonly isOpen: boolean
}

/** Stops after every paragraph, so that whoever counts can let others have their turn. */
export function* entityErrorSteps(
  publishedTexts: readonly string[],
  records: CorrectionRecords,
  find: MentionFinder,
): Generator<undefined, EntityErrors> {
  const readings = readingsBySegment(records)
  let [mentions, mended, open] = [0, 0, 0]
  for (const [segment, text] of publishedTexts.entries()) {
    const here = readings.get(segment) ?? []
    for (const { wrong } of mentionsOf(text, here, find)) {
      mentions++
      if (wrong.some(({ isOpen }) => isOpen)) open++
      else if (wrong.length > 0) mended++
    }
    yield
  }
  return { mentions, mended, open }
}

/** Accepted readings, and the open ones that overlap neither them nor an older open one. */
function readingsBySegment(records: CorrectionRecords): ReadonlyMap<number, readonly Reading[]> {
  const bySegment = new Map<number, Reading[]>()
  for (const [segment, applied] of appliedBySegment(records)) {
    bySegment.set(
      segment,
      applied.map((each) => ({ ...each, isOpen: false })),
    )
  }
  const open = [...records.corrections]
    .filter(([key]) => isOpen(records, key))
    .sort(([aKey, a], [bKey, b]) => a.atMs - b.atMs || (aKey < bKey ? -1 : 1))
  for (const [, correction] of open) {
    const there = bySegment.get(correction.segment) ?? []
    if (there.some((other) => other.start < correction.end && correction.start < other.end)) continue
    there.push({ ...correction, isOpen: true })
    bySegment.set(correction.segment, there)
  }
  return bySegment
}

type Judged = { readonly wrong: readonly Reading[] }

/** Every mention of a segment's reference text, with the readings that mend it. */
function mentionsOf(publishedText: string, all: readonly Reading[], find: MentionFinder): readonly Judged[] {
  // A room restored from elsewhere may hold places that are not in this text.
  const readings = all.filter(({ start, end }) => start < end && end <= publishedText.length)
  const { text, pieces, toCorrected } = correctedText(publishedText, readings)
  const placed = pieces.flatMap((piece) => {
    const reading = piece.kind === 'reading' ? readings[piece.index] : undefined
    if (reading === undefined) return []
    const start = toCorrected(reading.start)
    return [{ start, end: start + reading.reading.length, reading }]
  })
  const found = find(text)
  const named = found.map(({ start, end }) => ({
    wrong: placed
      .filter((place) => start < place.end && place.start < end)
      .filter(({ reading }) => mends(reading, text.slice(start, end)))
      .map(({ reading }) => reading),
  }))
  // A name that no list knows is still a name where a correction puts one in.
  const unlisted = placed
    .filter((place) => !found.some(({ start, end }) => start < place.end && place.start < end))
    .filter(({ reading }) => putsEntity.has(correctionClass(reading.published, reading.reading)))
    .map(({ reading }) => ({ wrong: [reading] }))
  return [...named, ...unlisted]
}

const putsEntity: ReadonlySet<string> = new Set(['name', 'other-name', 'acronym', 'country'])

/** The words of the mention were not there already, and more than case or punctuation was wrong. */
function mends({ published, reading }: Reading, mention: string): boolean {
  const of = correctionClass(published, reading)
  if (of === 'typography' || of === 'repetition') return false
  return !letters(published).includes(letters(mention))
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
