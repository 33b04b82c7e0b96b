// One moment of a database that others go on writing to.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeDatabase, openDatabase, openMoment } from '../../../../server/stores/sqlite/database.ts'
import { rooms0001 } from '../../../../server/stores/sqlite/migrations/0001-rooms.ts'
import { allMigrations } from '../../../../server/stores/sqlite/migrations/all-migrations.ts'
import { testFolder } from '../../../support/command-line.ts'

const rooms = 'SELECT room FROM rooms'
const addRoom = 'INSERT INTO rooms (room, epoch, created_at) VALUES (?, 1, 0)'

test('what is written after it was opened is not seen, and writing does not wait for it', () => {
  const path = join(testFolder(), 'a.db')
  const writer = openDatabase(path)
  writer.prepare(addRoom).run('before')
  const moment = openMoment(path)
  if (!moment.ok) throw new Error(moment.problem.message)
  writer.prepare(addRoom).run('after')
  expect(moment.value.prepare(rooms).pluck().all()).toEqual(['before'])
  closeDatabase(moment.value)
  const later = openMoment(path)
  if (!later.ok) throw new Error(later.problem.message)
  expect(later.value.prepare(rooms).pluck().all()).toEqual(['after', 'before'])
  expect(() => later.value.prepare(addRoom).run('never')).toThrow(/readonly/)
  closeDatabase(later.value)
  closeDatabase(writer)
})

test('a file that is not there is not made; one of another version is told apart', () => {
  const folder = testFolder()
  expect(openMoment(join(folder, 'no.db'))).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  const older = join(folder, 'older.db')
  closeDatabase(openDatabase(older, [rooms0001]))
  expect(openMoment(older)).toMatchObject({
    problem: { code: 'conflict', message: expect.stringContaining('older version') },
  })
  const newer = join(folder, 'newer.db')
  closeDatabase(openDatabase(newer, [...allMigrations, { name: '9999-later', up: () => {} }]))
  expect(openMoment(newer)).toMatchObject({
    problem: { code: 'conflict', message: expect.stringContaining('newer version') },
  })
})
