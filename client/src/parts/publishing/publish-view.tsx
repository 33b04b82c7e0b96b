// "Publish this view": what is on screen of positions as a page of its own, by its filter. For those who may publish.
import { useState } from 'react'
import type { Query } from '../../../../shared/records/notes/query.ts'
import { useProject } from '../../api/project.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { PublishDialog } from './publish-dialog.tsx'

export function PublishView({ query }: { readonly query: Query }) {
  const { may } = useProject()
  const [isOpen, setOpen] = useState(false)
  useHotkeys(
    [{ keys: ['Shift+q'], says: 'publish this view', group: 'Positions', run: () => setOpen(true) }],
    may('publish'),
  )
  if (!may('publish')) return null
  return (
    <>
      <Act keyHint="Shift Q" onClick={() => setOpen(true)}>
        Publish this view
      </Act>
      {isOpen && <PublishDialog subject={{ kind: 'view', query }} onClose={() => setOpen(false)} />}
    </>
  )
}
