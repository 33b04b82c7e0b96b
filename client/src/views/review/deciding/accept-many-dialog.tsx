// Before many are accepted at once: every one of them to be read, and what is left out with its reason. Nothing is
// signed unseen.

import { useMemo } from 'react'
import { classWords } from '../../../../../shared/records/corrections/correction-class.ts'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from '../review.module.css'
import type { ReadingRow } from '../rows/reading-rows.ts'

/** What is to be accepted, and what is not with why. */
export type ManyChosen = {
  readonly safe: readonly ReadingRow[]
  readonly leftOut: readonly { readonly row: ReadingRow; readonly why: string }[]
}

export function AcceptManyDialog({
  chosen,
  onAccept,
  onClose,
}: {
  /** Null while it is closed. */
  readonly chosen: ManyChosen | null
  readonly onAccept: (rows: readonly ReadingRow[]) => void
  readonly onClose: () => void
}) {
  const reasons = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { why } of chosen?.leftOut ?? []) counts.set(why, (counts.get(why) ?? 0) + 1)
    return [...counts]
  }, [chosen])
  if (!chosen) return null
  const { safe, leftOut } = chosen
  return (
    <Dialog
      title={
        safe.length === 0 ? 'Nothing to accept at once' : `Accept ${counted(safe.length, 'correction')}?`
      }
      isOpen
      onClose={onClose}
      size="wide"
      acts={
        <>
          {safe.length > 0 && (
            <Button kind="primary" autoFocus keyHint="Enter" onClick={() => onAccept(safe)}>
              Accept {counted(safe.length, 'correction')}
            </Button>
          )}
          <Button kind="quiet" keyHint="Esc" onClick={onClose}>
            {safe.length === 0 ? 'Back' : 'Not now'}
          </Button>
        </>
      }
    >
      {leftOut.length > 0 && (
        <div className={styles.leftOut}>
          <p>{counted(leftOut.length, 'reading')} left out, to be looked at singly:</p>
          <ul>
            {reasons.map(([why, count]) => (
              <li key={why}>
                <b>{count}</b> {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {safe.length > 0 && (
        <ol aria-label="To be accepted" className={styles.signed}>
          {safe.map((row) => (
            <li key={row.id}>
              <span className={styles.place}>¶ {row.says.segment + 1}</span>
              <span>
                <span className={styles.around}>{tail(row.before)}</span>
                <del>{row.says.published}</del>{' '}
                {row.says.reading === '' ? <i>not said</i> : <ins>{row.says.reading}</ins>}
                <span className={styles.around}>{row.after}</span>
              </span>
              <span className={styles.kind}>{classWords[row.class]}</span>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}

/** The last few words before, enough to know the place. */
const tail = (before: string): string => before.split(' ').slice(-5).join(' ')
