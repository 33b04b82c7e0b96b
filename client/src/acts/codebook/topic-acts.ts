// What a reviewer does to one topic: add, change, adopt, move, retire, bring back.
import type { TopicId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import { freeSlug } from '../../../../shared/base/slug.ts'
import { type TopicRecord, topicSchema } from '../../../../shared/records/codebook/codebook.ts'
import {
  moveTopic as moved,
  placeForNew,
  putBelow,
  type TopicMove,
} from '../../../../shared/records/codebook/topic-places.ts'
import { isInUse } from '../../../../shared/records/codebook/topic-tree.ts'
import { type CodebookContext, change, gone, nowhere } from './codebook-acts.ts'
import { type CodebookNow, changeOf, topicEntries } from './codebook-change.ts'

/** A topic as a form gives it; place, state and author are the act's. */
export type TopicDraft = Pick<TopicRecord, 'name' | 'definition' | 'parent' | 'colour'> &
  Partial<Pick<TopicRecord, 'include' | 'exclude' | 'line' | 'key'>>

/** Readable, and free. */
export const newTopicId = (name: string, isTaken: (id: TopicId) => boolean): TopicId =>
  freeSlug(name, (slug) => isTaken(slug as TopicId), 'topic') as TopicId

/** What a new topic of a reviewer has. */
export const fresh = { retired: false, redirect: null, suggestedBy: null } as const

/** Adds a topic after `beside`, or last below its parent, and gives its id. */
export async function addTopic(
  context: CodebookContext,
  draft: TopicDraft,
  beside: TopicId | null = null,
): Promise<Result<TopicId>> {
  const { topics } = context.codebook()
  const id = newTopicId(draft.name, (taken) => topics.has(taken))
  const isBeside = beside !== null && topics.get(beside)?.parent === draft.parent
  const { order, others } = placeForNew(topics, { parent: draft.parent, beside: isBeside ? beside : null })
  const done = await change(
    context,
    `topic “${draft.name}”`,
    changeOf({ topics: topicEntries(topics, [...others, [id, { ...draft, ...fresh, order }]]) }),
  )
  return done.ok ? ok(id) : done
}

/** Changes a topic from what was seen to what is wanted. A new parent puts it last there. */
export async function changeTopic(
  context: CodebookContext,
  id: TopicId,
  seen: TopicRecord,
  wanted: TopicRecord,
): Promise<Result<void>> {
  const { topics } = context.codebook()
  if (!topics.has(id)) return gone('topic')
  const isMoved = seen.parent !== wanted.parent && isInUse(wanted)
  const moves = isMoved ? (putBelow(topics, id, wanted.parent) ?? []) : []
  const order = moves.find(([each]) => each === id)?.[1].order ?? wanted.order
  const others = moves.filter(([each]) => each !== id)
  return change(
    context,
    `change of “${seen.name}”`,
    changeOf({
      topics: [{ id, before: seen, after: { ...wanted, order } }, ...topicEntries(topics, others)],
    }),
  )
}

/** Takes a suggested topic into the codebook; who suggested it stays in the history. */
export async function adoptTopic(context: CodebookContext, id: TopicId): Promise<Result<void>> {
  const topic = context.codebook().topics.get(id)
  if (!topic) return gone('topic')
  const after = { ...topic, suggestedBy: null }
  return change(context, `adoption of “${topic.name}”`, changeOf({ topics: [{ id, before: topic, after }] }))
}

export async function moveTopic(
  context: CodebookContext,
  id: TopicId,
  move: TopicMove,
): Promise<Result<void>> {
  const { topics } = context.codebook()
  const topic = topics.get(id)
  if (!topic) return gone('topic')
  const moves = moved(topics, id, move)
  if (moves === null) return nowhere
  return change(context, `move of “${topic.name}”`, changeOf({ topics: topicEntries(topics, moves) }))
}

export async function retireTopic(context: CodebookContext, id: TopicId): Promise<Result<void>> {
  const topic = context.codebook().topics.get(id)
  if (!topic) return gone('topic')
  const after = { ...topic, retired: true }
  return change(context, `retiring “${topic.name}”`, changeOf({ topics: [{ id, before: topic, after }] }))
}

/** A retired or merged topic can be chosen again, and is read as itself. */
export async function restoreTopic(context: CodebookContext, id: TopicId): Promise<Result<void>> {
  const topic = context.codebook().topics.get(id)
  if (!topic) return gone('topic')
  const after = { ...topic, retired: false, redirect: null }
  return change(
    context,
    `bringing back “${topic.name}”`,
    changeOf({ topics: [{ id, before: topic, after }] }),
  )
}

/** The first of the twelve colours that the fewest topics in use have. */
export function leastUsedColour(topics: CodebookNow['topics']): number {
  const used = Array.from({ length: 12 }, () => 0)
  for (const { colour, retired, redirect } of topics.values())
    if (!retired && redirect === null) used[colour - 1] = (used[colour - 1] ?? 0) + 1
  return used.indexOf(Math.min(...used)) + 1
}

/** A topic that only old positions have: as the history last knew it, else named after its id. Gives its name. */
export async function addBack(context: CodebookContext, id: TopicId): Promise<Result<string>> {
  const { topics } = context.codebook()
  const history = await context.ask('codebookHistory', { params: { project: context.project }, query: {} })
  const steps = history.ok ? history.value.steps : []
  const known = steps
    .filter((step) => step.root === 'topics' && step.key === id)
    .map((step) => topicSchema.safeParse(step.value ?? step.was))
    .find((parsed) => parsed.success)?.data
  const { order } = placeForNew(topics, { parent: null, beside: null })
  const words = id.replaceAll('-', ' ')
  const topic: TopicRecord = known
    ? { ...known, retired: false, redirect: null }
    : {
        name: words.charAt(0).toUpperCase() + words.slice(1),
        definition: '',
        parent: null,
        colour: leastUsedColour(topics),
        order,
        ...fresh,
      }
  const parent = topic.parent !== null && topics.has(topic.parent) ? topic.parent : null
  const done = await change(
    context,
    `topic “${topic.name}”`,
    changeOf({ topics: [{ id, before: topics.get(id) ?? null, after: { ...topic, parent } }] }),
  )
  return done.ok ? ok(topic.name) : done
}
