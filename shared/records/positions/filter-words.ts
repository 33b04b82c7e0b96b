// What each underlined word of the filter sentence says. An id nobody knows says itself. Pure.
import { actorCode, actorName } from '../../actors/actor.ts'
import { actorKindWords } from '../../actors/actor-kind.ts'
import type { MemberId, StanceId, TopicId } from '../../base/id.ts'
import type { Certainty } from './position.ts'
import type { PositionFilter } from './position-filter.ts'

type Named<Id extends string> = ReadonlyMap<Id, { readonly name: string }>

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const choice = new Intl.ListFormat('en', { type: 'disjunction' })

/** Few are named, many are counted. */
const few = 2

const whole: Readonly<Record<number, string>> = { 1: 'the one record', 2: 'both records' }

/** "2 of 5 records"; those chosen and not there (any more) count as chosen. */
export function recordWords(filter: PositionFilter, records: number): string {
  const which =
    filter.records.length > 0
      ? `${filter.records.length} of ${records} records`
      : (whole[records] ?? `all ${records} records`)
  const days = dayWords(filter)
  return days === '' ? which : `${which} ${days}`
}

export function dayWords({ from, to }: Pick<PositionFilter, 'from' | 'to'>): string {
  if (from !== null && to !== null) return from === to ? `of ${from}` : `from ${from} to ${to}`
  if (from !== null) return `from ${from} on`
  return to === null ? '' : `up to ${to}`
}

export function actorWords({ actors, kinds, groups }: PositionFilter): string {
  const parts = [
    actors.length === 0
      ? ''
      : actors.length <= few
        ? list.format(actors.map(actorName))
        : `${actors.length} actors`,
    kinds.length === 0
      ? ''
      : kinds.length <= few
        ? list.format(kinds.map((kind) => actorKindWords[kind][1]))
        : `${kinds.length} kinds of actors`,
    groups.length === 0
      ? ''
      : `members of ${groups.length <= few ? choice.format(groups.map((code) => actorCode(`group:${code}`))) : `${groups.length} groups`}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'all actors' : parts.join(', ')
}

/** `inUse`: how many topics a position can have today. */
export function topicWords({ topics }: PositionFilter, names: Named<TopicId>, inUse: number): string {
  const [only] = topics
  if (only === undefined) return inUse === 1 ? 'the one topic' : `all ${inUse} topics`
  if (topics.length === 1) return names.get(only)?.name ?? only
  return `${topics.length} of ${inUse} topics`
}

export function stanceWords({ stances }: PositionFilter, names: Named<StanceId>): string {
  if (stances.length === 0) return 'any stance'
  if (stances.length > 3) return `${stances.length} stances`
  return `stance ${choice.format(stances.map((id) => `“${names.get(id)?.name ?? id}”`))}`
}

export function coderWords({ coders }: PositionFilter, names: Named<MemberId>): string {
  if (coders.length === 0) return 'anyone'
  if (coders.length > few) return `${coders.length} members`
  return choice.format(coders.map((id) => names.get(id)?.name ?? id))
}

export const certaintyWords: Readonly<Record<Certainty | 'all', string>> = {
  all: 'however sure',
  unsure: 'however sure',
  'rather-sure': 'at least rather sure',
  sure: 'sure only',
}

export const saidWords: Readonly<Record<'all' | 'own' | 'reported', string>> = {
  all: 'told by anyone',
  own: 'in their own words',
  reported: 'as others report it',
}

/** What the lists of the sentence know the names of, and how many records and topics there are. */
export type FilterNames = {
  readonly records: number
  readonly topicsInUse: number
  readonly topicNames: Named<TopicId>
  readonly stanceNames: Named<StanceId>
  readonly coderNames: Named<MemberId>
}

/** "any stance in both records, held by all actors on all 20 topics, coded by anyone, however sure, told by anyone". */
export function filterSentence(filter: PositionFilter, names: FilterNames): string {
  const { certainty, said, members } = filter
  return [
    `${stanceWords(filter, names.stanceNames)} in ${recordWords(filter, names.records)}`,
    `held by ${actorWords(filter)}${members ? ' and the groups they belong to' : ''} on ${topicWords(filter, names.topicNames, names.topicsInUse)}`,
    `coded by ${coderWords(filter, names.coderNames)}`,
    certaintyWords[certainty ?? 'all'],
    saidWords[said ?? 'all'],
  ].join(', ')
}

/** "one member", "3 members": where nobody is to be named. */
const countedCoders = (count: number) => (count === 1 ? 'one member' : `${count} members`)

/**
 * "Positions in both records, held by Chile and Mexico on 4 of 20 topics.": the same words, of what was chosen alone.
 * Members who coded are counted, never named, since this is read outside of the project too.
 */
export function chosenSentence(filter: PositionFilter, names: Omit<FilterNames, 'coderNames'>): string {
  const { actors, kinds, groups, topics, stances, coders, certainty, said, members } = filter
  const held = actors.length + kinds.length + groups.length > 0
  return `${[
    stances.length === 0 ? 'Positions' : `Positions with ${stanceWords(filter, names.stanceNames)}`,
    ` in ${recordWords(filter, names.records)}`,
    held ? `, held by ${actorWords(filter)}` : '',
    members ? (held ? ' and the groups they belong to' : ', counted for the members of groups too') : '',
    topics.length === 0 ? '' : ` on ${topicWords(filter, names.topicNames, names.topicsInUse)}`,
    coders.length === 0 ? '' : `, coded by ${countedCoders(coders.length)}`,
    certainty === null || certainty === 'unsure' ? '' : `, ${certaintyWords[certainty]}`,
    said === null ? '' : `, ${saidWords[said]}`,
  ].join('')}.`
}
