// Routes about notes, each handed to its action.
import type { noteRoutes } from '../../../shared/wire/api-notes.ts'
import { addQuote } from '../../actions/notes/add-quote.ts'
import { createNote } from '../../actions/notes/create-note.ts'
import { listNotes } from '../../actions/notes/list-notes.ts'
import { readNote } from '../../actions/notes/read-note.ts'
import { removeNote } from '../../actions/notes/remove-note.ts'
import { renameNote } from '../../actions/notes/rename-note.ts'
import type { Handlers } from '../call.ts'

export const noteHandlers: Handlers<keyof typeof noteRoutes> = {
  listNotes: ({ needs, caller }) => listNotes(needs.world, caller),
  createNote: ({ needs, caller, body }) => createNote(needs.world, caller, body.title),
  readNote: ({ needs, caller, params }) => readNote(needs.world, caller, params.note),
  renameNote: ({ needs, caller, params, body }) =>
    renameNote(needs.world, caller, { note: params.note, title: body.title }),
  removeNote: ({ needs, caller, params }) => removeNote(needs.world, caller, params.note),
  addQuote: ({ needs, caller, params, body }) =>
    addQuote(needs.world, caller, { note: params.note, quote: body }),
}
