// Hiding another's record: a reviewer says why, all can read it, and the record itself stays.
import { useState } from 'react'
import { maxCommentLength } from '../../../../../../shared/records/record.ts'
import { Dialog } from '../../../../ui/boxes/dialog.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'

export function HideBox({
  what,
  onHide,
  onClose,
}: {
  readonly what: 'correction' | 'position' | 'thread'
  readonly onHide: (reason: string) => void
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  return (
    <Dialog title={`Hide this ${what}`} isOpen onClose={onClose}>
      <Form
        label={`Hide this ${what}`}
        onSend={() => {
          setAsked(true)
          if (!isMissing) onHide(reason.trim())
        }}
        acts={
          <Button type="submit" kind="primary">
            Hide it
          </Button>
        }
      >
        <TextField
          label="Why"
          description={stays[what]}
          value={reason}
          onChange={setReason}
          maxLength={maxCommentLength}
          lines={2}
          autoFocus
          error={asked && isMissing ? 'Please say why.' : null}
        />
      </Form>
    </Dialog>
  )
}

const ofRecord = 'Everybody can read it. The record itself stays and can be shown again.'
const stays = {
  correction: ofRecord,
  position: ofRecord,
  thread: 'Who began it reads it, and every reviewer. What was said stays and can be shown again.',
} as const
