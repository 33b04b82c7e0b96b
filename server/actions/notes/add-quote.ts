// Puts a live quote at the end of a note. What the words were when cited is looked up here, never taken from the caller.
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { type QuoteAttrs, quoteNode } from '../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import { quote } from '../transcripts/quote.ts'
import type { World } from '../world.ts'
import { findNote } from './find-note.ts'
import { noteCount } from './note-count.ts'

export async function addQuote(
  world: World,
  caller: Caller,
  input: { readonly note: NoteId; readonly quote: Omit<QuoteAttrs, 'asCited' | 'citedAtMs'> },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, input.note)
  if (!found.ok) return found
  const words = await quote(world, caller, input.quote)
  if (!words.ok) return words
  const atMs = world.clock()
  const attrs: QuoteAttrs = { ...input.quote, asCited: words.value.correctedText, citedAtMs: atMs }
  const written = await world.rooms.write(roomName('note', input.note), caller.member.id, (room) => {
    room.appendToNote([quoteNode(attrs)])
    return ok(noteCount(room.readNote()))
  })
  if (!written.ok) return written
  await world.notes.change(input.note, { by: caller.member.id, atMs, ...written.value })
  world.rooms.tell(caller.project.id, ['notes'])
  return ok(done)
}
