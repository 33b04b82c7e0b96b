// Gives a note another title, folder or tags. What is left out stays as it is.
import type { NoteId } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findNote, noSuchNote } from './find-note.ts'

export async function changeNote(
  world: World,
  caller: Caller,
  input: {
    readonly note: NoteId
    readonly title?: string | undefined
    readonly folder?: string | undefined
    readonly tags?: readonly string[] | undefined
  },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, input.note)
  if (!found.ok) return found
  const { note, ...change } = input
  const changed = await world.notes.change(note, { by: caller.member.id, atMs: world.clock(), ...change })
  if (!changed) return failed(noSuchNote)
  world.rooms.tell(caller.project.id, ['notes'])
  return ok(done)
}
