// Merging and splitting topics. Positions stay as their coders wrote them: a merge is a redirect, what goes elsewhere is
// recoded beside the position, and one undo gives all of it back.
import type { TopicId } from '../../../../shared/base/id.ts'
import type { Result } from '../../../../shared/base/result.ts'
import { placeForNew } from '../../../../shared/records/codebook/topic-places.ts'
import { isInUse } from '../../../../shared/records/codebook/topic-tree.ts'
import { type CodebookContext, change, gone } from './codebook-acts.ts'
import { type CodebookNow, changeOf, type RecodedPosition, topicEntries } from './codebook-change.ts'
import { fresh, leastUsedColour, newTopicId } from './topic-acts.ts'

export type Merge = {
  readonly from: TopicId
  readonly into: TopicId
  /** Those that do not simply follow the redirect; without one, all that leave. */
  readonly recodings: readonly RecodedPosition[]
  /** False: some quotes keep their own topic, so it stays and is not read as the other. */
  readonly redirects: boolean
}

/** What stands below a merged topic stands below the other one from then on. */
export async function mergeTopic(context: CodebookContext, merge: Merge): Promise<Result<void>> {
  const { topics } = context.codebook()
  const [from, into] = [topics.get(merge.from), topics.get(merge.into)]
  if (!from || !into) return gone('topic')
  const children = [...topics].filter(([, topic]) => topic.parent === merge.from && isInUse(topic))
  const entries = merge.redirects
    ? topicEntries(topics, [
        [merge.from, { ...from, redirect: merge.into }],
        ...children.map(([id, topic]) => [id, { ...topic, parent: merge.into }] as const),
      ])
    : []
  return change(
    context,
    `merging “${from.name}” into “${into.name}”`,
    changeOf({ topics: entries, recodings: [...merge.recodings] }),
  )
}

/** The ids new topics of a split would have, in their order. */
export function idsForSplit(topics: CodebookNow['topics'], names: readonly string[]): readonly TopicId[] {
  const ids: TopicId[] = []
  for (const name of names) ids.push(newTopicId(name, (id) => topics.has(id) || ids.includes(id)))
  return ids
}

export type NewPart = { readonly id: TopicId; readonly name: string; readonly definition: string }

export type Split = {
  readonly from: TopicId
  /** New ones, beside the one that is split. */
  readonly parts: readonly NewPart[]
  readonly recodings: readonly RecodedPosition[]
  /** When no quote stays. */
  readonly retires: boolean
}

/** The topics with new ones beside one of them, each with a colour that few have. */
export function withParts(
  topics: CodebookNow['topics'],
  from: TopicId,
  parts: readonly NewPart[],
): CodebookNow['topics'] {
  const parent = topics.get(from)?.parent ?? null
  let grown = topics
  let beside = from
  for (const { id, name, definition } of parts) {
    const { order, others } = placeForNew(grown, { parent, beside })
    const part = { name, definition, parent, colour: leastUsedColour(grown), order, ...fresh }
    grown = new Map([...grown, ...others, [id, part]])
    beside = id
  }
  return grown
}

export async function splitTopic(context: CodebookContext, split: Split): Promise<Result<void>> {
  const { topics } = context.codebook()
  const from = topics.get(split.from)
  if (!from) return gone('topic')
  const grown = new Map(withParts(topics, split.from, split.parts))
  if (split.retires) grown.set(split.from, { ...(grown.get(split.from) ?? from), retired: true })
  const touched = [...grown].filter(([id, topic]) => topics.get(id) !== topic)
  return change(
    context,
    `splitting “${from.name}”`,
    changeOf({ topics: topicEntries(topics, touched), recodings: [...split.recodings] }),
  )
}
