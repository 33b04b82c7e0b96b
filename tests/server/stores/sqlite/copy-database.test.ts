// A copy holds one moment; damage in it is found.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyDatabase, damageIn } from '../../../../server/stores/sqlite/copy-database.ts'
import { closeDatabase, openDatabase, openMoment } from '../../../../server/stores/sqlite/database.ts'
import { latestEpoch } from '../../../../server/stores/sqlite/latest-epoch.ts'
import { testFolder } from '../../../support/command-line.ts'

const addRoom = 'INSERT INTO rooms (room, epoch, created_at) VALUES (?, ?, 0)'

test('a copy holds what is still in the write-ahead log, and nothing of a transaction under way', async () => {
  const folder = testFolder()
  const [from, to] = [join(folder, 'from.db'), join(folder, 'to.db')]
  const writer = openDatabase(from)
  writer.prepare(addRoom).run('stored', 3)
  writer.exec('BEGIN IMMEDIATE')
  writer.prepare(addRoom).run('under way', 9)
  await copyDatabase(from, to)
  writer.exec('COMMIT')
  closeDatabase(writer)
  const copy = openMoment(to)
  if (!copy.ok) throw new Error(copy.problem.message)
  expect(copy.value.prepare('SELECT room FROM rooms').pluck().all()).toEqual(['stored'])
  closeDatabase(copy.value)
  expect(damageIn(to)).toBeNull()
  expect([latestEpoch(from), latestEpoch(to)]).toEqual([9, 3])
})

test('a database that is none, cut short or not there is damage, and has no epoch', () => {
  const folder = testFolder()
  const path = join(folder, 'a.db')
  const database = openDatabase(path)
  for (let i = 0; i < 2000; i++) database.prepare(addRoom).run(`room ${i}`, 1)
  closeDatabase(database)
  const whole = readFileSync(path)
  expect(damageIn(path)).toBeNull()
  writeFileSync(path, whole.subarray(0, whole.length - 4096 * 4))
  expect(damageIn(path)).not.toBeNull()
  writeFileSync(path, 'nothing of a database, '.repeat(400))
  expect(damageIn(path)).not.toBeNull()
  expect(latestEpoch(path)).toBe(0)
  expect(damageIn(join(folder, 'no.db'))).not.toBeNull()
  expect(latestEpoch(join(folder, 'no.db'))).toBe(0)
})
