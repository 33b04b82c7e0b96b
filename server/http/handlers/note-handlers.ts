// Routes about notes, each handed to its action.
import type { noteRoutes } from '../../../shared/wire/api-notes.ts'
import { addQuote } from '../../actions/notes/add-quote.ts'
import { changeNote } from '../../actions/notes/change-note.ts'
import { createNote } from '../../actions/notes/create-note.ts'
import { listNotes } from '../../actions/notes/list-notes.ts'
import { readNote } from '../../actions/notes/read-note.ts'
import { removeNote } from '../../actions/notes/remove-note.ts'
import type { Handlers } from '../call.ts'

export const noteHandlers: Handlers<keyof typeof noteRoutes> = {
  listNotes: ({ needs, caller }) => listNotes(needs.world, caller),
  createNote: ({ needs, caller, body }) => createNote(needs.world, caller, body),
  readNote: ({ needs, caller, params }) => readNote(needs.world, caller, params.note),
  changeNote: ({ needs, caller, params, body }) =>
    changeNote(needs.world, caller, { note: params.note, ...body }),
  removeNote: ({ needs, caller, params }) => removeNote(needs.world, caller, params.note),
  addQuote: ({ needs, caller, params, body }) =>
    addQuote(needs.world, caller, { note: params.note, quote: body }),
}
