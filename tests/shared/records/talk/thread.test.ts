// Threads as people read them: order, who takes part, resolved or not, and what withdrawn and hidden messages leave.
import { describe, expect, test } from 'vitest'
import { type MemberId, type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import type { Moderation } from '../../../../shared/records/moderation.ts'
import type { Message } from '../../../../shared/records/talk/message.ts'
import { noteTalkedAbout, recordTalkedAbout, threadsOf } from '../../../../shared/records/talk/thread.ts'
import { testId } from '../../../support/world.ts'

const ana = testId(1) as MemberId
const li = testId(2) as MemberId
const about = `topics:norms`

const at = (ms: number, by = ana): RecordKey => recordKey(by, ulid(ms, new Uint8Array(10)))
const says = (text: string, more: Partial<Message> = {}): Message => ({ about, text, atMs: 1, ...more })
const hides = (key: RecordKey, hidden = true): [string, Moderation] => [
  `messages:${key}`,
  { hidden, reason: 'off topic', by: li, atMs: 1 },
]
const only = (
  messages: readonly (readonly [RecordKey, Message])[],
  moderation: readonly [string, Moderation][] = [],
  options?: { withHidden: boolean },
) => threadsOf(new Map(messages), new Map(moderation), options).get(about)

test('messages stand in the order they were written, whoever wrote them and however they arrived', () => {
  const thread = only([
    [at(3000), says('third')],
    [at(1000, li), says('first')],
    [at(2000), says('second')],
    [at(2000, li), says('second too')],
  ])
  expect(thread?.messages.map(({ message }) => message.text)).toEqual([
    'first',
    'second',
    'second too',
    'third',
  ])
  expect(thread).toMatchObject({ participants: [li, ana], lastAtMs: 3000, isResolved: false })
})

test('each thing talked about has its own thread', () => {
  const threads = threadsOf(
    new Map([
      [at(1), says('a')],
      [at(2), says('b', { about: 'topics:law' })],
    ]),
    new Map(),
  )
  expect([...threads.keys()]).toEqual([about, 'topics:law'])
})

describe('a thread is resolved', () => {
  const resolved = [at(2000, li), says('', { does: 'resolves' })] as const
  test('by the last message that says so, and open again by one that reopens it', () => {
    expect(only([[at(1000), says('?')], resolved])?.isResolved).toBe(true)
    expect(only([[at(1000), says('?')], resolved, [at(3000), says('and yet')]])?.isResolved).toBe(true)
    expect(only([resolved, [at(3000), says('no', { does: 'reopens' })]])?.isResolved).toBe(false)
  })
  test('by nothing that was withdrawn or hidden', () => {
    const first = [at(1000), says('?')] as const
    expect(only([first, [at(2000), says('', { does: 'resolves', withdrawn: true })]])?.isResolved).toBe(false)
    expect(only([first, resolved], [hides(resolved[0])])?.isResolved).toBe(false)
    expect(only([first, resolved], [hides(resolved[0])], { withHidden: true })?.isResolved).toBe(false)
    expect(only([first, resolved], [hides(resolved[0], false)])?.isResolved).toBe(true)
  })
})

describe('what was hidden', () => {
  const bad = [at(2000, li), says('rude', { mentions: [ana] })] as const
  test('is in no thread, and its writer takes no part and calls nobody', () => {
    const thread = only([[at(1000), says('?')], bad], [hides(bad[0])])
    expect(thread?.messages).toHaveLength(1)
    expect(thread).toMatchObject({ participants: [ana], lastAtMs: 1000 })
    expect(thread?.mentioned.size).toBe(0)
  })
  test('stands marked among the others for who asks for it', () => {
    const thread = only([[at(1000), says('?')], bad], [hides(bad[0])], { withHidden: true })
    expect(thread?.messages.map(({ hidden }) => hidden?.reason ?? null)).toEqual([null, 'off topic'])
    expect(thread).toMatchObject({ participants: [ana], lastAtMs: 1000 })
    expect(only([bad], [hides(bad[0])], { withHidden: true })?.lastAtMs).toBeNull()
  })
})

test('a thread of which all is withdrawn or hidden is none', () => {
  expect(only([[at(1), says('x', { withdrawn: true })]])).toBeUndefined()
  expect(only([[at(1), says('x')]], [hides(at(1))])).toBeUndefined()
})

test('a thread tells whom it calls, each once, who left too', () => {
  const thread = only([
    [at(1), says('@Li', { mentions: [li] })],
    [at(2), says('@Li @gone', { mentions: [li, testId(9) as MemberId] })],
  ])
  expect([...(thread?.mentioned ?? [])]).toEqual([li, testId(9)])
})

test('a thread at a record or a note says which', () => {
  expect(recordTalkedAbout(`passages:${at(1)}`)).toEqual({ root: 'passages', key: at(1) })
  expect(recordTalkedAbout(`notes:${testId(1)}`)).toBeNull()
  expect(noteTalkedAbout(`notes:${testId(1)}`)).toBe(testId(1))
  expect(noteTalkedAbout(`notes:${testId(1)}/${testId(2)}`)).toBe(testId(1))
  expect(noteTalkedAbout(`passages:${at(1)}`)).toBeNull()
})

test('withdrawn and hidden messages stand among the others where screens ask for them, and count for nothing', () => {
  const [first, second] = [at(1000), at(2000, li)]
  const messages = new Map([
    [first, says('gone', { withdrawn: true, does: 'resolves', mentions: [li] })],
    [second, says('rude')],
  ])
  const whole = threadsOf(messages, new Map([hides(second)]), { withHidden: true, withWithdrawn: true })
  expect(whole.get(about)).toMatchObject({ isResolved: false, participants: [], lastAtMs: null })
  expect(whole.get(about)?.messages.map(({ key }) => key)).toEqual([first, second])
  expect(threadsOf(messages, new Map([hides(second)])).size).toBe(0)
})
