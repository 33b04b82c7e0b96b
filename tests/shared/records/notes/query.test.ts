import { expect, test } from 'vitest'
import { queryAttrsSchema, queryResultSchema } from '../../../../shared/records/notes/query.ts'
import { alignment, map, matrix, meeting, quotes, time } from '../../../support/queries/told-results.ts'

const keeps = (result: unknown) => queryResultSchema.safeParse(result).success

test('a result of every kind keeps its form', () => {
  for (const result of [matrix, map, quotes, alignment, time, meeting]) expect(keeps(result)).toBe(true)
})

test('a row of a matrix has one cell for each topic', () => {
  expect(keeps({ ...matrix, rows: [{ actor: matrix.rows[0]?.actor, cells: ['silent'] }] })).toBe(false)
  expect(keeps({ ...matrix, topics: [] })).toBe(false)
})

test('what was frozen is read by its form: more than it may hold, or anything besides, is broken', () => {
  const frozen = (result: unknown) =>
    queryAttrsSchema.safeParse({ show: 'matrix', filter: {}, frozen: result }).success
  expect(frozen(matrix)).toBe(true)
  expect(frozen({ ...matrix, coder: 'Ana' })).toBe(false)
  expect(frozen({ ...matrix, rows: Array.from({ length: 61 }, () => matrix.rows[0]) })).toBe(false)
  expect(frozen({ ...matrix, positions: -1 })).toBe(false)
  expect(frozen({ ...matrix, says: 7 })).toBe(false)
  expect(frozen('matrix')).toBe(false)
})

test('a course has one standing for each session, and places in lists are there', () => {
  const [course] = time.courses
  expect(keeps({ ...time, courses: [{ ...course, standings: ['silent'] }] })).toBe(false)
  expect(keeps({ ...time, courses: [{ ...course, topic: 2 }] })).toBe(false)
  const [mark] = meeting.marks
  expect(keeps({ ...meeting, marks: [{ ...mark, row: 3 }] })).toBe(false)
  expect(keeps({ ...meeting, marks: [{ ...mark, topics: [2] }] })).toBe(false)
  expect(keeps({ ...meeting, stretches: [{ ...meeting.stretches[0], row: 9 }] })).toBe(false)
})
