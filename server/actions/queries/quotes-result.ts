// The quotes of positions, by the day of the record, then in reading order.
import {
  maxResultWords,
  mostResultRows,
  type QueryResult,
  type ResultQuote,
} from '../../../shared/records/notes/query.ts'
import { placeName } from '../../../shared/transcript/place-name.ts'
import type { PositionList, PositionRow } from '../../../shared/wire/api-positions.ts'
import type { ResultHead } from './query-head.ts'
import { cut, type QuerySetting } from './query-setting.ts'

type Quotes = Extract<QueryResult, { readonly show: 'quotes' }>

/** `list` begins with the first positions of the filter. */
export function quotesResult(setting: QuerySetting, list: PositionList, head: ResultHead): Quotes {
  const quotes = quotesOf(setting, list)
  return {
    show: 'quotes',
    ...head,
    positions: list.total,
    quotes,
    more: Math.max(0, list.total - quotes.length),
  }
}

/** The first of a list, each with its words in both readings. */
export function quotesOf(
  setting: QuerySetting,
  { positions, records }: Pick<PositionList, 'positions' | 'records'>,
): readonly ResultQuote[] {
  const titles = new Map<string, string>(records.map(({ id, title }) => [id, title]))
  return positions
    .slice(0, mostResultRows)
    .map((row) => quoteOf(setting, row, titles.get(row.transcript) ?? row.transcript))
}

function quoteOf(setting: QuerySetting, row: PositionRow, title: string): ResultQuote {
  const { sameActor } = setting.codings.standing
  const isReported = row.reportedBy !== null && sameActor(row.reportedBy) !== row.holder
  const first = row.spans[0]?.startSegment ?? 0
  return {
    published: cut(row.publishedText, maxResultWords),
    corrected: cut(row.correctedText, maxResultWords),
    speaker: row.speaker === null ? null : cut(row.speaker, 400),
    actor: setting.actor(row.holder, isReported),
    topics: row.topics.map((id) => setting.topic(id).label),
    stance: setting.stanceOf(row.stance),
    place: cut(placeName(title, first, row.spans.at(-1)?.endSegment), 600),
    address: cut(row.address, 600),
  }
}
