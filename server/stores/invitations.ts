// Invitations: links that let one person join with a role. Only a hash of the link's token is kept.
import type { MemberId, ProjectId } from '../../shared/base/id.ts'
import { type Problem, problem } from '../../shared/base/problem.ts'
import type { Result } from '../../shared/base/result.ts'
import type { Member } from '../../shared/people/member.ts'
import type { Role } from '../../shared/people/roles.ts'

export type StoredInvitation = {
  readonly id: string
  readonly project: ProjectId
  readonly role: Role
  readonly forWhom: string
  readonly invitedBy: MemberId
  readonly createdAtMs: number
  readonly expiresAtMs: number
}

export type NewInvitation = StoredInvitation & { readonly tokenHash: string }

export type Invitations = {
  readonly add: (invitation: NewInvitation) => Promise<void>
  /** Neither used, nor revoked, nor expired; the newest first. */
  readonly open: (project: ProjectId, nowMs: number) => Promise<readonly StoredInvitation[]>
  /** Problems: `not-found` (or revoked), `used`, `expired`. */
  readonly find: (tokenHash: string, nowMs: number) => Promise<Result<StoredInvitation>>
  /** In one transaction: marks it used and makes the account a member. Problems of `find`; `conflict` when a member already. */
  readonly use: (
    tokenHash: string,
    who: { readonly id: MemberId; readonly name: string },
    nowMs: number,
  ) => Promise<Result<{ readonly invitation: StoredInvitation; readonly member: Member }>>
  /** False when there is no such open invitation. */
  readonly revoke: (project: ProjectId, id: string, nowMs: number) => Promise<boolean>
}

export const unknownInvitation: Problem = problem(
  'not-found',
  'This invitation does not exist, or was taken back. Ask the owner for a new link.',
)
export const usedInvitation: Problem = problem(
  'used',
  'This invitation was used before. If that was you, sign in; otherwise ask the owner for a new link.',
)
export const expiredInvitation: Problem = problem(
  'expired',
  'This invitation has run out. Ask the owner for a new link.',
)
