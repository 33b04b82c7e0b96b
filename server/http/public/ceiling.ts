// A calm ceiling on what one address reads in a minute. Counted in whole minutes of this server's, so that nothing is
// remembered of anybody for longer, and no timer runs.
import { ipKeyGenerator } from 'express-rate-limit'

const minuteMs = 60_000

/** Counts a request; 0 when it may be answered, else the seconds after which the next one may be. */
export type Ceiling = (address: string) => number

export function createCeiling(perMinute: number, clock: () => number): Ceiling {
  const counts = new Map<string, number>()
  let beganMs = Number.NEGATIVE_INFINITY
  return (address) => {
    const now = clock()
    // A clock that was set back would otherwise hold its readers for as long.
    if (now >= beganMs + minuteMs || now < beganMs) {
      counts.clear()
      beganMs = now
    }
    // A household has a whole range of the newer addresses: all of it is one reader.
    const reader = ipKeyGenerator(address)
    const count = (counts.get(reader) ?? 0) + 1
    counts.set(reader, count)
    return count <= perMinute ? 0 : Math.ceil((beganMs + minuteMs - now) / 1000)
  }
}
