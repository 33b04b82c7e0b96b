// The list of notes as it is shown.
import { expect, test } from 'vitest'
import { foldersInUse, listNotes, tagsInUse } from '../../../../../client/src/views/notes/list/list-notes.ts'
import type { MemberId, NoteId } from '../../../../../shared/base/id.ts'
import type { NoteSummary } from '../../../../../shared/wire/api-notes.ts'
import { testId } from '../../../../support/world.ts'

const note = (number: number, title: string, folder: string, tags: string[] = []): NoteSummary => ({
  id: testId(number) as NoteId,
  title,
  folder,
  tags,
  createdBy: testId(1) as MemberId,
  createdAtMs: 100 - number,
  updatedAtMs: number,
  updatedBy: testId(1) as MemberId,
  quotes: 0,
  words: number * 10,
})
const notes = [
  note(1, 'México', 'Country sheets', ['norms']),
  note(2, 'Netherlands', 'Country sheets', ['Norms', 'UN']),
  note(3, 'On the eve', 'Briefings'),
  note(4, 'Loose ends', ''),
]
const everything = { words: '', tags: [], order: 'changed' } as const
const titles = (look: Parameters<typeof listNotes>[1]) =>
  listNotes(notes, look).map(({ name, notes: all }) => [name, ...all.map(({ title }) => title)])

test('notes stand by folder, folders by name, those in none last, the last changed first', () => {
  expect(titles(everything)).toEqual([
    ['Briefings', 'On the eve'],
    ['Country sheets', 'Netherlands', 'México'],
    ['', 'Loose ends'],
  ])
})

test('words find beginnings of words in titles, folders and tags, without accents', () => {
  expect(titles({ ...everything, words: 'mexi' })).toEqual([['Country sheets', 'México']])
  expect(titles({ ...everything, words: 'country nether' })).toEqual([['Country sheets', 'Netherlands']])
  expect(titles({ ...everything, words: 'exico' })).toEqual([])
})

test('a note must have every chosen tag, whatever its capitals', () => {
  expect(titles({ ...everything, tags: ['norms'] })).toEqual([['Country sheets', 'Netherlands', 'México']])
  expect(titles({ ...everything, tags: ['NORMS', 'un'] })).toEqual([['Country sheets', 'Netherlands']])
})

test('the order is of the notes in their folders', () => {
  const sheets = (order: 'title' | 'begun' | 'length') => titles({ ...everything, order })[1]?.slice(1)
  expect(sheets('title')).toEqual(['México', 'Netherlands'])
  expect(sheets('begun')).toEqual(['México', 'Netherlands'])
  expect(sheets('length')).toEqual(['Netherlands', 'México'])
})

test('tags and folders in use are told once', () => {
  expect(tagsInUse(notes)).toEqual([
    { tag: 'norms', count: 2 },
    { tag: 'UN', count: 1 },
  ])
  expect(foldersInUse(notes)).toEqual(['Briefings', 'Country sheets'])
})
