// One replica's rows on this device: queues what is written, keeps it, and knows what is not kept yet.
// A failing device never stops the work: rows wait here, are tried again, and `failed` says so meanwhile.
import type { RoomName } from '../../../../shared/room/room-name.ts'
import type { DeviceCopy, NewRow } from './device-copy.ts'

/** A row's life: waiting (no id), kept (id), and no longer unsent once the server has it. */
export type LoggedRow = {
  id: number | null
  readonly bytes: Uint8Array
  unsent: boolean
  readonly keys: readonly string[]
}

export type KeptLog = {
  /** Queues a row. */
  readonly add: (row: LoggedRow) => void
  /** Hands what is queued to the device before it returns, also while other rows are being written. */
  readonly keepNow: () => void
  readonly markSent: (rows: readonly LoggedRow[]) => void
  /** The epoch is known now: rows kept under 0 are re-filed. */
  readonly settleEpoch: (epoch: number, loaded: readonly LoggedRow[]) => void
  readonly failed: () => boolean
  /** Ids of every row this replica wrote to the device so far. */
  readonly ids: () => readonly number[]
  /** Resolves when nothing is being written or waiting, or the device failed. */
  readonly quiet: () => Promise<void>
  readonly stop: () => void
}

const retryAfterMs = 10_000

/** `device` null: it could not be opened, and everything written counts as not kept. */
export function keepLog(
  opening: Promise<DeviceCopy | null>,
  room: RoomName,
  epochAtStart: number,
  now: () => number,
  changed: () => void,
): KeptLog {
  let device: DeviceCopy | null = null
  let epoch = epochAtStart
  let failed = false
  let busy = false
  /** Transactions begun by `keepNow` beside the one of `flush`. */
  let besides = 0
  let stopped = false
  let waiting: LoggedRow[] = []
  let sent: LoggedRow[] = []
  const written: LoggedRow[] = []
  let retry: ReturnType<typeof setTimeout> | undefined
  const listeners: (() => void)[] = []

  const settle = () => {
    const told = besides === 0 ? listeners.splice(0) : []
    for (const tell of told) tell()
    changed()
  }

  const fail = () => {
    failed = true
    clearTimeout(retry)
    if (!stopped && device) retry = setTimeout(() => void flush(), retryAfterMs)
  }

  const toRow = (row: LoggedRow): NewRow => ({
    room,
    epoch,
    bytes: row.bytes,
    ...(row.unsent ? { unsent: 1 as const } : {}),
    keys: row.keys,
    atMs: now(),
  })

  /** Writes rows in one transaction, which stands in the device's line before this returns; they wait again if it fails. */
  const write = async (to: DeviceCopy, rows: readonly LoggedRow[]): Promise<void> => {
    const asStored = rows.map((row) => row.unsent)
    try {
      const ids = await to.append(rows.map(toRow))
      for (const [i, row] of rows.entries()) {
        row.id = ids[i] ?? null
        written.push(row)
        if (asStored[i] && !row.unsent && !sent.includes(row)) sent.push(row)
      }
    } catch (error) {
      waiting = [...rows, ...waiting]
      throw error
    }
  }

  const flush = async (): Promise<void> => {
    if (busy || !device) return
    busy = true
    try {
      while (waiting.length > 0 || sent.length > 0) {
        const rows = waiting
        const marks = sent.filter((row) => row.id !== null)
        waiting = []
        sent = sent.filter((row) => row.id === null && rows.includes(row))
        try {
          if (rows.length > 0) await write(device, rows)
        } catch (error) {
          sent = [...marks, ...sent]
          throw error
        }
        try {
          if (marks.length > 0)
            await device.markSent(marks.flatMap((row) => (row.id === null ? [] : [row.id])))
        } catch (error) {
          sent = [...marks, ...sent]
          throw error
        }
        failed = false
        changed()
      }
    } catch {
      fail()
    } finally {
      busy = false
      settle()
    }
  }

  const keepNow = () => {
    if (!busy) return void flush()
    if (!device || waiting.length === 0) return
    const rows = waiting
    waiting = []
    besides += 1
    void write(device, rows)
      .then(changed, fail)
      .finally(() => {
        besides -= 1
        void flush()
      })
  }

  void opening.then((opened) => {
    device = opened
    if (!opened) {
      failed = true
      settle()
    } else void flush()
  })

  return {
    add: (row) => {
      waiting.push(row)
      // Whoever writes is not kept waiting for the device; it says itself when it has the row.
      setTimeout(() => void flush())
    },
    keepNow,
    markSent: (rows) => {
      for (const row of rows) {
        if (!row.unsent) continue
        row.unsent = false
        sent.push(row)
      }
      void flush()
    },
    settleEpoch: (known, loaded) => {
      if (known === epoch) return
      epoch = known
      const ids = [...loaded, ...written].flatMap((row) => (row.id === null ? [] : [row.id]))
      if (device && ids.length > 0) void device.settleEpoch(ids, known).catch(fail)
    },
    failed: () => failed,
    ids: () => written.flatMap((row) => (row.id === null ? [] : [row.id])),
    quiet: () =>
      new Promise((resolve) => {
        if (!busy && besides === 0 && ((waiting.length === 0 && sent.length === 0) || failed)) resolve()
        else listeners.push(resolve)
      }),
    stop: () => {
      stopped = true
      clearTimeout(retry)
    },
  }
}
