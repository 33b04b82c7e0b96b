// Routes about a note's versions and writers, each handed to its action.
import type { noteVersionRoutes } from '../../../../shared/wire/sharing/api-note-versions.ts'
import { listNoteVersions } from '../../../actions/notes/versions/list-note-versions.ts'
import { nameNoteVersion } from '../../../actions/notes/versions/name-note-version.ts'
import { readNoteAuthors } from '../../../actions/notes/versions/read-note-authors.ts'
import { readNoteVersion } from '../../../actions/notes/versions/read-note-version.ts'
import { restoreNoteVersion } from '../../../actions/notes/versions/restore-note-version.ts'
import type { Handlers } from '../../call.ts'

export const noteVersionHandlers: Handlers<keyof typeof noteVersionRoutes> = {
  listNoteVersions: ({ needs, caller, params }) => listNoteVersions(needs.world, caller, params.note),
  readNoteVersion: ({ needs, caller, params, query }) =>
    readNoteVersion(needs.world, caller, { ...params, against: query.against }),
  nameNoteVersion: ({ needs, caller, params, body }) =>
    nameNoteVersion(needs.world, caller, { ...params, name: body.name }),
  restoreNoteVersion: ({ needs, caller, params, body }) =>
    restoreNoteVersion(needs.world, caller, { note: params.note, seq: body.seq }),
  readNoteAuthors: ({ needs, caller, params }) => readNoteAuthors(needs.world, caller, params.note),
}
