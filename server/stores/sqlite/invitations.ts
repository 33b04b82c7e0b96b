// Invitations in SQLite.
import type { MemberId, ProjectId } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Role } from '../../../shared/people/roles.ts'
import {
  expiredInvitation,
  type Invitations,
  type StoredInvitation,
  unknownInvitation,
  usedInvitation,
} from '../invitations.ts'
import type { Database } from './database.ts'
import { joinProject } from './members.ts'

type InvitationRow = {
  id: string
  project: ProjectId
  role: Role
  for_whom: string
  invited_by: MemberId
  created_at_ms: number
  expires_at_ms: number
  used_at_ms: number | null
  revoked_at_ms: number | null
}

const invitationOf = (row: InvitationRow): StoredInvitation => ({
  id: row.id,
  project: row.project,
  role: row.role,
  forWhom: row.for_whom,
  invitedBy: row.invited_by,
  createdAtMs: row.created_at_ms,
  expiresAtMs: row.expires_at_ms,
})

/** What an invitation is good for now. */
function standing(row: InvitationRow | undefined, nowMs: number): Result<StoredInvitation> {
  if (row === undefined || row.revoked_at_ms !== null) return failed(unknownInvitation)
  if (row.used_at_ms !== null) return failed(usedInvitation)
  if (row.expires_at_ms <= nowMs) return failed(expiredInvitation)
  return ok(invitationOf(row))
}

export function createInvitations(database: Database): Invitations {
  const insert = database.prepare(
    `INSERT INTO invitations (id, token_hash, project, role, for_whom, invited_by, created_at_ms, expires_at_ms)
     VALUES (@id, @tokenHash, @project, @role, @forWhom, @invitedBy, @createdAtMs, @expiresAtMs)`,
  )
  const selectOpen = database.prepare<[string, number], InvitationRow>(
    `SELECT * FROM invitations WHERE project = ? AND used_at_ms IS NULL AND revoked_at_ms IS NULL
     AND expires_at_ms > ? ORDER BY created_at_ms DESC, id DESC`,
  )
  const selectByToken = database.prepare<[string], InvitationRow>(
    'SELECT * FROM invitations WHERE token_hash = ?',
  )
  const markUsed = database.prepare<[number, string, string]>(
    'UPDATE invitations SET used_at_ms = ?, used_by = ? WHERE id = ?',
  )
  const markRevoked = database.prepare<[number, string, string]>(
    `UPDATE invitations SET revoked_at_ms = ?
     WHERE project = ? AND id = ? AND used_at_ms IS NULL AND revoked_at_ms IS NULL`,
  )
  return {
    add: async (invitation) => {
      insert.run(invitation)
    },
    open: async (project, nowMs) => selectOpen.all(project, nowMs).map(invitationOf),
    find: async (tokenHash, nowMs) => standing(selectByToken.get(tokenHash), nowMs),
    use: async (tokenHash, who, nowMs) =>
      database
        .transaction(() => {
          const found = standing(selectByToken.get(tokenHash), nowMs)
          if (!found.ok) return found
          const invitation = found.value
          const joined = joinProject(database, invitation.project, {
            ...who,
            role: invitation.role,
            atMs: nowMs,
          })
          if (!joined.ok) return joined
          markUsed.run(nowMs, who.id, invitation.id)
          return ok({ invitation, member: joined.value })
        })
        .immediate(),
    revoke: async (project, id, nowMs) => markRevoked.run(nowMs, project, id).changes === 1,
  }
}
