// The route of finding words in notes, handed to its action.
import type { noteTextRoutes } from '../../../../shared/wire/sharing/api-note-texts.ts'
import { findNoteTexts } from '../../../actions/notes/find-note-texts.ts'
import type { Handlers } from '../../call.ts'

export const noteTextHandlers: Handlers<keyof typeof noteTextRoutes> = {
  findNoteTexts: ({ needs, caller, query }) => findNoteTexts(needs.world, caller, query.words),
}
