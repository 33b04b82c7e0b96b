// Taking a page back, asked once more before it is done: nothing brings these addresses back.
import type { PublicationSummary } from '../../../../shared/wire/sharing/api-publishing.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'

export function Unpublish({
  page,
  onClose,
}: {
  readonly page: PublicationSummary
  readonly onClose: () => void
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('unpublish', ['listPublications'])
  const go = async () => {
    const done = await act({ params: { project: project.slug, publication: page.id } })
    if (!done.ok) return
    onClose()
    tell({ words: `“${page.title}” is taken back.` })
  }
  return (
    <Dialog
      title="Take this page back?"
      isOpen
      isAlert
      onClose={onClose}
      acts={
        <>
          <Button
            kind="danger"
            because={busy ? 'It is being taken back.' : undefined}
            onClick={() => void go()}
          >
            Take it back
          </Button>
          <Button onClick={onClose}>Keep it public</Button>
        </>
      }
    >
      <p>
        “{page.title}” will be shown to nobody any more. Its address, and that of every version so far, will
        say for ever that the page was taken back (410), also after it is published again. Who cites it then
        finds only that sentence.
      </p>
      <FormError>{problem?.message}</FormError>
    </Dialog>
  )
}
