// Where actors stand on one topic. `tally` is of positions on that topic alone.
import { mostMapActors, type QueryResult, type ResultCell } from '../../../shared/records/notes/query.ts'
import type { Tally } from '../../../shared/wire/api-positions.ts'
import { cellsOf } from './matrix-result.ts'
import type { ResultHead } from './query-head.ts'
import type { QuerySetting } from './query-setting.ts'

type ResultMap = Extract<QueryResult, { readonly show: 'map' }>

export function mapResult(setting: QuerySetting, topic: string, tally: Tally, head: ResultHead): ResultMap {
  const cellAt = cellsOf(setting, tally)
  const column = tally.topics.indexOf(topic)
  const actors = tally.rows
    .map((row, at) => ({ actor: setting.actor(row.actor, row.reported), cell: cellAt(at, column) }))
    .sort((a, b) => fullness(b.cell) - fullness(a.cell) || byName.compare(a.actor.name, b.actor.name))
  return {
    show: 'map',
    ...head,
    topic: setting.topic(topic),
    actors: actors.slice(0, mostMapActors),
    more: Math.max(0, actors.length - mostMapActors),
  }
}

const byName = new Intl.Collator('en')

const fullness = (cell: ResultCell): number =>
  cell === 'silent' ? -1 : cell === 'other' ? 0 : cell.positions
