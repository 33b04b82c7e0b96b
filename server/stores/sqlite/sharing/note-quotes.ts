// The quotes of notes in SQLite. A note's are only written when they differ: it is counted whenever somebody types in it.
import type { NoteId } from '../../../../shared/base/id.ts'
import type { QuoteAttrs } from '../../../../shared/records/notes/note-document.ts'
import type { NoteQuote, NoteQuotes } from '../../note-quotes.ts'
import type { Database } from '../database.ts'

type QuoteRow = { note: NoteId; place: number; quote: string }

const quoteOfRow = ({ note, place, quote }: QuoteRow): NoteQuote => ({
  ...(JSON.parse(quote) as QuoteAttrs),
  note,
  place,
})

export function createNoteQuotes(database: Database): NoteQuotes {
  const texts = database
    .prepare<[string], string>('SELECT quote FROM note_quotes WHERE note = ? ORDER BY place')
    .pluck()
  const put = database.prepare<[string, number, string, string]>(
    'INSERT OR REPLACE INTO note_quotes (note, place, transcript, quote) VALUES (?, ?, ?, ?)',
  )
  const dropFrom = database.prepare<[string, number]>('DELETE FROM note_quotes WHERE note = ? AND place >= ?')
  const ofNote = database.prepare<[string], QuoteRow>(
    'SELECT note, place, quote FROM note_quotes WHERE note = ? ORDER BY place',
  )
  const ofTranscript = database.prepare<[string, string], QuoteRow>(
    `SELECT note, place, quote FROM note_quotes JOIN notes ON notes.id = note_quotes.note
     WHERE notes.project = ? AND notes.removed_at_ms IS NULL AND note_quotes.transcript = ?
     ORDER BY note, place`,
  )
  const unknown = database
    .prepare<[], NoteId>(
      `SELECT id FROM notes WHERE quotes > 0 AND removed_at_ms IS NULL
       AND NOT EXISTS (SELECT 1 FROM note_quotes WHERE note = notes.id)`,
    )
    .pluck()
  const replace = database.transaction((note: NoteId, quotes: readonly QuoteAttrs[]): boolean => {
    const before = texts.all(note)
    let isOther = before.length > quotes.length
    quotes.forEach((quote, place) => {
      const text = JSON.stringify(quote)
      if (before[place] === text) return
      put.run(note, place, quote.transcript, text)
      isOther = true
    })
    if (before.length > quotes.length) dropFrom.run(note, quotes.length)
    return isOther
  })
  return {
    replace: async (note, quotes) => replace.immediate(note, quotes),
    ofNote: async (note) => ofNote.all(note).map(quoteOfRow),
    ofTranscript: async (project, transcript) => ofTranscript.all(project, transcript).map(quoteOfRow),
    unknownNotes: async () => unknown.all(),
  }
}
