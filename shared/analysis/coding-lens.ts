// Codings seen through a filter as things stand today: which fit, for whom they count, under which topics.
// A filter's actors, kinds and groups are asked of one and the same holder, so that a number narrowed to its actor and
// topic finds exactly the positions it counted.
import type { ActorId } from '../actors/actor-id.ts'
import type { ActorKind } from '../actors/actor-kind.ts'
import type { TopicId } from '../base/id.ts'
import { certainties } from '../records/positions/position.ts'
import type { PositionFilter } from '../records/positions/position-filter.ts'
import { type CodedRecord, type Coding, type CodingNames, topicsInList } from './coding.ts'

/** What stands today and is no part of a position. */
export type Standing = {
  /** The actor that other names of one organisation stand for. */
  readonly sameActor: (id: ActorId) => ActorId
  /** Of an actor as `sameActor` gives it. */
  readonly kindOf: (id: ActorId) => ActorKind
  /** The states that were members of a group (its code) on a day; today's where the record has no day. */
  readonly membersOn: (group: string, day: string | null) => readonly ActorId[]
  /** The topic that others were merged into. */
  readonly sameTopic: (id: TopicId) => TopicId
}

export type CodingLens = {
  readonly takesRecord: (record: Pick<CodedRecord, 'id' | 'day'>) => boolean
  /** Whether the filter is about this actor, held on that day. */
  readonly takesActor: (actor: ActorId, day: string | null) => boolean
  /** Whom a position counts for whatever the filter, as number of an actor. */
  readonly holderOf: (coding: Coding) => number
  readonly isReported: (coding: Coding) => boolean
  /** Topics of today as numbers, each once, chosen or not. */
  readonly topicsOf: (coding: Coding) => readonly number[]
  readonly on: (day: string | null) => DayLens
}

/** The lens for records of one day. Numbers are those of `CodingNames`; both lists are empty where nothing fits. */
export type DayLens = {
  readonly fits: (coding: Coding) => boolean
  /** The holders a fitting position counts for. */
  readonly holders: (coding: Coding) => readonly number[]
  /** The chosen topics of a fitting position. */
  readonly topics: (coding: Coding) => readonly number[]
}

export function codingLens(filter: PositionFilter, standing: Standing, names: CodingNames): CodingLens {
  const { sameActor, kindOf, membersOn, sameTopic } = standing
  const records = chosen<string>(filter.records)
  const actors = chosen(filter.actors.map(sameActor))
  const kinds = chosen(filter.kinds)
  const topics = chosen(filter.topics.map(sameTopic))
  const stances = chosen(filter.stances)
  const coders = chosen(filter.coders)
  const leastSure = filter.certainty === null ? certainties.length : certainties.indexOf(filter.certainty)
  const byDay = new Map<string | null, DayLens>()
  const inGroups = new Map<string | null, ReadonlySet<ActorId>>()

  const sameNumber = remembered((actor) => names.actors.numberOf(sameActor(names.actors.nameOf(actor))))
  const listToday = remembered((list): readonly number[] => {
    const ids = topicsInList(list, names)
    return [...new Set(ids.map((id) => names.topics.numberOf(sameTopic(id))))]
  })
  const listChosen = remembered((list): readonly number[] =>
    topics === null
      ? listToday(list)
      : listToday(list).filter((topic) => topics.has(names.topics.nameOf(topic))),
  )
  const takesStance = remembered((stance) => stances === null || stances.has(names.stances.nameOf(stance)))
  const takesCoder = remembered((coder) => coders === null || coders.has(names.coders.nameOf(coder)))

  const groupsOn = (day: string | null): ReadonlySet<ActorId> => {
    const known = inGroups.get(day)
    if (known) return known
    const found = new Set(
      filter.groups.flatMap((group) => [`group:${group}`, ...membersOn(group, day)].map(sameActor)),
    )
    inGroups.set(day, found)
    return found
  }
  const takesActor = (actor: ActorId, day: string | null): boolean =>
    (actors === null || actors.has(actor)) &&
    (kinds === null || kinds.has(kindOf(actor))) &&
    (filter.groups.length === 0 || groupsOn(day).has(actor))

  const holderOf = (coding: Coding) => sameNumber(coding.holder)
  const isReported = ({ teller, holder }: Coding) =>
    teller !== -1 && sameNumber(teller) !== sameNumber(holder)

  const newDayLens = (day: string | null): DayLens => {
    const holdersOf = remembered((stated): readonly number[] => {
      const holder = names.actors.nameOf(sameNumber(stated))
      const group = filter.members && holder.startsWith('group:') ? holder.slice('group:'.length) : null
      const all = new Set([holder, ...(group === null ? [] : membersOn(group, day).map(sameActor))])
      return [...all].filter((actor) => takesActor(actor, day)).map(names.actors.numberOf)
    })
    return {
      fits: (coding) =>
        coding.certainty <= leastSure &&
        takesStance(coding.stance) &&
        takesCoder(coding.coder) &&
        (filter.said === null || (filter.said === 'reported') === isReported(coding)) &&
        holdersOf(coding.holder).length > 0 &&
        listChosen(coding.topics).length > 0,
      holders: ({ holder }) => holdersOf(holder),
      topics: (coding) => listChosen(coding.topics),
    }
  }

  return {
    takesRecord: ({ id, day }) =>
      (records === null || records.has(id)) &&
      (filter.from === null || (day !== null && day >= filter.from)) &&
      (filter.to === null || (day !== null && day <= filter.to)),
    takesActor,
    holderOf,
    isReported,
    topicsOf: ({ topics }) => listToday(topics),
    on: (day) => {
      const lens = byDay.get(day) ?? newDayLens(day)
      byDay.set(day, lens)
      return lens
    },
  }
}

/** Null: nothing was chosen, which means all. */
const chosen = <T>(items: readonly T[]): ReadonlySet<T> | null => (items.length === 0 ? null : new Set(items))

/** The same function of a small number, each answer found once. */
function remembered<T>(find: (number: number) => T): (number: number) => T {
  const found: (T | undefined)[] = []
  return (number) => {
    const known = found[number]
    if (known !== undefined) return known
    const answer = find(number)
    found[number] = answer
    return answer
  }
}
