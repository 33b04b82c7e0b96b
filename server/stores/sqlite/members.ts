// Members in SQLite. `joinProject` is shared with invitations, which join in their own transaction.
import type { MemberId, ProjectId } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Member } from '../../../shared/people/member.ts'
import type { Role } from '../../../shared/people/roles.ts'
import {
  alreadyMember,
  type Joining,
  lastOwner,
  type Members,
  memberColours,
  notAMember,
} from '../members.ts'
import type { Database } from './database.ts'

type MemberRow = { id: MemberId; name: string; role: Role; colour: number; active: number }

const memberOf = (row: MemberRow): Member => ({
  id: row.id,
  name: row.name,
  role: row.role,
  colour: row.colour,
  active: row.active === 1,
})

const columns = 'id, name, role, colour, active'

/** Joins inside whatever transaction is open. See `Members.join`. */
export function joinProject(database: Database, project: ProjectId, joining: Joining): Result<Member> {
  const row = database
    .prepare<[string, string], MemberRow>(`SELECT ${columns} FROM members WHERE project = ? AND id = ?`)
    .get(project, joining.id)
  if (row?.active === 1) return failed(alreadyMember)
  const known = database
    .prepare<[string], { count: number }>('SELECT count(*) AS count FROM members WHERE project = ?')
    .get(project)
  const colour = row?.colour ?? ((known?.count ?? 0) % memberColours) + 1
  database
    .prepare<[string, string, string, string, number, number]>(
      `INSERT INTO members (project, id, name, role, colour, active, joined_at_ms) VALUES (?, ?, ?, ?, ?, 1, ?)
       ON CONFLICT (project, id) DO UPDATE SET name = excluded.name, role = excluded.role, active = 1`,
    )
    .run(project, joining.id, joining.name, joining.role, colour, joining.atMs)
  return ok({ id: joining.id, name: joining.name, role: joining.role, colour, active: true })
}

export function createMembers(database: Database): Members {
  const selectOfProject = database.prepare<[string], MemberRow>(
    `SELECT ${columns} FROM members WHERE project = ? ORDER BY joined_at_ms, rowid`,
  )
  const selectOne = database.prepare<[string, string], MemberRow>(
    `SELECT ${columns} FROM members WHERE project = ? AND id = ?`,
  )
  const countOwners = database.prepare<[string], { count: number }>(
    "SELECT count(*) AS count FROM members WHERE project = ? AND role = 'owner' AND active = 1",
  )
  const update = database.prepare<[string, number, string, string]>(
    'UPDATE members SET role = ?, active = ? WHERE project = ? AND id = ?',
  )
  const selectAnyOwner = database.prepare<[], { one: number }>(
    "SELECT 1 AS one FROM members WHERE role = 'owner' AND active = 1 LIMIT 1",
  )

  const become = database.transaction(
    (project: ProjectId, id: MemberId, role: Role | null): Result<Member> => {
      const row = selectOne.get(project, id)
      if (row?.active !== 1) return failed(notAMember)
      const losesAnOwner = row.role === 'owner' && role !== 'owner'
      if (losesAnOwner && countOwners.get(project)?.count === 1) return failed(lastOwner)
      const after: Member = { ...memberOf(row), role: role ?? row.role, active: role !== null }
      update.run(after.role, after.active ? 1 : 0, project, id)
      return ok(after)
    },
  )

  return {
    ofProject: async (project) => selectOfProject.all(project).map(memberOf),
    get: async (project, member) => {
      const row = selectOne.get(project, member)
      return row ? memberOf(row) : null
    },
    join: async (project, joining) =>
      database.transaction(() => joinProject(database, project, joining)).immediate(),
    changeRole: async (project, member, role) => become.immediate(project, member, role),
    leave: async (project, member) => become.immediate(project, member, null),
    anyOwner: async () => selectAnyOwner.get() !== undefined,
  }
}
