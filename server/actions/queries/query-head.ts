// What every result of a query says of itself: what was chosen, how many positions that is, and of which records.
import { codingLens } from '../../../shared/analysis/coding-lens.ts'
import { problem } from '../../../shared/base/problem.ts'
import { type Failed, failed } from '../../../shared/base/result.ts'
import { isInUse } from '../../../shared/records/codebook/topic-tree.ts'
import { mostResultRecords } from '../../../shared/records/notes/query.ts'
import { chosenSentence } from '../../../shared/records/positions/filter-words.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import { unlistedWords } from '../../../shared/records/positions/unlisted-members.ts'
import type { Tally } from '../../../shared/wire/api-positions.ts'
import type { World } from '../world.ts'
import { cut, type QuerySetting } from './query-setting.ts'

export type ResultHead = {
  readonly says: string
  readonly positions: number
  readonly records: readonly string[]
  readonly moreRecords?: number
  readonly atMs: number
}

/** When every record that a query names has gone; null while one of them is there, or it names none. */
export function goneProblem({ codings }: QuerySetting, filter: PositionFilter): Failed | null {
  const { length } = filter.records
  if (length === 0 || recordsThere(codings.records, filter).length > 0) return null
  return failed(
    problem(
      'not-found',
      length === 1
        ? 'The record it was drawn from is not in this project any more. Choose another one.'
        : 'None of the records it was drawn from is in this project any more. Choose others.',
      'records',
    ),
  )
}

/** Those it names that are in the project. */
function recordsThere(records: QuerySetting['codings']['records'], filter: PositionFilter) {
  const there = new Set<string>(records.map(({ id }) => id))
  return filter.records.filter((id) => there.has(id))
}

/** `tally` is that of this very filter. */
export function resultHead(
  world: Pick<World, 'clock'>,
  setting: QuerySetting,
  filter: PositionFilter,
  { positions, rows }: Pick<Tally, 'positions' | 'rows'>,
): ResultHead {
  const { codings, topics } = setting
  const lens = codingLens(filter, codings.standing, codings.names)
  const drawnFrom = codings.records.filter(
    (record) => lens.takesRecord(record) && lens.fitting(record).length > 0,
  )
  const there = recordsThere(codings.records, filter)
  const missing = filter.records.length - there.length
  const says = [
    chosenSentence(
      { ...filter, records: there },
      {
        records: codings.records.length,
        topicsInUse: [...topics.values()].filter(isInUse).length,
        topicNames: topics,
        stanceNames: new Map(codings.codebook.stances.map((stance) => [stance.id, stance])),
      },
    ),
    missing === 0
      ? ''
      : missing === 1
        ? 'One of the records is not in this project any more.'
        : `${missing} of the records are not in this project any more.`,
    unlistedWords(filter, rows),
  ]
  const more = drawnFrom.length - mostResultRecords
  return {
    says: cut(says.filter((words) => words !== '').join(' '), 2000),
    positions,
    records: drawnFrom.slice(0, mostResultRecords).map(({ title }) => cut(title, 600)),
    ...(more > 0 && { moreRecords: more }),
    atMs: world.clock(),
  }
}
