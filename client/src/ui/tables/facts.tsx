// Numbers and what they count, set as a small two-column list.
import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** One number with its words. */
export type Fact = { readonly id: string; readonly value: ReactNode; readonly says: ReactNode }

/** Figures stand right-aligned before their words. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className={styles.facts}>
      {facts.map(({ id, value, says }) => (
        <li key={id}>
          <b>{value}</b> <span>{says}</span>
        </li>
      ))}
    </ul>
  )
}
