// What an import left out or found odd, by line, as it stood: to be read, copied, and put right.

import { useState } from 'react'
import { Act } from '../../ui/controls/act.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { counted } from '../../ui/words/counted.ts'
import styles from './handing.module.css'

export type Trouble = { readonly line: number; readonly message: string; readonly leftOut: string | null }

const portion = 50

export function TroubleList({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const tell = useTellOutcome()
  const [shown, setShown] = useState(portion)
  const left = troubles.flatMap(({ leftOut }) => (leftOut === null ? [] : [leftOut]))
  if (troubles.length === 0) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(left.join('\n'))
      tell({ words: `${counted(left.length, 'line is', 'lines are')} copied.` })
    } catch {
      tell({ words: 'The browser would not copy. Select the lines below and copy them.' })
    }
  }
  return (
    <section aria-label="What to look at" className={styles.troubles}>
      <p className={styles.troubleHead}>
        <b>
          {left.length > 0
            ? `${counted(left.length, 'line is', 'lines are')} left out`
            : `${counted(troubles.length, 'line', 'lines')} to look at`}
        </b>
        {left.length > 0 && <Act onClick={() => void copy()}>Copy what is left out</Act>}
      </p>
      <ul>
        {troubles.slice(0, shown).map(({ line, message, leftOut }) => (
          <li key={`${line} ${message}`}>
            <span className={styles.line}>line {line}</span>
            <span>
              {message}
              {leftOut !== null && leftOut !== '' && (
                <bdi className={styles.leftOut}>
                  {leftOut.length > 200 ? `${leftOut.slice(0, 200)}…` : leftOut}
                </bdi>
              )}
            </span>
          </li>
        ))}
      </ul>
      {troubles.length > shown && (
        <Act onClick={() => setShown(shown + 10 * portion)}>Show {troubles.length - shown} more</Act>
      )}
    </section>
  )
}
