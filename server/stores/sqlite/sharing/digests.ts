// Daily mails in SQLite: the choices, and when one was last made.
import type { Digests } from '../../digests.ts'
import type { Database } from '../database.ts'

export function createDigests(database: Database): Digests {
  const selectChoice = database
    .prepare<[string, string], string>('SELECT choice FROM digest_choices WHERE project = ? AND member = ?')
    .pluck()
  const upsertChoice = database.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO digest_choices (project, member, choice) VALUES (?, ?, ?)',
  )
  const selectMade = database
    .prepare<[string], number>('SELECT made_at_ms FROM digests WHERE member = ?')
    .pluck()
  const upsertMade = database.prepare<[string, number]>(
    'INSERT OR REPLACE INTO digests (member, made_at_ms) VALUES (?, ?)',
  )
  const dropMade = database.prepare<[string]>('DELETE FROM digests WHERE member = ?')
  return {
    isWanted: async (project, member) => selectChoice.get(project, member) !== 'never',
    choose: async (project, member, choice) => {
      upsertChoice.run(project, member, choice)
    },
    madeAtMs: async (member) => selectMade.get(member) ?? null,
    setMade: async (member, atMs) => {
      if (atMs === null) dropMade.run(member)
      else upsertMade.run(member, atMs)
    },
  }
}
