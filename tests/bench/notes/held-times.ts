// How long a process did not come round to anything else, again and again.

export type Held = {
  readonly times: readonly number[]
  readonly stop: () => void
  readonly most: () => number
}

export function heldTimes(): Held {
  const times: number[] = []
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    times.push(now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  return {
    times,
    stop: () => {
      look()
      clearInterval(timer)
    },
    most: () => Math.max(0, ...times),
  }
}

/** What `run` takes, and how long others waited meanwhile at most. */
export async function heldBy<T>(run: () => Promise<T>): Promise<{ value: T; ms: number; held: number }> {
  const watching = heldTimes()
  const from = performance.now()
  const value = await run()
  const ms = performance.now() - from
  watching.stop()
  return { value, ms, held: watching.most() }
}
