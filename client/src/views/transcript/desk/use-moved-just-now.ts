// Whose name flag is to be seen: a colleague's, for two seconds after they selected something else.
import { useEffect, useRef, useState } from 'react'
import type { Colleague } from '../../../live/colleagues.ts'

export const flagMs = 2000

const none: ReadonlySet<string> = new Set()

/** Client keys of those who moved within the last two seconds. */
export function useMovedJustNow(colleagues: readonly Colleague[]): ReadonlySet<string> {
  const [moved, setMoved] = useState<ReadonlySet<string>>(none)
  const known = useRef(new Map<string, string>())
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  useEffect(() => {
    for (const { clientKey, selection } of colleagues) {
      const said = JSON.stringify(selection)
      if (known.current.get(clientKey) === said) continue
      known.current.set(clientKey, said)
      if (selection === null) continue
      clearTimeout(timers.current.get(clientKey))
      setMoved((now) => (now.has(clientKey) ? now : new Set([...now, clientKey])))
      timers.current.set(
        clientKey,
        setTimeout(() => setMoved((now) => new Set([...now].filter((other) => other !== clientKey))), flagMs),
      )
    }
  }, [colleagues])
  useEffect(
    () => () => {
      for (const timer of timers.current.values()) clearTimeout(timer)
    },
    [],
  )
  return moved
}
