// A query answered: the same figures as the views of positions show, with every word written out. It names no member.
import { comparedOf } from '../../../shared/analysis/shown/compared-filter.ts'
import { fullestTopic } from '../../../shared/analysis/shown/fullest-topic.ts'
import { newestOf, positionsByRecord } from '../../../shared/analysis/shown/newest-record.ts'
import type { TopicId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { mostResultRows, type Query, type QueryResult } from '../../../shared/records/notes/query.ts'
import { type PositionFilter, readFilter } from '../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../shared/wire/api-positions.ts'
import { type Caller, refusal } from '../caller.ts'
import { listPositions } from '../positions/list-positions.ts'
import { readMeeting } from '../positions/read-meeting.ts'
import { readTally } from '../positions/read-tally.ts'
import type { World } from '../world.ts'
import { alignmentResult } from './alignment-result.ts'
import { changeResult, type FirstQuotes } from './change-result.ts'
import { mapResult } from './map-result.ts'
import { matrixResult } from './matrix-result.ts'
import { meetingResult } from './meeting-result.ts'
import { goneProblem, resultHead } from './query-head.ts'
import { type QuerySetting, querySetting } from './query-setting.ts'
import { quotesResult } from './quotes-result.ts'

/** What a query looks at; nothing is changed. */
export type QueryShelves = Pick<World, 'codings' | 'transcripts' | 'rows' | 'members' | 'clock'>

export async function runQuery(
  world: QueryShelves,
  caller: Caller,
  query: Query,
): Promise<Result<QueryResult>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const setting = querySetting(await world.codings.of(caller.project.id))
  const asked = readFilter(query.filter)
  const gone = goneProblem(setting, asked)
  if (gone) return gone
  if (query.show === 'meeting') return oneMeeting(world, caller, setting, asked)
  const counted = await countedFilter(world, caller, query, asked, setting)
  if (!counted.ok) return counted
  const { filter, tally, topic } = counted.value
  const head = resultHead(world, setting, filter, tally)
  switch (query.show) {
    case 'matrix':
      return ok(matrixResult(setting, filter, tally, head))
    case 'map':
      return ok(mapResult(setting, topic ?? '', tally, head))
    case 'alignment':
      return ok(alignmentResult(setting, tally, head))
    case 'time': {
      const { compare } = query
      const firstQuotes: FirstQuotes = (of, rows) => listed(world, caller, of, rows)
      return changeResult(setting, { filter, compare }, tally, head, firstQuotes)
    }
    case 'quotes': {
      const quotes = await listed(world, caller, filter, mostResultRows)
      return quotes.ok ? ok(quotesResult(setting, quotes.value, head)) : quotes
    }
  }
}

const listed = (world: QueryShelves, caller: Caller, filter: PositionFilter, rows: number) =>
  listPositions(world, caller, { filter, onlyChanged: false, from: 0, rows })

/** The record the filter names, or the newest of those it leaves; only the positions on it count. */
async function oneMeeting(
  world: QueryShelves,
  caller: Caller,
  setting: QuerySetting,
  asked: PositionFilter,
): Promise<Result<QueryResult>> {
  const counted = await readTally(world, caller, { filter: asked, byRecord: true })
  if (!counted.ok) return counted
  const newest = newestOf(counted.value.records, positionsByRecord(counted.value))
  if (newest === null) return failed(noRecord)
  const filter = { ...asked, records: [newest] }
  const meeting = await readMeeting(world, caller, { transcript: newest, filter })
  if (!meeting.ok) return meeting
  const tally = await readTally(world, caller, { filter, byRecord: false })
  if (!tally.ok) return tally
  const quotes = await listed(world, caller, filter, mostResultRows)
  if (!quotes.ok) return quotes
  const head = resultHead(world, setting, filter, tally.value)
  const address = `/p/${caller.project.slug}/t/${newest}`
  return ok(meetingResult(setting, meeting.value, address, quotes.value, head))
}

const noRecord = problem(
  'not-found',
  'No record fits this, so that there is no meeting to show. Choose another one.',
  'records',
)

type Counted = { readonly filter: PositionFilter; readonly tally: Tally; readonly topic: string | null }

/** The filter as what is shown narrows it, and what that comes to. `topic` is a map's. */
async function countedFilter(
  world: QueryShelves,
  caller: Caller,
  { show, topic }: Query,
  asked: PositionFilter,
  { codings }: QuerySetting,
): Promise<Result<Counted>> {
  const under = async (filter: PositionFilter, of: string | null): Promise<Result<Counted>> => {
    const tally = await readTally(world, caller, { filter, byRecord: show === 'time' })
    return tally.ok ? ok({ filter, tally: tally.value, topic: of }) : tally
  }
  if (show === 'alignment') return under(comparedOf(asked, codings.codebook.stances), null)
  if (show !== 'map') return under(asked, null)
  const on = (id: string) => {
    const today = codings.standing.sameTopic(id as TopicId)
    return under({ ...asked, topics: [today] }, today)
  }
  if (topic !== undefined && topic !== '') return on(topic)
  const whole = await under(asked, null)
  if (!whole.ok) return whole
  const { tally } = whole.value
  const fullest = fullestTopic(tally) ?? tally.topics[0]
  return fullest === undefined ? whole : on(fullest)
}
