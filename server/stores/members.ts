// Who belongs to a project, and as what. One who left stays in the list, inactive: their records stay theirs.
// The rule that a project keeps an owner is kept here, inside the transaction that would break it.
import type { MemberId, ProjectId } from '../../shared/base/id.ts'
import { type Problem, problem } from '../../shared/base/problem.ts'
import type { Result } from '../../shared/base/result.ts'
import type { Member } from '../../shared/people/member.ts'
import type { Role } from '../../shared/people/roles.ts'

export type Joining = {
  readonly id: MemberId
  readonly name: string
  readonly role: Role
  readonly atMs: number
}

export type Members = {
  /** In the order of joining, those who left included. */
  readonly ofProject: (project: ProjectId) => Promise<readonly Member[]>
  /** Null when never a member; look at `active`. */
  readonly get: (project: ProjectId, member: MemberId) => Promise<Member | null>
  /** Joins, with the next colour in turn; one who left comes back with their old colour. Problem `conflict` when active already. */
  readonly join: (project: ProjectId, joining: Joining) => Promise<Result<Member>>
  /** Problems: `not-found`; `conflict` when the last owner would be none. */
  readonly changeRole: (project: ProjectId, member: MemberId, role: Role) => Promise<Result<Member>>
  /** Makes inactive. Problems as for `changeRole`. */
  readonly leave: (project: ProjectId, member: MemberId) => Promise<Result<Member>>
  /** True when any project has an active owner. */
  readonly anyOwner: () => Promise<boolean>
}

export const memberColours = 12

export const alreadyMember: Problem = problem('conflict', 'This account is a member of the project already.')
export const notAMember: Problem = problem('not-found', 'Nobody of that name belongs to this project.')
export const lastOwner: Problem = problem(
  'conflict',
  'A project needs an owner: make somebody else an owner first.',
)
