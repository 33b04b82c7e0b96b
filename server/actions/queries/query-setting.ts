// What a query is answered from: the project's positions as they stand, the query's own filter, and the names of all it
// shows. An id nobody knows is named by itself, never left out; whatever is too long for a result is cut at its end.
import { actorCode, actorName } from '../../../shared/actors/actor.ts'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import type { Balance } from '../../../shared/analysis/balance.ts'
import { type ShownStance, shownStance, unknownStance } from '../../../shared/analysis/shown/shown-stance.ts'
import type { TopicId } from '../../../shared/base/id.ts'
import type { TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import { topicPigments } from '../../../shared/records/codebook/topic-pigments.ts'
import { topicTree } from '../../../shared/records/codebook/topic-tree.ts'
import type { ResultActor, ResultStance, ResultTopic } from '../../../shared/records/notes/query.ts'
import type { ProjectCodings } from '../positions/codings.ts'

export type QuerySetting = {
  readonly codings: ProjectCodings
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  /** Topics as the codebook lists them: its tree, then those no longer in use, then those it never had. */
  readonly inOrder: (topics: readonly string[]) => readonly string[]
  readonly actor: (id: ActorId, reported: boolean) => ResultActor
  readonly topic: (id: string) => ResultTopic
  readonly stance: (shown: Balance['shown']) => ResultStance
  /** A position's own stance by its id. */
  readonly stanceOf: (id: string) => ResultStance
}

/** Cut between characters, its last one an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

export function querySetting(codings: ProjectCodings): QuerySetting {
  const { codebook } = codings
  const topics = new Map(codebook.topics.map((topic) => [topic.id, topic]))
  const stances = new Map<string, Balance['shown']>(codebook.stances.map((stance) => [stance.id, stance]))
  const pigments = topicPigments(topics)
  const listed = [...topicTree(topics).map(({ topic: { id } }) => id), ...topics.keys()]
  const places = new Map<string, number>()
  for (const id of listed) if (!places.has(id)) places.set(id, places.size)
  const placeOf = (id: string) => places.get(id) ?? places.size
  const stance = (shown: Balance['shown']) => written(shownStance(shown))
  return {
    codings,
    topics,
    inOrder: (ids) => [...ids].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)),
    actor: (id, reported) => ({
      id: cut(id, 260),
      name: cut(actorName(id), 260),
      code: cut(actorCode(id), 40),
      reported,
    }),
    topic: (id) => ({
      id: cut(id, 64),
      label: cut(topics.get(id as TopicId)?.name ?? id, 200),
      pigment: pigments.get(id as TopicId) ?? null,
    }),
    stance,
    stanceOf: (id) => stance(stances.get(id) ?? unknownStance(id, 0)),
  }
}

const written = ({ look, sign, word }: ShownStance): ResultStance => ({
  look,
  sign: cut(sign, 8),
  word: cut(word, 80),
})
