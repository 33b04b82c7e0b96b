// Marks of what was seen, and visits: where one ends and the next begins.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { visitGapMs } from '../../../../../server/stores/seen.ts'
import { type Database, openDatabase } from '../../../../../server/stores/sqlite/database.ts'
import { createDirectory } from '../../../../../server/stores/sqlite/directory.ts'
import { createSeen, createVisits } from '../../../../../server/stores/sqlite/sharing/seen.ts'
import type { MemberId, ProjectId } from '../../../../../shared/base/id.ts'
import { roomName } from '../../../../../shared/room/room-name.ts'
import { testId } from '../../../../support/world.ts'

const project = testId(1) as ProjectId
const other = testId(2) as ProjectId
const ana = testId(11) as MemberId
const li = testId(12) as MemberId
const room = roomName('transcript', testId(21))
const about = 'topics:norms'
const minute = 60_000

let database: Database
beforeEach(async () => {
  database = openDatabase(':memory:')
  const { projects } = createDirectory(database)
  await projects.add({ id: project, slug: 'one', name: 'One', createdAtMs: 1 })
  await projects.add({ id: other, slug: 'two', name: 'Two', createdAtMs: 1 })
})
afterEach(() => void database.close())

test('a thread is seen up to a moment, by one member of one project, and never less than before', async () => {
  const seen = createSeen(database)
  await seen.markThread(project, ana, { room, about }, 500)
  await seen.markThread(project, ana, { room, about }, 400)
  const marks = await seen.of(project, ana)
  expect(marks.ofThread(room, about)).toBe(500)
  expect(marks.ofThread(room, 'topics:law')).toBe(0)
  expect(marks.everywhereMs).toBe(0)
  expect((await seen.of(project, li)).ofThread(room, about)).toBe(0)
  expect((await seen.of(other, ana)).ofThread(room, about)).toBe(0)
})

test('everything seen covers the threads marked before, and none marked later', async () => {
  const seen = createSeen(database)
  await seen.markThread(project, ana, { room, about }, 500)
  await seen.markThread(project, ana, { room, about: 'topics:law' }, 900)
  await seen.markEverything(project, ana, 700)
  const marks = await seen.of(project, ana)
  expect(marks.everywhereMs).toBe(700)
  expect([marks.ofThread(room, about), marks.ofThread(room, 'topics:law')]).toEqual([0, 900])
})

test('a visit goes on while its member is heard of, and a second tab or a reload begins none', async () => {
  const visits = createVisits(database)
  const here = (atMs: number) => visits.here(project, ana, room, atMs)
  expect(await here(0)).toBeNull()
  expect(await here(5 * minute)).toBeNull()
  expect(await here(5 * minute + visitGapMs)).toBeNull()
  const left = 5 * minute + visitGapMs
  expect(await here(left + visitGapMs + 1)).toBe(left)
  expect(await here(left + visitGapMs + 2)).toBe(left)
  expect(await here(left + visitGapMs + 5 * minute)).toBe(left)
  expect(await here(left + 90 * minute)).toBe(left + visitGapMs + 5 * minute)
})

test('visits of others, and to other records, are visits of their own', async () => {
  const visits = createVisits(database)
  await visits.here(project, ana, room, 0)
  expect(await visits.here(project, li, room, 90 * minute)).toBeNull()
  expect(await visits.here(project, ana, roomName('transcript', testId(22)), 90 * minute)).toBeNull()
  expect(await visits.here(project, ana, room, 90 * minute)).toBe(0)
})

test('a clock set back neither ends a visit nor shortens it', async () => {
  const visits = createVisits(database)
  await visits.here(project, ana, room, 60 * minute)
  expect(await visits.here(project, ana, room, 0)).toBeNull()
  expect(await visits.here(project, ana, room, 90 * minute)).toBe(60 * minute)
})
