// Signs everybody out, in a copy of accounts.db that nobody uses yet: a backup holds the sessions of its day.
import BetterSqlite3 from 'better-sqlite3'

/** Throws when the file is no accounts.db. Nothing of it stays in a write-ahead log. */
export function endAllSessions(path: string): void {
  const database = new BetterSqlite3(path, { fileMustExist: true })
  try {
    database.exec('DELETE FROM session')
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}
