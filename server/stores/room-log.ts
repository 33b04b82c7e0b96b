// The log of every room: the only truth of what people wrote. Rows are derived from it in the same transaction.
// Synchronous on purpose: no write transaction ever spans an await, so an update and its rows commit together (invariant 4).
import type { MemberId } from '../../shared/base/id.ts'
import type { RoomName } from '../../shared/room/room-name.ts'

/** One update as it came: who wrote it (null: the server) and when it was received. */
export type LoggedUpdate = {
  readonly seq: number
  readonly member: MemberId | null
  readonly receivedAtMs: number
  readonly update: Uint8Array
}

/** What a room is loaded from: a snapshot, if one was made, and every update after it, in order. */
export type StoredRoom = {
  readonly epoch: number
  readonly snapshot: Uint8Array | null
  readonly updates: readonly LoggedUpdate[]
  /** Which member each Yjs clientID belongs to; null: the server's. */
  readonly owners: ReadonlyMap<number, MemberId | null>
}

/** One visible value, or `value: undefined` for a key that went. */
export type Row = { readonly root: string; readonly key: string; readonly value: unknown }

export type Batch = {
  readonly room: RoomName
  readonly epoch: number
  readonly updates: readonly { readonly member: MemberId | null; readonly update: Uint8Array }[]
  readonly rows: readonly Row[]
  readonly claims: ReadonlyMap<number, MemberId | null>
  readonly receivedAtMs: number
}

export type RoomLog = {
  /** Null when the room was never made. */
  readonly load: (room: RoomName) => StoredRoom | null
  /** One BEGIN IMMEDIATE … COMMIT. Gives the last seq; throws when the disk refuses, and then nothing was stored. */
  readonly appendBatch: (batch: Batch) => number
  /** Replaces the snapshot; the updates it covers stay in the log, compressed, for history and audit. */
  readonly saveSnapshot: (room: RoomName, epoch: number, uptoSeq: number, snapshot: Uint8Array) => void
  /** Every update ever, in order, the ones under the snapshot too: what rebuild replays. */
  readonly history: (room: RoomName) => Iterable<LoggedUpdate>
  readonly rooms: () => readonly RoomName[]
}

/** A stored row with its history in brief. Times are the server's. */
export type StoredRow = {
  readonly room: RoomName
  readonly root: string
  readonly key: string
  readonly value: unknown
  readonly createdAtMs: number
  readonly updatedAtMs: number
  readonly seq: number
}

/** Reads rows: what lists, counts, exports and analysis are made of. */
export type Rows = {
  readonly ofRoom: (room: RoomName, root?: string) => Promise<readonly StoredRow[]>
}
