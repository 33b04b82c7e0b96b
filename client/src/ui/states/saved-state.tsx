// Where one's work is, always at the same place in the masthead: words first, then icon, then colour.
import { Check, CloudOff, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../marks/icon.tsx'
import { useAnnounce } from '../voice/announcer.tsx'
import { holdMs, type SaveState, saveWords } from './save-state.ts'
import styles from './saved-state.module.css'

function useSteady(state: SaveState): SaveState {
  const [shown, setShown] = useState(state)
  const shownSince = useRef<number | null>(null)
  useEffect(() => {
    shownSince.current ??= performance.now()
    const show = () => {
      setShown((last) => {
        if (last.kind !== state.kind) shownSince.current = performance.now()
        return saveWords(last) === saveWords(state) ? last : state
      })
    }
    const wait = holdMs(shown, state, shownSince.current, performance.now())
    if (wait === 0) {
      show()
      return
    }
    const timer = setTimeout(show, wait)
    return () => clearTimeout(timer)
  }, [state, shown])
  return shown
}

const icons = { saved: Check, offline: CloudOff, 'not-saved': TriangleAlert, refused: TriangleAlert } as const

/** With `onOpen` the states that need a person (offline, not saved, refused) are a button that opens what to do. */
export function SavedState({
  state,
  onOpen,
}: {
  readonly state: SaveState
  readonly onOpen?: (() => void) | undefined
}) {
  const shown = useSteady(state)
  const announce = useAnnounce()
  const lastTrouble = useRef<string | null>(null)
  const words = saveWords(shown)
  const isTrouble = shown.kind !== 'saved' && shown.kind !== 'saving'

  // Saving and Saved come and go with every word one types; only trouble and its end are said aloud.
  useEffect(() => {
    if (isTrouble) {
      if (lastTrouble.current !== shown.kind) announce(words)
      lastTrouble.current = shown.kind
    } else if (shown.kind === 'saved' && lastTrouble.current !== null) {
      announce('Saved')
      lastTrouble.current = null
    }
  }, [isTrouble, shown.kind, words, announce])

  const content = (
    <>
      {shown.kind === 'saving' ? (
        <i aria-hidden="true" className={styles.dash} />
      ) : (
        <Icon of={icons[shown.kind]} className={styles.icon} />
      )}
      <span className={styles.words}>{words}</span>
    </>
  )
  const className = classNames(styles.saved, styles[shown.kind])
  return isTrouble && onOpen ? (
    <button
      type="button"
      className={classNames(className, styles.opens)}
      data-save={shown.kind}
      onClick={onOpen}
    >
      {content}
    </button>
  ) : (
    <p className={className} data-save={shown.kind}>
      {content}
    </p>
  )
}
