// What happened over all rooms, in the order of time: what activity and "since you were last here" are made of.
import type { MemberId } from '../../shared/base/id.ts'
import type { RoomName } from '../../shared/room/room-name.ts'

/** Which steps: of these rooms and roots, and of one member where `by` is named. */
export type PastAsked = {
  readonly rooms: readonly RoomName[]
  readonly roots: readonly string[]
  readonly by?: MemberId | undefined
}

/** A step without its value: what activity counts. */
export type PastStep = {
  readonly room: RoomName
  readonly root: string
  readonly key: string
  readonly seq: number
  readonly member: MemberId | null
  readonly atMs: number
  /** The key held nothing before it. */
  readonly isFirst: boolean
  /** The key holds nothing after it, or a withdrawn record. */
  readonly isGone: boolean
  /** A decision's. */
  readonly verdict: string | null
  /** A moderation's. */
  readonly hidden: boolean | null
  /** A message's. */
  readonly about: string | null
}

/** What a key has come to since a moment: by whom last, and whether it held nothing before. */
export type PastChange = {
  readonly root: string
  readonly key: string
  readonly member: MemberId | null
  readonly atMs: number
  readonly isNew: boolean
}

export type Past = {
  /** When the last such step before a moment was received; null when there is none. */
  readonly lastBefore: (asked: PastAsked, beforeMs: number) => Promise<number | null>
  /** In order, from `fromMs` on and before `toMs`. */
  readonly between: (asked: PastAsked, fromMs: number, toMs: number) => Promise<readonly PastStep[]>
  /**
   * Keys of a room whose last step came after `sinceMs` and was not this member's, and which hold something that is
   * neither withdrawn nor hidden; the newest first, at most `most`.
   */
  readonly changedSince: (
    room: RoomName,
    roots: readonly string[],
    since: { readonly sinceMs: number; readonly notBy: MemberId; readonly most: number },
  ) => Promise<readonly PastChange[]>
}
