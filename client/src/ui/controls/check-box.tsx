// A box to tick, with its words. Nothing is ever ticked for a person: the caller starts it at false.
import type { ReactNode } from 'react'
import styles from './check-box.module.css'

/** A native check box in a label. */
export function CheckBox({
  isChecked,
  onChange,
  isDisabled = false,
  children,
}: {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
