// The project a screen is in, and who oneself is there. Every screen of a project stands inside ProjectProvider.
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { MemberId } from '../../../shared/base/id.ts'
import type { Member } from '../../../shared/people/member.ts'
import { type Concerns, type Deed, may } from '../../../shared/people/permissions.ts'
import type { ProjectSummary } from '../../../shared/wire/api-project.ts'

export type ProjectHere = {
  readonly project: ProjectSummary
  /** Those who left are among them, inactive: what they wrote stays theirs. */
  readonly members: ReadonlyMap<MemberId, Member>
  readonly me: Member
  /** The same table the gate and the actions ask (invariant 5). */
  readonly may: (deed: Deed, record?: Concerns) => boolean
}

const ProjectContext = createContext<ProjectHere | null>(null)

export function ProjectProvider({
  project,
  members,
  me,
  children,
}: {
  readonly project: ProjectSummary
  readonly members: readonly Member[]
  readonly me: Member
  readonly children: ReactNode
}) {
  const here = useMemo<ProjectHere>(
    () => ({
      project,
      members: new Map(members.map((member) => [member.id, member])),
      me,
      may: (deed, record) => may(me, deed, record),
    }),
    [project, members, me],
  )
  return <ProjectContext value={here}>{children}</ProjectContext>
}

export function useProject(): ProjectHere {
  const here = useContext(ProjectContext)
  if (!here) throw new Error('A project’s screen stands outside of ProjectProvider.')
  return here
}
