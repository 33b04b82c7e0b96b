// Imported records in SQLite: bytes as a BLOB, the reading as JSON beside them. Triggers refuse any change (invariant 1).
import type { MemberId, ProjectId, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import { type Transcript, transcriptSchema } from '../../../shared/transcript/transcript.ts'
import type { TranscriptFacts, Transcripts } from '../transcripts.ts'
import type { Database } from './database.ts'

type FactsRow = {
  id: TranscriptId
  project: ProjectId
  file_name: string
  sha256: string
  bytes: number
  format: string
  title: string
  day: string | null
  imported_at_ms: number
  imported_by: MemberId | null
}

const factColumns = 'id, project, file_name, sha256, bytes, format, title, day, imported_at_ms, imported_by'

const factsOf = (row: FactsRow): TranscriptFacts => ({
  id: row.id,
  project: row.project,
  fileName: row.file_name,
  sha256: row.sha256,
  bytes: row.bytes,
  format: row.format,
  title: row.title,
  day: row.day,
  importedAtMs: row.imported_at_ms,
  importedBy: row.imported_by,
})

function readingOf(id: TranscriptId, json: string): Transcript {
  const parsed = transcriptSchema.safeParse(JSON.parse(json))
  if (!parsed.success)
    throw new Error(`the stored reading of transcript ${id} is damaged: ${parsed.error.message}`)
  return parsed.data
}

export function createTranscripts(database: Database): Transcripts {
  const insert = database.prepare(
    `INSERT INTO transcripts (${factColumns}, reading, source)
     VALUES (@id, @project, @fileName, @sha256, @bytes, @format, @title, @day, @importedAtMs, @importedBy, @reading, @source)`,
  )
  const selectFacts = database.prepare<[string], FactsRow>(
    `SELECT ${factColumns} FROM transcripts WHERE id = ?`,
  )
  const selectWhole = database.prepare<[string], FactsRow & { reading: string }>(
    `SELECT ${factColumns}, reading FROM transcripts WHERE id = ?`,
  )
  const selectSource = database.prepare<[string], { source: Buffer }>(
    'SELECT source FROM transcripts WHERE id = ?',
  )
  const selectOfProject = database.prepare<[string], FactsRow>(
    `SELECT ${factColumns} FROM transcripts WHERE project = ? ORDER BY imported_at_ms, id`,
  )
  const selectBySha256 = database.prepare<[string, string], FactsRow>(
    `SELECT ${factColumns} FROM transcripts WHERE project = ? AND sha256 = ?`,
  )
  const found = (row: FactsRow | undefined) => (row ? factsOf(row) : null)
  return {
    add: async ({ transcript, source, ...facts }) =>
      database
        .transaction(() => {
          const same = selectBySha256.get(facts.project, facts.sha256)
          if (same) {
            return failed(
              problem(
                'conflict',
                `This very file is in the project already, as “${same.title || same.file_name}”.`,
              ),
            )
          }
          insert.run({ ...facts, reading: JSON.stringify(transcript), source: Buffer.from(source) })
          return ok(facts)
        })
        .immediate(),
    get: async (id) => {
      const row = selectWhole.get(id)
      return row ? { ...factsOf(row), transcript: readingOf(id, row.reading) } : null
    },
    facts: async (id) => found(selectFacts.get(id)),
    source: async (id) => {
      const row = selectSource.get(id)
      return row ? new Uint8Array(row.source) : null
    },
    ofProject: async (project) => selectOfProject.all(project).map(factsOf),
    bySha256: async (project, sha256) => found(selectBySha256.get(project, sha256)),
  }
}
