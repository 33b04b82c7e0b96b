// Settles what the walk stands at. Acts go to the server one after the other while the walk goes on: their places count
// as settled at once, and come back, with the reason, when one is refused. Undo waits for what is under way.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Result } from '../../../../../shared/base/result.ts'
import { placeKey } from '../../../../../shared/suspects/open-suspects.ts'
import type { Act, UndoStack } from '../../../live/undo.ts'
import type { Settled } from './accept-places.ts'
import { type SettledEntry, withEntry } from './settled-list.ts'

type Place = { readonly segment: number; readonly start: number; readonly end: number }

export type Settling = {
  /** Keys of places that are being settled, or were and whose record is still on its way here. */
  readonly underway: ReadonlySet<string>
  readonly entries: readonly SettledEntry[]
  /** Long work: how far it is, and its stop; null while there is none. */
  readonly work: { readonly done: number; readonly total: number; readonly stop: () => void } | null
  readonly settle: (
    about: Pick<SettledEntry, 'item' | 'published' | 'reading' | 'segment'> & {
      readonly places: readonly Place[]
      readonly total: number
    },
    act: (undo: Pick<UndoStack, 'did'>, run: Running) => Promise<Result<Settled>> | Result<Settled>,
  ) => void
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}
export type Running = {
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** More places than this show how far they are. */
const longWork = 100

/** `settledKeys` are the places that the records show as settled. `wentBack` gets the item that undo opened again. */
export function useSettling({
  undo: stack,
  settledKeys,
  tell,
  say,
  wentBack,
}: {
  readonly undo: Pick<UndoStack, 'did' | 'undo' | 'redo'>
  readonly settledKeys: ReadonlySet<string>
  /** A sentence in the foot that a person must see. */
  readonly tell: (words: string) => void
  /** What was done, once it is. */
  readonly say: (entry: SettledEntry) => void
  readonly wentBack: (entry: SettledEntry) => void
}): Settling {
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const [entries, setEntries] = useState<readonly SettledEntry[]>([])
  const [work, setWork] = useState<Settling['work']>(null)
  const chain = useRef<Promise<void>>(Promise.resolve())
  const lastId = useRef(0)
  const newest = useRef({ tell, say, wentBack })
  newest.current = { tell, say, wentBack }

  const release = useCallback((keys: Iterable<string>) => {
    setPending((before) => {
      const left = new Set(before)
      for (const key of keys) left.delete(key)
      return left.size === before.size ? before : left
    })
  }, [])
  // What the records show needs no keeping: when it is undone, it is open again.
  useEffect(() => {
    const shown = [...pending].filter((key) => settledKeys.has(key))
    if (shown.length > 0) release(shown)
  }, [pending, settledKeys, release])

  const mark = useCallback((id: number, changes: Partial<SettledEntry>) => {
    setEntries((before) => withEntry(before, id, changes))
  }, [])

  const settle = useCallback<Settling['settle']>(
    ({ places, total, ...about }, act) => {
      lastId.current += 1
      const entry: SettledEntry = {
        ...about,
        id: lastId.current,
        places: total,
        as: null,
        says: null,
        isUndone: false,
      }
      const keys = places.map(placeKey)
      setPending((before) => new Set([...before, ...keys]))
      setEntries((before) => [...before, entry])
      const following = (done: Act): Act => ({
        words: done.words,
        undo: async () => {
          const result = await done.undo()
          if (result.ok) {
            release(keys)
            mark(entry.id, { isUndone: true })
            newest.current.wentBack(entry)
          }
          return result
        },
        redo: async () => {
          const result = await done.redo()
          if (result.ok) mark(entry.id, { isUndone: false })
          return result
        },
      })
      const stop = new AbortController()
      const progress = (done: number, all: number) => {
        if (all > longWork) setWork(done < all ? { done, total: all, stop: () => stop.abort() } : null)
      }
      const run = async () => {
        if (total > longWork) setWork({ done: 0, total, stop: () => stop.abort() })
        const result = await act(
          { did: (done) => stack.did(following(done)) },
          { progress, signal: stop.signal },
        )
        if (total > longWork) setWork(null)
        if (!result.ok) {
          release(keys)
          mark(entry.id, { as: 'refused' })
          newest.current.tell(result.problem.message)
          return
        }
        const { as, places: count, refused, says, isPartly } = result.value
        release(refused.map(({ place }) => placeKey(place)))
        if (isPartly) release(keys)
        mark(entry.id, { as, places: count, says })
        newest.current.say({ ...entry, as, places: count, says })
        const reasons = [...new Set(refused.map(({ reason }) => reason))]
        if (reasons.length > 0) newest.current.tell(reasons.join(' '))
        else if (says !== null) newest.current.tell(says)
      }
      chain.current = chain.current.then(run)
    },
    [stack, release, mark],
  )

  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      await chain.current
      const result = await stack[direction]()
      const words = direction === 'undo' ? 'Taken back' : 'Done again'
      newest.current.tell(result.ok ? `${words}: ${result.value}.` : result.problem.message)
    },
    [stack],
  )
  return useMemo(
    () => ({
      underway: pending,
      entries,
      work,
      settle,
      undo: () => step('undo'),
      redo: () => step('redo'),
    }),
    [pending, entries, work, settle, step],
  )
}
