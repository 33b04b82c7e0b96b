// A list told day by day, each day under its head, in the order given.
import type { ReactNode } from 'react'
import { byDay } from './by-day.ts'
import styles from './day-list.module.css'

/** `children` draws what happened on one day. */
export function DayList<T extends { readonly atMs: number }>({
  items,
  nowMs,
  children,
}: {
  readonly items: readonly T[]
  readonly nowMs: number
  readonly children: (items: readonly T[], day: string) => ReactNode
}) {
  return byDay(items, nowMs).map(({ day, items: ofDay }) => (
    <section key={day} aria-label={day} className={styles.day}>
      <h2 className={styles.name}>{day}</h2>
      {children(ofDay, day)}
    </section>
  ))
}
