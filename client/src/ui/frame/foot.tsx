// The foot: keys of the moment left, place right, on one line. An outcome takes the keys' place for eight seconds in which
// it can be seen; hovering or focusing it holds it, since nobody should have to hurry to an Undo.
import { useEffect, useState } from 'react'
import { classNames } from '../class-names.ts'
import { Act } from '../controls/act.tsx'
import { Kbd } from '../marks/kbd.tsx'
import { afterSeenSeconds } from '../time/seen-seconds.ts'
import { useSaidOutcome } from '../voice/outcome.tsx'
import styles from './foot.module.css'
import { type KeyHint, useFootLine } from './foot-line.tsx'

/** How long an outcome is said. */
const outcomeSeconds = 8

/** Keys with their words, in a row. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <ul aria-label="Keys" className={styles.keys}>
      {hints.map((hint) => (
        <li key={hint.says}>
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}{' '}
          {hint.says}
        </li>
      ))}
    </ul>
  )
}

/** The page's foot; it shows what useFoot and useTellOutcome say. */
export function Foot() {
  const { hints, place } = useFootLine()
  const [said, clear] = useSaidOutcome()
  const [isHeld, setHeld] = useState(false)

  useEffect(() => {
    if (said === null || isHeld) return
    return afterSeenSeconds(outcomeSeconds, () => !document.hidden, clear)
  }, [said, isHeld, clear])
  useEffect(() => {
    if (said === null) setHeld(false)
  }, [said])

  return (
    <footer className={classNames(styles.foot, said && styles.said)}>
      {said ? (
        <p
          className={styles.outcome}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <b>{said.words}</b>{' '}
          {said.undo && (
            <Act
              keyHint={said.undo.keyHint}
              onClick={() => {
                said.undo?.run()
                clear()
              }}
            >
              Undo
            </Act>
          )}
          {said.open && (
            <Act
              onClick={() => {
                said.open?.run()
                clear()
              }}
            >
              {said.open.words}
            </Act>
          )}
        </p>
      ) : (
        <KeyHints hints={hints} />
      )}
      {place && <p className={classNames('figures', styles.place)}>{place}</p>}
    </footer>
  )
}
