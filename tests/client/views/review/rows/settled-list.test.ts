import { describe, expect, it } from 'vitest'
import { readingRows } from '../../../../../client/src/views/review/rows/reading-rows.ts'
import { standing } from '../../../../../client/src/views/review/rows/settled-list.ts'
import { ana, keyOf, told, tom } from '../told-proposals.ts'

const receipt = [10, 'receipt', 'recent'] as const
const ear = [50, 'golden ear', 'golden era'] as const
const always = () => true

describe('the settled list', () => {
  const settled = [keyOf(ana, 2), keyOf(ana, 3)]

  it('keeps a row that was decided in its place, with its new state', () => {
    const all = readingRows([told(2, receipt, { decided: 'accepted' }), told(3, ear)])
    const now = standing(settled, all, ({ state }) => state === 'proposed')
    expect(now.rows.map(({ state }) => state)).toEqual(['accepted', 'proposed'])
    expect(now.waiting).toBe(0)
  })

  it('lets what is new wait, and says where', () => {
    const all = readingRows([
      told(2, receipt),
      told(9, [20, 'piloted', 'parallel'], { by: tom }),
      told(3, ear),
    ])
    const now = standing(settled, all, always)
    expect(now.rows.map(({ id }) => id)).toEqual(settled)
    expect(now).toMatchObject({ waiting: 1, firstWaiting: 1 })
  })

  it('does not count what is new but does not fit the filters', () => {
    const all = readingRows([told(2, receipt), told(3, ear), told(9, [60, 'x', 'y'], { by: tom })])
    expect(standing(settled, all, ({ proposers }) => !proposers.includes(tom)).waiting).toBe(0)
  })

  it('keeps a row when an equal reading joins it, and drops one whose proposal was removed', () => {
    const joined = readingRows([told(1, receipt, { by: tom }), told(2, receipt)])
    const now = standing(settled, joined, always)
    expect(now.rows).toHaveLength(1)
    expect(now.rows[0]?.proposers).toEqual([tom, ana])
    expect(now.waiting).toBe(0)
  })
})
