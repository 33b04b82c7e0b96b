import { describe, expect, it } from 'vitest'
import {
  beginThread,
  editMessage,
  moderateMessage,
  say,
  settle,
  withdrawMessage,
} from '../../../../client/src/acts/talk/thread-acts.ts'
import { threadsOf } from '../../../../shared/records/talk/thread.ts'
import type { Span } from '../../../../shared/transcript/span.ts'
import { type Desk, heldBy, problemOf, seen, serveDesks } from '../served-desk.ts'

const nobody = { mentions: [] }
const threadAt = ({ room }: Desk, about: string) =>
  threadsOf(room.records().messages, room.records().moderation).get(about)

/** What a thread is about that Ana has begun on these words. */
const heldThread = (desk: Desk, span: Span): string =>
  `passages:${heldBy(beginThread(desk, span, desk.publishedTexts, { text: 'Hm', ...nobody }))}`

describe('a thread on words of a record', () => {
  it('begins with its passage and first message at once, and is gone by one undo', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const span = place('mute lateral')
    expect(problemOf(beginThread(Ana, span, Ana.publishedTexts, { text: ' ', ...nobody }))[0]).toBe('invalid')
    expect(Ana.room.records().passages.size).toBe(0)
    const written = { text: '@Li Wen, listen?', mentions: [Li.me.id] }
    const key = heldBy(beginThread(Ana, span, Ana.publishedTexts, written))
    const about = `passages:${key}`
    await seen(Li, (records) => records.passages.get(key)?.span.start === span.start)
    await seen(Li, () => threadAt(Li, about)?.mentioned.has(Li.me.id) === true)
    expect(heldBy(await Ana.undo.undo())).toBe(`thread in ¶ ${span.startSegment + 1}`)
    await seen(Li, (records) => records.passages.size === 0 && records.messages.size === 0)
    heldBy(await Ana.undo.redo())
    await seen(Li, (records) => records.passages.size === 1 && records.messages.size === 1)
  })

  it('is not taken back by undo once somebody has answered', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'annotator' })
    const { Ana, Li } = desks
    const key = heldBy(beginThread(Ana, place('mute lateral'), Ana.publishedTexts, { text: 'Hm', ...nobody }))
    const about = `passages:${key}`
    await seen(Li, () => threadAt(Li, about) !== undefined)
    heldBy(say(Li, about, { text: 'Multilateral.', ...nobody }))
    await seen(Ana, () => threadAt(Ana, about)?.messages.length === 2)
    expect(problemOf(await Ana.undo.undo())[1]).toContain('answered')
    expect(Ana.room.records().passages.size).toBe(1)
  })

  it('is resolved and opened again by messages, each once', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'annotator' })
    const { Ana, Li } = desks
    const key = heldBy(beginThread(Ana, place('mute lateral'), Ana.publishedTexts, { text: 'Hm', ...nobody }))
    const about = `passages:${key}`
    await seen(Li, () => threadAt(Li, about) !== undefined)
    heldBy(settle(Li, about, 'resolves'))
    await seen(Ana, () => threadAt(Ana, about)?.isResolved === true)
    expect(problemOf(settle(Ana, about, 'resolves'))[1]).toBe('It is resolved already.')
    heldBy(settle(Ana, about, 'reopens'))
    await seen(Li, () => threadAt(Li, about)?.isResolved === false)
    heldBy(await Ana.undo.undo())
    await seen(Li, () => threadAt(Li, about)?.isResolved === true)
  })
})

describe('a thread', () => {
  it('opens again for an honest clock, however far ahead the clock of who resolved it is', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const span = place('mute lateral')
    const key = heldBy(beginThread(Ana, span, Ana.publishedTexts, { text: 'Hm', ...nobody }))
    const about = `passages:${key}`
    await seen(Li, () => threadAt(Li, about) !== undefined)
    const inFiveHours = { ...Li, newKey: () => Li.newKey(Date.now() + 5 * 3_600_000) }
    heldBy(settle(inFiveHours, about, 'resolves'))
    await seen(Ana, () => threadAt(Ana, about)?.isResolved === true)
    heldBy(settle(Ana, about, 'reopens'))
    await seen(Li, () => threadAt(Li, about)?.isResolved === false)
  })

  it('has an answer below what it answers, however far ahead that clock was', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const span = place('mute lateral')
    const about = `passages:${heldBy(beginThread(Ana, span, Ana.publishedTexts, { text: 'Hm', ...nobody }))}`
    await seen(Li, () => threadAt(Li, about) !== undefined)
    const inFiveHours = { ...Li, newKey: () => Li.newKey(Date.now() + 5 * 3_600_000) }
    heldBy(say(inFiveHours, about, { text: 'Is it?', ...nobody }))
    await seen(Ana, () => threadAt(Ana, about)?.messages.length === 2)
    heldBy(say(Ana, about, { text: 'It is.', ...nobody }))
    const words = threadAt(Ana, about)?.messages.map(({ message }) => message.text)
    expect(words).toEqual(['Hm', 'Is it?', 'It is.'])
  })

  it('taken back and begun again is another one, under keys of its own', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'annotator' })
    const { Ana, Li } = desks
    const span = place('mute lateral')
    const key = heldBy(beginThread(Ana, span, Ana.publishedTexts, { text: 'Hm', ...nobody }))
    await seen(Li, (records) => records.passages.has(key))
    heldBy(await Ana.undo.undo())
    await seen(Li, (records) => records.passages.size === 0)
    heldBy(await Ana.undo.redo())
    await seen(Li, (records) => records.passages.size === 1 && records.messages.size === 1)
    expect(Li.room.records().passages.has(key)).toBe(false)
    heldBy(await Ana.undo.undo())
    await seen(Li, (records) => records.passages.size === 0 && records.messages.size === 0)
  })
})

describe('messages', () => {
  it('say something, not too much, call at most 20, and are not a reader’s to write', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Rea: 'reader' })
    const { Ana, Rea } = desks
    const about = heldThread(Ana, place('mute lateral'))
    const many = Array.from({ length: 21 }, () => Ana.newKey().slice(27) as typeof Ana.me.id)
    expect(problemOf(say(Ana, about, { text: ' \n ', ...nobody }))[1]).toBe('Please write something.')
    expect(problemOf(say(Ana, about, { text: 'x'.repeat(2001), ...nobody }))[1]).toContain('2,000')
    expect(problemOf(say(Ana, about, { text: 'All', mentions: many }))[1]).toContain('20')
    expect(problemOf(say(Rea, about, { text: 'Hello', ...nobody }))[0]).toBe('forbidden')
    expect(problemOf(settle(Rea, about, 'resolves'))[0]).toBe('forbidden')
    expect(Ana.room.records().messages.size).toBe(1)
  })

  it('are edited with whom they call and withdrawn by their author alone', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'annotator' })
    const { Ana, Li } = desks
    const about = heldThread(Ana, place('mute lateral'))
    const key = heldBy(say(Ana, about, { text: '@Li Wen?', mentions: [Li.me.id] }))
    await seen(Li, (records) => records.messages.has(key))
    expect(problemOf(editMessage(Li, key, { text: 'No', ...nobody }))[0]).toBe('forbidden')
    heldBy(editMessage(Ana, key, { text: 'Nobody?', ...nobody }))
    await seen(Li, (records) => records.messages.get(key)?.edited === true)
    expect(Li.room.records().messages.get(key)?.mentions).toBeUndefined()
    heldBy(withdrawMessage(Ana, key))
    await seen(Li, (records) => records.messages.get(key)?.withdrawn === true)
    heldBy(await Ana.undo.undo())
    await seen(Li, (records) => records.messages.get(key)?.withdrawn === undefined)
  })

  it('are marked as edited even when the edit is undone, and can still be taken back then', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'annotator' })
    const { Ana, Li } = desks
    const about = heldThread(Ana, place('mute lateral'))
    const key = heldBy(say(Ana, about, { text: 'First words', ...nobody }))
    heldBy(editMessage(Ana, key, { text: 'Other words', ...nobody }))
    await seen(Li, (records) => records.messages.get(key)?.text === 'Other words')
    heldBy(await Ana.undo.undo())
    await seen(Li, (records) => records.messages.get(key)?.text === 'First words')
    expect(Li.room.records().messages.get(key)?.edited).toBe(true)
    heldBy(await Ana.undo.undo())
    await seen(Li, (records) => !records.messages.has(key))
  })

  it('are hidden by a reviewer with a reason, and shown again by undo', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const about = heldThread(Ana, place('mute lateral'))
    const key = heldBy(say(Ana, about, { text: 'Rude words.', ...nobody }))
    await seen(Li, (records) => records.messages.has(key))
    expect(problemOf(await moderateMessage(Ana, key, true, 'No'))[0]).toBe('forbidden')
    expect(problemOf(await moderateMessage(Li, key, true, ' '))[1]).toBe('Please say why.')
    heldBy(await moderateMessage(Li, key, true, 'Rude.'))
    await seen(Ana, (records) => records.moderation.get(`messages:${key}`)?.hidden === true)
    expect(threadAt(Ana, about)?.messages.length).toBe(1)
    heldBy(await Li.undo.undo())
    await seen(Ana, () => threadAt(Ana, about)?.messages.length === 2)
  })
})
