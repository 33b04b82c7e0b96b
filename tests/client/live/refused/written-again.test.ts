// A message refused for a clock that ran ahead is sent, once the clock is right, with its words and what names it.
import { expect, test } from 'vitest'
import type { LiveRoom } from '../../../../client/src/live/live-room.ts'
import { type MemberId, type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import { writtenAtMs } from '../../../../shared/records/talk/thread.ts'
import { testPassage } from '../../../support/world.ts'
import { saved, serve, transcript, until } from '../served-rooms.ts'

const year = 365 * 24 * 3_600_000
const refusalsOf = ({ state }: Pick<LiveRoom, 'state'>) => {
  const now = state()
  return now.kind === 'refused' ? now.refusals : []
}

async function withClockAhead() {
  const served = await serve({ ana: 'annotator', li: 'reviewer' })
  const clock = { aheadMs: year }
  const now = () => Date.now() + clock.aheadMs
  const browser = served.browser('ana', undefined, { now })
  const ana = await saved(browser.open(transcript))
  const me = ana.member as MemberId
  let count = 0
  const key = (): RecordKey => recordKey(me, ulid(now() + count++, new Uint8Array(10).fill(count)))
  const putAll = (writes: Parameters<typeof ana.putAll>[0]) => expect(ana.putAll(writes).ok).toBe(true)
  const tryAgain = (of: string) => {
    const change = refusalsOf(ana).find((refused) => refused.key === of)
    expect(change?.problem.message).toContain('The clock of your device is ahead')
    expect(ana.retry(change?.id ?? '').ok).toBe(true)
  }
  const others = () => saved(served.browser('li').open(transcript))
  return { served, browser, clock, now, ana, key, putAll, tryAgain, others }
}

test('[I6] a thread begun with a clock ahead is sent by one “Try again” of its message, at its words', async () => {
  const { served, clock, ana, key, now, putAll, tryAgain, others } = await withClockAhead()
  const [passage, first, second] = [key(), key(), key()]
  const about = `passages:${passage}`
  const mentions = [served.members.li?.id as MemberId]
  putAll([
    { root: 'passages', key: passage, value: { ...testPassage, atMs: now() } },
    { root: 'messages', key: first, value: { about, text: 'Is it @Li?', mentions, atMs: now() } },
    { root: 'messages', key: second, value: { about, text: 'Or the chair?', atMs: now() } },
  ])
  await until(ana, () => refusalsOf(ana).length === 3)
  clock.aheadMs = 0
  tryAgain(first)
  await until(ana, () => refusalsOf(ana).length === 1 && ana.records().messages.size === 1)
  tryAgain(second)
  await saved(ana)
  const li = await others()
  const { messages, passages } = li.records()
  const [anew] = [...passages.keys()]
  expect([...passages.values()]).toEqual([{ ...testPassage, atMs: expect.any(Number) }])
  expect([...messages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, message]) => message)).toEqual([
    { about: `passages:${anew}`, text: 'Is it @Li?', mentions, atMs: expect.any(Number) },
    { about: `passages:${anew}`, text: 'Or the chair?', atMs: expect.any(Number) },
  ])
  for (const [at, { atMs }] of messages)
    for (const ms of [writtenAtMs(at), atMs]) expect(ms).toBeLessThan(Date.now() + 10_000)
})

test('what was refused with it goes on naming it, after a reload too', async () => {
  const { served, browser, clock, ana, key, now, putAll, tryAgain } = await withClockAhead()
  const [passage, says, resolves, reopens] = [key(), key(), key(), key()]
  const about = `passages:${passage}`
  const settling = { about, text: '', atMs: now() }
  putAll([
    { root: 'passages', key: passage, value: testPassage },
    { root: 'messages', key: says, value: { about, text: 'Is it?', atMs: now() } },
    { root: 'messages', key: resolves, value: { ...settling, does: 'resolves' } },
    { root: 'messages', key: reopens, value: { ...settling, does: 'reopens', after: [resolves] } },
  ])
  await until(ana, () => refusalsOf(ana).length === 4)
  clock.aheadMs = 0
  tryAgain(passage)
  await until(ana, () => ana.records().passages.size === 1)
  await browser.close()
  const again = served.browser('ana', browser.indexedDB).open(transcript)
  await until(again, () => refusalsOf(again).length === 3)
  const retry = (of: RecordKey) => {
    const id = refusalsOf(again).find((refused) => refused.key === of)?.id
    expect(again.retry(id ?? '').ok).toBe(true)
  }
  retry(says)
  retry(resolves)
  retry(reopens)
  await saved(again)
  const [anew] = [...again.records().passages.keys()]
  const said = [...again.records().messages].map(([at, message]) => ({ at, message }))
  expect(said.map(({ message }) => message.about)).toEqual([1, 2, 3].map(() => `passages:${anew}`))
  const resolved = said.find(({ message }) => message.does === 'resolves')
  expect(said.find(({ message }) => message.does === 'reopens')?.message.after).toEqual([resolved?.at])
})

test('an answer to a message that stays refused is sent without naming it', async () => {
  const { clock, ana, key, now, putAll, tryAgain, others } = await withClockAhead()
  const [passage, resolves, reopens] = [key(), key(), key()]
  const settling = { about: `passages:${passage}`, text: '', atMs: now() }
  putAll([
    { root: 'passages', key: passage, value: testPassage },
    { root: 'messages', key: resolves, value: { ...settling, does: 'resolves' } },
    { root: 'messages', key: reopens, value: { ...settling, does: 'reopens', after: [resolves] } },
  ])
  await until(ana, () => refusalsOf(ana).length === 3)
  clock.aheadMs = 0
  tryAgain(reopens)
  await until(ana, () => refusalsOf(ana).length === 1)
  const li = await others()
  await until(li, () => li.records().messages.size === 1)
  expect([...li.records().messages.values()][0]).not.toHaveProperty('after')
  ana.discard(refusalsOf(ana)[0]?.id ?? '')
  await saved(ana)
})

test('while the clock is still ahead, it is refused again with the same words', async () => {
  const { ana, key, now, putAll } = await withClockAhead()
  const passage = key()
  putAll([{ root: 'passages', key: passage, value: { ...testPassage, atMs: now() } }])
  await until(ana, () => refusalsOf(ana).length === 1)
  const { id, words } = refusalsOf(ana)[0] ?? { id: '', words: '' }
  expect(ana.retry(id).ok).toBe(true)
  await until(ana, () => refusalsOf(ana).some((change) => change.id !== id))
  expect(refusalsOf(ana).map((change) => change.words)).toEqual([words])
})

test('[I6] a message taken back on one device and edited on another is handed back, and all else arrives', async () => {
  const { served, browser, clock, ana, key, now, putAll, others } = await withClockAhead()
  clock.aheadMs = 0
  const [passage, first, more] = [key(), key(), key()]
  const message = { about: `passages:${passage}`, text: 'Is it?', atMs: now() }
  putAll([
    { root: 'passages', key: passage, value: testPassage },
    { root: 'messages', key: first, value: message },
  ])
  await saved(ana)
  const away = served.browser('ana')
  const there = await saved(away.open(transcript))
  away.goOffline()
  await until(there, () => there.state().kind === 'offline')
  const edited = { ...message, text: 'Is it the chair?', edited: true }
  there.put('messages', first, edited)
  there.put('messages', more, { ...message, text: 'And then?' })
  ana.put('messages', first, undefined)
  await saved(ana)
  away.goOnline()
  await until(there, () => refusalsOf(there).length > 0)
  expect(refusalsOf(there)).toMatchObject([
    { key: first, value: edited, problem: { message: 'It was taken back before. Write it anew.' } },
  ])
  const li = await others()
  const said = () => [...li.records().messages.values()].map(({ text }) => text).sort()
  await until(li, () => said().length === 1)
  expect(said()).toEqual(['And then?'])
  expect(there.retry(refusalsOf(there)[0]?.id ?? '').ok).toBe(true)
  await saved(there)
  await until(li, () => said().length === 2)
  expect(said()).toEqual(['And then?', 'Is it the chair?'])
  expect(browser.member.id).toBe(there.member)
})
