// Making an invitation: for whom and in which role, then the link, which is shown this once.
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { type Role, roles } from '../../../../shared/people/roles.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Select } from '../../ui/choices/select.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { useAnnounce } from '../../ui/voice/announcer.tsx'
import { invitationLink } from './invitation-link.ts'
import styles from './members.module.css'
import { roleMeans, roleOptions } from './role-words.ts'

export function Invite({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Invite somebody" isOpen={isOpen} onClose={onClose}>
      {isOpen && <InviteForm onClose={onClose} />}
    </Dialog>
  )
}

type Made = { readonly link: string; readonly forWhom: string; readonly role: Role }

function InviteForm({ onClose }: { readonly onClose: () => void }) {
  const { project } = useProject()
  const { act, busy, problem } = useAct('invite', ['listInvitations'])
  const [forWhom, setForWhom] = useState('')
  const [role, setRole] = useState<Role>('annotator')
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <Link made={made} onClose={onClose} />

  const send = async () => {
    const name = forWhom.trim()
    const invited = await act({ params: { project: project.slug }, body: { role, forWhom: name } })
    if (!invited.ok) return
    setMade({ link: invitationLink(window.location.origin, invited.value.token), forWhom: name, role })
  }
  return (
    <Form
      label="Invite somebody"
      onSend={() => void send()}
      error={problem?.message}
      acts={
        <>
          <Button kind="primary" type="submit" because={busy ? 'The link is being made.' : undefined}>
            Make the link
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <TextField
        label="For whom"
        description="For your own list; a name or an address. No e-mail is sent."
        autoFocus
        maxLength={200}
        value={forWhom}
        onChange={setForWhom}
      />
      <div className={styles.role}>
        <Select
          label="Role"
          options={roleOptions}
          value={role}
          onChange={(id) => {
            const chosen = roles.find((each) => each === id)
            if (chosen) setRole(chosen)
          }}
        />
        <p className="fine">{roleMeans[role]}</p>
      </div>
    </Form>
  )
}

function Link({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const announce = useAnnounce()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.link)
      setCopied(true)
      announce('The link is copied.')
    } catch {
      announce('The browser does not let this page copy. Select the link and copy it yourself.')
    }
  }
  return (
    <div className={styles.fields}>
      <p>
        Send this link to {made.forWhom === '' ? 'them' : made.forWhom} yourself. It lets one person join as{' '}
        {made.role}, and it is shown only now.
      </p>
      <div className={styles.link}>
        <TextField label="Invitation link" isReadOnly autoFocus value={made.link} />
        <Button icon={Copy} onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <div>
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
