// Derives again, from the logs of the notes' rooms, which words of the records they quote, and their own words to be found.
import type { NoteId } from '../../shared/base/id.ts'
import type { QuoteAttrs } from '../../shared/records/notes/note-document.ts'
import { quotesInNote } from '../../shared/records/notes/quotes-in-note.ts'
import { textsInNote } from '../../shared/records/notes/texts-in-note.ts'
import { readNoteText } from '../../shared/room/note-text.ts'
import { type RoomName, readRoomName } from '../../shared/room/room-name.ts'
import type { Directory } from '../stores/directory.ts'
import type { RoomLog } from '../stores/room-log.ts'
import { replayRoom } from './rebuild.ts'

/** One sentence for each note whose quotes differ; with `check` nothing is written. Removed notes have none to tell. */
export async function rebuildNoteQuotes(
  log: RoomLog,
  { notes, noteQuotes, noteTexts }: Pick<Directory, 'notes' | 'noteQuotes' | 'noteTexts'>,
  { check }: { readonly check: boolean },
): Promise<readonly string[]> {
  const differences: string[] = []
  for (const name of log.rooms()) {
    const room = readRoomName(name)
    if (room?.kind !== 'note') continue
    const id = room.id as NoteId
    const note = await notes.get(id)
    if (note === null) continue
    const replayed = replayQuotes(log, name)
    if (replayed === null) continue
    const { quotes, texts, writtenAtMs } = replayed
    if (!check && (await noteTexts.replace(id, texts))) {
      differences.push(`${name} is found by other words than it has.`)
    }
    // Beside a running server somebody may be typing: their note is counted when they pause.
    if (check && writtenAtMs > note.updatedAtMs) continue
    const stored = await noteQuotes.ofNote(id)
    const isSame =
      stored.length === quotes.length &&
      stored.every(({ note: _, place: __, ...quote }, nth) => textOf(quote) === textOf(quotes[nth]))
    if (isSame) continue
    differences.push(`${name} quotes other words than are listed.`)
    if (!check) await noteQuotes.replace(id, quotes)
  }
  return differences
}

type Replayed = {
  readonly quotes: readonly QuoteAttrs[]
  readonly texts: readonly string[]
  readonly writtenAtMs: number
}

/** Null for a room that cannot be replayed: that is told with its rows. */
function replayQuotes(log: RoomLog, name: RoomName): Replayed | null {
  try {
    const { document } = replayRoom(log, name, 'note')
    const nodes = readNoteText(document)
    const [quotes, texts] = [quotesInNote(nodes), textsInNote(nodes)]
    document.destroy()
    let writtenAtMs = 0
    for (const { member, receivedAtMs } of log.history(name)) if (member !== null) writtenAtMs = receivedAtMs
    return { quotes, texts, writtenAtMs }
  } catch {
    return null
  }
}

const textOf = (quote: QuoteAttrs | undefined): string => JSON.stringify(quote ?? null)
