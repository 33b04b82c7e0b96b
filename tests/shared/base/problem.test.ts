import { describe, expect, it } from 'vitest'
import { problem, problemCodes } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'

describe('problem', () => {
  it('names its field only when it has one', () => {
    expect(problem('invalid', 'Too long.', 'reading')).toEqual({
      code: 'invalid',
      message: 'Too long.',
      field: 'reading',
    })
    expect(Object.keys(problem('busy', 'In use.'))).toEqual(['code', 'message'])
  })

  it('has each code once', () => {
    expect(new Set(problemCodes).size).toBe(problemCodes.length)
  })
})

describe('result', () => {
  it('is told apart by `ok`', () => {
    expect(ok(0)).toEqual({ ok: true, value: 0 })
    const reason = problem('gap', 'Something is missing.')
    expect(failed(reason)).toEqual({ ok: false, problem: reason })
  })
})
