// Opens the one database file with the settings everything relies on, and brings its tables up to date.
// better-sqlite3's build leaves WAL commits unsynced (synchronous=NORMAL): FULL is set and asserted here (invariant 3).
import { existsSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { type Migration, migrate, stepsDone } from './migrations/migrate.ts'

export type Database = BetterSqlite3.Database

const required = [
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', 5000],
] as const

/** Opens or makes the file (`:memory:` for tests). Throws when a setting does not hold or a migration fails. */
export function openDatabase(path: string, migrations: readonly Migration[] = allMigrations): Database {
  const database = new BetterSqlite3(path)
  try {
    const mode = database.pragma('journal_mode = WAL', { simple: true })
    if (mode !== 'wal' && path !== ':memory:')
      throw new Error(`${path}: the journal is in mode ${String(mode)}, not WAL`)
    for (const [setting, value] of required) {
      database.pragma(`${setting} = ${value}`)
      const held = database.pragma(setting, { simple: true })
      if (held !== value) throw new Error(`${path}: ${setting} is ${String(held)}, not ${value}`)
    }
    migrate(database, migrations)
    return database
  } catch (error) {
    database.close()
    // SQLite says what is wrong, but not with which file.
    if (error instanceof BetterSqlite3.SqliteError)
      throw new Error(`${path} cannot be used: ${error.message}`, { cause: error })
    throw error
  }
}

/**
 * Opens the file for reading only, as it is at this moment and stays until it is closed, whatever a running server
 * writes meanwhile. Problems: `not-found`; `conflict` when another version of the program wrote it.
 */
export function openMoment(path: string): Result<Database> {
  if (!existsSync(path)) return failed(problem('not-found', `There is no data at ${path}.`))
  const database = new BetterSqlite3(path, { readonly: true })
  database.exec('BEGIN')
  const steps = stepsDone(database)
  const isOlder = allMigrations.some(({ name }) => !steps.has(name))
  const isNewer = steps.size > allMigrations.length
  if (!isOlder && !isNewer) return ok(database)
  database.close()
  const advice = isOlder ? 'an older version of Rapporteur: start it once' : 'a newer version of Rapporteur'
  return failed(problem('conflict', `The data at ${path} was written by ${advice}.`))
}

/** Moves everything from the write-ahead log into the file and closes it. */
export function closeDatabase(database: Database): void {
  if (!database.open) return
  if (!database.readonly) database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
