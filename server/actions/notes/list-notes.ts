// The project's notes, the last changed first.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { NoteSummary } from '../../../shared/wire/api-notes.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { noteSummary } from './find-note.ts'

export async function listNotes(world: World, caller: Caller): Promise<Result<{ notes: NoteSummary[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  return ok({ notes: (await world.notes.ofProject(caller.project.id)).map(noteSummary) })
}
