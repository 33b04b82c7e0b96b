// Projects in SQLite.
import type { ProjectId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { Project, Projects } from '../projects.ts'
import type { Database } from './database.ts'

type ProjectRow = { id: ProjectId; slug: string; name: string; created_at_ms: number }

const projectOf = (row: ProjectRow): Project => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  createdAtMs: row.created_at_ms,
})

export function createProjects(database: Database): Projects {
  const insert = database.prepare<[string, string, string, number]>(
    'INSERT INTO projects (id, slug, name, created_at_ms) VALUES (?, ?, ?, ?) ON CONFLICT (slug) DO NOTHING',
  )
  const selectAll = database.prepare<[], ProjectRow>('SELECT * FROM projects ORDER BY name, id')
  const selectById = database.prepare<[string], ProjectRow>('SELECT * FROM projects WHERE id = ?')
  const selectBySlug = database.prepare<[string], ProjectRow>('SELECT * FROM projects WHERE slug = ?')
  const selectOfMember = database.prepare<[string], ProjectRow & { role: Role }>(
    `SELECT projects.*, members.role FROM projects JOIN members ON members.project = projects.id
     WHERE members.id = ? AND members.active = 1 ORDER BY projects.name, projects.id`,
  )
  const found = (row: ProjectRow | undefined) => (row ? projectOf(row) : null)
  return {
    add: async (project) => {
      const { changes } = insert.run(project.id, project.slug, project.name, project.createdAtMs)
      return changes === 1
        ? ok(project)
        : failed(problem('conflict', `There is a project at the address “${project.slug}” already.`))
    },
    all: async () => selectAll.all().map(projectOf),
    byId: async (id) => found(selectById.get(id)),
    bySlug: async (slug) => found(selectBySlug.get(slug)),
    ofMember: async (member) =>
      selectOfMember.all(member).map((row) => ({ ...projectOf(row), role: row.role })),
  }
}
