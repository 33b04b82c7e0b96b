// Writes the text of an older version again, as a new change in the name of who asks. Nothing is taken out of the log:
// restoring the version before brings today's text back. What others write at that moment in unchanged blocks stands.
import type { NoteId } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../../caller.ts'
import type { World } from '../../world.ts'
import { findNote } from '../find-note.ts'
import { noteCount } from '../note-count.ts'

/** `before` is the version as it was; `seq` the restored one, null when the text was the same already. */
export type Restored = { readonly before: number; readonly seq: number | null }

export async function restoreNoteVersion(
  world: World,
  caller: Caller,
  input: { readonly note: NoteId; readonly seq: number },
): Promise<Result<Restored>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, input.note)
  if (!found.ok) return found
  const room = roomName('note', input.note)
  const old = await world.rooms.readAt(room, [input.seq], (view) => view.readNote())
  if (!old.ok) {
    const { code, message } = old.problem
    return failed(problem(code, `This version was not restored, and the note is as it was. ${message}`))
  }
  const nodes = old.value[0] ?? []
  const by = caller.member.id
  const written = await world.rooms.write(room, by, (edit) => {
    const before = edit.seq
    edit.replaceNote(nodes)
    return ok({ before, count: noteCount(edit.readNote()) })
  })
  if (!written.ok) return written
  const { before, count } = written.value
  // The write was stored in the turn that read `before`, so the next update of the room is the restored text.
  const seq = (await world.rooms.moments(room)).find((moment) => moment.seq > before)?.seq ?? null
  if (seq !== null) await world.notes.addRestore(input.note, { seq, restoredSeq: input.seq })
  await world.notes.change(input.note, { by, atMs: world.clock(), writers: [by], ...count })
  world.rooms.tell(caller.project.id, ['notes'])
  return ok({ before, seq })
}
