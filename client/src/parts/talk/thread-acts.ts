// What a thread asks its screen to do. The screen binds it to a room with `boundThreadActs` of acts/talk.
import type { MemberId, RecordKey } from '../../../../shared/base/id.ts'

type Written = { readonly text: string; readonly mentions: readonly MemberId[] }

/** Each gives the sentence why it was not done, or null. */
export type ThreadActs = {
  readonly say: (about: string, written: Written) => string | null
  readonly edit: (key: RecordKey, written: Written) => string | null
  readonly withdraw: (key: RecordKey) => string | null
  readonly settle: (about: string, does: 'resolves' | 'reopens') => string | null
  readonly moderate: (key: RecordKey, hidden: boolean, reason: string) => Promise<string | null>
}
