// What a version is called, so that it is found again. Emptied, it goes by its number.
import { useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import { maxVersionName, type NoteVersion } from '../../../../../shared/wire/sharing/api-note-versions.ts'
import { useAct } from '../../../api/use-api.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { useTellOutcome } from '../../../ui/voice/outcome.tsx'

export function NameVersion({
  id,
  version,
  onClose,
}: {
  readonly id: NoteId
  readonly version: NoteVersion
  readonly onClose: () => void
}) {
  const tell = useTellOutcome()
  const change = useAct('nameNoteVersion', ['listNoteVersions', 'readNote'])
  const [name, setName] = useState(version.named?.name ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const send = async () => {
    const params = { note: id, seq: String(version.seq) }
    const named = await change.act({ params, body: { name: name.trim() } })
    if (!named.ok) return setFault(named.problem.message)
    tell({ words: name.trim() === '' ? `It is version ${version.number} again.` : `Named “${name.trim()}”.` })
    onClose()
  }
  return (
    <Dialog title={`Name version ${version.number}`} isOpen onClose={onClose}>
      <Form
        label="Name of the version"
        onSend={() => void send()}
        acts={
          <Button kind="primary" type="submit" disabled={change.busy}>
            Keep the name
          </Button>
        }
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={fault}
          maxLength={maxVersionName}
          placeholder="As sent to the mission"
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
