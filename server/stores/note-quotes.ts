// Which words of the records the notes quote. Derived from the notes' text: thrown away and made again at will.
import type { NoteId, ProjectId, TranscriptId } from '../../shared/base/id.ts'
import type { QuoteAttrs } from '../../shared/records/notes/note-document.ts'

/** `place`: the how many-th quote of the note it is, from 0. */
export type NoteQuote = QuoteAttrs & { readonly note: NoteId; readonly place: number }

export type NoteQuotes = {
  /** Makes these the quotes of a note. False when they were already, and nothing was written. */
  readonly replace: (note: NoteId, quotes: readonly QuoteAttrs[]) => Promise<boolean>
  /** In their order. */
  readonly ofNote: (note: NoteId) => Promise<readonly NoteQuote[]>
  /** Those of notes that were not removed, by note and place. */
  readonly ofTranscript: (project: ProjectId, transcript: TranscriptId) => Promise<readonly NoteQuote[]>
  /** Notes that have quotes of which nothing is known here: those of an older program. */
  readonly unknownNotes: () => Promise<readonly NoteId[]>
}
