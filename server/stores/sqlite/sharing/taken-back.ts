// What was taken back, carried from one database into an older copy of it. A backup knows nothing of pages taken back after
// it was made: without this, restoring it would make them public again.
import BetterSqlite3 from 'better-sqlite3'
import type { Database } from '../database.ts'

type PageRow = {
  readonly id: string
  readonly project: string
  readonly kind: string
  readonly subject_key: string
  readonly subject: string
  readonly is_listed: number
  readonly licence: string
  readonly created_at_ms: number
  readonly unpublished_at_ms: number | null
  readonly unpublished_by: string | null
  readonly taken_back_to: number
}
type VersionRow = { readonly publication: string; readonly number: number } & Readonly<
  Record<string, unknown>
>

export type TakenBack = { readonly pages: readonly PageRow[]; readonly versions: readonly VersionRow[] }

/** Every page with versions that were taken back, and those versions; null when there is no such file, or none that can be read. */
export function readTakenBack(path: string): TakenBack | null {
  let database: BetterSqlite3.Database | null = null
  try {
    database = new BetterSqlite3(path, { readonly: true, fileMustExist: true })
    const has = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'publications'").get()
    if (has === undefined) return { pages: [], versions: [] }
    return {
      pages: database.prepare<[], PageRow>('SELECT * FROM publications WHERE taken_back_to > 0').all(),
      versions: database
        .prepare<[], VersionRow>(
          `SELECT version.* FROM publication_versions AS version JOIN publications AS page
           ON page.id = version.publication AND version.number <= page.taken_back_to ORDER BY number`,
        )
        .all(),
    }
  } catch {
    return null
  } finally {
    database?.close()
  }
}

/** Pages that anybody can read. */
export const publicPages = (database: Database): number =>
  database
    .prepare<[], number>('SELECT count(*) FROM publications WHERE unpublished_at_ms IS NULL')
    .pluck()
    .get() ?? 0

/**
 * Takes the same versions back in `database`, those it never had among them, so that no number of theirs is given again.
 * A page of which nothing is left is taken back as a whole. Gives how many pages were public in it and are not any more.
 */
export function keepTakenBack(database: Database, { pages, versions }: TakenBack, atMs: number): number {
  const nextChange = '(SELECT coalesce(max(changed), 0) + 1 FROM publications)'
  const there = database.prepare<[string], PageRow>('SELECT * FROM publications WHERE id = ?')
  const hasRoom = database.prepare<[PageRow]>(
    `SELECT 1 FROM projects WHERE id = @project AND NOT EXISTS (SELECT 1 FROM publications
     WHERE project = @project AND kind = @kind AND subject_key = @subject_key)`,
  )
  const add = database.prepare(
    `INSERT INTO publications VALUES (@id, @project, @kind, @subject_key, @subject, @is_listed, @licence, @created_at_ms,
     @unpublished_at_ms, @unpublished_by, @taken_back_to, ${nextChange})`,
  )
  const highest = database
    .prepare<[string], number | null>('SELECT max(number) FROM publication_versions WHERE publication = ?')
    .pluck()
  const addVersion = database.prepare(
    `INSERT INTO publication_versions (publication, number, title, choices, summary, published_by, published_at_ms, digest, content)
     VALUES (@publication, @number, @title, @choices, @summary, @published_by, @published_at_ms, @digest, @content)`,
  )
  const takeBack = database.prepare(
    `UPDATE publications SET taken_back_to = max(taken_back_to, @to), changed = ${nextChange},
     unpublished_at_ms = CASE WHEN @isAll = 1 THEN coalesce(unpublished_at_ms, @atMs) ELSE unpublished_at_ms END,
     unpublished_by = CASE WHEN @isAll = 1 THEN coalesce(unpublished_by, @by) ELSE unpublished_by END
     WHERE id = @id`,
  )
  const keepPage = (page: PageRow): boolean => {
    const before = there.get(page.id)
    const backAtMs = page.unpublished_at_ms ?? atMs
    if (before === undefined && hasRoom.get(page) === undefined) return false
    if (before === undefined) add.run({ ...page, unpublished_at_ms: backAtMs })
    const had = highest.get(page.id) ?? 0
    for (const version of versions) {
      if (version.publication === page.id && version.number > had) addVersion.run(version)
    }
    if (before === undefined) return false
    const isAll = had <= page.taken_back_to
    const by = page.unpublished_by
    takeBack.run({ id: page.id, to: page.taken_back_to, isAll: isAll ? 1 : 0, atMs: backAtMs, by })
    return before.unpublished_at_ms === null && isAll
  }
  return database.transaction(() => pages.filter(keepPage).length).immediate()
}
