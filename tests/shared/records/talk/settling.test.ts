// Whether a thread is resolved follows cause: no clock keeps it shut, and all who read the same messages agree.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MemberId, type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import type { Moderation } from '../../../../shared/records/moderation.ts'
import { type Message, maxAfter, messageSchema } from '../../../../shared/records/talk/message.ts'
import { lastSettling } from '../../../../shared/records/talk/settling.ts'
import { nextInThreadMs, threadsOf } from '../../../../shared/records/talk/thread.ts'
import { testId } from '../../../support/world.ts'

const [ana, li, mal] = [testId(1) as MemberId, testId(2) as MemberId, testId(3) as MemberId]
const about = 'topics:norms'

const at = (ms: number, by = ana): RecordKey => recordKey(by, ulid(ms, new Uint8Array(10)))
const farKey = `${mal}/7ZZZZZZZZZZZZZZZZZZZZZZZZZ` as RecordKey
type Does = 'resolves' | 'reopens'
const settles = (does: Does, after: readonly RecordKey[] = [], more: Partial<Message> = {}): Message => ({
  about,
  text: '',
  does,
  ...(after.length > 0 ? { after: [...after] } : {}),
  atMs: 1,
  ...more,
})
type Told = readonly (readonly [RecordKey, Message])[]
const threadWith = (messages: Told, moderation: readonly [string, Moderation][] = []) =>
  threadsOf(new Map([[at(1), { about, text: '?', atMs: 1 }], ...messages]), new Map(moderation)).get(about)
const isResolved = (messages: Told, moderation: readonly [string, Moderation][] = []) =>
  threadWith(messages, moderation)?.isResolved

describe('a thread that somebody resolved', () => {
  test('under a key at the end of time is open again by who answers it', () => {
    const closed = [farKey, settles('resolves')] as const
    expect(isResolved([closed])).toBe(true)
    expect(isResolved([closed, [at(3000), settles('reopens', [farKey])]])).toBe(false)
  })
  test('again, answering the reopening, is resolved, though its clock is slow', () => {
    const reopened = at(3000)
    const messages: Told = [
      [farKey, settles('resolves')],
      [reopened, settles('reopens', [farKey])],
      [at(2000, li), settles('resolves', [reopened])],
    ]
    expect(isResolved(messages)).toBe(true)
  })
  test('by messages of before, which name none, follows their keys', () => {
    const old: Told = [
      [at(2000), settles('resolves')],
      [at(4000), settles('resolves')],
      [at(3000), settles('reopens')],
    ]
    expect(isResolved(old)).toBe(true)
    expect(threadWith(old)?.settledBy).toEqual([at(4000)])
    expect(isResolved([...old, [at(10), settles('reopens', [at(4000)])]])).toBe(false)
  })
  test('by two at the same time goes by their keys, and who answers answers both', () => {
    const first = at(2000)
    const both: Told = [
      [first, settles('resolves')],
      [at(9000), settles('resolves', [first])],
      [at(3000, li), settles('reopens', [first])],
    ]
    const thread = threadWith(both)
    expect(thread?.isResolved).toBe(true)
    expect(thread?.settledBy).toEqual([at(3000, li), at(9000)])
    expect(isResolved([...both, [at(2500), settles('reopens', thread?.settledBy)]])).toBe(false)
  })
})

test('what was withdrawn, hidden or taken away settles nothing, and what it answered counts again', () => {
  const first = [at(2000), settles('resolves')] as const
  const answer = (more: Partial<Message> = {}) =>
    [at(3000, li), settles('reopens', [first[0]], more)] as const
  const hides: [string, Moderation] = [
    `messages:${at(3000, li)}`,
    { hidden: true, reason: 'no', by: li, atMs: 1 },
  ]
  expect(isResolved([first, answer()])).toBe(false)
  expect(isResolved([first, answer({ withdrawn: true })])).toBe(true)
  expect(isResolved([first, answer()], [hides])).toBe(true)
  const third = [at(10), settles('resolves', [at(3000, li)])] as const
  expect(isResolved([first, answer({ withdrawn: true }), third])).toBe(true)
  expect(threadWith([first, answer({ withdrawn: true }), third])?.settledBy).toEqual([at(10)])
  expect(isResolved([first, third])).toBe(true)
})

test('messages forged to answer themselves, or each other, leave a thread that can be settled', () => {
  const [a, b] = [at(5000, mal), at(6000, mal)]
  const circle: Told = [
    [a, settles('resolves', [b, a])],
    [b, settles('resolves', [a])],
  ]
  expect(isResolved(circle)).toBe(true)
  expect(isResolved([...circle, [at(3), settles('reopens', threadWith(circle)?.settledBy)]])).toBe(false)
  expect(isResolved([[a, settles('resolves', [a])]])).toBe(true)
})

test('whoever settles a thread leaves it so, whatever was forged into it before, and in every order', () => {
  const keys = fc.integer({ min: 0, max: 2 ** 48 - 1 }).map((ms) => at(ms, mal))
  const forged = fc.record({ key: keys, does: fc.constantFrom<Does>('resolves', 'reopens') })
  const before = fc
    .uniqueArray(forged, { minLength: 1, maxLength: maxAfter, selector: ({ key }) => key })
    .chain((all) =>
      fc.tuple(
        ...all.map(({ key, does }) =>
          fc.subarray(all.map((other) => other.key)).map((after) => [key, settles(does, after)] as const),
        ),
      ),
    )
  fc.assert(
    fc.property(
      before,
      fc.constantFrom<Does>('resolves', 'reopens'),
      fc.integer({ min: 2 }),
      (told, does, ms) => {
        const after = threadWith(told)?.settledBy ?? []
        const mine = [at(ms % 10_000, li), settles(does, after)] as const
        expect(isResolved([...told, mine])).toBe(does === 'resolves')
        expect(isResolved([mine, ...told].reverse())).toBe(does === 'resolves')
      },
    ),
  )
})

test('of a long thread each message is looked at once', () => {
  const all = Array.from({ length: 20_000 }, (_, i) => ({
    key: at(i + 10),
    message: settles(i % 2 === 0 ? 'resolves' : 'reopens', i % 3 === 0 && i > 0 ? [at(i + 9)] : []),
    stands: true,
  }))
  expect(lastSettling(all).at(-1)?.key).toBe(at(20_009))
})

test('a message that comes after others settles something, and names each once', () => {
  const key = at(1)
  const message = { about: `passages:${key}`, text: 'Words', atMs: 1 }
  expect(messageSchema.safeParse({ ...message, does: 'resolves', after: [key] }).success).toBe(true)
  expect(messageSchema.safeParse({ ...message, after: [key] }).success).toBe(false)
  expect(messageSchema.safeParse({ ...message, does: 'resolves', after: [key, key] }).success).toBe(false)
  expect(messageSchema.safeParse({ ...message, does: 'resolves', after: [] }).success).toBe(false)
})

test('the next message of a thread is later than all in it, as far as time goes', () => {
  const said = new Map<RecordKey, Message>([
    [at(5000), { about, text: 'later', atMs: 1 }],
    [at(2000), { about, text: 'sooner', atMs: 1, withdrawn: true }],
    [at(9000), { about: 'topics:other', text: 'elsewhere', atMs: 1 }],
  ])
  expect(nextInThreadMs(said, about)).toBe(5001)
  expect(nextInThreadMs(said, 'topics:none')).toBe(0)
  expect(nextInThreadMs(new Map([[farKey, settles('resolves')]]), about)).toBe(0)
})
