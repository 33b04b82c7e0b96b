// What happened to the codebook in sentences, the newest first: one line an act, however many entries it touched. Pure.
import type { z } from 'zod'
import type { MemberId, StanceId, TopicId } from '../../../../../shared/base/id.ts'
import {
  type StanceRecord,
  stanceSchema,
  type TopicRecord,
  topicSchema,
} from '../../../../../shared/records/codebook/codebook.ts'
import type { CodebookHistory } from '../../../../../shared/wire/api-codebook.ts'
import { colourNames } from '../topics/topic-name.tsx'
import { type RecodedPosition, recodedWords } from './recoded-words.ts'

type HistoryStep = CodebookHistory['steps'][number]

/** A version of an entry that can be put back. */
export type Version =
  | { readonly root: 'topics'; readonly id: TopicId; readonly value: TopicRecord }
  | { readonly root: 'stances'; readonly id: StanceId; readonly value: StanceRecord }

export type HistoryAct = {
  readonly id: string
  /** Null: the program itself. */
  readonly member: MemberId | null
  readonly atMs: number
  /** Follow the name: "renamed “X” to “Y”". */
  readonly words: readonly string[]
  /** The entries as they were from then on. */
  readonly versions: readonly Version[]
  /** Positions that got other topics by it. */
  readonly recoded: readonly RecodedPosition[]
}

/** How many entries an act names before it counts. */
const mostNamed = 4

/** An act that recodes is an update of each room, one after the other: so far apart at most. */
const longestAct = 5000

type Group = {
  seq: number
  atMs: number
  readonly member: MemberId | null
  readonly steps: HistoryStep[]
  readonly recodings: RecodedPosition[]
}

/**
 * `nameOf` gives a topic's name today, undefined where it is gone: then the last it had counts. Acts that say nothing new
 * are left out.
 */
export function historyActs(
  { steps, recodings }: Pick<CodebookHistory, 'steps' | 'recodings'>,
  nameOf: (id: TopicId) => string | undefined,
): { readonly acts: readonly HistoryAct[]; readonly nameOf: (id: TopicId) => string } {
  const lastNames = new Map<string, string>()
  for (const { root, key, value, was } of [...steps].sort((a, b) => b.seq - a.seq)) {
    const known = parsed(topicSchema, value) ?? parsed(topicSchema, was)
    if (root === 'topics' && known && !lastNames.has(key)) lastNames.set(key, known.name)
  }
  const named = (id: TopicId) => nameOf(id) ?? lastNames.get(id) ?? id
  const acts = groupsOf(steps, recodings)
    .sort((a, b) => b.seq - a.seq)
    .flatMap(({ seq, member, atMs, steps, recodings }) => {
      const words = [...wordsOfAct(steps, named), ...recodedWords(recodings, named)]
      if (words.length === 0) return []
      return [
        { id: String(seq), member, atMs, words, versions: steps.flatMap(versionOf), recoded: recodings },
      ]
    })
  return { acts, nameOf: named }
}

/** The updates of one act together: what was added or changed, then the recodings, then what was taken out. */
function groupsOf(steps: CodebookHistory['steps'], recodings: CodebookHistory['recodings']): Group[] {
  const updates = new Map<number, Group>()
  const at = ({ seq, atMs, member }: Pick<HistoryStep, 'seq' | 'atMs' | 'member'>) => {
    const known = updates.get(seq) ?? { seq, atMs, member, steps: [], recodings: [] }
    updates.set(seq, known)
    return known
  }
  for (const step of steps) at(step).steps.push(step)
  for (const recoding of recodings) at(recoding).recodings.push(recoding)
  const acts: Group[] = []
  for (const update of [...updates.values()].sort((a, b) => a.seq - b.seq)) {
    const before = acts.findLast(({ member }) => member === update.member)
    if (before && goesOn(before, update)) {
      before.steps.push(...update.steps)
      before.recodings.push(...update.recodings)
      before.atMs = update.atMs
    } else acts.push(update)
  }
  return acts
}

function goesOn(act: Group, update: Group): boolean {
  if (update.atMs - act.atMs > longestAct) return false
  if (update.steps.length === 0) return true
  return act.recodings.length > 0 && update.steps.every(({ value }) => value === undefined)
}

function versionOf({ root, key, value }: HistoryStep): readonly Version[] {
  const [topic, stance] = [topicSchema.safeParse(value), stanceSchema.safeParse(value)]
  if (root === 'topics' && topic.success) return [{ root, id: key as TopicId, value: topic.data }]
  if (root === 'stances' && stance.success) return [{ root, id: key as StanceId, value: stance.data }]
  return []
}

function wordsOfAct(group: readonly HistoryStep[], nameOf: (id: TopicId) => string): readonly string[] {
  const said = group
    .filter((step) => !follows(step, group))
    .flatMap((step) => (step.root === 'topics' ? topicWords(step, nameOf) : stanceWords(step)))
  const order = said.filter(({ kind }) => kind === 'order')
  const added = said.filter(({ kind }) => kind === 'added')
  const others = said.filter(({ kind }) => kind === 'said').map(({ words }) => words)
  // Entries that made room for another one have nothing to say of their own.
  const hasOther = others.length > 0 || added.length > 0
  return [
    ...(added.length > mostNamed ? [`added ${added.length} entries`] : added.map(({ words }) => words)),
    ...(others.length > mostNamed * 2
      ? [...others.slice(0, mostNamed), `and changed ${others.length - mostNamed} more`]
      : others),
    ...(order.length > 0 && !hasOther
      ? [`changed the order of ${listed(order.map(({ name }) => name))}`]
      : []),
  ]
}

/** What stood below a merged topic goes with it, and comes back with it: the merge says so already. */
function follows(step: HistoryStep, group: readonly HistoryStep[]): boolean {
  const [now, was] = [parsed(topicSchema, step.value), parsed(topicSchema, step.was)]
  if (step.root !== 'topics' || !now || !was || now.parent === was.parent) return false
  const leadsTo = (value: unknown) => parsed(topicSchema, value)?.redirect ?? null
  return group.some(
    (each) =>
      each.root === 'topics' &&
      ((each.key === was.parent && leadsTo(each.value) === now.parent) ||
        (each.key === now.parent && leadsTo(each.was) === was.parent)),
  )
}

type Said = { readonly kind: 'added' | 'order' | 'said'; readonly name: string; readonly words: string }

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => `“${name}”`)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

function topicWords({ key, value, was }: HistoryStep, nameOf: (id: TopicId) => string): readonly Said[] {
  const now = parsed(topicSchema, value)
  const before = parsed(topicSchema, was)
  const name = now?.name ?? before?.name ?? key
  const say = (words: string): Said => ({ kind: 'said', name, words })
  if (!now) return before ? [say(`took “${name}” out`)] : []
  if (!before) return [{ kind: 'added', name, words: `${now.suggestedBy ? 'suggested' : 'added'} “${name}”` }]
  const below = (parent: TopicId | null) =>
    parent === null ? 'out, below no other topic' : `below “${nameOf(parent)}”`
  const found = [
    before.name !== now.name && `renamed “${before.name}” to “${now.name}”`,
    before.redirect !== now.redirect &&
      (now.redirect === null
        ? `took the merging of “${name}” back`
        : `merged “${name}” into “${nameOf(now.redirect)}”`),
    before.retired !== now.retired && (now.retired ? `retired “${name}”` : `brought “${name}” back`),
    before.parent !== now.parent && `moved “${name}” ${below(now.parent)}`,
    before.colour !== now.colour &&
      `recoloured “${name}” from ${colourNames[before.colour - 1]} to ${colourNames[now.colour - 1]}`,
    before.line !== now.line && `gave “${name}” ${now.line ? `a ${now.line} line` : 'the line that is free'}`,
    before.definition !== now.definition && `changed what “${name}” covers`,
    (before.include !== now.include || before.exclude !== now.exclude) && `changed the examples of “${name}”`,
    before.key !== now.key &&
      (now.key === undefined ? `took the key of “${name}” away` : `gave “${name}” the key ${now.key}`),
    before.suggestedBy !== now.suggestedBy &&
      (now.suggestedBy === null ? `adopted “${name}”` : `took the adoption of “${name}” back`),
  ].filter((words) => words !== false)
  if (found.length > 0) return found.map(say)
  return before.order === now.order ? [] : [{ kind: 'order', name, words: '' }]
}

function stanceWords({ key, value, was }: HistoryStep): readonly Said[] {
  const now = parsed(stanceSchema, value)
  const before = parsed(stanceSchema, was)
  const name = now?.name ?? before?.name ?? key
  const say = (words: string): Said => ({ kind: 'said', name, words })
  if (!now) return before ? [say(`took the stance “${name}” out`)] : []
  if (!before) return [{ kind: 'added', name, words: `added the stance “${name}”` }]
  const found = [
    before.name !== now.name && `renamed the stance “${before.name}” to “${now.name}”`,
    before.sign !== now.sign && `gave “${name}” the sign ${now.sign}`,
    before.keys.join() !== now.keys.join() &&
      `gave “${name}” ${now.keys.length === 0 ? 'no keys' : `the keys ${now.keys.join(' ')}`}`,
    before.value !== now.value && `changed what “${name}” counts in balances`,
    before.retired !== now.retired &&
      (now.retired ? `retired the stance “${name}”` : `brought the stance “${name}” back`),
  ].filter((words) => words !== false)
  if (found.length > 0) return found.map(say)
  return before.order === now.order ? [] : [{ kind: 'order', name, words: '' }]
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}
