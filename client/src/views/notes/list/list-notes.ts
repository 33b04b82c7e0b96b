// The list of notes as it is shown: those that fit what is looked for, by folder. Pure.
import { foldTag } from '../../../../../shared/records/notes/note-place.ts'
import type { NoteSummary } from '../../../../../shared/wire/api-notes.ts'

export const noteOrders = ['changed', 'title', 'begun', 'length'] as const
export type NoteOrder = (typeof noteOrders)[number]

export type NoteLook = {
  /** Words that all begin a word of the title, the folder or a tag. */
  readonly words: string
  /** A note has all of them. */
  readonly tags: readonly string[]
  readonly order: NoteOrder
}

export type NoteFolder = { readonly name: string; readonly notes: readonly NoteSummary[] }

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => folded(text).split(/[^\p{L}\p{N}]+/u)

/** Whether all of `asked` are among a note's own. */
export function hasTags(own: readonly string[], asked: readonly string[]): boolean {
  const there = new Set(own.map(foldTag))
  return asked.every((tag) => there.has(foldTag(tag)))
}

function fits(note: NoteSummary, words: readonly string[], tags: readonly string[]): boolean {
  if (!hasTags(note.tags, tags)) return false
  const there = [note.title, note.folder, ...note.tags].flatMap(wordsOf)
  return words.every((word) => there.some((each) => each.startsWith(word)))
}

const collator = new Intl.Collator('en', { numeric: true })
const compare: Readonly<Record<NoteOrder, (a: NoteSummary, b: NoteSummary) => number>> = {
  changed: (a, b) => b.updatedAtMs - a.updatedAtMs,
  title: (a, b) => collator.compare(a.title, b.title),
  begun: (a, b) => b.createdAtMs - a.createdAtMs,
  length: (a, b) => b.words - a.words,
}

/** Folders by name, the notes without one last; empty folders are none. */
export function listNotes(notes: readonly NoteSummary[], look: NoteLook): readonly NoteFolder[] {
  const words = wordsOf(look.words).filter((word) => word !== '')
  const folders = new Map<string, NoteSummary[]>()
  for (const note of notes) {
    if (!fits(note, words, look.tags)) continue
    const there = folders.get(note.folder)
    if (there) there.push(note)
    else folders.set(note.folder, [note])
  }
  return [...folders]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .map(([name, all]) => ({ name, notes: all.sort(compare[look.order]) }))
}

/** Every tag in use, the most used first, with how many notes have it. */
export function tagsInUse(
  notes: readonly NoteSummary[],
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, { tag: string; count: number }>()
  for (const { tags } of notes) {
    for (const tag of tags) {
      const key = foldTag(tag)
      counts.set(key, { tag: counts.get(key)?.tag ?? tag, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || collator.compare(a.tag, b.tag))
}

export const foldersInUse = (notes: readonly NoteSummary[]): readonly string[] =>
  [...new Set(notes.map(({ folder }) => folder))].filter((name) => name !== '').sort(collator.compare)
