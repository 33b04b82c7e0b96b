// How many positions each topic has in the whole project, from the tally of everything. Pure.

import type { TopicId } from '../../../../shared/base/id.ts'
import type { Tally } from '../../../../shared/wire/api-positions.ts'
import { counted } from '../../ui/words/counted.ts'

/** By the topic as it is today, redirects followed; those only old positions have are among them. */
export function topicCounts({ topics, cells }: Pick<Tally, 'topics' | 'cells'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [, topic = -1, ...stances] of cells) {
    const id = topics[topic]
    if (id === undefined) continue
    counts.set(id, (counts.get(id) ?? 0) + stances.reduce((sum, count) => sum + count, 0))
  }
  return counts
}

/** Topics of positions that are not in the codebook, with their numbers, the most first. */
export const unknownTopics = (
  counts: ReadonlyMap<string, number>,
  known: ReadonlyMap<TopicId, unknown>,
): readonly (readonly [id: TopicId, count: number])[] =>
  [...counts]
    .filter(([id, count]) => count > 0 && !known.has(id as TopicId))
    .map(([id, count]) => [id as TopicId, count] as const)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))

export const positionsWords = (count: number): string => counted(count, 'position')
