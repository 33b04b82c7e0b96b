// Nothing here yet: one serif sentence, and the act or the key that fills it.
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** `children` is the sentence; `hint` says what to do next. */
export function EmptyState({ children, hint }: { readonly children: ReactNode; readonly hint?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {hint && <div className={styles.hint}>{hint}</div>}
    </div>
  )
}
