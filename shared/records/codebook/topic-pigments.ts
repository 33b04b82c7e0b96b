// The pigment of each topic. Topics share twelve colours; whoever comes later in the codebook with a colour already
// taken keeps the colour and gets another line (pigments 13 to 24 are dashed, then dotted, then double).
import type { TopicId } from '../../base/id.ts'
import { currentTopicId, type TopicRecord } from './codebook.ts'

/** Counted from 1. A redirected topic has the pigment of the topic it leads to. */
export function topicPigments(topics: ReadonlyMap<TopicId, TopicRecord>): ReadonlyMap<TopicId, number> {
  const taken = new Map<number, number>()
  const own = new Map<TopicId, number>()
  const standing = [...topics]
    .filter(([, topic]) => topic.redirect === null)
    .sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1))
  for (const [id, { colour }] of standing) {
    const before = taken.get(colour) ?? 0
    taken.set(colour, before + 1)
    own.set(id, colour + 12 * (before % 4))
  }
  return new Map(
    [...topics].map(([id, { colour }]) => [id, own.get(currentTopicId(id, topics)) ?? own.get(id) ?? colour]),
  )
}
