// What just happened, said in the foot for eight seconds with its Undo, in place of toasts. Only the last one is kept:
// the foot is one line, and undo itself is in the key, not in the message.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useAnnounce } from './announcer.tsx'

/** An outcome: one sentence, what takes it back where something can, and what leads to where it is seen. */
export type Outcome = {
  readonly words: string
  readonly undo?: { readonly run: () => void; readonly keyHint?: string }
  readonly open?: { readonly words: string; readonly run: () => void }
}

type Said = Outcome & { readonly nth: number }

const TellContext = createContext<((outcome: Outcome | null) => void) | null>(null)
const SaidContext = createContext<Said | null>(null)
const EndUndoContext = createContext<() => void>(() => undefined)

/** Remembers the last outcome until it is cleared. */
export function OutcomeProvider({ children }: { readonly children: ReactNode }) {
  const announce = useAnnounce()
  const [said, setSaid] = useState<Said | null>(null)
  const tell = useCallback(
    (outcome: Outcome | null) => {
      setSaid((last) => (outcome === null ? null : { ...outcome, nth: (last?.nth ?? 0) + 1 }))
      if (outcome !== null) announce(outcome.words)
    },
    [announce],
  )
  const endUndo = useCallback(() => setSaid((last) => (last?.undo === undefined ? last : null)), [])
  return (
    <TellContext value={tell}>
      <EndUndoContext value={endUndo}>
        <SaidContext value={said}>{children}</SaidContext>
      </EndUndoContext>
    </TellContext>
  )
}

/** Says an outcome in the foot and to screen readers. */
export function useTellOutcome(): (outcome: Outcome) => void {
  const tell = useContext(TellContext)
  if (!tell) throw new Error('Outcomes are told outside of OutcomeProvider.')
  return tell
}

/**
 * Stands in a screen whose undo is its own. When the screen goes, an outcome that can be undone goes too: its key would
 * undo something else on the next one.
 */
export function UndoEndsHere() {
  const endUndo = useContext(EndUndoContext)
  useEffect(() => endUndo, [endUndo])
  return null
}

/** The outcome to show now, and how to end it; for the foot. `nth` grows with each one. */
export function useSaidOutcome(): readonly [Said | null, () => void] {
  const tell = useContext(TellContext)
  const said = useContext(SaidContext)
  const clear = useCallback(() => tell?.(null), [tell])
  return useMemo(() => [said, clear] as const, [said, clear])
}
