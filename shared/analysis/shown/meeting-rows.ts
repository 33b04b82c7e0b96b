// One meeting as a picture: a row for each actor in the order they first speak, blocks for what they said, marks for the
// positions in their words. A mark stands on the row of whoever speaks the words, also when they tell of somebody else.
import { actorCode, actorName } from '../../actors/actor.ts'
import type { ActorId } from '../../actors/actor-id.ts'
import type { RecordKey, StanceId, TopicId } from '../../base/id.ts'

/** One person's words in one turn; `wordsBefore` counts the words spoken in the record before it. */
export type Stretch = {
  readonly turn: number
  readonly segment: number
  readonly offset: number
  readonly wordsBefore: number
  readonly words: number
  /** As printed. */
  readonly label: string | null
  readonly person: { readonly name: string } | null
  readonly actor: ActorId | null
}

export type MeetingPosition = {
  readonly key: RecordKey
  readonly holder: ActorId
  readonly reported: boolean
  readonly topics: readonly TopicId[]
  readonly stance: StanceId
  readonly segment: number
  readonly start: number
  readonly wordsBefore: number
}

type Meeting = { readonly stretches: readonly Stretch[]; readonly positions: readonly MeetingPosition[] }

export type Mark = {
  readonly position: MeetingPosition
  /** The stretch its words begin in. */
  readonly stretch: Stretch
  /** 0 is the one next to the block; those too near one another are stacked. */
  readonly lane: number
}

export type MeetingRow = {
  readonly id: string
  /** null for a speaker of no known actor. */
  readonly actor: ActorId | null
  readonly name: string
  readonly code: string
  readonly blocks: readonly Stretch[]
  readonly marks: readonly Mark[]
  readonly lanes: number
  readonly turns: number
  readonly words: number
}

/** The speaker's name, else the label as printed, else that nobody is named. */
export const speakerName = ({ person, label }: Stretch): string => person?.name ?? label ?? 'Nobody named'

/** In the order each key first comes. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const rowId = (stretch: Stretch): string => stretch.actor ?? `speaker ${speakerName(stretch)}`

/** The stretch a position's words begin in; undefined in a record of no words. */
export const stretchOf = (
  { segment, start }: MeetingPosition,
  stretches: readonly Stretch[],
): Stretch | undefined =>
  stretches.findLast(
    (each) => each.segment < segment || (each.segment === segment && each.offset <= start),
  ) ?? stretches[0]

/** The lowest lane in which each place, in order, is at least `apart` from the one before it. */
export function lanesFor(places: readonly number[], apart: number): readonly number[] {
  const lastIn: number[] = []
  return places.map((place) => {
    const free = lastIn.findIndex((last) => place - last >= apart)
    const lane = free < 0 ? lastIn.length : free
    lastIn[lane] = place
    return lane
  })
}

/** `apart` is how many words two marks of one lane must be from each other, so that they do not touch. */
export function meetingRows({ stretches, positions }: Meeting, apart: number): readonly MeetingRow[] {
  const blocks = groupedBy(stretches, rowId)
  const placed = positions
    .flatMap((position) => {
      const stretch = stretchOf(position, stretches)
      return stretch ? [{ position, stretch }] : []
    })
    .sort((a, b) => a.position.wordsBefore - b.position.wordsBefore)
  const marksOf = groupedBy(placed, ({ stretch }) => rowId(stretch))
  return [...blocks].map(([id, own]) => {
    const actor = own[0]?.actor ?? null
    const marks = marksOf.get(id) ?? []
    const lanes = lanesFor(
      marks.map(({ position }) => position.wordsBefore),
      apart,
    )
    return {
      id,
      actor,
      name: actor === null ? (own.map(speakerName)[0] ?? '') : actorName(actor),
      code: actor === null ? '' : actorCode(actor),
      blocks: own,
      marks: marks.map((mark, nth) => ({ ...mark, lane: lanes[nth] ?? 0 })),
      lanes: Math.max(0, ...lanes.map((lane) => lane + 1)),
      turns: new Set(own.map(({ turn }) => turn)).size,
      words: own.reduce((sum, { words }) => sum + words, 0),
    }
  })
}

/** Positions of one holder, told by itself or by others, in this meeting. */
export const positionsOf = (
  positions: readonly MeetingPosition[],
  holder: ActorId,
  reported: boolean,
): number => positions.filter((each) => each.holder === holder && each.reported === reported).length

/** Its topics, or those of them that were chosen; all when nothing was. */
export function sharedTopics(
  { topics }: Pick<MeetingPosition, 'topics'>,
  chosen: readonly TopicId[],
): readonly TopicId[] {
  const shared = topics.filter((topic) => chosen.includes(topic))
  return shared.length === 0 ? topics : shared
}

/** What one filter finds together with a position: all of its holder with its stance on any of these topics. */
export const likePositions = (
  positions: readonly MeetingPosition[],
  { holder, reported, stance }: MeetingPosition,
  topics: readonly TopicId[],
): readonly MeetingPosition[] =>
  positions.filter(
    (other) =>
      other.holder === holder &&
      other.reported === reported &&
      other.stance === stance &&
      other.topics.some((topic) => topics.includes(topic)),
  )

/** Round numbers for an axis of words, at most about `most` of them, 0 included. */
export function axisTicks(words: number, most: number): readonly number[] {
  const least = words / most
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least) ?? 10 * power
  return Array.from({ length: Math.floor(words / step) + 1 }, (_, nth) => nth * step)
}
