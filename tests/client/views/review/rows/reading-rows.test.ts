import { describe, expect, it } from 'vitest'
import {
  openOf,
  readingRows,
  rivalsOf,
  toAccept,
  unsafe,
} from '../../../../../client/src/views/review/rows/reading-rows.ts'
import { groupsOf } from '../../../../../client/src/views/review/rows/review-list.tsx'
import { firstSettings } from '../../../../../shared/records/project-settings.ts'
import { ana, keyOf, li, told, tom } from '../told-proposals.ts'

const mute = [4, 'mute lateral', 'multilateral'] as const
const bi = [4, 'mute lateral', 'bilateral'] as const

describe('rows of readings', () => {
  it('take equal readings of one span together, with all their voices', () => {
    const [row, other] = readingRows([
      told(1, mute, { supporters: [tom], dissenters: [{ member: li, comment: 'No' }] }),
      told(2, mute, { by: tom, messages: 2 }),
      told(3, bi, { by: li }),
    ])
    expect(row).toMatchObject({
      id: keyOf(ana, 1),
      proposers: [ana, tom],
      supporters: [],
      dissenters: [{ member: li, comment: 'No' }],
      score: 1,
      messages: 2,
    })
    expect(other).toMatchObject({ proposers: [li], score: 1 })
  })

  it('count hyphens of another kind as equal, and a voice for it above one against', () => {
    const rows = readingRows([
      told(1, [0, 'multi stake holder', 'multi-stakeholder'], {
        dissenters: [{ member: tom, comment: 'No' }],
      }),
      told(2, [0, 'multi stake holder', 'multi\u2011stakeholder'], { by: li, supporters: [tom] }),
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ supporters: [tom], dissenters: [], score: 3 })
  })

  it('leave what is rejected by itself, beside the same reading proposed anew', () => {
    const rows = readingRows([told(1, mute, { decided: 'rejected' }), told(2, mute, { by: tom })])
    expect(rows.map(({ state }) => state)).toEqual(['rejected', 'proposed'])
    expect(rivalsOf(rows).size).toBe(0)
  })

  it('that overlap are rivals and stand together as one place', () => {
    const rows = readingRows([
      told(1, mute),
      told(2, bi, { by: tom, decided: 'accepted' }),
      told(3, [9, 'lateral settings', 'bilateral settings'], { by: li }),
      told(4, [40, 'receipt', 'recent']),
    ])
    const rivals = rivalsOf(rows)
    expect(rivals.get(keyOf(ana, 1))?.map(({ id }) => id)).toEqual([keyOf(tom, 2), keyOf(li, 3)])
    expect(rivals.has(keyOf(ana, 4))).toBe(false)
    const [group] = groupsOf(rows, rivals, 100)
    expect(group?.places.map((place) => place.rows.length)).toEqual([3, 1])
    const [cut] = groupsOf(rows, rivals, 2)
    expect(cut?.count).toBe(4)
    expect(cut?.places.map((place) => place.rows.length)).toEqual([2])
  })
})

describe('what may be accepted in bulk', () => {
  const { acceptance } = firstSettings
  const only = (proposal: ReturnType<typeof told>) => {
    const [row] = readingRows([proposal])
    if (!row) throw new Error('a row was expected')
    return row
  }

  it('is what is plain and uncontested', () => {
    expect(unsafe(only(told(1, mute)), undefined, acceptance)).toBeNull()
  })

  it('is never what changes the sense, fills a gap, is contested, unsure or decided', () => {
    const held = told(1, [0, 'unilateral', 'multilateral'], { state: 'held' })
    expect(unsafe(only(held), undefined, acceptance)).toContain('sense')
    expect(unsafe(only(told(1, [0, '(inaudible)', 'Geneva'])), undefined, acceptance)).toContain('singly')
    const against = told(1, mute, { dissenters: [{ member: tom, comment: 'No' }] })
    expect(unsafe(only(against), undefined, acceptance)).toContain('disagrees')
    expect(unsafe(only(told(1, mute)), [only(told(2, bi))], acceptance)).toContain('Another reading')
    const possible = told(1, mute)
    const unsure = { ...possible, correction: { ...possible.correction, certainty: 'possible' as const } }
    expect(unsafe(only(unsure), undefined, acceptance)).toContain('possible')
    expect(unsafe(only(told(1, mute, { decided: 'accepted' })), undefined, acceptance)).toContain('not open')
  })

  it('is nothing where members accept by agreeing', () => {
    const row = only(told(1, mute))
    expect(unsafe(row, undefined, { rule: 'agree', members: 3 })).toContain('agreement')
  })
})

describe('the proposal of a row that is accepted', () => {
  const ground = { kind: 'context', detail: 'He speaks of all.' } as const

  it('is another’s with a ground where the sense changes', () => {
    const sense = [0, 'unilateral', 'multilateral'] as const
    const grounded = told(3, sense, { by: tom, state: 'held' })
    const [row] = readingRows([
      told(1, sense, { by: li, state: 'held', supporters: [ana] }),
      told(2, sense, { state: 'held' }),
      { ...grounded, correction: { ...grounded.correction, grounds: ground } },
    ])
    expect(toAccept(row!, li)?.key).toBe(keyOf(tom, 3))
    expect(openOf(row!)).toHaveLength(3)
  })

  it('is the foremost where it does not', () => {
    const [row] = readingRows([told(1, mute), told(2, mute, { by: tom, supporters: [li] })])
    expect(toAccept(row!, ana)?.key).toBe(keyOf(tom, 2))
  })
})
