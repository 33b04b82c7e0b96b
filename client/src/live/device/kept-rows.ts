// Sorting out what this device kept of a room: the rows that make a document, and unsent work that no longer fits.
import * as Y from 'yjs'
import type { KeptRow } from './device-copy.ts'

/** `good` build `document`, of `epoch`; `lost` are unsent rows that cannot join it, with the document they had. */
export type SortedRows = {
  readonly epoch: number
  readonly good: readonly KeptRow[]
  readonly document: Y.Doc
  readonly lost: readonly {
    readonly rows: readonly KeptRow[]
    readonly document: Y.Doc
    readonly oldEpoch: boolean
  }[]
  /** Ids of rows of no use any more, the lost ones included. */
  readonly useless: readonly number[]
}

const isComplete = (document: Y.Doc) =>
  document.store.pendingStructs === null && document.store.pendingDs === null

const apply = (document: Y.Doc, row: KeptRow): boolean => {
  try {
    Y.applyUpdate(document, row.bytes)
    return true
  } catch {
    return false
  }
}

/** The rows that can be applied without a missing piece, whatever order they were written in. */
export function fittingRows(rows: readonly KeptRow[]): { good: readonly KeptRow[]; document: Y.Doc } {
  const whole = new Y.Doc()
  const readable = rows.filter((row) => apply(whole, row))
  if (isComplete(whole) && readable.length === rows.length) return { good: readable, document: whole }
  let good: KeptRow[] = []
  let left = readable
  let document = new Y.Doc()
  for (let before = -1; before !== good.length; ) {
    before = good.length
    const later: KeptRow[] = []
    for (const row of left) {
      const sound = apply(document, row)
      if (sound && isComplete(document)) good.push(row)
      else {
        if (sound) later.push(row)
        document = new Y.Doc()
        good = good.filter((known) => apply(document, known))
      }
    }
    left = later
  }
  return { good, document }
}

/** `rows` are all the device has of one room, in the order written. Those written before the epoch was told join the newest. */
export function sortRows(rows: readonly KeptRow[]): SortedRows {
  const epoch = rows.findLast((row) => row.epoch > 0)?.epoch ?? 0
  const epochOf = (row: KeptRow) => row.epoch || epoch
  const lost: { rows: readonly KeptRow[]; document: Y.Doc; oldEpoch: boolean }[] = []
  let good: readonly KeptRow[] = []
  let document = new Y.Doc()
  const useless: number[] = []
  for (const known of new Set(rows.map(epochOf))) {
    const ofEpoch = rows.filter((row) => epochOf(row) === known)
    const fitting = fittingRows(ofEpoch)
    const current = known === epoch
    if (current) {
      good = fitting.good
      document = fitting.document
    }
    const out = current ? ofEpoch.filter((row) => !fitting.good.includes(row)) : ofEpoch
    useless.push(...out.map((row) => row.id))
    const unsent = out.filter((row) => row.unsent === 1)
    if (unsent.length > 0) lost.push({ rows: unsent, document: fitting.document, oldEpoch: !current })
  }
  return { epoch, good, document, lost, useless }
}
