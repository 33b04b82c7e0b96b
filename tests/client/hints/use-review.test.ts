import { describe, expect, it } from 'vitest'
import { progressWords } from '../../../client/src/hints/use-review.ts'

describe('progressWords', () => {
  it('says how far a record is, its gaps where there are any', () => {
    expect(progressWords({ reviewed: 125, open: 41, gaps: 28 })).toBe('125 reviewed, 41 open, 28 gaps')
    expect(progressWords({ reviewed: 1, open: 0, gaps: 1 })).toBe('1 reviewed, 0 open, 1 gap')
    expect(progressWords({ reviewed: 0, open: 0, gaps: 0 })).toBe('0 reviewed, 0 open')
  })
})
