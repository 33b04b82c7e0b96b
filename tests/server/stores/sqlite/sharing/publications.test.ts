// Published pages in SQLite: what the store gives back, and what the database refuses whoever asks.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewPublication, NewVersion } from '../../../../../server/stores/publications.ts'
import { type Database, openDatabase } from '../../../../../server/stores/sqlite/database.ts'
import { createDirectory } from '../../../../../server/stores/sqlite/directory.ts'
import type { MemberId, NoteId, ProjectId } from '../../../../../shared/base/id.ts'
import { testId } from '../../../../support/world.ts'

const project = testId(1) as ProjectId
const other = testId(2) as ProjectId
const ana = testId(11) as MemberId
const id = '0123456789ab'

const page: NewPublication = {
  id,
  project,
  subject: { kind: 'note', note: testId(31) as NoteId },
  subjectKey: 'a note',
  isListed: false,
  licence: 'cc-by-4.0',
}
const saying = (title: string, publishedAtMs: number): NewVersion => ({
  title,
  choices: { nameAuthors: true },
  summary: `says ${title}`,
  publishedBy: ana,
  publishedAtMs,
  digest: `digest of ${title}`,
  content: { kind: 'note', title, authors: null, blocks: [], quotes: [], queries: [], images: [] },
})

let database: Database
let publications: ReturnType<typeof createDirectory>['publications']
beforeEach(async () => {
  database = openDatabase(':memory:')
  const directory = createDirectory(database)
  publications = directory.publications
  await directory.projects.add({ id: project, slug: 'one', name: 'One', createdAtMs: 1 })
  await directory.projects.add({ id: other, slug: 'two', name: 'Two', createdAtMs: 2 })
  await publications.add(page, saying('First', 10))
})
afterEach(() => {
  database.close()
})

test('a page is found by its id, by its subject and in its project', async () => {
  const stored = {
    id,
    project,
    kind: 'note',
    subject: page.subject,
    title: 'First',
    isListed: false,
    licence: 'cc-by-4.0',
    createdAtMs: 10,
    version: 1,
    unpublishedAtMs: null,
    takenBackTo: 0,
  }
  expect(await publications.get(id)).toEqual(stored)
  expect(await publications.bySubject(project, 'note', 'a note')).toEqual(stored)
  expect(await publications.ofProject(project)).toEqual([stored])
  expect(await publications.bySubject(other, 'note', 'a note')).toBeNull()
  expect(await publications.get('000000000000')).toBeNull()
  expect(await publications.ofProject(other)).toEqual([])
})

test('a new version leaves the one before as it was and carries the page’s terms from then on', async () => {
  expect(
    await publications.addVersion(id, saying('Second', 20), { isListed: true, licence: 'cc0-1.0' }),
  ).toBe(2)
  expect(await publications.get(id)).toMatchObject({
    version: 2,
    title: 'Second',
    isListed: true,
    licence: 'cc0-1.0',
    createdAtMs: 10,
  })
  expect(await publications.version(id, 1)).toEqual({ number: 1, ...saying('First', 10) })
  expect((await publications.versionsOf(id)).map(({ number, summary }) => [number, summary])).toEqual([
    [2, 'says Second'],
    [1, 'says First'],
  ])
  expect(await publications.version(id, 3)).toBeNull()
})

test('the last published page comes first', async () => {
  await publications.add({ ...page, id: 'ba9876543210', subjectKey: 'another' }, saying('Another', 15))
  const ids = async () => (await publications.ofProject(project)).map((each) => each.id)
  expect(await ids()).toEqual(['ba9876543210', id])
  await publications.addVersion(id, saying('Second', 20), page)
  expect(await ids()).toEqual([id, 'ba9876543210'])
})

test('a page taken back keeps its content, and only what is published after it is public again', async () => {
  expect(await publications.unpublish(id, ana, 30)).toBe(true)
  expect(await publications.unpublish(id, ana, 31)).toBe(false)
  expect(await publications.unpublish('000000000000', ana, 31)).toBe(false)
  expect(await publications.get(id)).toMatchObject({ unpublishedAtMs: 30, takenBackTo: 1 })
  expect(await publications.version(id, 1)).toMatchObject({ title: 'First' })
  await publications.addVersion(id, saying('Second', 40), page)
  expect(await publications.get(id)).toMatchObject({ unpublishedAtMs: null, takenBackTo: 1, version: 2 })
})

test('terms change alone or together, and of no page not at all', async () => {
  expect(await publications.change(id, { isListed: true })).toBe(true)
  expect(await publications.get(id)).toMatchObject({ isListed: true, licence: 'cc-by-4.0' })
  expect(await publications.change(id, { licence: 'all-rights-reserved' })).toBe(true)
  expect(await publications.get(id)).toMatchObject({ isListed: true, licence: 'all-rights-reserved' })
  expect(await publications.change('000000000000', { isListed: true })).toBe(false)
})

test('the revision grows with every change of the project’s pages, and of no other project’s', async () => {
  const revisions = [await publications.revision(project)]
  const look = async () => revisions.push(await publications.revision(project))
  await publications.change(id, { isListed: true })
  await look()
  await publications.addVersion(id, saying('Second', 20), page)
  await look()
  await publications.unpublish(id, ana, 30)
  await look()
  await publications.add({ ...page, id: 'ba9876543210', subjectKey: 'another' }, saying('Another', 15))
  await look()
  expect([...new Set(revisions)].sort((a, b) => a - b)).toEqual(revisions)
  expect(await publications.revision(other)).toBe(0)
  expect(await publications.changes()).toBe(revisions.at(-1))
})

describe('the database refuses', () => {
  test.each(['content', 'title', 'number', 'digest', 'published_at_ms', 'published_by'])(
    'a change of a version’s %s',
    (column) => {
      expect(() => database.exec(`UPDATE publication_versions SET ${column} = ${column}`)).toThrow(
        'never changes',
      )
    },
  )

  test('to lose or replace a version', async () => {
    expect(() => database.exec('DELETE FROM publication_versions')).toThrow('never deleted')
    const replace = 'INSERT OR REPLACE INTO publication_versions SELECT * FROM publication_versions'
    expect(() => database.exec(replace)).toThrow('never replaced')
  })

  test('to free an address or give it to another page', async () => {
    expect(() => database.exec('DELETE FROM publications')).toThrow('never free')
    await expect(
      publications.add({ ...page, project: other, subjectKey: 'another' }, saying('Other', 20)),
    ).rejects.toThrow('never given to another')
    await expect(publications.add({ ...page, id: 'ba9876543210' }, saying('Other', 20))).rejects.toThrow(
      'never given to another',
    )
    expect(await publications.ofProject(other)).toEqual([])
  })

  test.each(['id', 'project', 'kind', 'subject', 'subject_key', 'created_at_ms'])(
    'a change of a page’s %s',
    (column) => {
      expect(() => database.exec(`UPDATE publications SET ${column} = ${column}`)).toThrow('stays of what')
    },
  )
})
