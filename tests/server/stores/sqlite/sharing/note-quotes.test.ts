// The quotes of notes, and who quotes a record.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Directory } from '../../../../../server/stores/directory.ts'
import { type Database, openDatabase } from '../../../../../server/stores/sqlite/database.ts'
import { createDirectory } from '../../../../../server/stores/sqlite/directory.ts'
import type { MemberId, NoteId, ProjectId, TranscriptId } from '../../../../../shared/base/id.ts'
import type { QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import { testId } from '../../../../support/world.ts'

const project = testId(1) as ProjectId
const ana = testId(11) as MemberId
const record = testId(21) as TranscriptId
const note = testId(31) as NoteId

let database: Database
let directory: Directory
beforeEach(async () => {
  database = openDatabase(':memory:')
  directory = createDirectory(database)
  await directory.projects.add({ id: project, slug: 'one', name: 'One', createdAtMs: 1 })
  const facts = { createdBy: ana, createdAtMs: 1, updatedBy: ana, updatedAtMs: 1, words: 0 }
  await directory.notes.add({ id: note, project, title: 'One', ...facts, quotes: 2 })
})
afterEach(() => void database.close())

const quote = (asCited: string, transcript = record): QuoteAttrs => ({
  transcript,
  spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 6 }],
  source: null,
  asCited,
  citedAtMs: 1,
})

test('are replaced as a whole, and written only when they differ', async () => {
  const { noteQuotes } = directory
  expect(await noteQuotes.replace(note, [quote('one'), quote('two')])).toBe(true)
  expect(await noteQuotes.replace(note, [quote('one'), quote('two')])).toBe(false)
  expect(await noteQuotes.replace(note, [quote('two')])).toBe(true)
  expect(await noteQuotes.ofNote(note)).toEqual([{ ...quote('two'), note, place: 0 }])
})

test('are kept with every wording they were cited by', async () => {
  const taken = { ...quote('two'), earlier: [{ asCited: 'one', citedAtMs: 1 }] }
  await directory.noteQuotes.replace(note, [taken])
  expect(await directory.noteQuotes.ofNote(note)).toEqual([{ ...taken, note, place: 0 }])
})

test('a record’s are those of notes that are there, in this project', async () => {
  const { noteQuotes, notes } = directory
  const other = testId(22) as TranscriptId
  await noteQuotes.replace(note, [quote('one'), quote('two', other)])
  expect(await noteQuotes.ofTranscript(project, record)).toMatchObject([{ note, place: 0 }])
  expect(await noteQuotes.ofTranscript(project, other)).toMatchObject([{ note, place: 1 }])
  expect(await noteQuotes.ofTranscript(testId(2) as ProjectId, record)).toEqual([])
  await notes.remove(note, ana, 2)
  expect(await noteQuotes.ofTranscript(project, record)).toEqual([])
})

test('notes whose quotes were never listed are known', async () => {
  expect(await directory.noteQuotes.unknownNotes()).toEqual([note])
  await directory.noteQuotes.replace(note, [quote('one')])
  expect(await directory.noteQuotes.unknownNotes()).toEqual([])
})
