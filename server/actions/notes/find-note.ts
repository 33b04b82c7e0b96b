// A note of the caller's project; one of another project, or removed, is as good as none.
import type { NoteId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { NoteSummary } from '../../../shared/wire/api-notes.ts'
import type { StoredNote } from '../../stores/notes.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export const noSuchNote = problem(
  'not-found',
  'There is no such note: it was removed, or it is not yours to see.',
)

export async function findNote(world: World, caller: Caller, id: NoteId): Promise<Result<StoredNote>> {
  const found = await world.notes.get(id)
  return found?.project === caller.project.id ? ok(found) : failed(noSuchNote)
}

export const noteSummary = ({ project: _, ...note }: StoredNote): NoteSummary => note
