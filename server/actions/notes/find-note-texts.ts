// The notes of a project in whose text some words stand, with the place where they do, and the quote they are of: its words
// are not the note's own.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { QuoteAttrs } from '../../../shared/records/notes/note-document.ts'
import { foundQuote } from '../../../shared/records/notes/texts-in-note.ts'
import { mostNotesFound, type NoteFound } from '../../../shared/wire/sharing/api-note-texts.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'

/** Words looked for at once; of more only these count. */
const mostWords = 12

export async function findNoteTexts(
  world: Pick<World, 'noteTexts' | 'noteQuotes'>,
  caller: Caller,
  text: string,
): Promise<Result<{ found: NoteFound[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const words = (text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, mostWords)
  const blocks = await world.noteTexts.find(caller.project.id, words, mostNotesFound)
  const found: NoteFound[] = []
  for (const { text: block, ...place } of blocks) {
    const quotes = await world.noteQuotes.ofNote(place.note)
    const stored = foundQuote(block, place.pieces.join(''), quotes)
    found.push({ ...place, pieces: [...place.pieces], quote: stored && attributesOf(stored) })
  }
  return ok({ found })
}

const attributesOf = ({
  note,
  place,
  ...quote
}: QuoteAttrs & { note: unknown; place: unknown }): QuoteAttrs => quote
