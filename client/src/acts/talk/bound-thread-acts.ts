// Acts in threads as a screen hands them on: each gives the sentence why it was not done, or null, and tells what was.
import type { RecordKey } from '../../../../shared/base/id.ts'
import type { Result } from '../../../../shared/base/result.ts'
import {
  editMessage,
  moderateMessage,
  say,
  settle,
  type TalkContext,
  type Written,
  withdrawMessage,
} from './thread-acts.ts'

/** `did` tells an outcome that can be undone. What parts/talk asks for as `ThreadActs`. */
export function boundThreadActs(context: TalkContext, did: (words: string) => void) {
  const told = (result: Result<unknown>, words: string): string | null => {
    if (!result.ok) return result.problem.message
    did(words)
    return null
  }
  return {
    say: (about: string, written: Written) => told(say(context, about, written), 'Message sent.'),
    edit: (key: RecordKey, written: Written) => told(editMessage(context, key, written), 'Message changed.'),
    withdraw: (key: RecordKey) => told(withdrawMessage(context, key), 'Message withdrawn.'),
    settle: (about: string, does: 'resolves' | 'reopens') =>
      told(settle(context, about, does), does === 'resolves' ? 'Thread resolved.' : 'Thread opened again.'),
    moderate: async (key: RecordKey, hidden: boolean, reason: string) =>
      told(
        await moderateMessage(context, key, hidden, reason),
        hidden ? 'Message hidden.' : 'Message shown again.',
      ),
  }
}
