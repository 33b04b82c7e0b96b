// Long work lets others in by the time it took, not by how much it did: a hundred quotes may cost nothing, or much.
import { setImmediate } from 'node:timers/promises'

const portionMs = 10

/** To be awaited again and again: gives way whenever about 10 ms of work have gone by since it last did. */
export function lettingOthersIn(): () => Promise<void> {
  let from = performance.now()
  return async () => {
    if (performance.now() - from < portionMs) return
    await setImmediate()
    from = performance.now()
  }
}
