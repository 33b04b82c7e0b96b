// One field: what the note is called. The server makes it, so it needs to be reached.
import { useState } from 'react'
import type { Problem } from '../../../../shared/base/problem.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'

export function NewNote({
  onMake,
  onClose,
  busy,
}: {
  readonly onMake: (title: string) => Promise<Problem | null>
  readonly onClose: () => void
  readonly busy: boolean
}) {
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const send = async () => {
    if (title.trim() === '') return setProblem('A note needs a title.')
    setProblem((await onMake(title))?.message ?? null)
  }
  return (
    <Dialog title="New note" isOpen onClose={onClose}>
      <Form
        label="New note"
        onSend={() => void send()}
        acts={
          <Button kind="primary" type="submit" disabled={busy}>
            Begin the note
          </Button>
        }
      >
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          error={problem}
          voice="serif"
          maxLength={200}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
