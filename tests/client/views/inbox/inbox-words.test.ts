import { describe, expect, it } from 'vitest'
import {
  kindOfPlace,
  nextThread,
  standingItems,
  whyWords,
} from '../../../../client/src/views/inbox/inbox-words.ts'
import { type MemberId, recordKey } from '../../../../shared/base/id.ts'
import type { InboxItem } from '../../../../shared/wire/sharing/api-talk.ts'
import { testId } from '../../../support/world.ts'

const ana = testId(1) as MemberId
const told = (n: number, changes: Partial<InboxItem> = {}): InboxItem => ({
  room: 'transcript:01J',
  kind: 'transcript',
  about: 'corrections:a',
  key: recordKey(ana, testId(n)),
  by: ana,
  text: 'Is it so?',
  does: null,
  why: 'reply',
  atMs: 1000 * n,
  isSeen: false,
  where: {
    what: 'correction',
    title: 'IGF 2020',
    words: 'mute lateral',
    paragraph: 7,
    address: '/p/a/t/b#s7',
  },
  ...changes,
})

describe('why a message is in the inbox', () => {
  it('is said after the writer’s name', () => {
    expect(whyWords(told(1, { why: 'mention' }))).toBe('mentioned you')
    expect(whyWords(told(1, { why: 'own' }))).toBe('wrote on your correction')
    expect(whyWords(told(1))).toBe('answered')
  })

  it('tells that a thread was resolved or reopened, with words or without', () => {
    expect(whyWords(told(1, { does: 'resolves' }))).toBe('answered and resolved the thread')
    expect(whyWords(told(1, { does: 'reopens', text: '' }))).toBe('reopened a thread you are in')
    expect(whyWords(told(1, { does: 'resolves', text: '', why: 'own' }))).toBe(
      'resolved the thread on your correction',
    )
  })
})

describe('where it stands', () => {
  it('says what an entry of the codebook is, and leaves a title of a record alone', () => {
    expect(kindOfPlace({ ...told(1).where, what: 'topic' })).toBe('the topic ')
    expect(kindOfPlace({ ...told(1).where, what: 'stance' })).toBe('the stance ')
    expect(kindOfPlace(told(1).where)).toBe('')
  })
})

describe('the list', () => {
  const items = [told(5), told(4), told(3)]

  it('keeps what it was opened with while newer messages wait', () => {
    expect(standingItems(items, 4000)).toEqual({ shown: items.slice(1), waiting: 1 })
    expect(standingItems(items, null)).toEqual({ shown: items, waiting: 0 })
  })

  it('shows what is new at once when nothing is left of what stood', () => {
    expect(standingItems(items, 2000)).toEqual({ shown: items, waiting: 0 })
  })

  it('goes on to the next other thread when one leaves, at the end to the last before', () => {
    const [first, same, other] = [told(5), told(4), told(3, { about: 'positions:b' })]
    expect(nextThread([first, same, other], 0)).toBe(other)
    expect(nextThread([other, first, same], 1)).toBe(other)
    expect(nextThread([first, same], 0)).toBeNull()
    expect(nextThread([first], -1)).toBeNull()
  })
})
