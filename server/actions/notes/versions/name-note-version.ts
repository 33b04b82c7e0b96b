// Calls a version of a note by a name, so that it is found again; an empty name takes the name away.
import type { NoteId } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../../caller.ts'
import type { World } from '../../world.ts'
import { findNote } from '../find-note.ts'

export async function nameNoteVersion(
  world: World,
  caller: Caller,
  input: { readonly note: NoteId; readonly seq: number; readonly name: string },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, input.note)
  if (!found.ok) return found
  const { note, seq, name } = input
  const moments = await world.rooms.moments(roomName('note', note))
  if (!moments.some((moment) => moment.seq === seq)) {
    return failed(problem('not-found', 'There is no such version of this note.'))
  }
  if (name === '') await world.notes.unnameVersion(note, seq)
  else await world.notes.nameVersion(note, { seq, name, by: caller.member.id, atMs: world.clock() })
  world.rooms.tell(caller.project.id, ['notes'])
  return ok(done)
}
