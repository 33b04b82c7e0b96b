// The topics the coding bar offers: those in use today, in the codebook's order, with how often this record has them.
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import { topicsToday } from '../desk/position-marks.ts'

export type TopicOption = {
  readonly id: TopicId
  readonly label: string
  /** Found by initials too: "poa" is Programme of action. */
  readonly keywords: readonly string[]
  /** Typed exactly it comes first. */
  readonly key?: string
  readonly detail: string
}

/** Retired and redirected topics are left out; positions on a redirected one count where it leads. Children follow their parent. */
export function topicOptions(
  topics: ReadonlyMap<TopicId, TopicRecord>,
  { positions, recodings }: Pick<TranscriptRecords, 'positions' | 'recodings'>,
): readonly TopicOption[] {
  const counts = new Map<TopicId, number>()
  for (const [key, position] of positions) {
    if (position.withdrawn) continue
    for (const topic of topicsToday(position, recodings.get(key), topics)) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
  }
  return [...topics]
    .filter(([, topic]) => !topic.retired && topic.redirect === null)
    .sort(([aId, a], [bId, b]) => a.order - b.order || (aId < bId ? -1 : 1))
    .map(([id, topic]) => ({
      id,
      label: topic.name,
      ...(topic.key === undefined ? {} : { key: topic.key }),
      keywords: [initialsOf(topic.name)].filter((initials) => initials.length > 1),
      detail: [
        topic.key === undefined ? '' : `key ${topic.key}`,
        topic.suggestedBy === null ? '' : 'suggested',
        countWords(counts.get(id) ?? 0),
      ]
        .filter((part) => part !== '')
        .join(', '),
    }))
}

const initialsOf = (name: string) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')

const countWords = (count: number) => (count === 0 ? '' : count === 1 ? '1 position' : `${count} positions`)
