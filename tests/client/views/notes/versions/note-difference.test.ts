// What changed between two states of a note.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ChangedLine,
  diffNotes,
  diffWords,
  footnoteCall,
  linesOf,
} from '../../../../../client/src/views/notes/versions/note-difference.ts'
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'
import { noteOfAllKinds, paragraph, words } from '../../../../support/notes/note-of-all-kinds.ts'
import { matrix } from '../../../../support/queries/told-results.ts'

const line = (text: string): NoteNode => paragraph(words(text))
const told = (before: readonly NoteNode[], after: readonly NoteNode[]) =>
  diffNotes(before, after).map(({ change, pieces }) => [change, ...pieces.map(({ text }) => text)])

test('a changed line is told by its words, a new one and one that went each as a whole', () => {
  const before = [line('All four spoke for it'), line('Nothing more was said that day')]
  const after = [line('Nobody saw this coming'), line('All five spoke for it')]
  expect(told(before, after)).toEqual([
    ['added', 'Nobody saw this coming'],
    ['changed', 'All ', 'four', 'five', ' spoke for it'],
    ['removed', 'Nothing more was said that day'],
  ])
})

test('a line that took the place of another stands after it, as new words after struck ones', () => {
  const before = [line('First'), line('Nothing more was said that day'), line('Last')]
  const after = [line('First'), line('Everybody else agreed'), line('Last')]
  expect(told(before, after)).toEqual([
    ['same', 'First'],
    ['removed', 'Nothing more was said that day'],
    ['added', 'Everybody else agreed'],
    ['same', 'Last'],
  ])
})

test('a footnote is a line of its own under its number, and its call the number alone', () => {
  const called = (text: string, ...notes: readonly string[]): NoteNode =>
    paragraph(words(text), ...notes.map((note) => ({ type: 'footnote', content: [words(note)] })))
  const drawn = (lines: readonly ChangedLine[]) =>
    lines.map(({ change, number, pieces }) => [
      change,
      ...(number === undefined ? [] : [number]),
      pieces
        .flatMap(({ kind, text, calls = [] }) => [kind, text.replaceAll(footnoteCall, `<${calls}>`)])
        .join(' '),
    ])
  const before = [called('Chile asks', 'See ¶ 4'), called('Peru follows', 'Seen today', 'Twice')]
  const after = [
    called('A new one', 'Who knows'),
    called('Chile asks', 'See ¶ 5'),
    called('Peru follows', 'Twice'),
  ]
  expect(drawn(diffNotes(before, after))).toEqual([
    ['added', 'added A new one<1>'],
    ['added', 1, 'added Who knows'],
    ['same', 'same Chile asks<2>'],
    ['changed', 2, 'same See ¶  removed 4 added 5'],
    ['changed', 'same Peru follows<3> removed <3>'],
    ['removed', 2, 'removed Seen today'],
    ['same', 3, 'same Twice'],
  ])
})

test('items, rows, quotes and queries are lines; an empty paragraph is none', () => {
  expect(linesOf(noteOfAllKinds).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading: What was said',
    'paragraph: All four spoke for it\uFDD0, none againstcode',
    'footnote: Morales, ¶ 41',
    'item: one',
    'item: two',
    'item: three',
    'item: four',
    'quoted: What another wrote',
    'code: a = 1\nb = 2',
    'rule: ',
    'row: Who | What',
    'row: Chile | ',
    'quote: the multilateral settings and\nconversations',
    'query: Four delegations, live',
    'image: The room, half empty',
    'heading: Last',
  ])
})

test('a query is told by its title or by what it shows, and whether it is frozen', () => {
  const query = (attrs: NoteNode['attrs']): NoteNode => ({ type: 'query', attrs: { filter: {}, ...attrs } })
  const live = query({ show: 'matrix', title: null, frozen: null })
  expect(told([live], [query({ show: 'matrix', frozen: matrix })])).toEqual([
    ['changed', 'Positions by actor and topic, ', 'live', 'frozen as of 22 November 2026, without a seal'],
  ])
  expect(linesOf([query({ show: 'time', title: 'Moves' }), query({ show: 'no such' })])).toEqual([
    { kind: 'query', text: 'Moves, live' },
    { kind: 'query', text: 'A query of positions' },
  ])
})

test('words of another place never pass for a change of these: somebody else may have said them', () => {
  const quote = noteOfAllKinds.find(({ type }) => type === 'quote')
  const at = (segment: number, asCited: string): NoteNode => ({
    type: 'quote',
    attrs: {
      ...quote?.attrs,
      spans: [{ startSegment: segment, start: 0, endSegment: segment, end: 9 }],
      asCited,
    },
  })
  const changed = (before: NoteNode, after: NoteNode) =>
    diffNotes([before], [after]).map(({ change, quote: told }) => [change, told?.spans[0]?.startSegment])
  expect(changed(at(4, 'mute lateral'), at(4, 'mute and lateral'))).toEqual([['changed', 4]])
  expect(changed(at(4, 'mute lateral'), at(7, 'mute and lateral'))).toEqual([
    ['removed', 4],
    ['added', 7],
  ])
  expect(changed(at(4, 'the same'), at(7, 'the same'))).toEqual([
    ['removed', 4],
    ['added', 7],
  ])
})

test('nothing changed is all the same', () => {
  expect(diffNotes(noteOfAllKinds, noteOfAllKinds).every(({ change }) => change === 'same')).toBe(true)
})

test('what is kept and added reads as the new text, what is kept and removed as the old one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'peace', 'norms', ',', '. '), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (old, now) => {
      const [before, after] = [old.join(' '), now.join(' ')]
      const pieces = diffWords(before, after)
      const without = (kind: string) =>
        pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('')
      expect(without('removed')).toBe(after)
      expect(without('added')).toBe(before)
    }),
  )
})
