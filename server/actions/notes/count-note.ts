// Reads a note's text once for everything that is derived from it: how long it is, which words it quotes, and its own.
import { setImmediate } from 'node:timers/promises'
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { quotesInNote } from '../../../shared/records/notes/quotes-in-note.ts'
import { textsInNote } from '../../../shared/records/notes/texts-in-note.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { World } from '../world.ts'
import { noteCount } from './note-count.ts'

/** Keeps the quotes and words; the count is for the caller to keep. */
export async function countNote(
  world: Pick<World, 'noteQuotes' | 'noteTexts' | 'rooms'>,
  note: NoteId,
): Promise<Result<ReturnType<typeof noteCount>>> {
  await readAhead(world, note)
  const read = await world.rooms.read(roomName('note', note), (room) => {
    const nodes = room.readNote()
    return { count: noteCount(nodes), quotes: quotesInNote(nodes), texts: textsInNote(nodes) }
  })
  if (!read.ok) return read
  await world.noteQuotes.replace(note, read.value.quotes)
  await world.noteTexts.replace(note, read.value.texts)
  return ok(read.value.count)
}

/** Blocks looked at before others have their turn. */
const blocksAtOnce = 300

/**
 * Looks at a note's blocks a few at a time, so that whatever reads it next need look only at what is new: quotes are read
 * with care, and a long note has thousands.
 */
export async function readAhead(world: Pick<World, 'rooms'>, note: NoteId): Promise<void> {
  const read = await world.rooms.read(roomName('note', note), (room) => room.readNote())
  const nodes: readonly NoteNode[] = read.ok ? read.value : []
  for (let from = 0; from < nodes.length; from += blocksAtOnce) {
    const some = nodes.slice(from, from + blocksAtOnce)
    quotesInNote(some)
    noteCount(some)
    await setImmediate()
  }
}

/** The quotes and words of notes that an older program left: read once, when the server starts. */
export async function countUnknownNotes(
  world: Pick<World, 'noteQuotes' | 'noteTexts' | 'rooms'>,
  failed: (note: NoteId, error: unknown) => void,
): Promise<void> {
  const unknown = [...(await world.noteQuotes.unknownNotes()), ...(await world.noteTexts.unknownNotes())]
  for (const note of new Set(unknown)) {
    try {
      const counted = await countNote(world, note)
      if (!counted.ok) failed(note, counted.problem)
    } catch (error) {
      failed(note, error)
    }
  }
}
