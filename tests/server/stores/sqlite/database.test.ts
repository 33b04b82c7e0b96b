// The settings of the one database file hold, and its tables are brought up to date once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../../../server/stores/sqlite/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'database-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('[I3] a commit is on the disk when it returns: WAL with synchronous=FULL', () => {
  const database = openDatabase(join(folder, 'a.db'))
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(database.pragma('synchronous', { simple: true })).toBe(2)
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(database.pragma('busy_timeout', { simple: true })).toBe(5000)
  closeDatabase(database)
})

test('each step runs once, new ones are added, and a failing one leaves the file as it was', () => {
  const path = join(folder, 'b.db')
  const first = {
    name: 'first',
    up: (database: ReturnType<typeof openDatabase>) => database.exec('CREATE TABLE a (x)'),
  }
  const second = {
    name: 'second',
    up: (database: ReturnType<typeof openDatabase>) => database.exec('CREATE TABLE b (x)'),
  }
  const broken = {
    name: 'broken',
    up: (database: ReturnType<typeof openDatabase>) =>
      database.exec('CREATE TABLE c (x); CREATE TABLE a (x)'),
  }
  openDatabase(path, [first]).close()
  expect(() => openDatabase(path, [first, second, broken])).toThrow('already exists')
  const database = openDatabase(path, [first, second])
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  expect(tables).toEqual(['a', 'b', 'migrations'])
  database.close()
})

test('data of a newer version is refused, not guessed at', () => {
  const path = join(folder, 'c.db')
  openDatabase(path, [{ name: 'of-tomorrow', up: () => undefined }]).close()
  expect(() => openDatabase(path)).toThrow('newer version')
})
