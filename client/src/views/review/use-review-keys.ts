// The keys of the review desk, and which of them the foot prints for the row one stands on.
import type { KeyHint } from '../../ui/frame/foot-line.tsx'
import type { Hotkey } from '../../ui/keys/hotkey-registry.ts'
import { useHotkeys, useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'

const reviewKeys = {
  next: { keys: ['j', 'ArrowDown'], says: 'next reading', group: 'Review' },
  previous: { keys: ['k', 'ArrowUp'], says: 'reading before', group: 'Review' },
  first: { keys: ['Home'], says: 'first reading', group: 'Review' },
  last: { keys: ['End'], says: 'last reading', group: 'Review' },
  open: { keys: ['Enter'], says: 'details', group: 'Review' },
  accept: { keys: ['a'], says: 'accept', group: 'Review' },
  reject: { keys: ['r'], says: 'reject', group: 'Review' },
  agree: { keys: ['u'], says: 'agree', group: 'Review' },
  disagree: { keys: ['d'], says: 'disagree', group: 'Review' },
  discuss: { keys: ['m'], says: 'discuss', group: 'Review' },
  history: { keys: ['h'], says: 'history', group: 'Review' },
  withdraw: { keys: ['w'], says: 'withdraw one’s own', group: 'Review' },
  restore: { keys: ['o'], says: 'open again', group: 'Review' },
  tick: { keys: ['x'], says: 'tick', group: 'Review' },
  acceptMany: { keys: ['Shift+a'], says: 'accept what is ticked, or all that is safe', group: 'Review' },
  letIn: { keys: ['i'], says: 'let in what is new', group: 'Review' },
  undo: { keys: ['Mod+z'], says: 'undo', group: 'Review' },
  redo: { keys: ['Mod+Shift+z', 'Mod+y'], says: 'do again', group: 'Review' },
  close: { keys: ['Escape'], says: 'close', group: 'Review' },
} as const satisfies Record<string, Omit<Hotkey, 'run'>>

export type ReviewKey = keyof typeof reviewKeys

/** Adds the keys; they act while `isActive`. */
export function useReviewKeys(run: Readonly<Record<ReviewKey, () => void>>, isActive: boolean): void {
  const names = Object.keys(reviewKeys) as ReviewKey[]
  useHotkeys(
    names.map((name) => ({ ...reviewKeys[name], run: () => run[name]() })),
    isActive,
  )
}

/** At most six hints. */
export function useReviewHints(may: {
  readonly decides: boolean
  readonly speaks: boolean
  readonly isOpen: boolean
  readonly ticked: number
}): readonly KeyHint[] {
  const label = useKeyLabel()
  const hint = (key: ReviewKey, says: string = reviewKeys[key].says): KeyHint => ({
    keys: [label(reviewKeys[key].keys[0])],
    says,
  })
  const { decides, speaks, isOpen, ticked } = may
  return [
    { keys: ['j', 'k'], says: 'reading' },
    hint('open'),
    ...(decides && isOpen ? [hint('accept'), hint('reject')] : []),
    ...(speaks && isOpen && !decides ? [hint('agree'), hint('disagree')] : []),
    ...(decides
      ? [hint('acceptMany', ticked > 0 ? `accept ${ticked} ticked` : 'accept all that is safe')]
      : []),
    ...(!decides || !isOpen ? [hint('history')] : []),
    { keys: ['?'], says: 'all keys' },
  ].slice(0, 6)
}
