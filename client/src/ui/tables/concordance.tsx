// Places of some words, one a line, aligned on the words: left of them what comes before, right of them what follows.
// The outer ends are clipped, never the words. Each line has a box to tick; ↓ and ↑ go from box to box.
import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './concordance.module.css'

export type ConcordanceRow = {
  readonly id: string
  /** Where it stands, short: `¶ 5`. */
  readonly where: ReactNode
  /** Who says it, a code or short name; null when nobody is known. */
  readonly who: ReactNode | null
  readonly before: string
  readonly words: ReactNode
  readonly after: string
  /** What a screen reader says for the box. */
  readonly name: string
  readonly isTicked: boolean
  /** Why it cannot be ticked; null when it can. */
  readonly because: string | null
}

/** `onUp` is ↑ on the first line; `onStand` says which line's box has the focus. */
export function Concordance({
  label,
  rows,
  current = null,
  onTick,
  onUp,
  onStand,
}: {
  readonly label: string
  readonly rows: readonly ConcordanceRow[]
  /** The id of the line that stands out. */
  readonly current?: string | null
  readonly onTick: (id: string, isTicked: boolean) => void
  readonly onUp?: (() => void) | undefined
  readonly onStand?: ((id: string) => void) | undefined
}) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not(:disabled)')]
    const at = boxes.indexOf(event.target as HTMLInputElement)
    const next = boxes[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next) next.focus()
    else if (event.key === 'ArrowUp') onUp?.()
  }
  return (
    <ol className={styles.list} aria-label={label} onKeyDown={press}>
      {rows.map((row) => (
        <li key={row.id} aria-current={row.id === current ? 'true' : undefined}>
          <label
            className={classNames(styles.row, row.because !== null && styles.locked)}
            title={row.because ?? undefined}
          >
            <input
              type="checkbox"
              checked={row.isTicked}
              disabled={row.because !== null}
              aria-label={row.because === null ? row.name : `${row.name}: ${row.because}`}
              onChange={(event) => onTick(row.id, event.currentTarget.checked)}
              onFocus={() => onStand?.(row.id)}
            />
            <span className={styles.where}>{row.where}</span>
            <span className={styles.who}>{row.who}</span>
            <span className={styles.before}>
              <bdi>{row.before}</bdi>
            </span>
            <b className={styles.words}>{row.words}</b>
            <span className={styles.after}>
              <bdi>{row.after}</bdi>
            </span>
          </label>
        </li>
      ))}
    </ol>
  )
}
