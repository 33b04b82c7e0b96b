// A secret that goes with the data: the same for as long as there is the file, and where only reading is allowed.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../../../../server/stores/sqlite/database.ts'
import { keptSecret } from '../../../../../server/stores/sqlite/sharing/kept-secret.ts'
import { testFolder } from '../../../../support/command-line.ts'

test('is made once for each name, and found again when the file is opened', () => {
  const path = join(testFolder(), 'rapporteur.db')
  const first = openDatabase(path)
  const made = keptSecret(first, 'seals', randomBytes)
  expect(made).toHaveLength(32)
  expect(keptSecret(first, 'seals', randomBytes)).toEqual(made)
  expect(keptSecret(first, 'others', randomBytes)).not.toEqual(made)
  closeDatabase(first)
  const reader = new BetterSqlite3(path, { readonly: true })
  expect(keptSecret(reader, 'seals', randomBytes)).toEqual(made)
  reader.close()
})

test('where nothing may be written and there is none, one is made up that vouches for nothing', () => {
  const path = join(testFolder(), 'rapporteur.db')
  closeDatabase(openDatabase(path))
  const reader = new BetterSqlite3(path, { readonly: true })
  expect(keptSecret(reader, 'seals', randomBytes)).not.toEqual(keptSecret(reader, 'seals', randomBytes))
  reader.close()
})

test('a damaged one stops the program rather than sealing under it', () => {
  const database = openDatabase(':memory:')
  database.prepare("INSERT INTO secrets (name, bytes) VALUES ('seals', x'00')").run()
  expect(() => keptSecret(database, 'seals', randomBytes)).toThrow('damaged')
  database.close()
})
