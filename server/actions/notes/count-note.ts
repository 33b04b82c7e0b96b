// Reads a note's text once for everything that is derived from it: how long it is, and which words it quotes.
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { quotesInNote } from '../../../shared/records/notes/quotes-in-note.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { World } from '../world.ts'
import { noteCount } from './note-count.ts'

/** Keeps the quotes; the count is for the caller to keep. */
export async function countNote(
  world: Pick<World, 'noteQuotes' | 'rooms'>,
  note: NoteId,
): Promise<Result<ReturnType<typeof noteCount>>> {
  const read = await world.rooms.read(roomName('note', note), (room) => {
    const nodes = room.readNote()
    return { count: noteCount(nodes), quotes: quotesInNote(nodes) }
  })
  if (!read.ok) return read
  await world.noteQuotes.replace(note, read.value.quotes)
  return ok(read.value.count)
}

/** The quotes of notes that an older program left: read once, when the server starts. */
export async function countUnknownNotes(
  world: Pick<World, 'noteQuotes' | 'rooms'>,
  failed: (note: NoteId, error: unknown) => void,
): Promise<void> {
  for (const note of await world.noteQuotes.unknownNotes()) {
    try {
      const counted = await countNote(world, note)
      if (!counted.ok) failed(note, counted.problem)
    } catch (error) {
      failed(note, error)
    }
  }
}
