import { expect, test } from 'vitest'
import { meetingPicture } from '../../../../shared/analysis/shown/meeting-picture.ts'
import { meeting } from '../../../support/queries/told-results.ts'

test('everybody who spoke has a row, with blocks as long as their words', () => {
  const { rows, width } = meetingPicture(meeting)
  expect(rows.map(({ name, blocks }) => [name, blocks.length])).toEqual([
    ['MODERATOR', 1],
    ['Mexico', 1],
  ])
  const [moderator, mexico] = rows.map(({ blocks }) => blocks[0])
  expect((mexico?.width ?? 0) / (moderator?.width ?? 1)).toBeCloseTo(5, 1)
  expect((mexico?.x ?? 0) + (mexico?.width ?? 0)).toBeLessThanOrEqual(width)
})

test('marks that would touch stand above one another, and all within the drawing', () => {
  const { rows, width, height } = meetingPicture(meeting)
  const marks = rows.flatMap((row) => row.marks)
  expect(marks.map(({ numbers, isTold }) => [numbers, isTold])).toEqual([
    ['1,2', false],
    ['2', true],
  ])
  expect(marks[0]?.y).not.toBe(marks[1]?.y)
  for (const { x, y, width: wide, height: high } of marks) {
    expect(x + wide).toBeLessThanOrEqual(width)
    expect(y).toBeGreaterThanOrEqual(18)
    expect(y + high).toBeLessThanOrEqual(height)
  }
})

test('a meeting of no words and nobody is a drawing all the same', () => {
  const empty = { ...meeting, words: 0, rows: [], stretches: [], marks: [] }
  const { rows, ticks, height } = meetingPicture(empty)
  expect([rows, ticks.map(({ words }) => words), Number.isFinite(height)]).toEqual([[], [0], true])
})
