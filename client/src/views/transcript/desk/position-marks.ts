// The marks of positions. With thousands of them one more must cost next to nothing: a position that has not changed keeps
// the very mark it had. Topics are today's: recoded by a reviewer, then led on by the codebook.
import type { RecordKey, TopicId } from '../../../../../shared/base/id.ts'
import { currentTopicId } from '../../../../../shared/records/codebook/codebook.ts'
import { topicPigments } from '../../../../../shared/records/codebook/topic-pigments.ts'
import { type Moderation, moderationKey } from '../../../../../shared/records/moderation.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import { type Recoding, topicsOf } from '../../../../../shared/records/positions/recoding.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import { spanFits } from '../../../../../shared/transcript/span.ts'
import { positionSentence } from '../coding/position-sentence.ts'
import type { PositionMark } from '../text/mark.ts'
import { markIdOf } from './mark-id.ts'
import type { CodebookMaps } from './marks-of.ts'

/** True for a position that everyone may see. */
export const isShown = (
  key: RecordKey,
  position: Position,
  moderation: ReadonlyMap<string, Moderation>,
): boolean =>
  position.withdrawn !== true &&
  (moderation.size === 0 || !moderation.get(moderationKey('positions', key))?.hidden)

/** A position's topics as they stand today, each once. */
export function topicsToday(
  position: Pick<Position, 'topics'>,
  recoding: Recoding | undefined,
  topics: CodebookMaps['topics'],
): readonly TopicId[] {
  const now = topicsOf(position, recoding)
  if (now.length === 1 && now[0] !== undefined) return [currentTopicId(now[0], topics)]
  return [...new Set(now.map((id) => currentTopicId(id, topics)))]
}

export type Coded = Pick<TranscriptRecords, 'positions' | 'recodings' | 'moderation'>

/** Marks of all positions, or of one; null when it is not to be drawn. */
export type PositionMarker = {
  readonly all: (records: Coded) => readonly PositionMark[]
  readonly one: (records: Coded, key: RecordKey) => PositionMark | null
}

/** Makes the marks of one text under one codebook; of what is unchanged since the last call it gives the same marks. */
export function positionMarker(codebook: CodebookMaps, publishedTexts: readonly string[]): PositionMarker {
  const pigments = topicPigments(codebook.topics)
  const made = new WeakMap<
    Position,
    { readonly recoding: Recoding | undefined; readonly mark: PositionMark | null }
  >()
  const markOf = (key: RecordKey, position: Position, recoding: Recoding | undefined) => {
    const spans = position.spans.every((span) => spanFits(span, publishedTexts))
      ? position.spans
      : position.spans.filter((span) => spanFits(span, publishedTexts))
    if (spans.length === 0) return null
    const topics = topicsToday(position, recoding, codebook.topics)
    const [first] = topics
    return {
      kind: 'position' as const,
      id: markIdOf({ root: 'positions', key }),
      spans,
      colour: (first === undefined ? undefined : pigments.get(first)) ?? 12,
      sign: codebook.stances.get(position.stance)?.sign ?? '?',
      words: positionSentence({ ...position, topics: [...topics] }, codebook),
    }
  }
  const shownMark = (
    { recodings, moderation }: Omit<Coded, 'positions'>,
    key: RecordKey,
    position: Position,
  ): PositionMark | null => {
    if (!isShown(key, position, moderation)) return null
    const recoding = recodings.size === 0 ? undefined : recodings.get(key)
    let known = made.get(position)
    if (known === undefined || known.recoding !== recoding) {
      known = { recoding, mark: markOf(key, position, recoding) }
      made.set(position, known)
    }
    return known.mark
  }
  return {
    all: (records) => {
      const marks: PositionMark[] = []
      for (const [key, position] of records.positions) {
        const mark = shownMark(records, key, position)
        if (mark) marks.push(mark)
      }
      return marks
    },
    one: (records, key) => {
      const position = records.positions.get(key)
      return position ? shownMark(records, key, position) : null
    },
  }
}

export const positionMarks = (
  records: Coded,
  codebook: CodebookMaps,
  publishedTexts: readonly string[],
): readonly PositionMark[] => positionMarker(codebook, publishedTexts).all(records)
