// Which positions a screen, a picture or an export is about, as data and as an address has it. Nothing chosen means all.
// The address keeps lists in one field, joined by commas; a comma or % inside an item is written %2C and %25.
import { z } from 'zod'
import type { ActorId } from '../../actors/actor-id.ts'
import { type ActorKind, actorKinds } from '../../actors/actor-kind.ts'
import type { MemberId, StanceId, TopicId, TranscriptId } from '../../base/id.ts'
import { type Certainty, certainties } from './position.ts'

export type PositionFilter = {
  readonly records: readonly TranscriptId[]
  /** Days of the meeting, ISO 8601, both included; a record without a day fits no bound. */
  readonly from: string | null
  readonly to: string | null
  readonly actors: readonly ActorId[]
  readonly kinds: readonly ActorKind[]
  /** Codes of groups: their members on the record's day. */
  readonly groups: readonly string[]
  /** Exactly these, without the topics below them. */
  readonly topics: readonly TopicId[]
  readonly stances: readonly StanceId[]
  readonly coders: readonly MemberId[]
  /** At least so sure. */
  readonly certainty: Certainty | null
  /** By the actor itself, or told by somebody else. */
  readonly said: 'own' | 'reported' | null
  /** Positions on behalf of a group count for each of its members on the record's day as well. */
  readonly members: boolean
}

export const wholeFilter: PositionFilter = {
  records: [],
  from: null,
  to: null,
  actors: [],
  kinds: [],
  groups: [],
  topics: [],
  stances: [],
  coders: [],
  certainty: null,
  said: null,
  members: false,
}

const list = z.string().max(8000).optional()
const day = z.string().max(10).optional()

/** The filter as fields of an address. Unknown values are kept out by `readFilter`, never an error. */
export const filterAddressSchema = z.object({
  records: list,
  from: day,
  to: day,
  actors: list,
  kinds: list,
  groups: list,
  topics: list,
  stances: list,
  coders: list,
  certainty: z.string().max(20).optional(),
  said: z.string().max(20).optional(),
  members: z.string().max(5).optional(),
})
export type FilterAddress = z.infer<typeof filterAddressSchema>

const readList = (text: string | undefined): string[] =>
  text === undefined
    ? []
    : [...new Set(text.split(',').map((item) => item.replace(/%2C/g, ',').replace(/%25/g, '%')))].filter(
        (item) => item !== '',
      )

const writeList = (items: readonly string[]): string | undefined =>
  items.length === 0
    ? undefined
    : items.map((item) => item.replace(/%/g, '%25').replace(/,/g, '%2C')).join(',')

const readDay = (text: string | undefined): string | null =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null

/** An id nobody knows fits nothing, and the screen shows it; a kind, day or certainty nobody knows is left out. */
export const readFilter = (address: FilterAddress): PositionFilter => ({
  records: readList(address.records) as TranscriptId[],
  from: readDay(address.from),
  to: readDay(address.to),
  actors: readList(address.actors),
  kinds: readList(address.kinds).filter((kind) => actorKinds.some((known) => known === kind)) as ActorKind[],
  groups: readList(address.groups),
  topics: readList(address.topics) as TopicId[],
  stances: readList(address.stances) as StanceId[],
  coders: readList(address.coders) as MemberId[],
  certainty: certainties.find((known) => known === address.certainty) ?? null,
  said: address.said === 'own' || address.said === 'reported' ? address.said : null,
  members: address.members === 'yes',
})

/** What is not chosen is left out, so that an address stays short. */
export function writeFilter(filter: PositionFilter): FilterAddress {
  const fields = {
    records: writeList(filter.records),
    from: filter.from ?? undefined,
    to: filter.to ?? undefined,
    actors: writeList(filter.actors),
    kinds: writeList(filter.kinds),
    groups: writeList(filter.groups),
    topics: writeList(filter.topics),
    stances: writeList(filter.stances),
    coders: writeList(filter.coders),
    certainty: filter.certainty ?? undefined,
    said: filter.said ?? undefined,
    members: filter.members ? 'yes' : undefined,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
