// The topics of a file against ours: first each finds its counterpart and its id, then the records are made, then what
// would break the codebook (circles, names and keys given twice) is put right with a sentence.
import { type TopicId, topicIdSchema } from '../../../base/id.ts'
import { freeSlug } from '../../../base/slug.ts'
import { currentTopicId, type TopicRecord } from '../../../records/codebook/codebook.ts'
import { foldedName } from '../../../records/codebook/codebook-faults.ts'
import { isInUse } from '../../../records/codebook/topic-tree.ts'
import type { GuidOf } from '../code-guid.ts'
import {
  cleanText,
  type ImportedTopic,
  mostTopicName,
  type TopicReference,
  type Warn,
} from '../imported-codebook.ts'
import { topicChanges } from './entry-changes.ts'
import { matchTopics } from './match-topics.ts'
import type { PlannedTopic } from './planned-entry.ts'

type Topics = ReadonlyMap<TopicId, TopicRecord>
type Setting = { readonly guidOf: GuidOf; readonly warn: Warn; readonly actors: ReadonlySet<number> }
/** A topic on its way: `after` is made in steps. */
type Draft = {
  readonly id: TopicId
  readonly place: number
  readonly from: ImportedTopic
  readonly before: TopicRecord | null
  after: TopicRecord
}

const pigments = 12

export function planTopics(ours: Topics, theirs: readonly ImportedTopic[], setting: Setting): PlannedTopic[] {
  const { guidOf, warn, actors } = setting
  const ids = idsFor(ours, theirs, matchTopics(ours, theirs, guidOf), warn)
  const refer = referrer(ours, ids)
  let order = Math.max(-1, ...[...ours.values()].map((topic) => topic.order))
  let count = ours.size
  const drafts: Draft[] = []
  const drafted = new Set<TopicId>()
  for (const [place, from] of theirs.entries()) {
    const id = ids[place]
    if (id === undefined || drafted.has(id)) continue
    drafted.add(id)
    const before = ours.get(id) ?? null
    const fresh = () => ({ ...emptyTopic, order: ++order, colour: (count++ % pigments) + 1 })
    drafts.push({ id, place, from, before, after: withFields(before ?? fresh(), from, before === null) })
  }
  for (const draft of drafts) placeTopic(draft, refer, ours, setting)
  const after = new Map(ours)
  for (const draft of drafts) after.set(draft.id, draft.after)
  for (const step of ['parent', 'redirect'] as const) breakCircles(drafts, after, step, warn)
  nameApart(drafts, after, warn)
  return drafts.map(({ id, place, from, before, after: made }) => {
    const fields = topicChanges(before, made, after, from.colour !== undefined)
    const kind = before === null ? 'added' : fields.length > 0 ? 'changed' : 'kept'
    const isActor = kind === 'added' && actors.has(place)
    return {
      id,
      kind,
      before,
      after: kind === 'kept' && before ? before : made,
      fields,
      line: from.line,
      isActor,
    }
  })
}

const emptyTopic: Omit<TopicRecord, 'order' | 'colour'> = {
  name: '',
  definition: '',
  parent: null,
  retired: false,
  redirect: null,
  suggestedBy: null,
}

/** The id of each place; undefined for a topic that is in the file twice. */
function idsFor(
  ours: Topics,
  theirs: readonly ImportedTopic[],
  matches: readonly (TopicId | undefined)[],
  warn: Warn,
): readonly (TopicId | undefined)[] {
  const ids = [...matches]
  const taken = new Set<string>(ours.keys())
  const seen = new Map<string, TopicId>()
  const parentKey = ({ parent }: ImportedTopic) =>
    typeof parent === 'number' ? String(parent) : (parent?.words.toLowerCase() ?? '')
  for (const [i, topic] of theirs.entries()) {
    const key = `${parentKey(topic)} ${foldedName(topic.name)}`
    const twin = seen.get(key)
    if (ids[i] === undefined && twin !== undefined && topic.id === null && topic.guid === null) {
      warn(
        topic.line,
        `“${topic.name}” is in the file before, in the same place: this one was left out.`,
        topic.name,
      )
      ids[i] = twin
      continue
    }
    if (ids[i] === undefined) {
      const given = topicIdSchema.safeParse(topic.id)
      ids[i] =
        given.success && !taken.has(given.data)
          ? given.data
          : (freeSlug(topic.name, (slug) => taken.has(slug), 'topic') as TopicId)
    }
    const id = ids[i]
    if (id === undefined) continue
    taken.add(id)
    seen.set(key, seen.get(key) ?? id)
  }
  return ids
}

/** Who is meant by a reference; undefined when nobody is. */
function referrer(ours: Topics, ids: readonly (TopicId | undefined)[]) {
  const byName = new Map<string, TopicId>()
  for (const [id, topic] of ours) {
    const name = foldedName(topic.name)
    if (isInUse(topic) || !byName.has(name)) byName.set(name, id)
  }
  return (reference: Exclude<TopicReference, null>): TopicId | undefined => {
    if (typeof reference === 'number') return ids[reference]
    const asId = reference.words as TopicId
    return ours.has(asId) ? asId : byName.get(foldedName(reference.words))
  }
}

const isSame = (one: string, other: string) =>
  cleanText(one).replace(/\r\n?/g, '\n') === cleanText(other).replace(/\r\n?/g, '\n')

/** The record with what the file says of it, but for its place. */
function withFields(record: TopicRecord, from: ImportedTopic, isNew: boolean): TopicRecord {
  const { include, exclude, line, key, ...rest } = record
  const text = (mine: string | undefined, theirs: string | undefined) =>
    theirs === undefined || isSame(mine ?? '', theirs) ? mine : theirs || undefined
  const [nextInclude, nextExclude] = [text(include, from.include), text(exclude, from.exclude)]
  const nextLine = from.stroke === undefined ? line : (from.stroke ?? undefined)
  const nextKey = from.key === undefined ? key : (from.key ?? undefined)
  const takesColour = from.colour !== undefined && (isNew || !from.isNearColour)
  return {
    ...rest,
    name: isSame(record.name, from.name) ? record.name : from.name,
    definition: text(record.definition, from.definition) ?? '',
    ...(nextInclude !== undefined && { include: nextInclude }),
    ...(nextExclude !== undefined && { exclude: nextExclude }),
    ...(nextLine !== undefined && { line: nextLine }),
    ...(nextKey !== undefined && { key: nextKey }),
    colour: takesColour ? (from.colour ?? record.colour) : record.colour,
    retired: from.retired ?? record.retired,
  }
}

/**
 * Where it stands and what it is merged into. What is not found is said, and left as it is. A topic known by its name only
 * never comes to the top: there every codebook begins.
 */
function placeTopic(
  draft: Draft,
  refer: (reference: Exclude<TopicReference, null>) => TopicId | undefined,
  ours: Topics,
  { guidOf, warn }: Setting,
): void {
  const { id, from, before } = draft
  const isKnownById = from.id === id || from.guid === guidOf('topic', id).toLowerCase()
  const steps = [
    ['parent', from.parent, 'to put it below'],
    ['redirect', from.mergedInto, 'to merge it into'],
  ] as const
  for (const [step, reference, purpose] of steps) {
    if (reference === undefined || (reference === null && before && !isKnownById)) continue
    const found = reference === null ? null : refer(reference)
    if (found === undefined) {
      const words = typeof reference === 'object' && reference !== null ? reference.words : ''
      warn(
        from.line,
        `There is no topic “${words}” ${purpose}: “${from.name}” ${before ? 'stays where it is' : 'comes at the top'}.`,
      )
      continue
    }
    const stands = found !== null && step === 'parent' && !before ? currentTopicId(found, ours) : found
    draft.after = { ...draft.after, [step]: stands }
  }
  if (before && !isInUse(before) && from.retired === undefined && from.mergedInto === undefined) {
    const what = before.redirect === null ? 'is retired' : 'was merged into another topic'
    warn(from.line, `“${before.name}” ${what} here, and stays so.`)
  }
}

/** Every circle the file would make is cut at its first topic, which comes to the top, or stays by itself. */
function breakCircles(
  drafts: readonly Draft[],
  after: Map<TopicId, TopicRecord>,
  step: 'parent' | 'redirect',
  warn: Warn,
): void {
  const free = new Set<TopicId>()
  for (const draft of drafts) {
    const circle = circleOf(draft.id, after, step, free)
    if (circle === null) continue
    const others = circle.slice(1).map((id) => `“${after.get(id)?.name ?? id}”`)
    const who = `“${draft.from.name}”${others.length > 0 ? ` and ${others.join(', ')}` : ''}`
    warn(
      draft.from.line,
      step === 'parent'
        ? `${who} would stand below ${others.length > 0 ? 'each other' : 'itself'}: “${draft.from.name}” comes at the top.`
        : `${who} would be merged into ${others.length > 0 ? 'each other' : 'itself'}: “${draft.from.name}” is not merged.`,
    )
    draft.after = { ...draft.after, [step]: null }
    after.set(draft.id, draft.after)
  }
}

/**
 * The topics on the way back to itself, itself first; null when there is no way back. `free` gathers topics whose way
 * ends, so that none is walked twice.
 */
function circleOf(
  id: TopicId,
  topics: Topics,
  step: 'parent' | 'redirect',
  free: Set<TopicId>,
): readonly TopicId[] | null {
  const way = new Set<TopicId>()
  let at: TopicId | null = id
  while (at !== null && !free.has(at) && !way.has(at)) {
    way.add(at)
    at = topics.get(at)?.[step] ?? null
  }
  if (at === id && way.has(id)) return [...way]
  if (at === null || free.has(at)) for (const passed of way) free.add(passed)
  return null
}

/** Names and keys of topics in use differ: who comes second gets another name, or no key. */
function nameApart(drafts: readonly Draft[], after: Map<TopicId, TopicRecord>, warn: Warn): void {
  const drafted = new Set(drafts.map(({ id }) => id))
  const names = new Set<string>()
  const keys = new Map<string, string>()
  const take = (topic: TopicRecord) => {
    names.add(foldedName(topic.name))
    if (topic.key !== undefined) keys.set(topic.key, topic.name)
  }
  for (const [id, topic] of after) if (!drafted.has(id) && isInUse(topic)) take(topic)
  const untouched = ({ before, after }: Draft) =>
    before !== null && foldedName(before.name) === foldedName(after.name) && isInUse(before)
  for (const draft of [...drafts.filter(untouched), ...drafts.filter((one) => !untouched(one))]) {
    if (!isInUse(draft.after)) continue
    draft.after = withOwnKey(withOwnName(draft, after, names, warn), draft, keys, warn)
    after.set(draft.id, draft.after)
    take(draft.after)
  }
}

function withOwnName(
  { after: topic, before, from }: Draft,
  topics: Topics,
  names: ReadonlySet<string>,
  warn: Warn,
): TopicRecord {
  if (!names.has(foldedName(topic.name))) return topic
  if (before && isInUse(before) && !names.has(foldedName(before.name))) {
    warn(from.line, `There is a topic “${topic.name}” already: “${before.name}” keeps its name.`)
    return { ...topic, name: before.name }
  }
  const above = topic.parent === null ? undefined : topics.get(topic.parent)?.name
  for (let n = 1; ; n++) {
    const more = above !== undefined && n === 1 ? ` (${above})` : ` ${n + 1}`
    const name = `${topic.name.slice(0, Math.max(1, mostTopicName - more.length))}${more}`.slice(
      0,
      mostTopicName,
    )
    if (names.has(foldedName(name))) continue
    warn(from.line, `There is a topic “${topic.name}” already: this one would be “${name}”.`)
    return { ...topic, name }
  }
}

function withOwnKey(
  topic: TopicRecord,
  { from }: Draft,
  keys: ReadonlyMap<string, string>,
  warn: Warn,
): TopicRecord {
  const owner = topic.key === undefined ? undefined : keys.get(topic.key)
  if (owner === undefined) return topic
  warn(from.line, `The key ${topic.key} chooses “${owner}” already: “${topic.name}” comes without one.`)
  const { key: _, ...rest } = topic
  return rest
}
