// The pictures of notes in SQLite. Facts are read without the bytes.
import type { MemberId, ProjectId } from '../../../../shared/base/id.ts'
import type { PictureType } from '../../../../shared/records/notes/picture-kinds.ts'
import type { Images, StoredImage } from '../../images.ts'
import type { Database } from '../database.ts'

type ImageRow = {
  id: string
  project: ProjectId
  sha256: string
  type: PictureType
  width: number
  height: number
  added_by: MemberId
  added_at_ms: number
}

const facts = 'id, project, sha256, type, width, height, added_by, added_at_ms'

const imageOfRow = (row: ImageRow): StoredImage => ({
  id: row.id,
  project: row.project,
  sha256: row.sha256,
  type: row.type,
  width: row.width,
  height: row.height,
  addedBy: row.added_by,
  addedAtMs: row.added_at_ms,
})

export function createImages(database: Database): Images {
  const insert = database.prepare(
    `INSERT INTO images (${facts}, size, bytes)
     VALUES (@id, @project, @sha256, @type, @width, @height, @addedBy, @addedAtMs, @size, @bytes)`,
  )
  const select = database.prepare<[string], ImageRow>(`SELECT ${facts} FROM images WHERE id = ?`)
  const selectBytes = database.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM images WHERE id = ?')
  const selectSame = database.prepare<[string, string], ImageRow>(
    `SELECT ${facts} FROM images WHERE project = ? AND sha256 = ?`,
  )
  const sum = database.prepare<[string], { size: number | null }>(
    'SELECT sum(size) AS size FROM images WHERE project = ?',
  )
  return {
    add: async (image, bytes) => {
      insert.run({ ...image, size: bytes.length, bytes })
    },
    get: async (id) => {
      const row = select.get(id)
      return row ? imageOfRow(row) : null
    },
    bytes: async (id) => {
      const row = selectBytes.get(id)
      return row ? new Uint8Array(row.bytes) : null
    },
    bySha256: async (project, sha256) => {
      const row = selectSame.get(project, sha256)
      return row ? imageOfRow(row) : null
    },
    sizeOf: async (project) => sum.get(project)?.size ?? 0,
  }
}
