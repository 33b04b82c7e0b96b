// How a public page is found and used, changed without another version.
import { useState } from 'react'
import type { PublicationSummary } from '../../../../shared/wire/sharing/api-publishing.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { type Terms, TermsFields } from '../../parts/publishing/publish-fields.tsx'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'

export function ChangeTerms({
  page,
  onClose,
}: {
  readonly page: PublicationSummary
  readonly onClose: () => void
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, busy, problem } = useAct('changePublication', ['listPublications'])
  const [terms, setTerms] = useState<Terms>({ licence: page.licence, isListed: page.isListed })
  const save = async () => {
    const done = await act({ params: { project: project.slug, publication: page.id }, body: terms })
    if (!done.ok) return
    onClose()
    tell({ words: `“${page.title}” is ${terms.isListed ? 'listed' : 'not listed'} from now on.` })
  }
  return (
    <Dialog title="Listing and licence" isOpen onClose={onClose}>
      <Form
        label="Listing and licence"
        onSend={() => void save()}
        error={problem?.message}
        acts={
          <>
            <Button kind="primary" type="submit" because={busy ? 'It is being saved.' : undefined}>
              Save
            </Button>
            <Button kind="quiet" onClick={onClose}>
              Not now
            </Button>
          </>
        }
      >
        <p>{page.title}</p>
        <TermsFields terms={terms} onTerms={(changes) => setTerms({ ...terms, ...changes })} />
      </Form>
    </Dialog>
  )
}
