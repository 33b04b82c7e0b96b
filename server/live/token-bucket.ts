// A limit of rate: so many at once, refilled so many a second. The clock is handed in.

export type TokenBucket = {
  /** False when there are not enough left; then nothing is taken. */
  readonly take: (amount: number) => boolean
}

export function tokenBucket(capacity: number, perSecond: number, clock: () => number): TokenBucket {
  let tokens = capacity
  let lastMs = clock()
  return {
    take: (amount) => {
      const nowMs = clock()
      tokens = Math.min(capacity, tokens + (Math.max(0, nowMs - lastMs) / 1000) * perSecond)
      lastMs = nowMs
      if (tokens < amount) return false
      tokens -= amount
      return true
    },
  }
}
