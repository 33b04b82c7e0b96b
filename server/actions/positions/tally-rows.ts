// The rows of a tally: actors that hold positions, by themselves or told by others; those that spoke and hold none; and
// the chosen ones that did neither. "Spoke" is asked of the records, whatever else the filter leaves out.
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import type { CodingNames } from '../../../shared/analysis/coding.ts'
import { type CodingLens, isReported, type Standing } from '../../../shared/analysis/coding-lens.ts'
import { type CodingTally, holderOfRow } from '../../../shared/analysis/coding-tally.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { TallyRow } from '../../../shared/wire/api-positions.ts'
import type { CodedTranscript } from './codings.ts'

type Needs = {
  readonly names: CodingNames
  readonly standing: Standing
  readonly filter: PositionFilter
  readonly lens: CodingLens
  /** Those the lens takes. */
  readonly records: readonly CodedTranscript[]
  readonly tally: Pick<CodingTally, 'inRow'>
  readonly byRecord: boolean
}

const rowKey = (actor: ActorId, reported: boolean): string => (reported ? `${actor}\n` : actor)

/** By actor, its own words before what others tell of it. */
export function tallyRows({ names, standing, filter, lens, records, tally, byRecord }: Needs): TallyRow[] {
  const spokeIn = placesSpoken(records, standing, names, lens)
  const rows = new Map<string, TallyRow>()
  const add = (actor: ActorId, reported: boolean, positions: number) => {
    const places = spokeIn.get(actor) ?? []
    rows.set(rowKey(actor, reported), {
      actor,
      kind: standing.kindOf(actor),
      reported,
      spoke: places.length > 0,
      ...(byRecord && { spokeIn: [...places] }),
      positions,
    })
  }
  tally.inRow.forEach((positions = 0, row) => {
    const { holder, reported } = holderOfRow(row)
    add(names.actors.nameOf(holder), reported, positions)
  })
  if (filter.said !== 'reported') {
    for (const [actor, places] of spokeIn) {
      const isAskedFor = places.some((at) => lens.takesActor(actor, records[at]?.day ?? null))
      if (isAskedFor && !rows.has(actor)) add(actor, false, 0)
    }
  }
  for (const actor of filter.actors.map(standing.sameActor)) {
    const isAskedFor = records.some(({ day }) => lens.takesActor(actor, day))
    const isThere = rows.has(rowKey(actor, false)) || rows.has(rowKey(actor, true))
    if (isAskedFor && !isThere) add(actor, filter.said === 'reported', 0)
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** Places in `records` of those in which an actor spoke. */
function placesSpoken(
  records: readonly CodedTranscript[],
  standing: Standing,
  names: CodingNames,
  lens: CodingLens,
): ReadonlyMap<ActorId, readonly number[]> {
  const places = new Map<ActorId, number[]>()
  records.forEach((record, at) => {
    for (const actor of speakersOf(record, standing, names, lens)) {
      const there = places.get(actor)
      if (there) there.push(at)
      else places.set(actor, [at])
    }
  })
  return places
}

type Spoken = {
  readonly speaking: CodedTranscript['speaking']
  readonly standing: Standing
  readonly actors: ReadonlySet<ActorId>
}

/** Whatever a filter leaves out, the same actors spoke: found once for the codings of a moment. */
const spokenBy = new WeakMap<CodedTranscript['columns'], Spoken>()

/**
 * By who has a turn, or because a position of its own, not told by others, stands there, when nobody said yet who speaks.
 */
function speakersOf(
  { speaking, columns }: CodedTranscript,
  standing: Standing,
  names: CodingNames,
  lens: CodingLens,
): ReadonlySet<ActorId> {
  const known = spokenBy.get(columns)
  if (known?.speaking === speaking && known.standing === standing) return known.actors
  const { holder, teller } = columns
  const isHolder: boolean[] = []
  for (let nth = 0; nth < holder.length; nth++) {
    const held = holder[nth] ?? 0
    if (!isReported(lens.sameActor, held, teller[nth] ?? -1)) isHolder[lens.sameActor[held] ?? held] = true
  }
  const actors = new Set([...speaking].map(standing.sameActor))
  // Skips the numbers of all others.
  isHolder.forEach((_, holder) => {
    actors.add(names.actors.nameOf(holder))
  })
  spokenBy.set(columns, { speaking, standing, actors })
  return actors
}
