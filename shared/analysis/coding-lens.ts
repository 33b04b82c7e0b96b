// Codings seen through a filter as things stand today: which fit, for whom they count, under which topics.
// A filter's actors, kinds and groups are asked of one and the same holder, so that a number narrowed to its actor and
// topic finds exactly the positions it counted.
import type { ActorId } from '../actors/actor-id.ts'
import type { ActorKind } from '../actors/actor-kind.ts'
import type { TopicId } from '../base/id.ts'
import { certainties } from '../records/positions/position.ts'
import type { PositionFilter } from '../records/positions/position-filter.ts'
import type { CodedRecord, CodingNames } from './coding.ts'
import type { NumberedNames } from './numbered-names.ts'

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

/** Numbers are those of the `CodingNames` it was made with; it knows the names that were there then. */
export type CodingLens = {
  readonly takesRecord: (record: Pick<CodedRecord, 'id' | 'day'>) => boolean
  /** Whether the filter is about this actor on that day. */
  readonly takesActor: (actor: ActorId, day: string | null) => boolean
  /** The actor that stands for an actor's number. */
  readonly sameActor: Int32Array
  /** Topics of today by number of a list, each once, chosen or not. */
  readonly topicsToday: (list: number) => readonly number[]
  /** The places of the codings that fit, in order. */
  readonly fitting: (record: CodedRecord) => Int32Array
  /** By number of a stated holder: those a fitting position counts for on that day. */
  readonly holdersOn: (day: string | null) => readonly (readonly number[])[]
  /** By number of a list: its topics of today that are chosen. */
  readonly topicsChosen: readonly (readonly number[])[]
}

export function codingLens(filter: PositionFilter, standing: Standing, names: CodingNames): CodingLens {
  const { sameTopic } = standing
  const topics = chosen(filter.topics.map(sameTopic))
  const records = chosen<string>(filter.records)
  const stances = chosen(filter.stances)
  const coders = chosen(filter.coders)
  const leastSure = filter.certainty === null ? certainties.length : certainties.indexOf(filter.certainty)
  const { takesActor, holdersOn } = holdersLens(filter, standing, names)

  const sameActor = numbersOf(names.actors, standing.sameActor)
  const today = numbersOf(names.topics, sameTopic)
  const topicsToday = (list: number) => [
    ...new Set(names.topicLists.topicsOf(list).map((topic) => today[topic] ?? topic)),
  ]
  const isChosen = flagsOf(names.topics, (topic) => topics === null || topics.has(topic))
  const topicsChosen = Array.from({ length: names.topicLists.size() }, (_, list) =>
    topicsToday(list).filter((topic) => isChosen[topic] === 1),
  )
  const hasTopics = Uint8Array.from(topicsChosen, ({ length }) => (length > 0 ? 1 : 0))
  const takesStance = flagsOf(names.stances, (stance) => stances === null || stances.has(stance))
  const takesCoder = flagsOf(names.coders, (coder) => coders === null || coders.has(coder))

  return {
    takesRecord: ({ id, day }) =>
      (records === null || records.has(id)) &&
      (filter.from === null || (day !== null && day >= filter.from)) &&
      (filter.to === null || (day !== null && day <= filter.to)),
    takesActor,
    sameActor,
    topicsToday,
    holdersOn,
    topicsChosen,
    fitting: ({ day, columns }) => {
      const { holder, teller, topics, stance, certainty, coder } = columns
      const hasHolders = Uint8Array.from(holdersOn(day), ({ length }) => (length > 0 ? 1 : 0))
      const places = new Int32Array(holder.length)
      let found = 0
      for (let at = 0; at < holder.length; at++) {
        const held = holder[at] ?? 0
        if (
          hasHolders[held] === 1 &&
          hasTopics[topics[at] ?? 0] === 1 &&
          takesStance[stance[at] ?? 0] === 1 &&
          takesCoder[coder[at] ?? 0] === 1 &&
          (certainty[at] ?? 0) <= leastSure &&
          (filter.said === null ||
            (filter.said === 'reported') === isReported(sameActor, held, teller[at] ?? -1))
        ) {
          places[found] = at
          found += 1
        }
      }
      return places.subarray(0, found)
    },
  }
}

/** Told by somebody who is not the holder, other names followed. */
export const isReported = (sameActor: Int32Array, holder: number, teller: number): boolean =>
  teller !== -1 && sameActor[teller] !== sameActor[holder]

/** The part of the lens that looks at actors. */
function holdersLens(
  filter: PositionFilter,
  { sameActor, kindOf, membersOn }: Standing,
  names: CodingNames,
): Pick<CodingLens, 'takesActor' | 'holdersOn'> {
  const actors = chosen(filter.actors.map(sameActor))
  const kinds = chosen(filter.kinds)
  const inGroups = remembered(
    (day) =>
      new Set(filter.groups.flatMap((group) => [`group:${group}`, ...membersOn(group, day)].map(sameActor))),
  )
  const takesActor = (actor: ActorId, day: string | null): boolean =>
    (actors === null || actors.has(actor)) &&
    (kinds === null || kinds.has(kindOf(actor))) &&
    (filter.groups.length === 0 || inGroups(day).has(actor))
  const holdersOf = (stated: number, day: string | null): readonly number[] => {
    const holder = sameActor(names.actors.nameOf(stated))
    const group = filter.members && holder.startsWith('group:') ? holder.slice('group:'.length) : null
    const all = new Set([holder, ...(group === null ? [] : membersOn(group, day).map(sameActor))])
    return [...all].filter((actor) => takesActor(actor, day)).map(names.actors.numberOf)
  }
  // Members come to have numbers too, but no position states them: they stay outside the table.
  const stated = names.actors.size()
  const holdersOn = remembered((day) => Array.from({ length: stated }, (_, actor) => holdersOf(actor, day)))
  // Without groups no day is unlike another: looked at once, for records have many days and projects many actors.
  const isOfDay = filter.members || filter.groups.length > 0
  return { takesActor, holdersOn: (day) => holdersOn(isOfDay ? day : null) }
}

/** Null: nothing was chosen, which means all. */
const chosen = <T>(items: readonly T[]): ReadonlySet<T> | null => (items.length === 0 ? null : new Set(items))

function remembered<T>(find: (day: string | null) => T): (day: string | null) => T {
  const found = new Map<string | null, T>()
  return (day) => {
    const known = found.get(day)
    if (known !== undefined) return known
    const answer = find(day)
    found.set(day, answer)
    return answer
  }
}

/** By number of a name: the number of the name it stands for. */
function numbersOf<Name extends string>(names: NumberedNames<Name>, same: (name: Name) => Name): Int32Array {
  const numbers = Array.from({ length: names.size() }, (_, number) =>
    names.numberOf(same(names.nameOf(number))),
  )
  return Int32Array.from(numbers)
}

/** By number of a name, those that came while this was asked too: 1 where it is so. */
const flagsOf = <Name extends string>(names: NumberedNames<Name>, is: (name: Name) => boolean): Uint8Array =>
  Uint8Array.from({ length: names.size() }, (_, number) => (is(names.nameOf(number)) ? 1 : 0))
