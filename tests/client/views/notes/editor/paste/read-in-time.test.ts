// Markdown that takes too long is given up, so that its words can be pasted as they are.
import { expect, test } from 'vitest'
import {
  type MarkdownReader,
  patienceMs,
  readInTime,
} from '../../../../../../client/src/views/notes/editor/paste/read-in-time.ts'
import { testTimers } from '../../../../../support/world.ts'

/** A reader that answers when it is told to. */
function reader() {
  const target = new EventTarget()
  const told = { asked: [] as unknown[], isEnded: false }
  const open = (): MarkdownReader => ({
    postMessage: (text: unknown) => void told.asked.push(text),
    terminate: () => {
      told.isEnded = true
    },
    addEventListener: target.addEventListener.bind(target),
  })
  return { told, open, say: (event: Event) => target.dispatchEvent(event) }
}

test('what is read in time is given, and the reader let go', async () => {
  const { told, open, say } = reader()
  const timers = testTimers()
  const read = readInTime('# A', open, timers.later)
  expect(told.asked).toEqual(['# A'])
  say(new MessageEvent('message', { data: [{ type: 'heading' }] }))
  expect(await read).toEqual([{ type: 'heading' }])
  expect(told.isEnded).toBe(true)
})

test('what takes too long is given up, and the reader with it', async () => {
  const { told, open, say } = reader()
  const waits: number[] = []
  const timers = testTimers()
  const read = readInTime('[[[[', open, (ms, run) => {
    waits.push(ms)
    return timers.later(ms, run)
  })
  timers.runAll()
  expect(await read).toBeNull()
  expect([told.isEnded, waits]).toEqual([true, [patienceMs]])
  say(new MessageEvent('message', { data: [{ type: 'heading' }] }))
  expect(await read).toBeNull()
})

test('a reader that breaks, or cannot be had, gives nothing and no error', async () => {
  const { open, say } = reader()
  const read = readInTime('a', open, testTimers().later)
  say(new Event('error'))
  expect(await read).toBeNull()
  const none = () => {
    throw new Error('no workers here')
  }
  expect(await readInTime('a', none, testTimers().later)).toBeNull()
})
