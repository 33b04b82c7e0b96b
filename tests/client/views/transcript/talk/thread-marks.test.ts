import { describe, expect, it } from 'vitest'
import { threadsIn } from '../../../../../client/src/parts/talk/threads-in.ts'
import { countWords, notesOf } from '../../../../../client/src/views/transcript/margin/note-of.ts'
import { aboutPassage, threadMarks } from '../../../../../client/src/views/transcript/talk/thread-marks.ts'
import type { RecordKey } from '../../../../../shared/base/id.ts'
import type { Message } from '../../../../../shared/records/talk/message.ts'
import { tell } from '../../../../support/tell.ts'
import { ana, keyOf, li, recordsWith } from '../desk/told-desk.ts'

const { publishedTexts: texts, spans } = tell`
  ANA (Brazil): We <a>suport</a> a <b>moratorium</b>.`
const here = keyOf(ana)
const about = aboutPassage(here)
const says = (text: string, more: Partial<Message> = {}): Message => ({ about, text, atMs: 1, ...more })
const recordsOf = (messages: [RecordKey, Message][], hidden: string[] = []) =>
  recordsWith({
    passages: [[here, { span: spans.a!, atMs: 1 }]],
    messages,
    moderation: hidden.map((key) => [key, { hidden: true, reason: 'off topic', by: li, atMs: 1 }]),
  })
const marksOf = (records: ReturnType<typeof recordsOf>, seesHidden = false) =>
  threadMarks(records.passages, threadsIn(records), records.moderation, texts, () => seesHidden)

describe('words that a thread stands at', () => {
  it('are marked once something is said there, with how much', () => {
    expect(marksOf(recordsOf([]))).toEqual([])
    const records = recordsOf([
      [keyOf(ana), says('Listen?')],
      [keyOf(li), says('Yes.')],
    ])
    const marks = marksOf(records)
    expect(marks).toEqual([
      {
        kind: 'thread',
        id: about,
        span: spans.a!,
        isResolved: false,
        hidden: null,
        words: 'Thread, 2 messages',
      },
    ])
    const notes = notesOf(marks, records, 'published')
    expect(notes).toMatchObject([{ kind: 'thread', id: about, author: ana, isResolved: false }])
    expect(countWords(notes)).toBe('1 thread')
  })

  it('are not, when all that was said is withdrawn or hidden, or the passage itself is', () => {
    const key = keyOf(ana)
    expect(marksOf(recordsOf([[key, says('gone', { withdrawn: true })]]))).toEqual([])
    expect(marksOf(recordsOf([[key, says('rude')]], [`messages:${key}`]))).toEqual([])
    expect(marksOf(recordsOf([[key, says('fine')]], [`passages:${here}`]))).toEqual([])
  })

  it('stay marked, as hidden and with the reason, for who may show them again', () => {
    const records = recordsOf([[keyOf(ana), says('fine')]], [`passages:${here}`])
    expect(marksOf(records, true)).toMatchObject([
      { id: about, hidden: { reason: 'off topic' }, words: 'Hidden thread, 1 message' },
    ])
  })

  it('stay marked, as resolved, when the thread is', () => {
    const marks = marksOf(
      recordsOf([
        [keyOf(ana), says('Listen?')],
        [keyOf(li), says('', { does: 'resolves' })],
      ]),
    )
    expect(marks[0]).toMatchObject({ isResolved: true, words: 'Resolved thread, 1 message' })
  })
})

describe('the threads of a room', () => {
  it('are put together once for all who ask', () => {
    const records = recordsOf([[keyOf(ana), says('Listen?')]])
    expect(threadsIn(records)).toBe(threadsIn({ ...records }))
    const another = { ...records, moderation: new Map(records.moderation) }
    expect(threadsIn(another)).not.toBe(threadsIn(records))
  })
})
