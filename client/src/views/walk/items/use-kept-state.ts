// State that outlives the screen while the page lives: going to the desk and back, one stands where one stood.
import { type Dispatch, type SetStateAction, useCallback, useState } from 'react'

const kept = new Map<string, unknown>()

/** `name` tells whose state of what it is; a screen keeps the same name as long as it is mounted. */
export function useKeptState<T>(name: string, initial: T): readonly [T, Dispatch<SetStateAction<T>>] {
  const [state, setState] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial))
  const set = useCallback<Dispatch<SetStateAction<T>>>(
    (next) =>
      setState((before) => {
        const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next
        kept.set(name, after)
        return after
      }),
    [name],
  )
  return [state, set]
}
