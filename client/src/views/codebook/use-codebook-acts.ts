// What a reviewer can do on the codebook's screen, each act with its outcome in the foot and its undo.
import { useMemo } from 'react'
import type { Result } from '../../../../shared/base/result.ts'
import type { CodebookContext } from '../../acts/codebook/codebook-acts.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import type { ProjectRoom } from '../../live/live-room.ts'
import { useUndo } from '../../live/use-undo.ts'
import { useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'

export type CodebookActs = {
  readonly context: CodebookContext
  /** Says what was done, with its Undo; or why it was not. */
  readonly said: (result: Result<unknown>, words: string) => void
  readonly tell: (words: string) => void
  readonly stepBack: () => void
  readonly stepForward: () => void
}

export function useCodebookActs(room: ProjectRoom): CodebookActs {
  const { project } = useProject()
  const { did, undo, redo } = useUndo(project.slug)
  const tellOutcome = useTellOutcome()
  const keyLabel = useKeyLabel()
  const context = useMemo<CodebookContext>(
    () => ({ ask: call, project: project.slug, undo: { did }, codebook: () => room.records() }),
    [project.slug, did, room],
  )
  const tell = (words: string) => tellOutcome({ words })
  const step = async (direction: 'undo' | 'redo') => {
    const result = await (direction === 'undo' ? undo() : redo())
    const done = direction === 'undo' ? 'Taken back' : 'Done again'
    tell(result.ok ? `${done}: ${result.value}.` : result.problem.message)
  }
  const stepBack = () => void step('undo')
  return {
    context,
    said: (result, words) =>
      result.ok
        ? tellOutcome({ words, undo: { run: stepBack, keyHint: keyLabel('Mod+z') } })
        : tell(result.problem.message),
    tell,
    stepBack,
    stepForward: () => void step('redo'),
  }
}
