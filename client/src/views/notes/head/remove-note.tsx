// Taking a note out of the list, asked once more before it is done.
import { useNavigate } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { useProject } from '../../../api/project.tsx'
import { useAct } from '../../../api/use-api.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Button } from '../../../ui/controls/button.tsx'

export function RemoveNote({
  id,
  title,
  icon,
}: {
  readonly id: NoteId
  readonly title: string
  readonly icon: LucideIcon
}) {
  const { project } = useProject()
  const navigate = useNavigate()
  const remove = useAct('removeNote', ['listNotes'])
  const [isAsking, setAsking] = useState(false)
  const go = async () => {
    const removed = await remove.act({ params: { note: id } })
    if (removed.ok) await navigate({ to: '/p/$project/notes', params: { project: project.slug } })
  }
  return (
    <>
      <Button kind="quiet" size="small" icon={icon} iconOnly onClick={() => setAsking(true)}>
        Remove this note
      </Button>
      {isAsking && (
        <Dialog
          title="Remove this note?"
          isOpen
          isAlert
          onClose={() => setAsking(false)}
          acts={
            <>
              <Button kind="danger" onClick={() => void go()} disabled={remove.busy}>
                Remove it
              </Button>
              <Button onClick={() => setAsking(false)}>Keep it</Button>
            </>
          }
        >
          <p>
            “{title}” leaves the list for everybody. What was written stays in the project’s log.
            {remove.problem && ` ${remove.problem.message}`}
          </p>
        </Dialog>
      )}
    </>
  )
}
