// Copies a database while others write to it, and looks for damage. For backups.
// The copy is made in one step: SQLite begins anew whenever another process writes between two steps, perhaps for ever.
import BetterSqlite3 from 'better-sqlite3'

const allPages = 0x7fff_ffff

/** `to` must not exist yet; it holds one moment of `from`. Throws when there is no `from` or the disk refuses. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new BetterSqlite3(from, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    await database.backup(to, { progress: () => allPages })
  } finally {
    database.close()
  }
}

/** Null when every page and index of the file is sound, else what SQLite says of it. */
export function damageIn(path: string): string | null {
  let database: BetterSqlite3.Database | null = null
  try {
    database = new BetterSqlite3(path, { readonly: true, fileMustExist: true })
    const said = String(database.pragma('integrity_check(1)', { simple: true }))
    return said === 'ok' ? null : said
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    database?.close()
  }
}
