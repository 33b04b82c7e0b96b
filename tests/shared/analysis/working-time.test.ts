import { expect, it } from 'vitest'
import { longestPauseMs, workingTimeMs } from '../../../shared/analysis/working-time.ts'
import { ana, li } from '../../support/told-corrigendum.ts'

const minutes = (count: number) => count * 60_000
const act = (member: typeof ana, minute: number) => ({ member, atMs: minutes(minute) })

it('sums the pauses between successive acts of one member', () => {
  expect(workingTimeMs([act(ana, 0), act(ana, 4), act(ana, 1)])).toBe(minutes(4))
})

it('leaves out a pause that is longer than ten minutes, and takes one of just ten', () => {
  expect(longestPauseMs).toBe(minutes(10))
  expect(workingTimeMs([act(ana, 0), act(ana, 10), act(ana, 21), act(ana, 22)])).toBe(minutes(11))
})

it('adds up members who work at once, and counts a lone act as nothing', () => {
  expect(workingTimeMs([act(ana, 0), act(li, 1), act(ana, 5), act(li, 8)])).toBe(minutes(12))
  expect(workingTimeMs([act(ana, 0), act(li, 1)])).toBe(0)
  expect(workingTimeMs([])).toBe(0)
})
