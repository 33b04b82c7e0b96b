// The words of the notes, block by block, to be found. Derived from the notes' text: thrown away and made again at will.
import type { NoteId, ProjectId } from '../../shared/base/id.ts'

/** A block in which the words were found; `before`, `hit`, `after`, `hit` … take turns in `pieces`, hits at odd places. */
export type FoundBlock = {
  readonly note: NoteId
  /** The how many-th block of the note it is, from 0. */
  readonly place: number
  readonly pieces: readonly string[]
  /** The whole block. */
  readonly text: string
  /** Blocks of the same note in which they were found as well. */
  readonly more: number
}

export type NoteTexts = {
  /** Makes these the words of a note's blocks, in order. False when they were already, and nothing was written. */
  readonly replace: (note: NoteId, blocks: readonly string[]) => Promise<boolean>
  /**
   * Of each note of the project the block that fits best: each of the words begins a word of it, whatever their case and
   * accents. The best notes first; those that were removed are left out.
   */
  readonly find: (
    project: ProjectId,
    words: readonly string[],
    most: number,
  ) => Promise<readonly FoundBlock[]>
  /** Notes that have a text of which nothing is known here: those of an older program. */
  readonly unknownNotes: () => Promise<readonly NoteId[]>
}
