// Long work asked of the server piece by piece: it tells how far it is, and can be stopped between two pieces.
import type { TranscriptId } from '../../../shared/base/id.ts'
import type { Problem } from '../../../shared/base/problem.ts'
import type { Result } from '../../../shared/base/result.ts'

export type InPortions = {
  readonly progress?: ((done: number, total: number) => void) | undefined
  /** Aborting stops before the next portion; what was done stays done. */
  readonly signal?: AbortSignal | undefined
}

/** Some of a record's things, few enough for one request. */
export type Portion<T> = { readonly transcript: TranscriptId; readonly items: readonly T[] }

export type Went = {
  readonly done: number
  readonly left: number
  /** The failure that ended it; null when it was stopped or came to its end. */
  readonly brokeOff: Problem | null
}

/** Below the most that a request takes: a server that others work on answers each within a moment. */
export const portionSize = 100

/** Runs `act` on each portion, one after the other, until it fails or is stopped. */
export async function inPortions<T>(
  records: readonly Portion<T>[],
  { progress, signal }: InPortions,
  act: (portion: Portion<T>) => Promise<Result<void>>,
): Promise<Went> {
  const total = records.reduce((sum, { items }) => sum + items.length, 0)
  let done = 0
  for (const { transcript, items } of records) {
    for (let from = 0; from < items.length; from += portionSize) {
      if (signal?.aborted) return { done, left: total - done, brokeOff: null }
      const portion = items.slice(from, from + portionSize)
      const result = await act({ transcript, items: portion })
      if (!result.ok) return { done, left: total - done, brokeOff: result.problem }
      done += portion.length
      progress?.(done, total)
    }
  }
  return { done, left: 0, brokeOff: null }
}
