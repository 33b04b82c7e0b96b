// The signature rule as a progress bar: thick is done, thin is open, dots are what is lost. Read out as one sentence.
import { classNames } from '../class-names.ts'
import styles from './progress-rule.module.css'

/** Shares of a whole, drawn in proportion. `label` says them in words ("125 reviewed, 41 open, 28 gaps"). */
export function ProgressRule({
  done,
  open,
  gaps = 0,
  label,
}: {
  readonly done: number
  readonly open: number
  readonly gaps?: number
  readonly label: string
}) {
  return (
    <div role="img" aria-label={label} className={styles.bar}>
      {done > 0 && <i className={styles.done} style={{ flexGrow: done }} />}
      {open > 0 && <i className={styles.open} style={{ flexGrow: open }} />}
      {gaps > 0 && <i className={styles.gaps} style={{ flexGrow: gaps }} />}
    </div>
  )
}

/** One entry of the key below such bars: the piece of line and its word. */
export function ProgressKey({
  of,
  children,
}: {
  readonly of: 'done' | 'open' | 'gaps'
  readonly children: string
}) {
  return (
    <span className={styles.entry}>
      <i aria-hidden="true" className={classNames(styles.sample, styles[of])} />
      {children}
    </span>
  )
}

/** How far one thing is: `value` of `max`, thick over a thin line. `accent` marks the one at work now. */
export function ProgressLine({
  value,
  max,
  label,
  tone = 'ink',
}: {
  readonly value: number
  readonly max: number
  readonly label: string
  readonly tone?: 'ink' | 'quiet' | 'accent'
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={classNames(styles.line, styles[tone])}
    >
      <i style={{ width: `${share * 100}%` }} />
    </div>
  )
}
