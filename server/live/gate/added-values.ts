// What the gate has found out about the structs an update adds, to be asked for by any place they cover: what comes
// later in the update names them by their middle as often as by their beginning.
import type { Struct, StructId } from './update-structs.ts'

export type AddedValues<T> = {
  /** Structs of one client come in the order of their clocks. */
  readonly add: (struct: Struct, value: T) => void
  /** Undefined for places nothing was added at. */
  readonly at: (id: StructId) => T | undefined
}

type Run<T> = { readonly clock: number; readonly end: number; readonly value: T }

export function addedValues<T>(): AddedValues<T> {
  const runsByClient = new Map<number, Run<T>[]>()
  return {
    add: ({ id, length }, value) => {
      const runs = runsByClient.get(id.client) ?? []
      runs.push({ clock: id.clock, end: id.clock + length, value })
      runsByClient.set(id.client, runs)
    },
    at: ({ client, clock }) => {
      const runs = runsByClient.get(client) ?? []
      let low = 0
      let high = runs.length - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const run = runs[middle]
        if (!run) return undefined
        if (clock < run.clock) high = middle - 1
        else if (clock >= run.end) low = middle + 1
        else return run.value
      }
      return undefined
    },
  }
}
