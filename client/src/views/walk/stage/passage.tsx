// The words around a place: its sentence in ink, what comes before in the third voice, the place lit. Readings that were
// accepted stand in it, so that one reads what was said.
import { useEffect, useRef } from 'react'
import type { Applied } from '../../../../../shared/records/corrections/correction-state.ts'
import { classNames } from '../../../ui/class-names.ts'
import { passageOf } from '../items/passage-of.ts'
import styles from './stage.module.css'

export function Passage({
  text,
  place,
  applied,
  isWhole,
  isGap,
}: {
  readonly text: string
  readonly place: { readonly start: number; readonly end: number }
  readonly applied: readonly Applied[]
  readonly isWhole: boolean
  readonly isGap: boolean
}) {
  const now = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isWhole) now.current?.scrollIntoView({ block: 'nearest' })
  }, [isWhole])
  const { parts, cutBefore, cutAfter } = passageOf(text, place, applied, isWhole)
  return (
    // A long paragraph scrolls in its own place, so that what decides stays on screen; then it can have the focus.
    <p
      className={classNames(styles.text, isWhole && styles.whole)}
      {...(isWhole ? { tabIndex: 0, role: 'group', 'aria-label': 'The whole paragraph' } : {})}
    >
      {cutBefore && '… '}
      {parts.map(({ kind, text: words, reading, start }) =>
        kind === 'now' ? (
          <mark key={start} ref={now} className={classNames(styles.now, isGap && styles.gap)}>
            {words}
          </mark>
        ) : (
          <span key={start} className={kind === 'dim' ? styles.dim : undefined}>
            {reading === null ? words : <ins className={styles.reading}>{reading}</ins>}
          </span>
        ),
      )}
      {cutAfter && ' …'}
    </p>
  )
}
