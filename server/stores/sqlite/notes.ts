// The list of notes in SQLite.
import type { MemberId, NoteId, ProjectId } from '../../../shared/base/id.ts'
import type { Notes, StoredNote } from '../notes.ts'
import type { Database } from './database.ts'

type NoteRow = {
  id: NoteId
  project: ProjectId
  title: string
  created_by: MemberId
  created_at_ms: number
  updated_by: MemberId
  updated_at_ms: number
  words: number
  quotes: number
}

const noteOf = (row: NoteRow): StoredNote => ({
  id: row.id,
  project: row.project,
  title: row.title,
  createdBy: row.created_by,
  createdAtMs: row.created_at_ms,
  updatedBy: row.updated_by,
  updatedAtMs: row.updated_at_ms,
  words: row.words,
  quotes: row.quotes,
})

export function createNotes(database: Database): Notes {
  const insert = database.prepare(
    `INSERT INTO notes (id, project, title, created_by, created_at_ms, updated_by, updated_at_ms, words, quotes)
     VALUES (@id, @project, @title, @createdBy, @createdAtMs, @updatedBy, @updatedAtMs, @words, @quotes)`,
  )
  const select = database.prepare<[string], NoteRow>(
    'SELECT * FROM notes WHERE id = ? AND removed_at_ms IS NULL',
  )
  const selectOfProject = database.prepare<[string], NoteRow>(
    'SELECT * FROM notes WHERE project = ? AND removed_at_ms IS NULL ORDER BY updated_at_ms DESC, id DESC',
  )
  const update = database.prepare(
    `UPDATE notes SET updated_by = @by, updated_at_ms = @atMs, title = coalesce(@title, title),
     words = coalesce(@words, words), quotes = coalesce(@quotes, quotes) WHERE id = @id AND removed_at_ms IS NULL`,
  )
  const remove = database.prepare<[number, string, number, string]>(
    'UPDATE notes SET removed_at_ms = ?, updated_by = ?, updated_at_ms = ? WHERE id = ? AND removed_at_ms IS NULL',
  )
  return {
    add: async (note) => {
      insert.run(note)
    },
    get: async (id) => {
      const row = select.get(id)
      return row ? noteOf(row) : null
    },
    ofProject: async (project) => selectOfProject.all(project).map(noteOf),
    change: async (id, { by, atMs, title = null, words = null, quotes = null }) =>
      update.run({ id, by, atMs, title, words, quotes }).changes === 1,
    remove: async (id, by, atMs) => remove.run(atMs, by, atMs, id).changes === 1,
  }
}
