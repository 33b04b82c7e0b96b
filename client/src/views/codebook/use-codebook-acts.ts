// What a reviewer can do on the codebook's screen, each act with its outcome in the foot and its undo.
import { useMemo } from 'react'
import type { Result } from '../../../../shared/base/result.ts'
import type { CodebookContext } from '../../acts/codebook/codebook-acts.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import type { ProjectRoom } from '../../live/live-room.ts'
import { useUndoSteps } from '../../parts/use-undo-steps.ts'
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
  const { remember, did, stepBack, stepForward } = useUndoSteps(project.slug)
  const tellOutcome = useTellOutcome()
  const context = useMemo<CodebookContext>(
    () => ({ ask: call, project: project.slug, undo: { did: remember }, codebook: () => room.records() }),
    [project.slug, remember, room],
  )
  const tell = (words: string) => tellOutcome({ words })
  return {
    context,
    said: (result, words) => (result.ok ? did(words) : tell(result.problem.message)),
    tell,
    stepBack,
    stepForward,
  }
}
