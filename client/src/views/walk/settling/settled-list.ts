// What was just settled, in the order it was done: for the column at the right, and for going back by undo. Pure.
import type { SettledAs } from '../walk-words.ts'

export type SettledEntry = {
  readonly id: number
  /** The item it was: undo goes back there. */
  readonly item: string
  readonly published: string
  /** Null: nothing was put in its place. */
  readonly reading: string | null
  readonly segment: number
  readonly places: number
  /** Null while it is under way. */
  readonly as: SettledAs | null
  /** A sentence more, as why it is held. */
  readonly says: string | null
  /** Taken back by undo; done again it comes back. */
  readonly isUndone: boolean
}

/** How many are shown. */
export const mostShown = 5

export const shownEntries = (entries: readonly SettledEntry[]): readonly SettledEntry[] =>
  entries.filter(({ isUndone, as }) => !isUndone && as !== 'refused').slice(-mostShown)

export const withEntry = (
  entries: readonly SettledEntry[],
  id: number,
  changes: Partial<SettledEntry>,
): readonly SettledEntry[] => entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry))
