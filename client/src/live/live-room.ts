// What screens hold of a room. No Yjs type is among it: records are plain data, writing is `put`.
import type { MemberId } from '../../../shared/base/id.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { PresenceInput } from '../../../shared/room/presence.ts'
import type { Touched } from '../../../shared/room/record-changes.ts'
import type { RoomKind, RoomName } from '../../../shared/room/room-name.ts'
import type { Colleague } from './colleagues.ts'
import type { LinkState, Reach, RefusedChange } from './link-state.ts'
import type { NoteHandle } from './note-handle.ts'
import type { RecordsOf } from './records-snapshot.ts'

export type LiveRoom<K extends RoomKind = RoomKind> = {
  readonly name: RoomName
  readonly kind: K
  readonly member: MemberId
  /** Called after every change of anything below. Returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void
  /** The same object until something in it changes; maps not touched keep their identity. */
  readonly records: () => RecordsOf[K]
  readonly version: () => number
  /** Keys touched after that version; null: look at everything again. */
  readonly changesSince: (version: number) => readonly Touched[] | null
  readonly state: () => LinkState
  /** True once there is something to show: a copy from this device, or the server's. */
  readonly isFilled: () => boolean
  /** Whether decisions, which need the server, can be asked for. */
  readonly reach: () => Reach
  readonly colleagues: () => readonly Colleague[]
  /** Says where one is; what is left out stays as it was. */
  readonly show: (presence: Pick<PresenceInput, 'segment' | 'selection'>) => void
  /**
   * Writes (undefined: removes) one own record. Problems: busy (still opening), too-big, invalid. What is ok here may
   * still be refused by the server: then `state` says so.
   */
  readonly put: (root: string, key: string, value: unknown) => Result<void>
  /** Several writes as one change: all or none. */
  readonly putAll: (
    writes: readonly { readonly root: string; readonly key: string; readonly value: unknown }[],
  ) => Result<void>
  /**
   * Ok when everything written so far is stored by the server: decisions are posted only after it.
   * Fails at once when offline, or when something was refused.
   */
  readonly whenStored: () => Promise<Result<void>>
  /** Own changes the server has not stored, as they would be offered if it refused them; removals are left out. */
  readonly unstored: () => readonly RefusedChange[]
  /** Puts a refused change again. It leaves the list, and comes back if it is refused again. */
  readonly retry: (id: string) => Result<void>
  readonly discard: (id: string) => void
  /** All refused changes as a JSON text for a file. */
  readonly exportRefused: () => string
  /** Null outside note rooms and before the note is opened. */
  readonly note: () => NoteHandle | null
}

export type TranscriptRoom = LiveRoom<'transcript'>
export type ProjectRoom = LiveRoom<'project'>
export type NoteRoom = LiveRoom<'note'>
export type TalkRoom = LiveRoom<'talk'>
