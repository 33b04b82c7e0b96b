// Signing out: what the server has is wiped from this device, what it has not is never dropped without a word.
// Afterwards the page is loaded anew, so that nothing of this person is left in its memory.
import { useState } from 'react'
import type { MemberId } from '../../../../shared/base/id.ts'
import { keptReplies } from '../../api/kept-replies.ts'
import { signOut } from '../../api/session.ts'
import {
  deleteUnsent,
  exportUnsent,
  forgetMember,
  type UnsentWork,
  unsentWork,
} from '../../live/device/unsent-work.ts'
import { useLive } from '../../live/use-room.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { saveFile } from '../../ui/files/save-file.ts'
import { UnsentDialog } from './unsent-dialog.tsx'

const unwiped =
  'You are signed out, but this browser would not delete its copy. Clear this site’s data in the browser’s settings.'

export function SignOut({ member }: { readonly member: MemberId }) {
  const live = useLive()
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isKept, setKept] = useState(true)
  const [unsent, setUnsent] = useState<readonly UnsentWork[]>([])

  const ask = async () => {
    setTrouble(null)
    setBusy(true)
    const work = await unsentWork(live, member)
    if (work.length > 0) {
      setBusy(false)
      setKept(!live.rooms().some((room) => room.state().kind === 'not-saved'))
      setUnsent(work)
      return
    }
    await leave('keep')
  }
  const leave = async (work: 'keep' | 'delete') => {
    setBusy(true)
    const out = await signOut()
    if (!out.ok) {
      setBusy(false)
      setTrouble(out.problem.message)
      setUnsent([])
      return
    }
    const [wiped] = await Promise.all([
      work === 'delete' ? deleteUnsent(live, member) : forgetMember(live, member),
      keptReplies(window.indexedDB, member).forget(),
    ])
    const holdsNothing = window.indexedDB === undefined
    if (wiped || holdsNothing) window.location.assign('/sign-in')
    else setTrouble(unwiped)
  }
  const save = async () =>
    saveFile(
      new Blob([await exportUnsent(live, member)], { type: 'application/json' }),
      'rapporteur-unsent-work.json',
    )

  return (
    <>
      <p className="second">This device then forgets the records it keeps for you.</p>
      <FormError>{trouble}</FormError>
      <div>
        <Button onClick={() => void ask()} because={isBusy ? 'You are being signed out.' : undefined}>
          Sign out
        </Button>
      </div>
      <UnsentDialog
        unsent={unsent}
        isKept={isKept}
        onStay={() => setUnsent([])}
        onExport={() => void save()}
        onLeave={(work) => void leave(work)}
      />
    </>
  )
}
