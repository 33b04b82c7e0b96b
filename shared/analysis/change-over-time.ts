// How actors' stances change from one session to the next. A session is a meeting (all its records) or one record.
// Silence is no change: a move joins the two nearest sessions in which the actor holds a position on the topic.
import type { ActorId } from '../actors/actor-id.ts'
import type { TopicId, TranscriptId } from '../base/id.ts'
import type { Stance } from '../records/codebook/codebook.ts'
import { readMeeting } from '../transcript/meeting.ts'
import { type Balance, balanceOf } from './balance.ts'

type DatedRecord = {
  readonly id: TranscriptId
  readonly title: string
  /** "IGF 2021, day 4": what stands before the comma names the meeting. */
  readonly event: string | null
  readonly day: string | null
}

/** Positions by actor, topic and record: cells are `[row, topic, record, n…]`, one count for each of `stances`. */
export type RecordTally = {
  readonly records: readonly DatedRecord[]
  readonly rows: readonly {
    readonly actor: ActorId
    readonly reported: boolean
    /** Places in `records` of those in which it has a turn. */
    readonly spokeIn?: readonly number[] | undefined
  }[]
  readonly topics: readonly string[]
  readonly stances: readonly string[]
  readonly cells: readonly (readonly number[])[]
}

export type Session = {
  readonly name: string
  /** Of its first record, ISO 8601; null when none has one: such a session comes last and makes no moves. */
  readonly day: string | null
  readonly records: readonly TranscriptId[]
}

/** What an actor shows on a topic in one session, or why nothing: a row told by others has silence of its own kind. */
export type Standing = Balance | 'other-topics' | 'did-not-speak' | 'not-reported'

/** One actor on one topic through all sessions; it holds a position in at least one. */
export type Course = {
  readonly actor: ActorId
  readonly reported: boolean
  readonly topic: TopicId
  /** One for each session. */
  readonly standings: readonly Standing[]
}

export type Move = {
  /** Place in `courses`. */
  readonly course: number
  /** Places in `sessions`. */
  readonly from: number
  readonly to: number
  readonly before: Balance
  readonly after: Balance
  /** Mean after less mean before; null when the stances of either do not count ("unclear"). */
  readonly shift: number | null
}

export type ChangeOverTime = {
  readonly sessions: readonly Session[]
  /** By topic in the codebook's order, then by actor. */
  readonly courses: readonly Course[]
  /** The greatest shift first, those that cannot be measured last. */
  readonly moves: readonly Move[]
}

/** Records by their day, one session each, or one for all records of a meeting. Those of one day go by their names. */
export function sessionsOf(records: readonly DatedRecord[], by: 'meeting' | 'record'): readonly Session[] {
  const together = new Map<string, { name: string; records: DatedRecord[] }>()
  for (const record of records) {
    const meeting = by === 'meeting' ? record.event?.split(',')[0] : undefined
    const key = meeting ?? record.id
    const there = together.get(key)
    if (there) there.records.push(record)
    else together.set(key, { name: meeting ?? recordName(record), records: [record] })
  }
  return [...together.values()]
    .map(({ name, records }) => {
      const inOrder = records.sort(
        (one, other) => compareDays(one.day, other.day) || compare(one.id, other.id),
      )
      return { name, day: inOrder[0]?.day ?? null, records: inOrder.map(({ id }) => id) }
    })
    .sort((one, other) => compareDays(one.day, other.day) || compare(one.name, other.name))
}

/** "IGF 2021, day 4, WS #119": as short as it can be told from the other records of its meeting. */
function recordName({ event, title }: DatedRecord): string {
  const { session, name } = readMeeting(title)
  return event === null ? title : `${event}, ${session ?? name}`
}

/** A balance for every actor, topic and session, and the moves: pairs whose shown stance is not the same. */
export function changeOverTime(
  tally: RecordTally,
  stances: readonly Stance[],
  by: 'meeting' | 'record',
): ChangeOverTime {
  const sessions = sessionsOf(tally.records, by)
  const places = new Map(sessions.flatMap(({ records }, place) => records.map((id) => [id, place] as const)))
  const sessionOf = tally.records.map(({ id }) => places.get(id) ?? 0)
  const known = new Map<string, Stance>(stances.map((stance) => [stance.id, stance]))
  const scale = tally.stances.map((id) => known.get(id) ?? unknownStance(id))
  const counts = countsBySession(tally, sessionOf, sessions.length)
  const courses = [...counts.values()]
    .sort((one, other) => one.topic - other.topic || compareRows(tally, one.row, other.row))
    .map(({ row, topic, bySession }): Course => {
      const { actor = '', reported = false, spokeIn = [] } = tally.rows[row] ?? {}
      const spoke = new Set(spokeIn.map((record) => sessionOf[record]))
      const silence = (session: number) =>
        reported ? 'not-reported' : spoke.has(session) ? 'other-topics' : 'did-not-speak'
      return {
        actor,
        reported,
        topic: tally.topics[topic] as TopicId,
        standings: bySession.map((each, session) => (each && balanceOf(each, scale)) ?? silence(session)),
      }
    })
  return { sessions, courses, moves: movesOf(courses, sessions) }
}

type Counted = { readonly row: number; readonly topic: number; readonly bySession: (number[] | undefined)[] }

function countsBySession(
  { cells, topics }: RecordTally,
  sessionOf: readonly number[],
  sessions: number,
): ReadonlyMap<number, Counted> {
  const counts = new Map<number, Counted>()
  for (const [row = 0, topic = 0, record = 0, ...here] of cells) {
    const key = row * topics.length + topic
    const there = counts.get(key) ?? {
      row,
      topic,
      bySession: new Array<undefined>(sessions).fill(undefined),
    }
    counts.set(key, there)
    const session = sessionOf[record] ?? 0
    const before = there.bySession[session]
    there.bySession[session] = here.map((count, i) => count + (before?.[i] ?? 0))
  }
  return counts
}

function movesOf(courses: readonly Course[], sessions: readonly Session[]): readonly Move[] {
  const moves = courses.flatMap(({ standings }, course) => {
    const held = standings.flatMap((standing, session) =>
      typeof standing === 'string' || sessions[session]?.day == null ? [] : [{ session, standing }],
    )
    return held.slice(1).flatMap(({ session: to, standing: after }, i): Move[] => {
      const { session: from, standing: before } = held[i] ?? { session: to, standing: after }
      if (shownId(before) === shownId(after)) return []
      const shift = before.mean === null || after.mean === null ? null : after.mean - before.mean
      return [{ course, from, to, before, after, shift }]
    })
  })
  const size = ({ shift }: Move) => (shift === null ? -1 : Math.abs(shift))
  return moves.sort(
    (one, other) => size(other) - size(one) || one.course - other.course || one.from - other.from,
  )
}

const shownId = ({ shown }: Balance): string => (shown === 'mixed' ? 'mixed' : shown.id)

/** A stance the codebook does not have any more is shown by its id and counts for nothing. */
const unknownStance = (id: string): Stance => ({
  id: id as Stance['id'],
  name: id,
  sign: '?',
  keys: [],
  order: 1000,
  value: null,
})

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

const compareDays = (one: string | null, other: string | null): number =>
  one === null || other === null ? Number(one === null) - Number(other === null) : compare(one, other)

const compareRows = ({ rows }: RecordTally, one: number, other: number): number =>
  compare(rows[one]?.actor ?? '', rows[other]?.actor ?? '') ||
  Number(rows[one]?.reported) - Number(rows[other]?.reported)
