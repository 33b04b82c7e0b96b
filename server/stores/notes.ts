// The list of notes: titles and facts. A note's text lives in its room; `words` and `quotes` are counted from it.
import type { MemberId, NoteId, ProjectId } from '../../shared/base/id.ts'

export type StoredNote = {
  readonly id: NoteId
  readonly project: ProjectId
  readonly title: string
  /** '': in none. */
  readonly folder: string
  readonly tags: readonly string[]
  readonly createdBy: MemberId
  readonly createdAtMs: number
  readonly updatedBy: MemberId
  readonly updatedAtMs: number
  readonly words: number
  readonly quotes: number
}

export type NewNote = Omit<StoredNote, 'folder' | 'tags'> & Partial<Pick<StoredNote, 'folder' | 'tags'>>

/** A change to a note: by whom and when, and what it came to. */
export type NoteChange = {
  readonly by: MemberId
  readonly atMs: number
  readonly title?: string | undefined
  readonly folder?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly words?: number
  readonly quotes?: number
  /** Members who wrote in its text. */
  readonly writers?: readonly MemberId[]
}

/** What somebody called the text as it stood after an update of the note's room. */
export type NoteVersionName = {
  readonly seq: number
  readonly name: string
  readonly by: MemberId
  readonly atMs: number
}

/** The update `seq` wrote the text of an older one again. */
export type NoteRestore = { readonly seq: number; readonly restoredSeq: number }

export type Notes = {
  readonly add: (note: NewNote) => Promise<void>
  /** Null when unknown or removed. */
  readonly get: (id: NoteId) => Promise<StoredNote | null>
  /** Without the removed ones, the last changed first. */
  readonly ofProject: (project: ProjectId) => Promise<readonly StoredNote[]>
  /** False when there is no such note. */
  readonly change: (id: NoteId, change: NoteChange) => Promise<boolean>
  /** Out of the list; its row and its room's log stay. False when there is no such note. */
  readonly remove: (id: NoteId, by: MemberId, atMs: number) => Promise<boolean>
  /** Who wrote in its text, in the order they first did. */
  readonly writersOf: (id: NoteId) => Promise<readonly MemberId[]>
  /** Ordered by seq. */
  readonly versionNames: (id: NoteId) => Promise<readonly NoteVersionName[]>
  /** Calls a version by a name in place of the one it had. */
  readonly nameVersion: (id: NoteId, name: NoteVersionName) => Promise<void>
  readonly unnameVersion: (id: NoteId, seq: number) => Promise<void>
  /** Ordered by seq. */
  readonly restores: (id: NoteId) => Promise<readonly NoteRestore[]>
  readonly addRestore: (id: NoteId, restore: NoteRestore) => Promise<void>
}
