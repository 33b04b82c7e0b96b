// The keys of the list of who spoke. They act on the current row while no box is open.
import type { Hotkey } from '../../ui/keys/hotkey-registry.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'

export type RowKeys = {
  readonly move: (by: 1 | -1) => void
  /** 1 to 9: the guess of that number. */
  readonly guess: (nth: number) => void
  readonly nobody: () => void
  readonly enter: () => void
  readonly clear: () => void
  /** Null where the member may not add people. */
  readonly certain: (() => void) | null
  readonly undo: () => void
  readonly redo: () => void
}

const group = 'Who spoke'
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function useRowKeys(run: RowKeys, isActive: boolean): void {
  const keys: readonly Hotkey[] = [
    { keys: ['ArrowDown', 'j'], says: 'next row', group, run: () => run.move(1) },
    { keys: ['ArrowUp', 'k'], says: 'row before', group, run: () => run.move(-1) },
    ...digits.map((digit) => ({
      keys: [digit],
      says: `guess ${digit}`,
      group,
      run: () => run.guess(Number(digit)),
    })),
    { keys: ['Enter'], says: 'somebody else', group, run: run.enter },
    { keys: ['0'], says: 'nobody known', group, run: run.nobody },
    { keys: ['Delete', 'Backspace'], says: 'as printed', group, run: run.clear },
    ...(run.certain === null
      ? []
      : [{ keys: ['a'], says: 'add all people that are certain', group, run: run.certain }]),
    { keys: ['Mod+z'], says: 'undo', group, run: run.undo },
    { keys: ['Mod+Shift+z', 'Mod+y'], says: 'do again', group, run: run.redo },
  ]
  useHotkeys(keys, isActive)
}
