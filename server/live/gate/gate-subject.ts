// What the gate looks at besides the update itself.
import type * as Y from 'yjs'
import type { MemberId } from '../../../shared/base/id.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { RoomKind } from '../../../shared/room/room-name.ts'

/** The room as it is, whose each clientID is, and who writes. */
export type GateSubject = {
  readonly document: Y.Doc
  readonly kind: RoomKind
  /** Whose a Yjs clientID is; null: the server's; undefined: nobody has used it yet. */
  readonly ownerOf: (client: number) => MemberId | null | undefined
  readonly writer: { readonly id: MemberId; readonly role: Role }
  /** By the server's clock. */
  readonly nowMs: number
  /** How long each segment of the record is; null in rooms of no record, where nothing stands at its words. */
  readonly segments: SegmentLengths | null
  /** Whether a frozen result was worked out by this server for the room's project, and is as it was. */
  readonly isSealed: (frozen: unknown) => boolean
}

/** The published text of a record's segments, as far as its length goes: that never changes. */
export type SegmentLengths = readonly { readonly length: number }[]
