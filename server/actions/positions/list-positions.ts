// Positions with their words: by the day of the record, then in reading order.
import { type CodingLens, codingLens } from '../../../shared/analysis/coding-lens.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { PositionList } from '../../../shared/wire/api-positions.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import type { CodedTranscript } from './codings.ts'
import { namedRecord } from './named-record.ts'
import {
  type Found,
  mayHaveChanged,
  positionRows,
  type QuotedPosition,
  type Quoting,
} from './position-rows.ts'

export type PositionsAsked = {
  readonly filter: PositionFilter
  /** Only those that read otherwise than when they were coded; first those whose sense is another. */
  readonly onlyChanged: boolean
  readonly from: number
  readonly rows: number
}

export async function listPositions(
  world: World,
  caller: Caller,
  { filter, onlyChanged, from, rows }: PositionsAsked,
): Promise<Result<PositionList>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const { names, standing, people, ...codings } = await world.codings.of(caller.project.id)
  const lens = codingLens(filter, standing, names)
  const records = codings.records.filter(lens.takesRecord)
  const quoting: Quoting = { world, caller, standing, people }
  const found = foundIn(records, lens)
  const listed = onlyChanged
    ? await changedAmong(quoting, found)
    : { total: found.length, page: await positionRows(quoting, found.slice(from, from + rows)) }
  const page = onlyChanged ? listed.page.slice(from, from + rows) : listed.page
  return ok({
    positions: page.map(({ row }) => row),
    records: records.map(namedRecord),
    total: listed.total,
  })
}

const foundIn = (records: readonly CodedTranscript[], lens: CodingLens): readonly Found[] =>
  records.flatMap((record) => {
    const { fits } = lens.on(record.day)
    return record.codings.filter(fits).map((coding) => ({ record, coding }))
  })

async function changedAmong(
  quoting: Quoting,
  found: readonly Found[],
): Promise<{ readonly total: number; readonly page: readonly QuotedPosition[] }> {
  const quoted = await positionRows(quoting, await mayHaveChanged(quoting.world, found))
  const changed = quoted.filter(({ change }) => change !== null)
  const page = [
    ...changed.filter(({ change }) => change?.isSense),
    ...changed.filter(({ change }) => !change?.isSense),
  ]
  return { total: page.length, page }
}
