// What happens outside the maps of rooms, as activity tells it: from plain rows, by hand.
import { expect, test } from 'vitest'
import { otherEvents } from '../../../../server/actions/talk/other-events.ts'
import { openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { createDirectory } from '../../../../server/stores/sqlite/directory.ts'
import type { MemberId, NoteId, ProjectId } from '../../../../shared/base/id.ts'
import { ana, speech, storedTranscript } from '../../../support/directory-contract.ts'
import { testId } from '../../../support/world.ts'

const project = { id: testId(1) as ProjectId, slug: 'one' }
const li = testId(12) as MemberId

test('imports, notes begun and written, and each version of a page, with who did it and where it opens', async () => {
  const database = openDatabase(':memory:')
  const directory = createDirectory(database)
  await directory.projects.add({ ...project, name: 'One', createdAtMs: 1 })
  await directory.transcripts.add(storedTranscript(21, speech))
  const note = { project: project.id, createdBy: ana, createdAtMs: 50, words: 0, quotes: 0 }
  await directory.notes.add({
    ...note,
    id: testId(31) as NoteId,
    title: 'Untouched',
    updatedBy: ana,
    updatedAtMs: 50,
  })
  await directory.notes.add({
    ...note,
    id: testId(32) as NoteId,
    createdAtMs: 60,
    title: 'Written',
    updatedBy: li,
    updatedAtMs: 90,
  })
  const version = { publishedBy: li, summary: '', digest: '', choices: {}, content: {} }
  const page = { id: '0123456789ab', project: project.id, subject: {}, subjectKey: 's', isListed: true }
  const add = directory.publications.add as (page: unknown, version: unknown) => Promise<void>
  const addVersion = directory.publications.addVersion as (...asked: unknown[]) => Promise<number>
  await add(
    { ...page, licence: 'cc-by-4.0', subject: { kind: 'quote' } },
    { ...version, title: 'A quote', publishedAtMs: 100 },
  )
  await addVersion(
    page.id,
    { ...version, title: 'A quote, mended', publishedAtMs: 200 },
    { isListed: true, licence: 'cc-by-4.0' },
  )
  const told = (await otherEvents(directory, project))
    .toSorted((a, b) => a.atMs - b.atMs)
    .map(({ kind, deed, by, place, address }) => [kind, deed, by, place.title, address])
  expect(told).toEqual([
    ['notes', 'added', ana, 'Untouched', `/p/one/notes/${testId(31)}`],
    ['notes', 'added', ana, 'Written', `/p/one/notes/${testId(32)}`],
    ['notes', 'changed', li, 'Written', `/p/one/notes/${testId(32)}`],
    ['publications', 'added', li, 'A quote', '/q/0123456789ab@1'],
    ['publications', 'changed', li, 'A quote, mended', '/q/0123456789ab@2'],
    ['imports', 'added', ana, 'A title', `/p/one/t/${testId(21)}`],
  ])
  database.close()
})
