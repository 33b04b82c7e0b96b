// What happened to something, step by step, the oldest first: who, in a sentence, and when.
import type { ReactNode } from 'react'
import { Stamp, type StampOf } from '../marks/stamp.tsx'
import styles from './talk.module.css'

/** One step. `by` null: the program itself. */
export type Step = {
  readonly id: string
  readonly by: StampOf | null
  readonly words: ReactNode
  readonly when: string
}

export function StepList({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className={styles.steps}>
      {steps.map(({ id, by, words, when }) => (
        <li key={id} className={styles.step}>
          {by ? <Stamp {...by} size="small" silent /> : <span aria-hidden="true" />}
          <p>
            {words} <span className={styles.when}>{when}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
