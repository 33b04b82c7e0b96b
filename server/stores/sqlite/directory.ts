// The directory's stores over one open database.
import type { Directory } from '../directory.ts'
import type { Database } from './database.ts'
import { createInvitations } from './invitations.ts'
import { createMembers } from './members.ts'
import { createNotes } from './notes.ts'
import { createProjects } from './projects.ts'
import { createPublications } from './sharing/publications.ts'
import { createTranscripts } from './transcripts.ts'

export const createDirectory = (database: Database): Directory => ({
  projects: createProjects(database),
  members: createMembers(database),
  invitations: createInvitations(database),
  transcripts: createTranscripts(database),
  notes: createNotes(database),
  publications: createPublications(database),
})
