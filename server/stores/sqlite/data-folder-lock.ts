// One process per data folder. The lock is the operating system's, held through SQLite on `lock.db`:
// it dies with its process, so a file left behind by kill -9 locks nobody out.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'

export type DataFolderLock = { readonly release: () => void }

/**
 * Takes the folder for this process, making it when it is missing. Problem 'busy' when another process has it.
 * While it is held, nobody in this process may open and close `lock.db` as a plain file: POSIX would drop the lock.
 */
export function lockDataFolder(folder: string): Result<DataFolderLock> {
  mkdirSync(folder, { recursive: true })
  const database = new BetterSqlite3(join(folder, 'lock.db'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return failed(problem('busy', `Rapporteur is already running on ${folder}. Stop it first.`))
    }
    throw error
  }
  return ok({ release: () => database.close() })
}
