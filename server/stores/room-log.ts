// The log of every room: the only truth of what people wrote. Rows are derived from it in the same transaction.
// Synchronous on purpose: no write transaction ever spans an await, so an update and its rows commit together (invariant 4).
import type { MemberId } from '../../shared/base/id.ts'
import type { RoomName } from '../../shared/room/room-name.ts'

/** One update as it was stored: in whose name (null: the server's own) and when it was received. */
export type LoggedUpdate = {
  readonly seq: number
  readonly member: MemberId | null
  readonly receivedAtMs: number
  readonly update: Uint8Array
}

export type LoggedMoment = Omit<LoggedUpdate, 'update'>

/** What a room is loaded from: a snapshot, if one was made, and every update after it, in order. */
export type StoredRoom = {
  readonly epoch: number
  readonly snapshot: Uint8Array | null
  /** Of the last update the snapshot covers; 0 without one. */
  readonly snapshotSeq: number
  readonly updates: readonly LoggedUpdate[]
  /** Which member each Yjs clientID belongs to; null: the server's. */
  readonly owners: ReadonlyMap<number, MemberId | null>
}

/** One visible value, or `value: undefined` for a key that went. */
export type Row = { readonly root: string; readonly key: string; readonly value: unknown }

/** An update and the values it left behind at every key it touched. */
export type NewUpdate = {
  readonly member: MemberId | null
  readonly update: Uint8Array
  readonly rows: readonly Row[]
}

export type Batch = {
  readonly room: RoomName
  readonly epoch: number
  readonly updates: readonly NewUpdate[]
  readonly claims: ReadonlyMap<number, MemberId | null>
  readonly receivedAtMs: number
}

/** A stored row with its history in brief. Times are the server's; `author` is who wrote it last, null: the server. */
export type StoredRow = {
  readonly room: RoomName
  readonly root: string
  readonly key: string
  readonly value: unknown
  readonly author: MemberId | null
  readonly createdAtMs: number
  readonly updatedAtMs: number
  readonly seq: number
}

/** What a key held from one update on; `value: undefined` where the update removed it. */
export type RowStep = {
  readonly root: string
  readonly key: string
  readonly seq: number
  readonly value: unknown
  /** Whose update it was; null: the server's own. */
  readonly member: MemberId | null
  /** The server's time of receipt. */
  readonly atMs: number
}

/** One key, all that begin alike, or all that ever held a value whose `about` is this. */
export type WhichKeys = { readonly key: string } | { readonly prefix: string } | { readonly about: string }

export type RoomLog = {
  /** Null when the room was never made. Throws when what is stored is damaged: half a room is never given out. */
  readonly load: (room: RoomName) => StoredRoom | null
  /**
   * One BEGIN IMMEDIATE … COMMIT; the room is made when it is new. Gives the seq of each update, in order.
   * Throws when the disk refuses, and then nothing was stored.
   */
  readonly appendBatch: (batch: Batch) => readonly number[]
  /** Replaces the snapshot; the updates it covers stay in the log, compressed, for history and audit. */
  readonly saveSnapshot: (room: RoomName, uptoSeq: number, snapshot: Uint8Array) => void
  /** Every update ever, in order, the ones under the snapshot too: what rebuild replays. */
  readonly history: (room: RoomName) => Iterable<LoggedUpdate>
  /** The same without what each update changed: quick, since loose updates are not read from the disk. */
  readonly moments: (room: RoomName) => readonly LoggedMoment[]
  readonly rooms: () => readonly RoomName[]
  /** The rows as they are stored, ordered by root and key. */
  readonly rowsOf: (room: RoomName) => readonly StoredRow[]
  /** Throws the room's rows away and stores these, in one transaction. */
  readonly replaceRows: (room: RoomName, rows: readonly StoredRow[]) => void
  /** What every key ever held, ordered by root, key and seq. Written by `appendBatch` together with the rows. */
  readonly stepsOf: (room: RoomName) => readonly RowStep[]
  /** Throws the room's steps away and stores these, in one transaction. */
  readonly replaceSteps: (room: RoomName, steps: readonly RowStep[]) => void
  /** Rooms of an older program, whose steps nobody has replayed from the log yet. */
  readonly roomsWithoutSteps: () => readonly RoomName[]
}

/** How far a room has come: its epoch, and the seq of the last update that changed a value; 0 before the first. */
export type RoomMark = { readonly epoch: number; readonly seq: number }

/** A place in the order of steps: by seq, then root, then key. */
export type StepPlace = Pick<RowStep, 'seq' | 'root' | 'key'>

/** Reads rows: what lists, counts, exports and analysis are made of. */
export type Rows = {
  readonly ofRoom: (room: RoomName, root?: string) => Promise<readonly StoredRow[]>
  /** The rows at these keys that are there, in no promised order. */
  readonly ofKeys: (room: RoomName, root: string, keys: readonly string[]) => Promise<readonly StoredRow[]>
  /** At most `most` rows of a root whose key comes after this one, ordered by key: a big room piece by piece. */
  readonly afterKey: (
    room: RoomName,
    root: string,
    key: string,
    most: number,
  ) => Promise<readonly StoredRow[]>
  /** The row of these roots that was written last; null when there is none. */
  readonly lastOf: (room: RoomName, roots: readonly string[]) => Promise<StoredRow | null>
  /** What keys of a root ever held, ordered by key and seq; every key's when none is named. */
  readonly historyOf: (room: RoomName, root: string, which?: WhichKeys) => Promise<readonly RowStep[]>
  /** At most `most` steps of these roots after a place, in order: what came since, removals included. */
  readonly stepsAfter: (
    room: RoomName,
    roots: readonly string[],
    place: StepPlace,
    most: number,
  ) => Promise<readonly RowStep[]>
  /** Rooms that were never made are left out. */
  readonly marksOf: (rooms: readonly RoomName[]) => Promise<ReadonlyMap<RoomName, RoomMark>>
}
