// The time, for words such as "5 min ago" that grow old on a screen that stays open.
import { useEffect, useState } from 'react'

/** Milliseconds; a new one every half minute. */
export function useNow(): number {
  const [nowMs, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
