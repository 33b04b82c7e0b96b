// A note's text as it stood after an update of its room, and after another one to compare it with.
import type { NoteId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../../caller.ts'
import { withoutFalseSeals } from '../../queries/false-seals.ts'
import type { World } from '../../world.ts'
import { findNote } from '../find-note.ts'

type Asked = { readonly note: NoteId; readonly seq: number; readonly against?: number | undefined }
type Read = { readonly nodes: readonly NoteNode[]; readonly against: readonly NoteNode[] | null }

export async function readNoteVersion(world: World, caller: Caller, asked: Asked): Promise<Result<Read>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findNote(world, caller, asked.note)
  if (!found.ok) return found
  const { seq, against } = asked
  const seqs = against === undefined ? [seq] : [seq, against]
  const read = await world.rooms.readAt(roomName('note', asked.note), seqs, (room) => room.readNote())
  if (!read.ok) return read
  const told = (nodes: readonly NoteNode[]) => withoutFalseSeals(world, caller.project.id, nodes)
  const [nodes = [], other] = read.value
  return ok({ nodes: told(nodes), against: other === undefined ? null : told(other) })
}
