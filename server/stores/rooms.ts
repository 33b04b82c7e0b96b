// The contract by which actions read and write rooms; server/live implements it, the command without a server too.
// A write is one transaction: stored with its rows first, then sent to everyone, then answered.
import type { MemberId } from '../../shared/base/id.ts'
import type { Result } from '../../shared/base/result.ts'
import type { NoteNode } from '../../shared/records/notes/note-document.ts'
import type { NoteMoment } from '../../shared/records/notes/sittings.ts'
import type { RoomName } from '../../shared/room/room-name.ts'

/** A room as an action reads it. */
export type RoomView = {
  /** Of the last stored update; 0 before the first. */
  readonly seq: number
  /** The value at a key, undefined when there is none. */
  readonly get: (root: string, key: string) => unknown
  readonly entries: (root: string) => ReadonlyMap<string, unknown>
  /** In note rooms only: the text as plain nodes, read without any editor's schema. */
  readonly readNote: () => readonly NoteNode[]
}

/** A room as an action sees it while it writes. Reads see the writes made so far. */
export type RoomEdit = RoomView & {
  /** Sets a key, or removes it with undefined. Throws on a value the room's table refuses. */
  readonly put: (root: string, key: string, value: unknown) => void
  /** In note rooms only: adds blocks at the end of the text. */
  readonly appendToNote: (nodes: readonly NoteNode[]) => void
  /**
   * In note rooms only: makes the text these blocks. A block that is there already, unchanged and in the same order,
   * stays the very block it is, with what others are writing in it at this moment.
   */
  readonly replaceNote: (nodes: readonly NoteNode[]) => void
}

export type Rooms = {
  /**
   * Makes the room with what `fill` puts into it, in one transaction: the only way a first content comes to be.
   * A room that exists already is left as it is.
   */
  readonly create: (
    room: RoomName,
    by: MemberId | null,
    fill?: (room: RoomEdit) => void,
  ) => Promise<Result<null>>
  /**
   * Runs `edit` on the loaded room in the name of `by` (null: the program itself, as when a project begins) and stores
   * what it put; a room never made is made. When `edit` answers with a problem nothing is written. Problem 'not-stored'
   * when the disk refuses: then nothing was changed for anybody.
   */
  readonly write: <T>(
    room: RoomName,
    by: MemberId | null,
    edit: (room: RoomEdit) => Result<T>,
  ) => Promise<Result<T>>
  /** Runs `look` on the loaded room without writing; problem 'not-found' when there is no such room. */
  readonly read: <T>(room: RoomName, look: (room: RoomView) => T) => Promise<Result<T>>
  /** Every stored update of a room, in order, without what it changed; empty when there is none or its log is damaged. */
  readonly moments: (room: RoomName) => Promise<readonly NoteMoment[]>
  /**
   * What `look` sees in the room as it was after each of these updates. Problem 'not-found' when one is none of the
   * room's, 'unreadable' when its log is damaged. Never changes the room.
   */
  readonly readAt: <T>(
    room: RoomName,
    seqs: readonly number[],
    look: (room: RoomView, seq: number) => T,
  ) => Promise<Result<readonly T[]>>
  /**
   * A note's text with the mark `written` on every stretch. `restored` tells which updates wrote an older version
   * again, and which one. Problem 'unreadable' when the log is damaged.
   */
  readonly readAuthors: (
    room: RoomName,
    restored: ReadonlyMap<number, number>,
  ) => Promise<Result<readonly NoteNode[]>>
  /** Closes this member's sockets of one project with 1012, so that they come back with today's role, or are refused. */
  readonly reauthorise: (project: string, member: MemberId) => void
  /** Tells the project's sockets (message 102) that something outside rooms changed: 'transcripts', 'notes', 'members'. */
  readonly tell: (project: string, kinds: readonly string[]) => void
  /** Closes everyone in a room for good (it was removed). */
  readonly close: (room: RoomName) => void
}
