// Every label that can become a person without a question, ticked by the key that opened it, to look over and add at once.

import { useState } from 'react'
import { nameOfLabel } from '../../../../shared/records/speakers/new-people.ts'
import type { SpeakerRow } from '../../../../shared/records/speakers/speaker-rows.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { CheckBox } from '../../ui/controls/check-box.tsx'
import { counted } from '../../ui/words/counted.ts'
import styles from './speakers.module.css'

export function CertainDialog({
  rows,
  onAdd,
  onClose,
}: {
  readonly rows: readonly SpeakerRow[]
  readonly onAdd: (labels: readonly string[]) => void
  readonly onClose: () => void
}) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const taken = rows.flatMap(({ label }) => (label !== null && !left.has(label) ? [label] : []))
  const turn = (label: string, isTaken: boolean) => {
    const next = new Set(left)
    if (isTaken) next.delete(label)
    else next.add(label)
    setLeft(next)
  }
  return (
    <Dialog
      title="Add the people these labels name"
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button
            kind="primary"
            keyHint="Enter"
            ref={(button: HTMLButtonElement | null) => button?.focus()}
            because={taken.length === 0 ? 'Tick somebody first.' : undefined}
            onClick={() => onAdd(taken)}
          >
            Add {counted(taken.length, 'person', 'people')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <p className="fine">
        These labels match nobody in the list and resemble nobody. Each becomes a person with the label as
        another name; affiliations are added on the People page.
      </p>
      <ul className={styles.certain}>
        {rows.map(({ id, label, places }) =>
          label === null ? null : (
            <li key={id}>
              <CheckBox isChecked={!left.has(label)} onChange={(isTaken) => turn(label, isTaken)}>
                <b>{nameOfLabel(label)}</b>{' '}
                <span className="fine">
                  printed {label} · {counted(places.length, 'turn')}
                </span>
              </CheckBox>
            </li>
          ),
        )}
      </ul>
    </Dialog>
  )
}
