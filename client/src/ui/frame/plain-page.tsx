// A page without the rail: signing in, an invitation, a place that does not exist. One narrow column under the mark.
import type { ReactNode } from 'react'
import { Rule } from '../marks/rule.tsx'
import { Mark } from './mark.tsx'
import styles from './plain-page.module.css'

/** `label` is the small line above the title; `foot` a last line in the third voice. */
export function PlainPage({
  label,
  title,
  foot,
  children,
}: {
  readonly label?: ReactNode
  readonly title: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <main id="main" className={styles.page}>
      <div className={styles.column}>
        <div className={styles.mark}>
          <Mark />
        </div>
        {label && <p className="label">{label}</p>}
        <h1 className={styles.title}>{title}</h1>
        <Rule />
        <div className={styles.body}>{children}</div>
        {foot && <p className={styles.foot}>{foot}</p>}
      </div>
    </main>
  )
}
