// The words about an act in the foot: said once the frame that shows the act is drawn, since to say them renders the page.
// They keep their order: whatever is pressed or said next finds them said.
import { useEffect, useMemo } from 'react'
import type { Outcome } from '../../../../ui/voice/outcome.tsx'
import { afterFrame, beforeGiven } from './after-frame.ts'

export type Telling = {
  readonly now: (outcome: Outcome) => void
  readonly afterFrame: (outcome: Outcome) => void
}

/** Tells at once, or after the next frame; what still waits when the screen goes is told then. */
export function useToldAfterFrame(tell: (outcome: Outcome) => void): Telling {
  const { telling, sayWaiting } = useMemo(() => tellingWith(tell, afterFrame), [tell])
  useEffect(() => {
    const notBefore = beforeGiven(sayWaiting)
    return () => {
      notBefore()
      sayWaiting()
    }
  }, [sayWaiting])
  return telling
}

/** The same without React; `later` runs what it is given after a while, and returns the way to let it be. */
export function tellingWith(
  tell: (outcome: Outcome) => void,
  later: (run: () => void) => () => void,
): {
  readonly telling: Telling
  readonly sayWaiting: () => void
} {
  let waiting: { readonly outcome: Outcome; readonly stop: () => void } | null = null
  const sayWaiting = () => {
    if (waiting === null) return
    const { outcome, stop } = waiting
    waiting = null
    stop()
    tell(outcome)
  }
  return {
    sayWaiting,
    telling: {
      now: (outcome) => {
        sayWaiting()
        tell(outcome)
      },
      afterFrame: (outcome) => {
        sayWaiting()
        waiting = { outcome, stop: later(sayWaiting) }
      },
    },
  }
}
