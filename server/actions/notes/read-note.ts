// A note's title and facts; its text comes through its room.
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { NoteSummary } from '../../../shared/wire/api-notes.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findNote, noteSummary } from './find-note.ts'

export async function readNote(
  world: World,
  caller: Caller,
  id: NoteId,
): Promise<Result<{ note: NoteSummary; projectSlug: string }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findNote(world, caller, id)
  if (!found.ok) return found
  return ok({ note: noteSummary(found.value), projectSlug: caller.project.slug })
}
