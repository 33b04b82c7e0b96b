// What a reviewer can do on the glossary's screen, each with its outcome in the foot and its undo.
import { useMemo } from 'react'
import { foldName } from '../../../../shared/actors/fold-name.ts'
import type { Result } from '../../../../shared/base/result.ts'
import { buildGlossary } from '../../../../shared/records/glossary/build-glossary.ts'
import { changeTerm, type GlossaryContext, removeTerms, writeTerm } from '../../acts/glossary-acts.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import type { ProjectRoom } from '../../live/live-room.ts'
import { useUndoSteps } from '../../parts/use-undo-steps.ts'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { type GlossaryRow, type GlossarySources, partsOf } from './glossary-rows.ts'
import { silenced } from './term-dialog.tsx'

export function useGlossaryActs(
  room: ProjectRoom,
  records: Parameters<typeof partsOf>[0],
  sources: GlossarySources,
) {
  const { project } = useProject()
  const { remember, stepBack, did } = useUndoSteps(project.slug)
  const tell = useTellOutcome()
  const context = useMemo<GlossaryContext>(
    () => ({
      ask: call,
      project: project.slug,
      undo: { did: remember },
      terms: () => room.records().glossary,
    }),
    [project.slug, remember, room],
  )
  const said = (result: Result<void>, words: string) => {
    if (result.ok) did(words)
    else tell({ words: result.problem.message })
  }

  return {
    context,
    did,
    stepBack,
    silence: async (row: GlossaryRow) =>
      said(await writeTerm(context, silenced(row)), `${row.entry.term} is not used any more.`),
    /** A stored entry that only kept one away that builds itself goes; any other comes into use again. */
    bringBack: async ({ entry, stored }: GlossaryRow) => {
      if (!stored) return
      const others = new Map([...records.glossary].filter(([id]) => id !== stored.id))
      const folded = foldName(entry.term)
      const builds = buildGlossary(partsOf({ ...records, glossary: others }, sources)).some(
        ({ term }) => foldName(term) === folded,
      )
      const { retired: _, ...used } = stored.record
      const result = builds
        ? await removeTerms(context, [stored.id])
        : await changeTerm(context, stored.id, used)
      said(result, `${entry.term} is used again.`)
    },
  }
}
