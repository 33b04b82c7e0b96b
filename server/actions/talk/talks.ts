// What was said in a project, as inboxes see it. Contract only: `talk-index.ts` keeps it at hand.
import type { MemberId, ProjectId, RecordKey } from '../../../shared/base/id.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'

/**
 * A message that stands: neither withdrawn nor hidden, about a passage only while that one stands too, and about a
 * correction or position only while it is there.
 */
export type Said = {
  readonly room: RoomName
  readonly key: RecordKey
  readonly by: MemberId
  readonly about: string
  /** Room and `about` in one: the same for all messages of a thread. */
  readonly thread: string
  /** Whose correction, position or passage it is about; null where it is about none. */
  readonly recordBy: MemberId | null
  /** The note it is about; null where it is about none. */
  readonly note: string | null
  /** Cut short: at most `mostInboxText` characters. */
  readonly text: string
  /** Who is called, and since when: a message may call more people when it is edited. The first time counts. */
  readonly mentions: ReadonlyMap<MemberId, number>
  readonly does: 'resolves' | 'reopens' | null
  /** When the server first received it. */
  readonly atMs: number
}

export type Talks = {
  /** Every message of the project's rooms that stands, in no promised order; as of one moment. */
  readonly of: (project: ProjectId) => Promise<readonly Said[]>
}
