// What every act of the desk needs, handed in once when the desk opens.
import { type MemberId, type RecordKey, recordKey, type TranscriptId, ulid } from '../../../shared/base/id.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { Acceptance } from '../../../shared/records/project-settings.ts'
import type { call } from '../api/call.ts'
import type { TranscriptRoom } from '../live/live-room.ts'
import type { UndoStack } from '../live/undo.ts'

export type DeskContext = {
  readonly room: TranscriptRoom
  readonly transcript: TranscriptId
  /** The project's slug. */
  readonly project: string
  readonly publishedTexts: readonly string[]
  readonly me: { readonly id: MemberId; readonly role: Role }
  readonly undo: Pick<UndoStack, 'did'>
  readonly ask: typeof call
  /** A new key, of no earlier time than `notBeforeMs` where that is said. */
  readonly newKey: (notBeforeMs?: number) => RecordKey
  readonly nowMs: () => number
  /** The project's rule; left out: a reviewer decides. */
  readonly acceptance?: Acceptance
}

/** A new key of this member's, from the browser's clock and random numbers. */
export const newRecordKey = (member: MemberId, notBeforeMs = 0): RecordKey =>
  recordKey(member, ulid(Math.max(Date.now(), notBeforeMs), crypto.getRandomValues(new Uint8Array(10))))
