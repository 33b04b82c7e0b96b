// The list of notes in SQLite, with who wrote in each and what its versions are called.
import type { MemberId, NoteId, ProjectId } from '../../../shared/base/id.ts'
import type { NoteChange, NoteRestore, Notes, NoteVersionName, StoredNote } from '../notes.ts'
import type { Database } from './database.ts'

type NoteRow = {
  id: NoteId
  project: ProjectId
  title: string
  folder: string
  tags: string
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
  folder: row.folder,
  tags: JSON.parse(row.tags) as string[],
  createdBy: row.created_by,
  createdAtMs: row.created_at_ms,
  updatedBy: row.updated_by,
  updatedAtMs: row.updated_at_ms,
  words: row.words,
  quotes: row.quotes,
})

export function createNotes(database: Database): Notes {
  const insert = database.prepare(
    `INSERT INTO notes (id, project, title, folder, tags, created_by, created_at_ms, updated_by, updated_at_ms, words, quotes)
     VALUES (@id, @project, @title, @folder, @tags, @createdBy, @createdAtMs, @updatedBy, @updatedAtMs, @words, @quotes)`,
  )
  const select = database.prepare<[string], NoteRow>(
    'SELECT * FROM notes WHERE id = ? AND removed_at_ms IS NULL',
  )
  const selectOfProject = database.prepare<[string], NoteRow>(
    'SELECT * FROM notes WHERE project = ? AND removed_at_ms IS NULL ORDER BY updated_at_ms DESC, id DESC',
  )
  const update = database.prepare(
    `UPDATE notes SET updated_by = @by, updated_at_ms = @atMs, title = coalesce(@title, title),
     folder = coalesce(@folder, folder), tags = coalesce(@tags, tags),
     words = coalesce(@words, words), quotes = coalesce(@quotes, quotes) WHERE id = @id AND removed_at_ms IS NULL`,
  )
  const remove = database.prepare<[number, string, number, string]>(
    'UPDATE notes SET removed_at_ms = ?, updated_by = ?, updated_at_ms = ? WHERE id = ? AND removed_at_ms IS NULL',
  )
  const addWriter = database.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO note_writers (note, member, first_at_ms) VALUES (?, ?, ?)',
  )
  const writers = database
    .prepare<[string], MemberId>(
      'SELECT member FROM note_writers WHERE note = ? ORDER BY first_at_ms, member',
    )
    .pluck()
  const change = database.transaction((id: NoteId, { by, atMs, ...facts }: NoteChange) => {
    const { title = null, folder = null, tags, words = null, quotes = null, writers: wrote = [] } = facts
    const values = { id, by, atMs, title, folder, words, quotes, tags: tags ? JSON.stringify(tags) : null }
    if (update.run(values).changes !== 1) return false
    for (const member of wrote) addWriter.run(id, member, atMs)
    return true
  })

  const names = database.prepare<[string], { seq: number; name: string; by: MemberId; at_ms: number }>(
    'SELECT seq, name, by, at_ms FROM note_version_names WHERE note = ? ORDER BY seq',
  )
  const putName = database.prepare<[string, number, string, string, number]>(
    `INSERT INTO note_version_names (note, seq, name, by, at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (note, seq) DO UPDATE SET name = excluded.name, by = excluded.by, at_ms = excluded.at_ms`,
  )
  const dropName = database.prepare<[string, number]>(
    'DELETE FROM note_version_names WHERE note = ? AND seq = ?',
  )
  const restores = database.prepare<[string], { seq: number; restored_seq: number }>(
    'SELECT seq, restored_seq FROM note_restores WHERE note = ? ORDER BY seq',
  )
  const putRestore = database.prepare<[string, number, number]>(
    'INSERT OR REPLACE INTO note_restores (note, seq, restored_seq) VALUES (?, ?, ?)',
  )

  return {
    add: async (note) => {
      insert.run({ ...note, folder: note.folder ?? '', tags: JSON.stringify(note.tags ?? []) })
    },
    get: async (id) => {
      const row = select.get(id)
      return row ? noteOf(row) : null
    },
    ofProject: async (project) => selectOfProject.all(project).map(noteOf),
    change: async (id, facts) => change.immediate(id, facts),
    remove: async (id, by, atMs) => remove.run(atMs, by, atMs, id).changes === 1,
    writersOf: async (id) => writers.all(id),
    versionNames: async (id) =>
      names.all(id).map(({ seq, name, by, at_ms }): NoteVersionName => ({ seq, name, by, atMs: at_ms })),
    nameVersion: async (id, { seq, name, by, atMs }) => {
      putName.run(id, seq, name, by, atMs)
    },
    unnameVersion: async (id, seq) => {
      dropName.run(id, seq)
    },
    restores: async (id) =>
      restores.all(id).map(({ seq, restored_seq }): NoteRestore => ({ seq, restoredSeq: restored_seq })),
    addRestore: async (id, { seq, restoredSeq }) => {
      putRestore.run(id, seq, restoredSeq)
    },
  }
}
