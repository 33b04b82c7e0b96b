// The log of a note as sittings.
import { expect, test } from 'vitest'
import type { MemberId } from '../../../../shared/base/id.ts'
import { joiningMs, longestPauseMs, sittingsOf } from '../../../../shared/records/notes/sittings.ts'
import { testId } from '../../../support/world.ts'

const ana = testId(1) as MemberId
const li = testId(2) as MemberId
const none: ReadonlySet<number> = new Set()
const at = (seq: number, member: MemberId | null, atMs: number) => ({ seq, member, atMs })

test('a pause of half an hour ends a sitting, a shorter one does not', () => {
  const moments = [at(3, ana, 0), at(5, ana, longestPauseMs - 1), at(9, ana, 2 * longestPauseMs)]
  expect(sittingsOf(moments, none)).toEqual([
    { firstSeq: 3, seq: 5, fromMs: 0, toMs: longestPauseMs - 1, by: [ana] },
    { firstSeq: 9, seq: 9, fromMs: 2 * longestPauseMs, toMs: 2 * longestPauseMs, by: [ana] },
  ])
})

test('who comes while others write joins them; who comes after them begins a sitting', () => {
  const together = [at(1, ana, 0), at(2, li, joiningMs - 1), at(3, ana, joiningMs + 1)]
  expect(sittingsOf(together, none)).toMatchObject([{ firstSeq: 1, seq: 3, by: [ana, li] }])
  const apart = [at(1, ana, 0), at(2, li, joiningMs), at(3, li, joiningMs + 1)]
  expect(sittingsOf(apart, none)).toMatchObject([
    { seq: 1, by: [ana] },
    { firstSeq: 2, seq: 3, by: [li] },
  ])
})

test('a sitting ends where somebody named it, though they wrote on at once', () => {
  const moments = [at(1, ana, 0), at(2, ana, 1), at(3, ana, 2)]
  expect(sittingsOf(moments, new Set([2]))).toMatchObject([{ seq: 2 }, { firstSeq: 3, seq: 3 }])
})

test('what the program itself writes belongs to whoever writes then, and names nobody', () => {
  expect(sittingsOf([at(1, null, 0), at(2, ana, 1), at(3, null, 2)], none)).toMatchObject([
    { firstSeq: 1, seq: 3, by: [ana] },
  ])
  expect(sittingsOf([], none)).toEqual([])
})
