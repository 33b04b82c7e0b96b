// What a person must know now, at the place where it matters. Caution is one line; danger is a panel that never closes
// by itself and holds what to do about it. For a short outcome use voice/outcome.tsx instead.
import { CloudOff, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import styles from './notice.module.css'

/** caution: held, changed, offline. danger: refused, not saved. Danger interrupts a screen reader, caution waits. */
export function Notice({
  tone,
  icon = 'warning',
  isLine = false,
  children,
  acts,
}: {
  readonly tone: 'caution' | 'danger'
  readonly icon?: 'warning' | 'offline' | 'none'
  /** It runs the width of the page and its words stand under the masthead's. */
  readonly isLine?: boolean
  readonly children: ReactNode
  readonly acts?: ReactNode
}) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames(styles.notice, styles[tone], isLine && styles.line)}
    >
      {icon !== 'none' && <Icon of={icon === 'offline' ? CloudOff : TriangleAlert} />}
      <div className={styles.words}>
        {children}
        {acts && <div className={styles.acts}>{acts}</div>}
      </div>
    </div>
  )
}

/** The line under the masthead while there is no connection. `since` is a time in words ("14:20"). */
export function OfflineLine({ since, kept }: { readonly since?: string | undefined; readonly kept: number }) {
  const when = since === undefined ? 'No connection.' : `No connection since ${since}.`
  const what =
    kept === 0
      ? 'You can go on; what you change is kept on this device and goes out when it returns.'
      : kept === 1
        ? 'You can go on; 1 change is kept on this device and goes out when it returns.'
        : `You can go on; ${kept} changes are kept on this device and go out when it returns.`
  return (
    <Notice tone="caution" icon="offline" isLine>
      <p>
        {when} {what}
      </p>
    </Notice>
  )
}

/** What was refused, set as it reads: the words in question, then a fine line about where they stand. */
export function NoticeWords({ children }: { readonly children: ReactNode }) {
  return <p className={styles.quoted}>{children}</p>
}
