// Puts a live query at the end of a note.
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import type { QueryAttrs } from '../../../shared/records/notes/query.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import { findNote } from '../notes/find-note.ts'
import { noteCount } from '../notes/note-count.ts'
import type { World } from '../world.ts'

export async function addQuery(
  world: World,
  caller: Caller,
  { note, query }: { readonly note: NoteId; readonly query: Omit<QueryAttrs, 'frozen'> },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, note)
  if (!found.ok) return found
  const node: NoteNode = { type: 'query', attrs: query }
  const written = await world.rooms.write(roomName('note', note), caller.member.id, (room) => {
    room.appendToNote([node, { type: 'paragraph' }])
    return ok(noteCount(room.readNote()))
  })
  if (!written.ok) return written
  await world.notes.change(note, { by: caller.member.id, atMs: world.clock(), ...written.value })
  world.rooms.tell(caller.project.id, ['notes'])
  return ok(done)
}
