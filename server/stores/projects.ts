// Projects: a team with its transcripts, codebook, people and notes. The slug is in addresses and never changes.
import type { MemberId, ProjectId } from '../../shared/base/id.ts'
import type { Result } from '../../shared/base/result.ts'
import type { Role } from '../../shared/people/roles.ts'

export type Project = {
  readonly id: ProjectId
  readonly slug: string
  readonly name: string
  readonly createdAtMs: number
}

export type Projects = {
  /** Problem `conflict` when the slug is taken. */
  readonly add: (project: Project) => Promise<Result<Project>>
  readonly all: () => Promise<readonly Project[]>
  readonly byId: (id: ProjectId) => Promise<Project | null>
  readonly bySlug: (slug: string) => Promise<Project | null>
  /** The projects where this account is an active member, by name, with its role. */
  readonly ofMember: (member: MemberId) => Promise<readonly (Project & { readonly role: Role })[]>
}
