// What this browser keeps of a member's rooms: one IndexedDB database per member, rows keyed by room and epoch.
// Honest about failures: a row counts as kept only at its transaction's `oncomplete`, a broken row never hides the
// good ones, and nothing waits for ever: every step fails after a while and says so.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { Problem } from '../../../../shared/base/problem.ts'
import type { RoomName } from '../../../../shared/room/room-name.ts'
import type { RefusedChange } from '../link-state.ts'

/** One update. `unsent` is there only while the server has not stored it; `keys` are the `root:key` it touches. */
export type KeptRow = {
  readonly id: number
  readonly room: RoomName
  /** 0 until the server has told the room's epoch. */
  readonly epoch: number
  readonly bytes: Uint8Array
  readonly unsent?: 1
  readonly keys: readonly string[]
  readonly atMs: number
}
export type NewRow = Omit<KeptRow, 'id'>

/** Work the server refused, until its writer says what to do with it. `bytes`: the whole old replica. */
export type Rescue = {
  readonly id: string
  readonly room: RoomName
  readonly atMs: number
  readonly problem: Problem
  readonly changes: readonly RefusedChange[]
  readonly bytes: Uint8Array
}

export const databaseName = (member: MemberId): string => `rapporteur/${member}`

const isRow = (value: unknown): value is KeptRow =>
  typeof value === 'object' &&
  value !== null &&
  'bytes' in value &&
  ArrayBuffer.isView(value.bytes) &&
  'keys' in value &&
  Array.isArray(value.keys) &&
  'epoch' in value &&
  typeof value.epoch === 'number'

/** Rejects after `ms`, whatever the browser does. */
export function within<T>(
  ms: number,
  what: string,
  start: (done: (value: T) => void, fail: (error: unknown) => void) => void,
) {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} took more than ${ms} ms`)), ms)
    const end =
      <A>(then: (value: A) => void) =>
      (value: A) => {
        clearTimeout(timer)
        then(value)
      }
    try {
      start(end(resolve), end(reject))
    } catch (error) {
      end(reject)(error)
    }
  })
}

function openDatabase(factory: IDBFactory, member: MemberId, ms: number): Promise<IDBDatabase> {
  return within(ms, 'opening the copy on this device', (done, fail) => {
    const opening = factory.open(databaseName(member), 1)
    opening.onupgradeneeded = () => {
      const updates = opening.result.createObjectStore('updates', { keyPath: 'id', autoIncrement: true })
      updates.createIndex('room', 'room')
      updates.createIndex('unsent', 'unsent')
      opening.result.createObjectStore('rescues', { keyPath: 'id' }).createIndex('room', 'room')
    }
    opening.onsuccess = () => {
      const database = opening.result
      database.onversionchange = () => database.close()
      done(database)
    }
    opening.onerror = () => fail(opening.error)
  })
}

/** The kept copy of one member. Every promise rejects when the browser refuses or takes too long. */
export class DeviceCopy {
  readonly #database: IDBDatabase
  readonly #ms: number

  constructor(database: IDBDatabase, ms: number) {
    this.#database = database
    this.#ms = ms
  }

  static async open(factory: IDBFactory, member: MemberId, ms: number): Promise<DeviceCopy> {
    return new DeviceCopy(await openDatabase(factory, member, ms), ms)
  }

  /** Runs one transaction over both stores; resolves at `oncomplete` with what `work` put aside. */
  #run<T>(
    mode: IDBTransactionMode,
    work: (updates: IDBObjectStore, rescues: IDBObjectStore) => () => T,
  ): Promise<T> {
    return within(this.#ms, 'the copy on this device', (done, fail) => {
      const transaction = this.#database.transaction(['updates', 'rescues'], mode)
      const result = work(transaction.objectStore('updates'), transaction.objectStore('rescues'))
      transaction.oncomplete = () => done(result())
      transaction.onerror = () => fail(transaction.error)
      transaction.onabort = () => fail(transaction.error ?? new Error('the browser gave the transaction up'))
    })
  }

  /** Reads rows one by one, so that one that cannot be read costs only itself. */
  #rows(keys: (updates: IDBObjectStore) => IDBRequest<IDBValidKey[]>) {
    return this.#run('readonly', (updates) => {
      const rows: KeptRow[] = []
      let broken = 0
      const asking = keys(updates)
      asking.onsuccess = () => {
        for (const key of asking.result) {
          const reading = updates.get(key)
          reading.onsuccess = () => {
            if (isRow(reading.result)) rows.push(reading.result)
            else broken += 1
          }
          reading.onerror = (event) => {
            event.preventDefault()
            event.stopPropagation()
            broken += 1
          }
        }
      }
      return () => ({ rows: rows.sort((a, b) => a.id - b.id), broken })
    })
  }

  readRoom(room: RoomName): Promise<{ rows: readonly KeptRow[]; broken: number }> {
    return this.#rows((updates) => updates.index('room').getAllKeys(room))
  }

  /** Every row of this member the server has not stored, in the order written. */
  async readUnsent(): Promise<readonly KeptRow[]> {
    return (await this.#rows((updates) => updates.index('unsent').getAllKeys())).rows
  }

  /** Resolves with the rows' ids once they are on the device. */
  append(rows: readonly NewRow[]): Promise<readonly number[]> {
    return this.#run('readwrite', (updates) => {
      const asked = rows.map((row) => updates.add(row))
      return () => asked.map((request) => Number(request.result))
    })
  }

  /** The server has stored these rows. */
  markSent(ids: readonly number[]): Promise<void> {
    return this.#run('readwrite', (updates) => {
      for (const id of ids) {
        const reading = updates.get(id)
        reading.onsuccess = () => {
          if (!isRow(reading.result)) return
          const { unsent: _, ...row } = reading.result
          updates.put(row)
        }
      }
      return () => undefined
    })
  }

  /** Puts one row in the place of many, in one transaction. */
  replace(ids: readonly number[], row: NewRow | null): Promise<void> {
    return this.#run('readwrite', (updates) => {
      for (const id of ids) updates.delete(id)
      if (row) updates.add(row)
      return () => undefined
    })
  }

  /** Rows written before the epoch was known belong to this one. */
  settleEpoch(ids: readonly number[], epoch: number): Promise<void> {
    return this.#run('readwrite', (updates) => {
      for (const id of ids) {
        const reading = updates.get(id)
        reading.onsuccess = () => {
          if (isRow(reading.result)) updates.put({ ...reading.result, epoch })
        }
      }
      return () => undefined
    })
  }

  /** Keeps a rescue and lets go of the rows it was made from, together. */
  keepRescue(rescue: Rescue | null, rows: readonly number[]): Promise<void> {
    return this.#run('readwrite', (updates, rescues) => {
      if (rescue) rescues.put(rescue)
      for (const id of rows) updates.delete(id)
      return () => undefined
    })
  }

  /** What is left of a rescue after a change was settled; none left: it goes. */
  settleRescue(id: string, changes: readonly RefusedChange[]): Promise<void> {
    return this.#run('readwrite', (_updates, rescues) => {
      if (changes.length === 0) rescues.delete(id)
      else {
        const reading: IDBRequest<Rescue | undefined> = rescues.get(id)
        reading.onsuccess = () => {
          if (reading.result) rescues.put({ ...reading.result, changes })
        }
      }
      return () => undefined
    })
  }

  readRescues(room?: RoomName): Promise<readonly Rescue[]> {
    return this.#run('readonly', (_updates, rescues) => {
      const asking: IDBRequest<Rescue[]> = room ? rescues.index('room').getAll(room) : rescues.getAll()
      return () => asking.result
    })
  }

  /**
   * Forgets every room the server has whole; with `everything`, unsent work and rescues too. A room with unsent work
   * stays whole, since an update cannot be read without those it builds on.
   */
  forget(everything: boolean): Promise<void> {
    return this.#run('readwrite', (updates, rescues) => {
      if (everything) {
        updates.clear()
        rescues.clear()
        return () => undefined
      }
      const unsentRooms = new Set<string>()
      const asking = updates.index('unsent').getAllKeys()
      asking.onsuccess = () => {
        const readings = asking.result.map((key) => updates.get(key))
        let left = readings.length
        const sweep = () => {
          const walking = updates.openCursor()
          walking.onsuccess = () => {
            const cursor = walking.result
            if (!cursor) return
            const row: unknown = cursor.value
            const keep = isRow(row) && unsentRooms.has(row.room)
            if (!keep) cursor.delete()
            cursor.continue()
          }
        }
        if (left === 0) sweep()
        for (const reading of readings) {
          reading.onsuccess = () => {
            if (isRow(reading.result)) unsentRooms.add(reading.result.room)
            left -= 1
            if (left === 0) sweep()
          }
        }
      }
      return () => undefined
    })
  }

  close(): void {
    this.#database.close()
  }
}
