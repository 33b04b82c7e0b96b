// Positions with their words: by the day of the record, then in reading order.
import { codingLens } from '../../../shared/analysis/coding-lens.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { maxQuoteLength } from '../../../shared/records/notes/note-document.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { PositionList } from '../../../shared/wire/api-positions.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { mayHaveChanged } from './may-have-changed.ts'
import { namedRecord } from './named-record.ts'
import { foundAt, howMany, type Placed, placedIn } from './placed-positions.ts'
import { positionRows, type Quoting } from './position-rows.ts'

export type PositionsAsked = {
  readonly filter: PositionFilter
  /** Only those that read otherwise than when they were coded; first those whose sense is another. */
  readonly onlyChanged: boolean
  readonly from: number
  readonly rows: number
}

export async function listPositions(
  world: Pick<World, 'codings' | 'transcripts' | 'rows' | 'members'>,
  caller: Caller,
  asked: PositionsAsked,
): Promise<Result<PositionList>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const { names, standing, people, ...codings } = await world.codings.of(caller.project.id)
  const lens = codingLens(asked.filter, standing, names)
  const records = codings.records.filter(lens.takesRecord)
  const placed = placedIn(records, lens)
  const quoting: Quoting = { world, caller, standing, people, mostWords: maxQuoteLength }
  const { page, total } = asked.onlyChanged
    ? await changedAmong(quoting, placed, asked)
    : { page: await positionRows(quoting, foundAt(placed, asked.from, asked.rows)), total: howMany(placed) }
  return ok({ positions: page.map(({ row }) => row), records: records.map(namedRecord), total })
}

async function changedAmong(quoting: Quoting, placed: readonly Placed[], { from, rows }: PositionsAsked) {
  const uncertain = await mayHaveChanged(quoting.world, placed)
  const quoted = await positionRows(quoting, foundAt(uncertain, 0, Number.POSITIVE_INFINITY))
  const changed = quoted.filter(({ change }) => change !== null)
  const sensesFirst = [
    ...changed.filter(({ change }) => change?.isSense),
    ...changed.filter(({ change }) => !change?.isSense),
  ]
  return { page: sensesFirst.slice(from, from + rows), total: sensesFirst.length }
}
