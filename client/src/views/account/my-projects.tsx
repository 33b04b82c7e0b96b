// The projects one is in, each with the way to leave it.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MemberId } from '../../../../shared/base/id.ts'
import type { ProjectSummary } from '../../../../shared/wire/api-project.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { useSelf } from '../../live/use-room.tsx'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { useAnnounce } from '../../ui/voice/announcer.tsx'
import styles from './account.module.css'

export function MyProjects() {
  const self = useSelf()
  const { data, error } = useApi('listProjects', { params: {} })
  const [leaving, setLeaving] = useState<ProjectSummary | null>(null)
  if (!data) {
    return error ? <p>{error.problem.message}</p> : <LoadingLines says="Opening your projects…" lines={2} />
  }
  if (data.projects.length === 0) {
    return <p className="second">You are in no project. Ask an owner for an invitation.</p>
  }
  return (
    <>
      <ul>
        {data.projects.map((project) => (
          <li key={project.id} className={styles.project}>
            <span>
              <Link to="/p/$project" params={{ project: project.slug }}>
                {project.name}
              </Link>{' '}
              <span className="fine">{project.role}</span>
            </span>
            <Act onClick={() => setLeaving(project)} aria-label={`Leave ${project.name}`}>
              Leave
            </Act>
          </li>
        ))}
      </ul>
      <LeaveProject project={leaving} self={self} onClose={() => setLeaving(null)} />
    </>
  )
}

function LeaveProject({
  project,
  self,
  onClose,
}: {
  readonly project: ProjectSummary | null
  readonly self: MemberId
  readonly onClose: () => void
}) {
  const announce = useAnnounce()
  const { act, busy, problem } = useAct('removeMember', ['listProjects'])
  const leave = async () => {
    if (!project) return
    const left = await act({ params: { project: project.slug, member: self } })
    if (!left.ok) return
    announce(`You have left ${project.name}.`)
    onClose()
  }
  return (
    <Dialog
      title={`Leave ${project?.name ?? ''}?`}
      isOpen={project !== null}
      onClose={onClose}
      acts={
        <>
          <Button kind="danger" onClick={() => void leave()} because={busy ? 'You are leaving.' : undefined}>
            Leave
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Stay
          </Button>
        </>
      }
    >
      <p>What you wrote stays in the project under your name. To come back you need a new invitation.</p>
      <FormError>{problem?.message}</FormError>
    </Dialog>
  )
}
