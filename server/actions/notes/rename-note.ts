// Gives a note another title.
import type { NoteId } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findNote, noSuchNote } from './find-note.ts'

export async function renameNote(
  world: World,
  caller: Caller,
  input: { readonly note: NoteId; readonly title: string },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, input.note)
  if (!found.ok) return found
  const { title } = input
  const changed = await world.notes.change(input.note, { by: caller.member.id, atMs: world.clock(), title })
  if (!changed) return failed(noSuchNote)
  world.rooms.tell(caller.project.id, ['notes'])
  return ok(done)
}
