// A new note. The server writes its first, empty paragraph, once: two screens that each began one would have two.
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../caller.ts'
import { newId, type World } from '../world.ts'

export async function createNote(
  world: World,
  caller: Caller,
  title: string,
): Promise<Result<{ id: NoteId }>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const id = newId<'note'>(world)
  const by = caller.member.id
  const room = await world.rooms.create(roomName('note', id), by, (room) =>
    room.appendToNote([{ type: 'paragraph' }]),
  )
  if (!room.ok) return room
  const atMs = world.clock()
  await world.notes.add({
    id,
    project: caller.project.id,
    title,
    createdBy: by,
    createdAtMs: atMs,
    updatedBy: by,
    updatedAtMs: atMs,
    words: 0,
    quotes: 0,
  })
  world.rooms.tell(caller.project.id, ['notes'])
  return ok({ id })
}
