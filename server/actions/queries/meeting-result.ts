// One record in time: who spoke when and how long in words, with the positions on it and their words in both readings.
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import {
  type MeetingPosition,
  type MeetingRow,
  meetingRows,
  positionsOf,
  type Stretch,
  speakerName,
} from '../../../shared/analysis/shown/meeting-rows.ts'
import {
  mostMeetingMarks,
  mostMeetingStretches,
  mostResultRows,
  type QueryResult,
} from '../../../shared/records/notes/query.ts'
import type { MeetingView, PositionList } from '../../../shared/wire/api-positions.ts'
import { fullest } from './matrix-result.ts'
import type { ResultHead } from './query-head.ts'
import { cut, type QuerySetting } from './query-setting.ts'
import { quotesOf } from './quotes-result.ts'

type Meeting = Extract<QueryResult, { readonly show: 'meeting' }>
type Row = Meeting['rows'][number]

/** Of each actor at most so many speakers are named. */
const mostSpeakers = 24

/** `address` is the record's own, without a place in it. */
export function meetingResult(
  setting: QuerySetting,
  meeting: MeetingView,
  address: string,
  list: PositionList,
  head: ResultHead,
): Meeting {
  const { record, words, positions } = meeting
  const all = meetingRows(meeting, 0)
  const kept = new Set(fullest(all, (row) => row.marks.length * 100_000 + row.words, mostResultRows))
  const rows = all.filter((row) => kept.has(row))
  const told = onlyToldOf(all, positions).slice(0, mostResultRows - rows.length)
  const stretches = rows.flatMap((row, at) => row.blocks.map((block) => ({ block, row: at })))
  const longest = new Set(fullest(stretches, ({ block }) => block.words, mostMeetingStretches))
  const marks = rows
    .flatMap((row, at) => row.marks.map(({ position }) => ({ position, row: at })))
    .sort((a, b) => a.position.wordsBefore - b.position.wordsBefore)
  const shown = marks.slice(0, mostMeetingMarks)
  const topics = [...new Set(shown.flatMap(({ position }) => position.topics))]
  const quotes = quotesOf(setting, list)
  const title = cut(record.title, 600)
  const hidden = { stretches: stretches.length - longest.size, marks: positions.length - shown.length }
  return {
    show: 'meeting',
    ...head,
    positions: positions.length,
    record: { title, address },
    words,
    rows: [
      ...rows.map((row) => rowOf(setting, row, positions)),
      ...told.map((holder) => toldRow(setting, holder, positions)),
    ],
    stretches: stretches
      .filter((each) => longest.has(each))
      .map(({ block, row }) => stretchOf(block, row))
      .sort((a, b) => a.wordsBefore - b.wordsBefore),
    ...(hidden.stretches > 0 && { moreStretches: hidden.stretches }),
    topics: topics.map(setting.topic),
    marks: shown.map(({ position, row }) => ({
      row,
      segment: position.segment,
      wordsBefore: position.wordsBefore,
      holder: setting.actor(position.holder, position.reported),
      stance: setting.stanceOf(position.stance),
      topics: position.topics.map((topic) => topics.indexOf(topic)),
    })),
    ...(hidden.marks > 0 && { moreMarks: hidden.marks }),
    quotes,
    ...(list.total > quotes.length && { moreQuotes: list.total - quotes.length }),
    more: all.length - rows.length + onlyToldOf(all, positions).length - told.length,
  }
}

/** Holders who did not speak, and of whom somebody told. */
function onlyToldOf(rows: readonly MeetingRow[], positions: readonly MeetingPosition[]): readonly ActorId[] {
  const speaking = new Set(rows.map(({ actor }) => actor))
  return [...new Set(positions.map(({ holder }) => holder))].filter((holder) => !speaking.has(holder))
}

function rowOf(setting: QuerySetting, row: MeetingRow, positions: readonly MeetingPosition[]): Row {
  const { actor, name, blocks, turns, words } = row
  return {
    actor: actor === null ? null : setting.actor(actor, false),
    name: cut(name, 400),
    speakers: [...new Set(blocks.map(speakerName))].slice(0, mostSpeakers).map((each) => cut(each, 400)),
    turns,
    words,
    positions: actor === null ? 0 : positionsOf(positions, actor, false),
    told: actor === null ? 0 : positionsOf(positions, actor, true),
  }
}

function toldRow(setting: QuerySetting, holder: ActorId, positions: readonly MeetingPosition[]): Row {
  const actor = setting.actor(holder, false)
  return {
    actor,
    name: cut(actor.name, 400),
    speakers: [],
    turns: 0,
    words: 0,
    positions: positionsOf(positions, holder, false),
    told: positionsOf(positions, holder, true),
  }
}

const stretchOf = (stretch: Stretch, row: number): Meeting['stretches'][number] => ({
  row,
  segment: stretch.segment,
  wordsBefore: stretch.wordsBefore,
  words: stretch.words,
  speaker: cut(speakerName(stretch), 400),
})
