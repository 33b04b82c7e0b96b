// Which codings an old version of a topic would change: those that would be read as other topics once it stands again. Only
// a merge does that; a name, a place or a colour changes what every position on the topic shows, and what none is on. Pure.
import type { TopicId } from '../../../../../shared/base/id.ts'
import { currentTopicId, type TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { Quote } from '../sorting/sorted.ts'

type Topics = ReadonlyMap<TopicId, TopicRecord>

export type Reread<Q> = {
  readonly quote: Q
  readonly from: readonly TopicId[]
  readonly to: readonly TopicId[]
}

/** Quotes that would be read otherwise with the topic as given, from what to what. */
export function rereadQuotes<Q extends Quote>(
  quotes: readonly Q[],
  topics: Topics,
  id: TopicId,
  version: TopicRecord,
): readonly Reread<Q>[] {
  const then = new Map(topics).set(id, version)
  const readIn = ({ recodedTopics, codedTopics }: Quote, known: Topics) => [
    ...new Set((recodedTopics ?? codedTopics).map((topic) => currentTopicId(topic, known))),
  ]
  return quotes.flatMap((quote) => {
    const [from, to] = [readIn(quote, topics), readIn(quote, then)]
    return from.join() === to.join() ? [] : [{ quote, from, to }]
  })
}

/** How many have the topic, under its own id or one that leads to it, as it is now or would be. */
export function carriers(
  quotes: readonly Quote[],
  topics: Topics,
  id: TopicId,
  version: TopicRecord,
): number {
  const then = new Map(topics).set(id, version)
  return quotes.filter(({ recodedTopics, codedTopics }) =>
    (recodedTopics ?? codedTopics).some(
      (topic) => leadsOver(topic, id, topics) || leadsOver(topic, id, then),
    ),
  ).length
}

function leadsOver(from: TopicId, over: TopicId, topics: Topics): boolean {
  const seen = new Set<TopicId>()
  for (let at: TopicId | null | undefined = from; at && !seen.has(at); at = topics.get(at)?.redirect) {
    if (at === over) return true
    seen.add(at)
  }
  return false
}
