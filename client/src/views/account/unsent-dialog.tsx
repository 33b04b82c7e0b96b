// Asked before signing out with work that only this device holds: take a copy, leave it here, delete it, or stay.
import type { UnsentWork } from '../../live/device/unsent-work.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import styles from './account.module.css'

/** "4 changes are", "1 change is". */
export function changesAre(unsent: readonly Pick<UnsentWork, 'changes'>[]): string {
  const count = unsent.reduce((sum, { changes }) => sum + changes, 0)
  return count === 1 ? '1 change is' : `${count} changes are`
}

/** `isKept` false: this browser could not put some of it away, so that signing out would lose it. */
export function UnsentDialog({
  unsent,
  isKept,
  onStay,
  onExport,
  onLeave,
}: {
  readonly unsent: readonly UnsentWork[]
  readonly isKept: boolean
  readonly onStay: () => void
  readonly onExport: () => void
  readonly onLeave: (work: 'keep' | 'delete') => void
}) {
  const words = unsent.flatMap((room) => room.words.map((each, nth) => ({ id: `${room.room} ${nth}`, each })))
  return (
    <Dialog
      title="Not everything has been sent"
      isAlert
      isOpen={unsent.length > 0}
      onClose={onStay}
      acts={
        <>
          <Button kind="primary" onClick={onStay}>
            Stay signed in
          </Button>
          <Button onClick={onExport}>Export a copy</Button>
          {isKept && <Button onClick={() => onLeave('keep')}>Sign out, keep it here</Button>}
          <Button kind="danger" onClick={() => onLeave('delete')}>
            Delete it and sign out
          </Button>
        </>
      }
    >
      <p>
        {changesAre(unsent)} only on this device and not yet on the server.{' '}
        {isKept
          ? 'Work kept here opens for you alone when you sign in again in this browser.'
          : 'Some of it is in this tab alone, since this browser cannot keep it: stay until it is saved, or it is lost.'}
      </p>
      {words.length > 0 && (
        <ul className={styles.words}>
          {words.map(({ id, each }) => (
            <li key={id}>{each}</li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
