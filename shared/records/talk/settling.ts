// Which of the messages that resolve a thread or open it again counts. Cause decides, not clocks: a settling message comes
// after those it names, and after all they came after; only of two written at the same time do their keys decide.
import type { RecordKey } from '../../base/id.ts'
import type { Message } from './message.ts'

export type Settling = {
  readonly key: RecordKey
  readonly message: Message
  /** Neither hidden nor withdrawn. What does not stand counts for nothing, but what came before it still came before. */
  readonly stands: boolean
}

/**
 * The settling messages that stand and that none that stands comes after, the one that counts last; more than one only
 * where people settled a thread at the same time. `thread` is all of it, in the order of keys. Messages that name none,
 * as all once did, come one after the other by their keys.
 */
export function lastSettling(thread: readonly Settling[]): readonly Settling[] {
  const settling = thread.filter(({ message }) => message.does !== undefined)
  const standing = settling.filter(({ stands }) => stands)
  if (standing.length < 2) return standing
  const before = comesBefore(settling)
  const passed = new Set<RecordKey>()
  const ahead = standing.flatMap(({ key }) => before.get(key) ?? [])
  for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
    if (passed.has(key)) continue
    passed.add(key)
    ahead.push(...(before.get(key) ?? []))
  }
  const last = standing.filter(({ key }) => !passed.has(key))
  // Only messages forged to come after each other leave none.
  return last.length > 0 ? last : standing
}

function comesBefore(settling: readonly Settling[]): ReadonlyMap<RecordKey, readonly RecordKey[]> {
  const before = new Map<RecordKey, readonly RecordKey[]>()
  let unnamed: RecordKey | null = null
  for (const { key, message } of settling) {
    const named = message.after?.filter((other) => other !== key)
    before.set(key, named ?? (unnamed === null ? [] : [unnamed]))
    if (!named) unnamed = key
  }
  return before
}
