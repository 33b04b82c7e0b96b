// Undo on a screen that has no desk: an act is told in the foot with its Undo, and a step back or forward says what it was.
import { useUndo } from '../live/use-undo.ts'
import { useKeyLabel } from '../ui/keys/use-hotkeys.tsx'
import { useTellOutcome } from '../ui/voice/outcome.tsx'

/** `remember` is for the context of acts; `did` tells what was done, with its Undo. `project` is the slug. */
export function useUndoSteps(project: string) {
  const { did: remember, undo, redo } = useUndo(project)
  const tell = useTellOutcome()
  const keyLabel = useKeyLabel()
  const step = async (direction: 'undo' | 'redo') => {
    const result = await (direction === 'undo' ? undo() : redo())
    const done = direction === 'undo' ? 'Taken back' : 'Done again'
    tell({ words: result.ok ? `${done}: ${result.value}.` : result.problem.message })
  }
  const stepBack = () => void step('undo')
  return {
    remember,
    stepBack,
    stepForward: () => void step('redo'),
    did: (words: string) => tell({ words, undo: { run: stepBack, keyHint: keyLabel('Mod+z') } }),
  }
}
