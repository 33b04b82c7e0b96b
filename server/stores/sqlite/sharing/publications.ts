// Published pages in SQLite: contents as JSON, each written once. Triggers keep versions and ids as they are.
import type { MemberId, ProjectId } from '../../../../shared/base/id.ts'
import type { Licence, PublicationKind, PublicId } from '../../../../shared/publishing/publication.ts'
import type { PublishedContent } from '../../../../shared/publishing/published-content.ts'
import type { PublishChoices, PublishSubject } from '../../../../shared/wire/sharing/api-publishing.ts'
import type { NewVersion, Publications, StoredPublication, VersionFacts } from '../../publications.ts'
import type { Database } from '../database.ts'

type PublicationRow = {
  id: PublicId
  project: ProjectId
  kind: PublicationKind
  subject: string
  title: string
  is_listed: number
  licence: Licence
  created_at_ms: number
  unpublished_at_ms: number | null
  taken_back_to: number
  version: number
}

type VersionRow = {
  number: number
  title: string
  choices: string
  summary: string
  published_by: MemberId
  published_at_ms: number
  digest: string
}

const publicationOf = (row: PublicationRow): StoredPublication => ({
  id: row.id,
  project: row.project,
  kind: row.kind,
  subject: JSON.parse(row.subject) as PublishSubject,
  title: row.title,
  isListed: row.is_listed === 1,
  licence: row.licence,
  createdAtMs: row.created_at_ms,
  version: row.version,
  unpublishedAtMs: row.unpublished_at_ms,
  takenBackTo: row.taken_back_to,
})

const factsOf = (row: VersionRow): VersionFacts => ({
  number: row.number,
  title: row.title,
  choices: JSON.parse(row.choices) as PublishChoices,
  summary: row.summary,
  publishedBy: row.published_by,
  publishedAtMs: row.published_at_ms,
  digest: row.digest,
})

/** Each page with its latest version's number and title. */
const pages = `
  SELECT publications.*, latest.number AS version, latest.title AS title, latest.published_at_ms AS last_at_ms
  FROM publications JOIN publication_versions AS latest ON latest.publication = publications.id
  AND latest.number = (SELECT max(number) FROM publication_versions WHERE publication = publications.id)`
const nextChange = '(SELECT coalesce(max(changed), 0) + 1 FROM publications)'
const facts = 'number, title, choices, summary, published_by, published_at_ms, digest'

export function createPublications(database: Database): Publications {
  const insert = database.prepare(
    `INSERT INTO publications (id, project, kind, subject_key, subject, is_listed, licence, created_at_ms, taken_back_to, changed)
     VALUES (@id, @project, @kind, @subjectKey, @subject, @isListed, @licence, @atMs, 0, ${nextChange})`,
  )
  const insertVersion = database.prepare(
    `INSERT INTO publication_versions (publication, ${facts}, content)
     VALUES (@id, @number, @title, @choices, @summary, @publishedBy, @publishedAtMs, @digest, @content)`,
  )
  const highest = database
    .prepare<[string], number | null>('SELECT max(number) FROM publication_versions WHERE publication = ?')
    .pluck()
  const republish = database.prepare(
    `UPDATE publications SET is_listed = @isListed, licence = @licence, unpublished_at_ms = NULL,
     unpublished_by = NULL, changed = ${nextChange} WHERE id = @id`,
  )
  const selectById = database.prepare<[string], PublicationRow>(`${pages} WHERE publications.id = ?`)
  const selectBySubject = database.prepare<[string, string, string], PublicationRow>(
    `${pages} WHERE publications.project = ? AND publications.kind = ? AND publications.subject_key = ?`,
  )
  const selectOfProject = database.prepare<[string], PublicationRow>(
    `${pages} WHERE publications.project = ? ORDER BY last_at_ms DESC, publications.id`,
  )
  const selectVersions = database.prepare<[string], VersionRow>(
    `SELECT ${facts} FROM publication_versions WHERE publication = ? ORDER BY number DESC`,
  )
  const selectVersion = database.prepare<[string, number], VersionRow & { content: string }>(
    `SELECT ${facts}, content FROM publication_versions WHERE publication = ? AND number = ?`,
  )
  const update = database.prepare(
    `UPDATE publications SET is_listed = coalesce(@isListed, is_listed), licence = coalesce(@licence, licence),
     changed = ${nextChange} WHERE id = @id`,
  )
  const takeBack = database.prepare(
    `UPDATE publications SET unpublished_at_ms = @atMs, unpublished_by = @by, changed = ${nextChange},
     taken_back_to = (SELECT max(number) FROM publication_versions WHERE publication = @id)
     WHERE id = @id AND unpublished_at_ms IS NULL`,
  )
  const selectRevision = database
    .prepare<[string], number | null>('SELECT max(changed) FROM publications WHERE project = ?')
    .pluck()
  const selectChanges = database.prepare<[], number | null>('SELECT max(changed) FROM publications').pluck()

  const addAs = (id: PublicId, number: number, { choices, content, ...version }: NewVersion) =>
    insertVersion.run({
      id,
      number,
      ...version,
      choices: JSON.stringify(choices),
      content: JSON.stringify(content),
    })
  const found = (row: PublicationRow | undefined) => (row ? publicationOf(row) : null)

  return {
    add: async ({ subject, isListed, ...publication }, first) =>
      database
        .transaction(() => {
          insert.run({
            ...publication,
            kind: subject.kind,
            subject: JSON.stringify(subject),
            isListed: isListed ? 1 : 0,
            atMs: first.publishedAtMs,
          })
          addAs(publication.id, 1, first)
        })
        .immediate(),
    addVersion: async (id, version, { isListed, licence }) =>
      database
        .transaction(() => {
          const number = (highest.get(id) ?? 0) + 1
          addAs(id, number, version)
          republish.run({ id, isListed: isListed ? 1 : 0, licence })
          return number
        })
        .immediate(),
    get: async (id) => found(selectById.get(id)),
    bySubject: async (project, kind, subjectKey) => found(selectBySubject.get(project, kind, subjectKey)),
    ofProject: async (project) => selectOfProject.all(project).map(publicationOf),
    versionsOf: async (id) => selectVersions.all(id).map(factsOf),
    version: async (id, number) => {
      const row = selectVersion.get(id, number)
      return row ? { ...factsOf(row), content: JSON.parse(row.content) as PublishedContent } : null
    },
    change: async (id, { isListed, licence }) =>
      update.run({
        id,
        isListed: isListed === undefined ? null : isListed ? 1 : 0,
        licence: licence ?? null,
      }).changes === 1,
    unpublish: async (id, by, atMs) => takeBack.run({ id, by, atMs }).changes === 1,
    revision: async (project) => selectRevision.get(project) ?? 0,
    changes: async () => selectChanges.get() ?? 0,
  }
}
