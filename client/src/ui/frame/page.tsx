// The layout of every screen inside: rail at the left, the page, the foot. It renders the one <main>.
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './page.module.css'

/** `rail` null leaves the whole width to the page. `mainId` is where the skip link goes; give it another when two pages could be mounted at once. */
export function Page({
  rail,
  foot,
  children,
  mainId = 'main',
}: {
  readonly rail: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
  readonly mainId?: string
}) {
  return (
    <div className={classNames(styles.page, rail === null && styles.alone)}>
      <a className="skip-link" href={`#${mainId}`}>
        Skip to the page
      </a>
      {rail}
      <main id={mainId} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {foot}
    </div>
  )
}

/** The body of a page below its masthead: the side margins, and a side column where there is one (it moves below under 1280 px). */
export function PageBody({ children, side }: { readonly children: ReactNode; readonly side?: ReactNode }) {
  return side === undefined ? (
    <div className={styles.body}>{children}</div>
  ) : (
    <div className={`${styles.body} ${styles.withSide}`}>
      <div className={styles.wide}>{children}</div>
      {side}
    </div>
  )
}

/** A side column beside the page's body, behind a hairline. */
export function PageSide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside aria-label={label} className={styles.side}>
      {children}
    </aside>
  )
}
