// In a note's head: makes the note public, or shows where it is; with the key that does the same.
import { Globe } from 'lucide-react'
import { useState } from 'react'
import type { NoteId } from '../../../../shared/base/id.ts'
import { useProject } from '../../api/project.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { useHotkeys, useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { PublishDialog } from './publish-dialog.tsx'

const keys = ['Mod+Alt+u']

export function PublishNote({ note }: { readonly note: NoteId }) {
  const { may } = useProject()
  const keyLabel = useKeyLabel()
  const [isOpen, setOpen] = useState(false)
  const says = may('publish') ? 'publish this note' : 'published page of this note'
  useHotkeys([{ keys, says, group: 'Notes', run: () => setOpen(true) }])
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon={Globe}
        iconOnly={!may('publish')}
        title={`${says.charAt(0).toUpperCase()}${says.slice(1)} (${keyLabel('Mod+Alt+u')})`}
        onClick={() => setOpen(true)}
      >
        {may('publish') ? 'Publish' : 'Published page'}
      </Button>
      {isOpen && <PublishDialog subject={{ kind: 'note', note }} onClose={() => setOpen(false)} />}
    </>
  )
}
