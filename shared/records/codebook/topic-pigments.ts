// The pigment of each topic. Topics share twelve colours; one with a line of its own has that line, and of the others whoever
// comes later in the codebook gets the first line that no earlier topic of the colour has (13 to 24 are dashed, and so on).
import type { TopicId } from '../../base/id.ts'
import { currentTopicId, type TopicRecord, topicLines } from './codebook.ts'

/** Counted from 1. A redirected topic has the pigment of the topic it leads to. */
export function topicPigments(topics: ReadonlyMap<TopicId, TopicRecord>): ReadonlyMap<TopicId, number> {
  const taken = new Map<number, number[]>()
  const own = new Map<TopicId, number>()
  const standing = [...topics]
    .filter(([, topic]) => topic.redirect === null)
    .sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1))
  for (const [id, { colour, line }] of standing) {
    const before = taken.get(colour) ?? []
    const free = topicLines.findIndex((_, nth) => !before.includes(nth))
    const nth =
      line === undefined ? (free < 0 ? before.length % topicLines.length : free) : topicLines.indexOf(line)
    taken.set(colour, [...before, nth])
    own.set(id, colour + 12 * nth)
  }
  return new Map(
    [...topics].map(([id, { colour }]) => [id, own.get(currentTopicId(id, topics)) ?? own.get(id) ?? colour]),
  )
}
