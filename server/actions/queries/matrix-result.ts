// A matrix of a tally: its cells as the view of positions draws them. The fullest rows and topics are kept when there are
// too many, in the order they would stand in all the same.
import { actorKinds } from '../../../shared/actors/actor-kind.ts'
import { balanceOf } from '../../../shared/analysis/balance.ts'
import { knownStances } from '../../../shared/analysis/shown/shown-stance.ts'
import {
  mostResultColumns,
  mostResultRows,
  type QueryResult,
  type ResultCell,
} from '../../../shared/records/notes/query.ts'
import type { PositionFilter } from '../../../shared/records/positions/position-filter.ts'
import type { Tally, TallyRow } from '../../../shared/wire/api-positions.ts'
import type { ResultHead } from './query-head.ts'
import type { QuerySetting } from './query-setting.ts'

type Matrix = Extract<QueryResult, { readonly show: 'matrix' }>

export function matrixResult(
  setting: QuerySetting,
  filter: PositionFilter,
  tally: Tally,
  head: ResultHead,
): Matrix {
  const cellAt = cellsOf(setting, tally)
  const totals = new Map<string, number>()
  for (const [, topic = -1, ...counts] of tally.cells) {
    const id = tally.topics[topic] ?? ''
    totals.set(id, (totals.get(id) ?? 0) + counts.reduce((sum, count) => sum + count, 0))
  }
  const chosen = new Set<string>(filter.topics.map(setting.codings.standing.sameTopic))
  const shown = tally.topics.filter((id) => totals.has(id) || chosen.has(id))
  const topics = setting.inOrder(fullest(shown, (id) => totals.get(id) ?? 0, mostResultColumns))
  const rows = fullest([...tally.rows.keys()], (at) => tally.rows[at]?.positions ?? 0, mostResultRows)
    .flatMap((at) => {
      const row = tally.rows[at]
      return row ? [{ at, row, actor: setting.actor(row.actor, row.reported) }] : []
    })
    .sort(
      (one, other) =>
        placeOf(one.row) - placeOf(other.row) || byName.compare(one.actor.name, other.actor.name),
    )
  const columns = topics.map((id) => tally.topics.indexOf(id))
  return {
    show: 'matrix',
    ...head,
    topics: topics.map(setting.topic),
    ...(shown.length > topics.length && { moreTopics: shown.length - topics.length }),
    rows: rows.map(({ at, actor }) => ({ actor, cells: columns.map((topic) => cellAt(at, topic)) })),
    more: tally.rows.length - rows.length,
  }
}

const byName = new Intl.Collator('en')

/** By kind; what others report comes last. */
const placeOf = ({ kind, reported }: TallyRow) => (reported ? actorKinds.length : actorKinds.indexOf(kind))

/** At most `most`, the first of those that are as full. */
export const fullest = <T>(list: readonly T[], fullness: (each: T) => number, most: number): readonly T[] =>
  list.length <= most ? list : [...list].sort((a, b) => fullness(b) - fullness(a)).slice(0, most)

/** What stands in a row of the tally under one of its topics. */
export function cellsOf(
  { codings, stance }: QuerySetting,
  tally: Tally,
): (row: number, topic: number) => ResultCell {
  const stances = knownStances(tally.stances, codings.codebook.stances)
  const found = new Map<string, ResultCell>()
  for (const [row = -1, topic = -1, ...counts] of tally.cells) {
    const balance = balanceOf(counts, stances)
    if (balance) {
      found.set(`${row} ${topic}`, { stance: stance(balance.shown), positions: balance.positions })
    }
  }
  return (row, topic) => found.get(`${row} ${topic}`) ?? (tally.rows[row]?.spoke ? 'other' : 'silent')
}
