// What a tally says of one topic, holder by holder.
import { describe, expect, it } from 'vitest'
import { shownMark, topicMarks } from '../../../../../client/src/views/positions/map/holder-marks.ts'
import { markWords, recordWords, tileWords } from '../../../../../client/src/views/positions/map/map-words.ts'
import { fullestTopic } from '../../../../../shared/analysis/shown/fullest-topic.ts'
import type { StanceId } from '../../../../../shared/base/id.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'

const stance = (id: string, sign: string, value: number | null, order: number) => ({
  id: id as StanceId,
  name: id,
  sign,
  keys: [],
  order,
  value,
})
const stances = [stance('supports', '+', 1, 0), stance('neutral', '0', 0, 1), stance('opposes', '−', -1, 2)]

const row = (actor: string, kind: Tally['rows'][number]['kind'], reported: boolean, spoke: boolean) => ({
  actor,
  kind,
  reported,
  spoke,
  positions: 1,
})
const tally: Tally = {
  records: [],
  rows: [
    row('CHL', 'state', false, true),
    row('CAN', 'state', true, false),
    row('CHL', 'state', true, true),
    row('group:EU', 'group', false, true),
    row('org:Microsoft', 'company', false, true),
    row('XYZ', 'state', false, true),
    row('NLD', 'state', false, true),
    row('BRA', 'state', false, true),
  ],
  topics: ['norms', 'forum'],
  stances: ['opposes', 'supports', 'gone', 'neutral'],
  cells: [
    [0, 1, 0, 2, 0, 0],
    [1, 1, 0, 1, 0, 0],
    [2, 1, 1, 0, 0, 0],
    [3, 1, 1, 1, 0, 0],
    [4, 1, 0, 0, 1, 0],
    [5, 1, 0, 1, 0, 0],
    [6, 0, 0, 5, 0, 0],
    [7, 1, 0, 0, 0, 1],
  ],
  positions: 13,
}

describe('the marks of a topic', () => {
  const marks = topicMarks(tally, 'forum', stances)

  it('give a state its own tile, and keep what others tell of it apart', () => {
    expect([...marks.states.keys()].sort()).toEqual(['BRA', 'CAN', 'CHL'])
    const chile = marks.states.get('CHL')!
    expect(chile.own).toMatchObject({ positions: 2, sign: '+', ink: 'supports', isReported: false })
    expect(chile.reported).toMatchObject({ positions: 1, sign: '−', ink: 'opposes', isReported: true })
    expect(shownMark(chile)).toBe(chile.own)
    expect(shownMark(marks.states.get('CAN')!)).toMatchObject({ isReported: true, sign: '+' })
  })

  it('leave what has no tile beneath the map: groups, organisations, codes nobody knows', () => {
    expect(marks.groups).toMatchObject([{ holder: 'group:EU', positions: 2, sign: '±', ink: 'mixed' }])
    expect(marks.others).toMatchObject([{ holder: 'org:Microsoft', sign: '?', ink: 'unclear', word: 'gone' }])
    expect(marks.unknown).toMatchObject([{ holder: 'XYZ', positions: 1 }])
  })

  it('know who spoke, though not on this', () => {
    expect(marks.states.has('NLD')).toBe(false)
    expect(marks.spoke.has('NLD')).toBe(true)
    expect(marks.spoke.has('CAN')).toBe(false)
  })

  it('are said in words', () => {
    expect(markWords(marks.states.get('CAN')!.reported!)).toBe(
      'Canada, reported by others: supports, 1 position',
    )
    expect(recordWords(marks)).toBe(
      'Three states are on record, one of them (in italics) only as reported by others.',
    )
    expect(tileWords(marks.states.get('CHL')!.own!)).toBe('+2')
    expect(tileWords(marks.states.get('BRA')!.own!)).toBe('0\u20091')
  })
})

it('the topic with most positions is where a map begins', () => {
  expect(fullestTopic(tally)).toBe('forum')
  expect(fullestTopic({ ...tally, cells: [] })).toBeNull()
})
