// One side note for a paragraph, level with the first word that is quoted.
import { expect, test } from 'vitest'
import { backNotesOf } from '../../../../../client/src/views/transcript/back-links/back-notes.ts'
import type { NoteId } from '../../../../../shared/base/id.ts'
import type { BackLink } from '../../../../../shared/wire/sharing/api-quotes.ts'
import { testId } from '../../../../support/world.ts'

const link = (nth: number, segment: number, start: number): BackLink => ({
  note: testId(nth) as NoteId,
  title: `Note ${nth}`,
  place: 0,
  spans: [{ startSegment: segment, start, endSegment: segment, end: start + 4 }],
  source: null,
})

test('names each note once, in the order of the words', () => {
  expect(backNotesOf([link(1, 2, 30), link(2, 2, 5), link(1, 2, 8), link(3, 0, 0)])).toEqual([
    { id: 'back:0', span: link(3, 0, 0).spans[0], notes: [{ note: testId(3), title: 'Note 3' }] },
    {
      id: 'back:2',
      span: link(2, 2, 5).spans[0],
      notes: [
        { note: testId(2), title: 'Note 2' },
        { note: testId(1), title: 'Note 1' },
      ],
    },
  ])
})
