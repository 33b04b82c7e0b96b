import { describe, expect, it } from 'vitest'
import {
  firstFrom,
  mostShown,
  notesInSight,
} from '../../../../../client/src/views/transcript/margin/near-notes.ts'
import type { Note } from '../../../../../client/src/views/transcript/margin/note-of.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { ana, keyOf, position } from '../desk/told-desk.ts'

const noteAt = (segment: number, start: number): Note => {
  const span = spanWithin(segment, start, start + 5)
  return {
    kind: 'position',
    id: `${segment}:${start}`,
    key: keyOf(ana),
    author: ana,
    span,
    position: position(span, 'BRA', 'norms'),
    colour: 1,
    recoding: null,
    change: null,
  }
}
const notes = Array.from({ length: 20 }, (_, segment) =>
  [0, 50, 90].map((start) => noteAt(segment, start)),
).flat()
/** Paragraphs of 100 pixels and 100 characters, of which the fifth begins at the top of the window. */
const boxOf = (segment: number) => ({ top: (segment - 5) * 100, height: 100, length: 100 })
const idsOf = (shown: readonly Note[]) => shown.map(({ id }) => id)

describe('the notes of very many that are laid out', () => {
  it('are those whose words stand on screen', () => {
    const shown = notesInSight(notes, null, [4, 7], boxOf, 220)
    expect(idsOf(shown)).toEqual(['5:0', '5:50', '5:90', '6:0', '6:50', '6:90', '7:0'])
  })
  it('have the chosen one among them, in its place', () => {
    expect(idsOf(notesInSight(notes, '2:50', [5, 5], boxOf, 60))).toEqual(['2:50', '5:0', '5:50'])
    expect(idsOf(notesInSight(notes, '9:0', [5, 5], boxOf, 60))).toEqual(['5:0', '5:50', '9:0'])
    expect(idsOf(notesInSight(notes, '5:0', [5, 5], boxOf, 60))).toEqual(['5:0', '5:50'])
  })
  it('are never more than a screen has room for', () => {
    const many = Array.from({ length: 500 }, (_, start) => noteAt(5, start % 100))
    expect(notesInSight(many, null, [5, 5], boxOf, 900)).toHaveLength(mostShown)
  })
  it('begin at a paragraph found among all', () => {
    expect(firstFrom(notes, 0)).toBe(0)
    expect(firstFrom(notes, 7)).toBe(21)
    expect(firstFrom(notes, 99)).toBe(notes.length)
  })
})
