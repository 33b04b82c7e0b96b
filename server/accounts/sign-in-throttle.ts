// Counts wrong passwords by address and account together: guessing at one account locks neither another account on the
// same address nor its owner on another one. Kept in the accounts' database, so a restart forgives nobody.
import { createHash } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'

const windowMs = 15 * 60_000
export const triesPerWindow = 10

export type SignInThrottle = {
  /** How long to wait before the next try; 0 when one may try now. */
  readonly waitMs: (address: string, email: string) => number
  /** Counts a try before it is made, so that many at once do not slip through; success forgets it. */
  readonly trying: (address: string, email: string) => void
  readonly succeeded: (address: string, email: string) => void
}

export function createSignInThrottle(database: BetterSqlite3.Database, clock: () => number): SignInThrottle {
  database.exec(
    `CREATE TABLE IF NOT EXISTS sign_in_failures
     (who TEXT PRIMARY KEY, failures INTEGER NOT NULL, until_ms INTEGER NOT NULL) STRICT`,
  )
  const select = database.prepare<[string], { failures: number; until_ms: number }>(
    'SELECT failures, until_ms FROM sign_in_failures WHERE who = ?',
  )
  const count = database.prepare<[string, number]>(
    `INSERT INTO sign_in_failures (who, failures, until_ms) VALUES (?, 1, ?)
     ON CONFLICT (who) DO UPDATE SET failures = failures + 1`,
  )
  const forgetOld = database.prepare<[number]>('DELETE FROM sign_in_failures WHERE until_ms <= ?')
  const forget = database.prepare<[string]>('DELETE FROM sign_in_failures WHERE who = ?')
  const key = (address: string, email: string) =>
    createHash('sha256').update(`${address}\n${email.trim().toLowerCase()}`).digest('hex')
  return {
    waitMs: (address, email) => {
      const row = select.get(key(address, email))
      return row && row.failures >= triesPerWindow ? Math.max(0, row.until_ms - clock()) : 0
    },
    trying: (address, email) => {
      forgetOld.run(clock())
      count.run(key(address, email), clock() + windowMs)
    },
    succeeded: (address, email) => {
      forget.run(key(address, email))
    },
  }
}
