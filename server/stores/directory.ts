// All the stores of what there is, as app hands them to the actions.
import type { Digests } from './digests.ts'
import type { Images } from './images.ts'
import type { Invitations } from './invitations.ts'
import type { Members } from './members.ts'
import type { NoteQuotes } from './note-quotes.ts'
import type { NoteTexts } from './note-texts.ts'
import type { Notes } from './notes.ts'
import type { Past } from './past.ts'
import type { Projects } from './projects.ts'
import type { Publications } from './publications.ts'
import type { Seen, Visits } from './seen.ts'
import type { Transcripts } from './transcripts.ts'

export type Directory = {
  readonly projects: Projects
  readonly members: Members
  readonly invitations: Invitations
  readonly transcripts: Transcripts
  readonly notes: Notes
  readonly noteQuotes: NoteQuotes
  readonly noteTexts: NoteTexts
  readonly images: Images
  readonly publications: Publications
  readonly seen: Seen
  readonly visits: Visits
  readonly digests: Digests
  readonly past: Past
}
