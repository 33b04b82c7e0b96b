import { describe, expect, it } from 'vitest'
import { peopleHere } from '../../../../../../client/src/views/transcript/desk/screen/desk-head.tsx'
import { exportName } from '../../../../../../client/src/views/transcript/desk/screen/download.ts'
import {
  type KeyMoment,
  keyActs,
  nextToReview,
  noteBeside,
} from '../../../../../../client/src/views/transcript/desk/screen/key-acts.ts'
import { linkedPlace } from '../../../../../../client/src/views/transcript/desk/use-linked-place.ts'
import type { CorrectionNote, Note } from '../../../../../../client/src/views/transcript/margin/note-of.ts'
import { type Concerns, type Deed, may } from '../../../../../../shared/people/permissions.ts'
import type { Role } from '../../../../../../shared/people/roles.ts'
import { spanWithin } from '../../../../../../shared/transcript/span.ts'
import { ana, keyOf, li, position } from '../told-desk.ts'

const note = (segment: number, state: CorrectionNote['state']): Note => ({
  kind: 'correction',
  id: `c${segment}`,
  key: keyOf(ana),
  author: ana,
  span: spanWithin(segment, 0, 4),
  state,
  published: 'mute',
  reading: 'multi',
  grounds: null,
  certainty: null,
  supporters: [],
  dissenters: [],
  messages: 0,
  replaces: [],
  decidedBy: null,
  atMs: 1,
})
const coded: Note = {
  kind: 'position',
  id: 'p',
  key: keyOf(li),
  author: li,
  span: spanWithin(3, 0, 4),
  position: position(spanWithin(3, 0, 4), 'MEX', 'norms'),
  colour: 2,
  recoding: null,
  change: null,
}
const [accepted, proposed, held] = [note(1, 'accepted'), note(2, 'proposed'), note(5, 'held')]
const notes = [accepted, proposed, coded, held]

describe('going from note to note', () => {
  it('takes the next and the one before, and stops at the ends', () => {
    expect(noteBeside(notes, proposed, null, 1)).toBe(coded)
    expect(noteBeside(notes, proposed, null, -1)).toBe(accepted)
    expect(noteBeside(notes, held, null, 1)).toBeNull()
  })

  it('begins at the cursor when none is chosen', () => {
    const cursor = spanWithin(3, 2, 4)
    expect(noteBeside(notes, null, cursor, 1)).toBe(held)
    expect(noteBeside(notes, null, cursor, -1)).toBe(coded)
  })

  it('reviews what is still open, round and round', () => {
    expect(nextToReview(notes, spanWithin(0, 0, 1), null)).toBe(proposed)
    expect(nextToReview(notes, null, proposed)).toBe(held)
    expect(nextToReview(notes, null, held)).toBe(proposed)
    expect(nextToReview([accepted, coded], null, null)).toBeNull()
  })
})

describe('a key that cannot act', () => {
  const says = (key: keyof ReturnType<typeof keyActs>, role: Role, chosen: Note | null) => {
    const told: string[] = []
    const me = { id: ana, role }
    const acts = { tell: (words: string) => told.push(words) }
    const surroundings = {
      me: ana,
      offline: undefined,
      may: (deed: Deed, record?: Concerns) => may(me, deed, record),
      acts: new Proxy({}, { get: (_, act) => () => told.push(`does ${String(act)}`) }),
    }
    const moment = { notes, chosen, acts, surroundings, last: null, may: (deed: Deed) => may(me, deed) }
    keyActs(moment as unknown as KeyMoment)[key]()
    return told.join()
  }
  const theirs: Note = { ...proposed, author: li }

  it('says that nothing is chosen', () => {
    for (const key of ['accept', 'reject', 'support', 'edit', 'ground', 'withdraw', 'hide'] as const)
      expect(says(key, 'owner', null)).toMatch(/^Choose a (?:correction|note) first/)
  })

  it('says whose it is to do', () => {
    for (const key of ['accept', 'reject'] as const)
      expect(says(key, 'annotator', proposed)).toBe(
        'Only a reviewer or above may accept or reject corrections.',
      )
    expect(says('support', 'reader', proposed)).toBe('Only an annotator or above may support corrections.')
    expect(says('hide', 'annotator', theirs)).toMatch(/^Only a reviewer/)
    expect(says('hide', 'reviewer', proposed)).toMatch(/your own/)
    for (const key of ['edit', 'withdraw', 'ground'] as const)
      expect(says(key, 'owner', theirs)).toMatch(/somebody else’s/)
    for (const key of ['again', 'quote'] as const)
      expect(says(key, 'reader', null)).toMatch(/^Only an annotator/)
  })

  it('says that a correction is decided, or needs no ground', () => {
    for (const key of ['accept', 'reject', 'support', 'edit', 'withdraw'] as const)
      expect(says(key, 'owner', accepted)).toMatch(/accepted already/)
    expect(says('ground', 'owner', proposed)).toMatch(/changes the sense/)
  })

  it('acts where it may', () => {
    expect(says('accept', 'reviewer', theirs)).toBe('does accept')
    expect(says('support', 'annotator', theirs)).toBe('does support')
    expect(says('withdraw', 'annotator', coded)).toMatch(/somebody else’s/)
    expect(says('ground', 'annotator', held)).toBe('does edit')
    expect(says('hide', 'reviewer', coded)).toBe('does hide')
  })
})

it('stamps a colleague once, however many tabs they have open', () => {
  const tab = { id: li, name: 'Li Wen', colour: 2, segment: 0, selection: null, active: true }
  expect(
    peopleHere([
      { ...tab, clientKey: '1' },
      { ...tab, clientKey: '2' },
    ]),
  ).toEqual([{ id: li, initials: 'LW', name: 'Li Wen', color: 2 }])
})

describe('a linked place', () => {
  const texts = ['one two', 'three']

  it('selects the span an address names', () => {
    expect(linkedPlace('s2:0-3', texts)).toEqual({ span: spanWithin(1, 0, 3), selects: true })
  })

  it('is the paragraph when the span is not in this record, and nothing when that is not either', () => {
    expect(linkedPlace('s2', texts)).toEqual({ span: spanWithin(1, 0, 1), selects: false })
    expect(linkedPlace('s2:0-300', texts)?.selects).toBe(false)
    expect(linkedPlace('s9', texts)).toBeNull()
    expect(linkedPlace('elsewhere', texts)).toBeNull()
  })
})

it('names downloads after the file they came from', () => {
  expect(exportName('published', 'ws119.txt')).toBe('ws119.txt')
  expect(exportName('corrected', 'ws119.txt')).toBe('ws119.corrected.txt')
  expect(exportName('positions-csv', 'ws 119')).toBe('ws 119.positions.csv')
})
