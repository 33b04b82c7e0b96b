// The highest epoch any room of a database has reached. A restore must go above it, or stale copies would pass for new.
import BetterSqlite3 from 'better-sqlite3'

/** 0 when there is no such file, no room, or nothing that can be read: a damaged database is what restores are for. */
export function latestEpoch(path: string): number {
  let database: BetterSqlite3.Database | null = null
  try {
    database = new BetterSqlite3(path, { readonly: true, fileMustExist: true })
    return database.prepare<[], number>('SELECT coalesce(max(epoch), 0) FROM rooms').pluck().get() ?? 0
  } catch {
    return 0
  } finally {
    database?.close()
  }
}
