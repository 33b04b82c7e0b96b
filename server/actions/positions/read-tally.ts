// Positions counted. Rows are also the actors that spoke and took no position, and the chosen ones that did neither. Others
// are let in between: the codings of a moment do not change meanwhile.
import { setImmediate } from 'node:timers/promises'
import { codingLens } from '../../../shared/analysis/coding-lens.ts'
import { type CodingTally, rowOf, tallyCells, tallyCodings } from '../../../shared/analysis/coding-tally.ts'
import type { StanceId, TopicId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type PositionFilter, writeFilter } from '../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../shared/wire/api-positions.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import type { ProjectCodings } from './codings.ts'
import { namedRecord } from './named-record.ts'
import { tallyRows } from './tally-rows.ts'

export async function readTally(
  world: Pick<World, 'codings'>,
  caller: Caller,
  { filter, byRecord }: { readonly filter: PositionFilter; readonly byRecord: boolean },
): Promise<Result<Tally>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const tally = await countedOnce(await world.codings.of(caller.project.id), filter, byRecord)
  return tally ? ok(tally) : failed(problem('too-big', tooManyCells))
}

const tooManyCells =
  'These positions have more different actors, topics and stances than a matrix can hold: choose fewer by the filter.'

/** How many tallies of one moment are kept: the whole one that every opening asks for, and the filters of the last minutes. */
const mostKept = 4
const kept = new WeakMap<ProjectCodings, Map<string, Tally>>()

/** The tally as it was counted before where nothing changed since. */
async function countedOnce(
  codings: ProjectCodings,
  filter: PositionFilter,
  byRecord: boolean,
): Promise<Tally | null> {
  const ofMoment = kept.get(codings) ?? new Map<string, Tally>()
  kept.set(codings, ofMoment)
  const asked = JSON.stringify([writeFilter(filter), byRecord])
  const tally = ofMoment.get(asked) ?? (await tallyOf(codings, filter, byRecord))
  if (tally === null) return null
  // The one asked for last comes last, and the first is let go.
  ofMoment.delete(asked)
  ofMoment.set(asked, tally)
  for (const other of [...ofMoment.keys()].slice(0, -mostKept)) ofMoment.delete(other)
  return tally
}

async function tallyOf(
  codings: ProjectCodings,
  filter: PositionFilter,
  byRecord: boolean,
): Promise<Tally | null> {
  const { names, standing } = codings
  const lens = codingLens(filter, standing, names)
  const records = codings.records.filter(lens.takesRecord)
  const tally = await inPieces(tallyCodings(records, lens, names, byRecord))
  const rows = tallyRows({ names, standing, filter, lens, records, tally, byRecord })
  const topics = topicsOf(codings, filter, tally)
  const stances = stancesOf(codings, tally)
  const cells = tallyCells(
    tally,
    rows.map(({ actor, reported }) => {
      const holder = names.actors.knownNumberOf(actor)
      return holder === undefined ? undefined : rowOf(holder, reported)
    }),
    topics.map(names.topics.knownNumberOf),
    stances.map(names.stances.knownNumberOf),
    byRecord,
  )
  if (cells === null) return null
  await setImmediate()
  // Frozen: what was counted for one asker is given to the next as it stands.
  return Object.freeze({
    records: records.map(namedRecord),
    rows,
    topics,
    stances,
    cells,
    positions: tally.positions,
  })
}

async function inPieces(counting: ReturnType<typeof tallyCodings>): Promise<CodingTally> {
  for (;;) {
    const step = counting.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

/** Those of the codebook that stand by themselves, or the chosen ones of them; then those nobody has in the codebook. */
function topicsOf({ codebook, names, standing }: ProjectCodings, filter: PositionFilter, tally: CodingTally) {
  const chosen = new Set(filter.topics.map(standing.sameTopic))
  const listed = codebook.topics
    .map(({ id }) => id)
    .filter((id) => standing.sameTopic(id) === id && (chosen.size === 0 || chosen.has(id)))
  return withOthers<TopicId>(listed, [...chosen, ...[...tally.topicsFound].map(names.topics.nameOf)])
}

const stancesOf = ({ codebook, names }: ProjectCodings, tally: CodingTally) =>
  withOthers<StanceId>(
    codebook.stances.map(({ id }) => id),
    [...tally.stancesFound].map(names.stances.nameOf),
  )

const withOthers = <Id extends string>(listed: readonly Id[], found: readonly Id[]): Id[] => {
  const known = new Set(listed)
  return [...listed, ...[...new Set(found)].filter((id) => !known.has(id)).sort()]
}
