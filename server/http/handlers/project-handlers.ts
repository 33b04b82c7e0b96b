// Routes about projects, each handed to its action.
import type { projectRoutes } from '../../../shared/wire/api-project.ts'
import { changeRole } from '../../actions/members/change-role.ts'
import { invite } from '../../actions/members/invite.ts'
import { listInvitations } from '../../actions/members/list-invitations.ts'
import { removeMember } from '../../actions/members/remove-member.ts'
import { revokeInvitation } from '../../actions/members/revoke-invitation.ts'
import { listProjects } from '../../actions/projects/list-projects.ts'
import { readProject } from '../../actions/projects/read-project.ts'
import type { Handlers } from '../call.ts'

export const projectHandlers: Handlers<keyof typeof projectRoutes> = {
  listProjects: ({ needs, account }) => listProjects(needs.world, account.id),
  readProject: ({ needs, caller }) => readProject(needs.world, caller),
  listInvitations: ({ needs, caller }) => listInvitations(needs.world, caller),
  invite: ({ needs, caller, body }) => invite(needs.world, caller, body),
  revokeInvitation: ({ needs, caller, params }) => revokeInvitation(needs.world, caller, params.invitation),
  changeRole: ({ needs, caller, params, body }) =>
    changeRole(needs.world, caller, { member: params.member, role: body.role }),
  removeMember: ({ needs, caller, params }) => removeMember(needs.world, caller, params.member),
}
