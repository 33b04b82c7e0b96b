import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterSeenSeconds } from '../../../../client/src/ui/time/seen-seconds.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what is shown for a while', () => {
  it('ends once, after its seconds', () => {
    let ended = 0
    afterSeenSeconds(
      8,
      () => true,
      () => ended++,
    )
    vi.advanceTimersByTime(7999)
    expect(ended).toBe(0)
    vi.advanceTimersByTime(1)
    expect(ended).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(ended).toBe(1)
  })

  it('waits while nobody can see it', () => {
    let isSeen = true
    let ended = 0
    afterSeenSeconds(
      8,
      () => isSeen,
      () => ended++,
    )
    vi.advanceTimersByTime(5000)
    isSeen = false
    vi.advanceTimersByTime(600_000)
    isSeen = true
    vi.advanceTimersByTime(2999)
    expect(ended).toBe(0)
    vi.advanceTimersByTime(1)
    expect(ended).toBe(1)
  })

  it('does not end once it was let be', () => {
    let ended = 0
    const letBe = afterSeenSeconds(
      1,
      () => true,
      () => ended++,
    )
    letBe()
    vi.advanceTimersByTime(5000)
    expect(ended).toBe(0)
  })
})
