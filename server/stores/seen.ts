// What members have seen of talk, and when they visited records. Theirs alone: no room holds it and nobody else reads it.
import type { MemberId, ProjectId } from '../../shared/base/id.ts'
import type { RoomName } from '../../shared/room/room-name.ts'

/** Up to when a member has seen what was said: everywhere, and of single threads. 0: nothing. */
export type SeenSoFar = {
  readonly everywhereMs: number
  readonly ofThread: (room: RoomName, about: string) => number
}

export type Seen = {
  readonly of: (project: ProjectId, member: MemberId) => Promise<SeenSoFar>
  /** Never takes back: an earlier time than is known changes nothing. */
  readonly markThread: (
    project: ProjectId,
    member: MemberId,
    thread: { readonly room: RoomName; readonly about: string },
    upToMs: number,
  ) => Promise<void>
  /** Also forgets the marks of single threads, which it covers. */
  readonly markEverything: (project: ProjectId, member: MemberId, upToMs: number) => Promise<void>
}

/** A visit goes on while its member is heard of again within so many minutes: a second tab or a reload begins none. */
export const visitGapMs = 10 * 60_000

export type Visits = {
  /** The member is there now: goes on with their visit or begins another. Gives when the one before ended; null: there was none. */
  readonly here: (
    project: ProjectId,
    member: MemberId,
    room: RoomName,
    nowMs: number,
  ) => Promise<number | null>
}
