// The directory's contract on SQLite, and what only the database itself can promise.
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { createDirectory } from '../../../../server/stores/sqlite/directory.ts'
import type { ProjectId } from '../../../../shared/base/id.ts'
import { directoryContract, speech, storedTranscript } from '../../../support/directory-contract.ts'
import { testId } from '../../../support/world.ts'

directoryContract(async () => {
  const database = openDatabase(':memory:')
  return { directory: createDirectory(database), close: async () => void database.close() }
})

describe('an imported record', () => {
  const withRecord = async () => {
    const database = openDatabase(':memory:')
    const directory = createDirectory(database)
    await directory.projects.add({ id: testId(1) as ProjectId, slug: 'one', name: 'One', createdAtMs: 1 })
    await directory.transcripts.add(storedTranscript(21, speech))
    return database
  }

  test.each(['source', 'reading', 'sha256', 'title', 'project'])(
    '[I1] refuses a change of its %s, whatever program asks',
    async (column) => {
      const database = await withRecord()
      expect(() => database.exec(`UPDATE transcripts SET ${column} = ${column}`)).toThrow('never changes')
      database.close()
    },
  )

  test('[I1] refuses to be deleted or replaced', async () => {
    const database = await withRecord()
    expect(() => database.exec('DELETE FROM transcripts')).toThrow('never deleted')
    const replace = 'INSERT OR REPLACE INTO transcripts SELECT * FROM transcripts'
    expect(() => database.exec(replace)).toThrow('never replaced')
    database.close()
  })
})
