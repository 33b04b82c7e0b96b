// The list of notes: titles and facts. A note's text lives in its room; `words` and `quotes` are counted from it.
import type { MemberId, NoteId, ProjectId } from '../../shared/base/id.ts'

export type StoredNote = {
  readonly id: NoteId
  readonly project: ProjectId
  readonly title: string
  readonly createdBy: MemberId
  readonly createdAtMs: number
  readonly updatedBy: MemberId
  readonly updatedAtMs: number
  readonly words: number
  readonly quotes: number
}

/** A change to a note: by whom and when, and what it came to. */
export type NoteChange = {
  readonly by: MemberId
  readonly atMs: number
  readonly title?: string
  readonly words?: number
  readonly quotes?: number
}

export type Notes = {
  readonly add: (note: StoredNote) => Promise<void>
  /** Null when unknown or removed. */
  readonly get: (id: NoteId) => Promise<StoredNote | null>
  /** Without the removed ones, the last changed first. */
  readonly ofProject: (project: ProjectId) => Promise<readonly StoredNote[]>
  /** False when there is no such note. */
  readonly change: (id: NoteId, change: NoteChange) => Promise<boolean>
  /** Out of the list; its row and its room's log stay. False when there is no such note. */
  readonly remove: (id: NoteId, by: MemberId, atMs: number) => Promise<boolean>
}
