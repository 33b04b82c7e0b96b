// The quiet line under the masthead: what others did since one was last here, and the way through it. It stands over the empty
// space above the words, so that nothing moves when it comes or goes.
import { useState } from 'react'
import { Act } from '../../../ui/controls/act.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import styles from './since.module.css'
import type { SinceWalk } from './use-since.ts'

/** `isActive`: no box is open, so that the keys are free. */
export function SinceLine({ since, isActive }: { readonly since: SinceWalk; readonly isActive: boolean }) {
  const { words, stops, nth, gone, step, finish } = since
  const [isListed, setListed] = useState(false)
  useHotkeys(
    [
      { keys: [']'], says: 'next of what is new to you', group: 'Desk', run: () => step(1) },
      { keys: ['['], says: 'the one before of what is new to you', group: 'Desk', run: () => step(-1) },
    ],
    isActive && words !== null && stops > 0,
  )
  if (words === null) return null
  return (
    <section aria-label="Since you were here" className={styles.line}>
      <p className={styles.words}>
        {words}
        {nth > 0 && (
          <b className={styles.nth}>
            {' '}
            · {nth} of {stops}
          </b>
        )}
      </p>
      <p className={styles.acts}>
        {stops > 0 && (
          <>
            <Act keyHint="[" onClick={() => step(-1)}>
              Before
            </Act>
            <Act keyHint="]" onClick={() => step(1)}>
              Next
            </Act>
          </>
        )}
        {gone.length > 0 && (
          <Act aria-expanded={isListed} onClick={() => setListed((now) => !now)}>
            {gone.length} no longer here
          </Act>
        )}
        <Act onClick={finish}>Done</Act>
      </p>
      {isListed && gone.length > 0 && (
        <ul aria-label="No longer here" className={styles.gone}>
          {gone.map(({ id, words: became }) => (
            <li key={id}>{became}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
