// Takes a note out of the list, for its writer or a reviewer. Its log is kept.
import type { NoteId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may } from '../../../shared/people/permissions.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findNote, noSuchNote } from './find-note.ts'

export async function removeNote(world: World, caller: Caller, id: NoteId): Promise<Result<Done>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, id)
  if (!found.ok) return found
  const own = { author: found.value.createdBy }
  if (!may(caller.member, 'change-own-record', own) && !may(caller.member, 'moderate')) {
    return failed(problem('forbidden', 'Only who began this note, or a reviewer or above, may remove it.'))
  }
  if (!(await world.notes.remove(id, caller.member.id, world.clock()))) return failed(noSuchNote)
  world.rooms.close(roomName('note', id))
  world.rooms.tell(caller.project.id, ['notes'])
  return ok(done)
}
