// The directory's stores over one open database.
import type { Directory } from '../directory.ts'
import type { Database } from './database.ts'
import { createInvitations } from './invitations.ts'
import { createMembers } from './members.ts'
import { createNotes } from './notes.ts'
import { createProjects } from './projects.ts'
import { createDigests } from './sharing/digests.ts'
import { createImages } from './sharing/images.ts'
import { createNoteQuotes } from './sharing/note-quotes.ts'
import { createNoteTexts } from './sharing/note-texts.ts'
import { createPast } from './sharing/past.ts'
import { createPublications } from './sharing/publications.ts'
import { createSeen, createVisits } from './sharing/seen.ts'
import { createTranscripts } from './transcripts.ts'

export const createDirectory = (database: Database): Directory => ({
  projects: createProjects(database),
  members: createMembers(database),
  invitations: createInvitations(database),
  transcripts: createTranscripts(database),
  notes: createNotes(database),
  noteQuotes: createNoteQuotes(database),
  noteTexts: createNoteTexts(database),
  images: createImages(database),
  publications: createPublications(database),
  seen: createSeen(database),
  visits: createVisits(database),
  digests: createDigests(database),
  past: createPast(database),
})
