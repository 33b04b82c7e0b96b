// A note's text with who wrote each stretch and when. Restored words are credited to who restored them, with the version
// they come from: the log knows no more about them.
import type { NoteId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../../caller.ts'
import { withoutFalseSeals } from '../../queries/false-seals.ts'
import type { World } from '../../world.ts'
import { findNote } from '../find-note.ts'

export async function readNoteAuthors(
  world: World,
  caller: Caller,
  id: NoteId,
): Promise<Result<{ nodes: readonly NoteNode[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findNote(world, caller, id)
  if (!found.ok) return found
  const restores = await world.notes.restores(id)
  const restored = new Map(restores.map(({ seq, restoredSeq }) => [seq, restoredSeq]))
  const read = await world.rooms.readAuthors(roomName('note', id), restored)
  return read.ok ? ok({ nodes: withoutFalseSeals(world, caller.project.id, read.value) }) : read
}
