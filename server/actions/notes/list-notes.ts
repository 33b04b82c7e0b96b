// The project's notes, the last changed first.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { NoteSummary } from '../../../shared/wire/api-notes.ts'
import { type Caller, refusal } from '../caller.ts'
import { changedQuotes, quotesToLookAt } from '../quotes/changed-quotes.ts'
import type { World } from '../world.ts'
import { noteSummary } from './find-note.ts'

export async function listNotes(world: World, caller: Caller): Promise<Result<{ notes: NoteSummary[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const [notes, changed] = await Promise.all([
    world.notes.ofProject(caller.project.id),
    changedQuotes(world, caller),
  ])
  return ok({
    notes: notes.map((note) => ({ ...noteSummary(note), ...quotesToLookAt(changed.get(note.id)) })),
  })
}
