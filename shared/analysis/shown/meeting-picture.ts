// A meeting's result as a drawing: where blocks of speech and marks of positions stand, in the drawing's own units. Pages
// and notes draw the same one. Time is words spoken: these records have no clock.
import { counted } from '../../base/counted.ts'
import type { QueryResult } from '../../records/notes/query.ts'
import { axisTicks, lanesFor } from './meeting-rows.ts'

type Meeting = Extract<QueryResult, { readonly show: 'meeting' }>
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type MeetingBlock = Box & { readonly segment: number; readonly says: string }
export type MeetingMark = Box & {
  readonly segment: number
  /** Of its stance. */
  readonly look: string
  readonly sign: string
  /** Of its topics in the legend, counted from 1: "3", "3,5". */
  readonly numbers: string
  /** Of its first topic; null for one the codebook does not have. */
  readonly pigment: number | null
  readonly isTold: boolean
  readonly says: string
  /** Down to the words. */
  readonly pin: { readonly x: number; readonly to: number }
}
export type MeetingPicture = {
  readonly width: number
  readonly height: number
  readonly ticks: readonly { readonly x: number; readonly words: number }[]
  readonly rows: readonly {
    readonly name: string
    /** Whole, where `name` was cut. */
    readonly says: string
    /** The line its name stands on. */
    readonly y: number
    readonly blocks: readonly MeetingBlock[]
    readonly marks: readonly MeetingMark[]
  }[]
}

const width = 720
const left = 132
const right = 16
const top = 26
const blockHeight = 16
const markHeight = 15
const laneHeight = 18
const rowGap = 12
/** A sign, then figures. */
const signWidth = 15
const figure = 6.2
const nameLength = 20

const tenths = (value: number) => Math.round(value * 10) / 10

/** Whoever did not speak has no row in it. */
export function meetingPicture(meeting: Meeting): MeetingPicture {
  const { words, topics, marks } = meeting
  const scale = (width - left - right) / Math.max(1, words)
  const x = (spoken: number) => tenths(left + spoken * scale)
  const numbersOf = (places: readonly number[]) => places.map((place) => place + 1).join(',')
  const widthOf = (places: readonly number[]) => tenths(signWidth + figure * numbersOf(places).length)
  const apart = (Math.max(signWidth, ...marks.map((mark) => widthOf(mark.topics))) + 2) / scale
  let y = top
  const rows = meeting.rows.flatMap((row, at) => {
    if (row.turns === 0) return []
    const own = marks.filter((mark) => mark.row === at)
    const lanes = lanesFor(
      own.map(({ wordsBefore }) => wordsBefore),
      apart,
    )
    const line = y + Math.max(0, ...lanes.map((lane) => lane + 1)) * laneHeight
    y = line + blockHeight + rowGap
    return {
      name: shortened(row.name),
      says: row.name,
      y: line + 12,
      blocks: meeting.stretches
        .filter((stretch) => stretch.row === at)
        .map((stretch) => ({
          x: x(stretch.wordsBefore),
          y: line,
          width: tenths(Math.max(1.5, stretch.words * scale - 0.5)),
          height: blockHeight,
          segment: stretch.segment,
          says: blockWords(row, stretch),
        })),
      marks: own.map((mark, nth) => {
        const boxWidth = widthOf(mark.topics)
        const markTop = line - ((lanes[nth] ?? 0) + 1) * laneHeight
        const first = mark.topics[0]
        return {
          x: tenths(Math.min(x(mark.wordsBefore), width - boxWidth - 1)),
          y: markTop,
          width: boxWidth,
          height: markHeight,
          segment: mark.segment,
          look: mark.stance.look,
          sign: mark.stance.sign,
          numbers: numbersOf(mark.topics),
          pigment: first === undefined ? null : (topics[first]?.pigment ?? null),
          isTold: mark.holder.reported,
          says: markWords(meeting, mark),
          pin: { x: x(mark.wordsBefore), to: line + 4 },
        }
      }),
    }
  })
  const ticks = axisTicks(words, 6).map((tick) => ({ x: x(tick), words: tick }))
  return { width, height: y, ticks, rows }
}

/** "Mexico, Gerardo Isaac Morales Tenorio: 412 words from ¶ 14" */
const blockWords = (
  { actor, name }: Meeting['rows'][number],
  { speaker, words, segment }: Meeting['stretches'][number],
): string =>
  `${actor === null || name === speaker ? speaker : `${name}, ${speaker}`}: ${counted(words, 'word')} from ¶ ${segment + 1}`

/** "¶ 14, Canada, reported by others: supports, Norms of behaviour" */
function markWords(
  { topics }: Meeting,
  { segment, holder, stance, topics: on }: Meeting['marks'][number],
): string {
  const about = on.map((place) => topics[place]?.label ?? '').join(' and ')
  return `¶ ${segment + 1}, ${holder.name}${holder.reported ? ', reported by others' : ''}: ${stance.word}, ${about}`
}

/** A surrogate pair stays whole. */
function shortened(name: string): string {
  const signs = [...name]
  return signs.length <= nameLength ? name : `${signs.slice(0, nameLength - 1).join('')}…`
}
