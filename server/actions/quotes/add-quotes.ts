// Puts live quotes at the end of a note, all or none. What their words were when cited is looked up here.
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { type QuoteAttrs, quoteNode } from '../../../shared/records/notes/note-document.ts'
import { quotesInNote } from '../../../shared/records/notes/quotes-in-note.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { CitationAsked } from '../../../shared/wire/sharing/api-quotes.ts'
import { type Caller, refusal } from '../caller.ts'
import { readAhead } from '../notes/count-note.ts'
import { findNote } from '../notes/find-note.ts'
import { noteCount } from '../notes/note-count.ts'
import type { World } from '../world.ts'
import { cite } from './cite-words.ts'
import { createQuoteReader } from './quote-reader.ts'

export async function addQuotes(
  world: World,
  caller: Caller,
  input: { readonly note: NoteId; readonly quotes: readonly CitationAsked[] },
): Promise<Result<{ quoted: number }>> {
  const refused = refusal(caller, 'write-note')
  if (refused) return refused
  const found = await findNote(world, caller, input.note)
  if (!found.ok) return found
  const reader = createQuoteReader(world, caller)
  const quotes: QuoteAttrs[] = []
  for (const asked of input.quotes) {
    const cited = await cite(world, caller, reader, asked)
    if (!cited.ok) return cited
    quotes.push(cited.value)
  }
  await readAhead(world, input.note)
  const written = await world.rooms.write(roomName('note', input.note), caller.member.id, (room) => {
    // With a line to write on after them, or the next editor would have to put one there.
    room.appendToNote([...quotes.map(quoteNode), { type: 'paragraph' }])
    const nodes = room.readNote()
    return ok({ count: noteCount(nodes), all: quotesInNote(nodes) })
  })
  if (!written.ok) return written
  const { count, all } = written.value
  await world.noteQuotes.replace(input.note, all)
  await world.notes.change(input.note, { by: caller.member.id, atMs: world.clock(), ...count })
  world.rooms.tell(caller.project.id, ['notes'])
  return ok({ quoted: quotes.length })
}
