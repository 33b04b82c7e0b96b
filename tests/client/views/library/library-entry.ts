// A line of the library for tests: nothing done, nothing known, but for what is given.
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { LibraryEntry } from '../../../../shared/wire/api-transcript.ts'

export const libraryEntry = (given: Partial<LibraryEntry> = {}): LibraryEntry => ({
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' as TranscriptId,
  title: 'A record',
  event: null,
  session: null,
  name: 'A record',
  year: null,
  day: null,
  words: 0,
  segments: 0,
  turns: 0,
  unlabelledTurns: 0,
  speakers: [],
  gaps: 0,
  proposed: 0,
  accepted: 0,
  positions: 0,
  importedAtMs: 0,
  importedBy: null,
  lastActivity: null,
  ...given,
})
