// Who has read a paragraph and found it right. A reading is current while the corrected text is still the one that was
// read; it is a second person's when the reader proposed none of the readings accepted there.

import type { RecordKey } from '../../base/id.ts'
import { authorOf, type MemberId } from '../../base/id.ts'
import { correctedText } from '../corrections/corrected-text.ts'
import type { Decision } from '../corrections/correction.ts'
import { type Applied, appliedBySegment } from '../corrections/correction-state.ts'
import { digestOf, type ReadThrough } from './read-through.ts'

export type ReadBy = {
  readonly member: MemberId
  readonly atMs: number
  /** False: the paragraph's corrected text has changed since. */
  readonly isCurrent: boolean
  readonly isSecondPerson: boolean
}

type Records = {
  /** Keyed `<segment>/<member>`. */
  readonly readThroughs: ReadonlyMap<string, ReadThrough>
  readonly decisions: ReadonlyMap<RecordKey, Decision>
}

/** The readers of each paragraph that has any, by segment, the first reader first. */
export function readersBySegment(
  records: Records,
  publishedTexts: readonly string[],
): ReadonlyMap<number, readonly ReadBy[]> {
  const readers = new Map<number, ReadBy[]>()
  if (records.readThroughs.size === 0) return readers
  const applied = appliedBySegment(records)
  for (const [key, { digest, atMs, withdrawn }] of records.readThroughs) {
    if (withdrawn) continue
    const slash = key.indexOf('/')
    const segment = Number(key.slice(0, slash))
    const text = publishedTexts[segment]
    if (text === undefined) continue
    const member = key.slice(slash + 1) as MemberId
    const there = applied.get(segment) ?? []
    readers.set(segment, [
      ...(readers.get(segment) ?? []),
      {
        member,
        atMs,
        isCurrent: digest === digestOfSegment(text, there),
        isSecondPerson: there.every((one) => authorOf(one.key) !== member),
      },
    ])
  }
  for (const there of readers.values()) there.sort((a, b) => a.atMs - b.atMs)
  return readers
}

/** What a read-through of a paragraph keeps: the digest of its text as it stands corrected now. */
export const digestOfSegment = (publishedText: string, applied: readonly Applied[]): string =>
  digestOf(correctedText(publishedText, applied).text)

/** Paragraphs that a second person has read as they stand now. */
export const countReadThroughs = (readers: ReadonlyMap<number, readonly ReadBy[]>): number =>
  [...readers.values()].filter((there) => there.some((one) => one.isCurrent && one.isSecondPerson)).length
