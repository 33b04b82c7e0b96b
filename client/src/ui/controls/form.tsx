// The frame of a form: fields under each other, acts in a row at the end. Enter sends it; the page never reloads. In a
// dialog the acts stay in sight, with what is wrong above them.
import type { FormEvent, ReactNode } from 'react'
import styles from './form.module.css'
import { FormError } from './form-error.tsx'

/** `onSend` is called once per submit; `error` is what is wrong with the whole, above the acts. */
export function Form({
  label,
  onSend,
  error,
  acts,
  children,
}: {
  readonly label: string
  readonly onSend: () => void
  readonly error?: ReactNode
  readonly acts: ReactNode
  readonly children: ReactNode
}) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form aria-label={label} className={styles.form} onSubmit={send} noValidate>
      {children}
      <div className={styles.foot}>
        <FormError>{error}</FormError>
        <div className={styles.acts}>{acts}</div>
      </div>
    </form>
  )
}
