// Brings the tables up to date, each step once, in the order of the list, all in one transaction.
// Not Kysely's Migrator: that is asynchronous, and opening a database here is one synchronous call for server, command and tests.
import type BetterSqlite3 from 'better-sqlite3'

/** One step. `name` is remembered in the database; a step that has been released never changes. */
export type Migration = { readonly name: string; readonly up: (database: BetterSqlite3.Database) => void }

/** Throws when the file holds a step this program does not know: it was made by a newer one. */
export function migrate(database: BetterSqlite3.Database, migrations: readonly Migration[]): void {
  const run = database.transaction(() => {
    database.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT')
    const done = new Set(database.prepare('SELECT name FROM migrations').pluck().all())
    for (const name of done) {
      if (!migrations.some((migration) => migration.name === name)) {
        throw new Error(`this data was written by a newer version of Rapporteur (${String(name)})`)
      }
    }
    const remember = database.prepare('INSERT INTO migrations (name) VALUES (?)')
    for (const migration of migrations) {
      if (done.has(migration.name)) continue
      migration.up(database)
      remember.run(migration.name)
    }
  })
  run.immediate()
}

/** The names of the steps a file has been through; none when it is no database of ours. */
export function stepsDone(database: BetterSqlite3.Database): ReadonlySet<string> {
  const isOurs = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migrations'").get() !== undefined
  return new Set(isOurs ? database.prepare<[], string>('SELECT name FROM migrations').pluck().all() : [])
}
