// Which notes stand in the margin when there are too many to lay out: those beside the words on screen. Pure.
import type { Note } from './note-of.ts'

/** Up to so many notes a record has all of them laid out. */
export const fewNotes = 150
/** Of more, at most so many are: no screen has room for them all. */
export const mostShown = 48

/** Where a paragraph stands: `top` relative to the window that is read, and its height. */
export type ParagraphBox = { readonly top: number; readonly height: number; readonly length: number }

/** The first of notes in reading order whose words begin in or after a paragraph. */
export function firstFrom(notes: readonly Note[], segment: number): number {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle]?.span.startSegment ?? 0) < segment) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The notes whose words stand in a window `height` high, told from how far down its paragraph each begins; in order, from
 * the first on screen. The chosen one is always among them.
 */
export function notesInSight(
  notes: readonly Note[],
  chosen: string | null,
  [first, last]: readonly [number, number],
  boxOf: (segment: number) => ParagraphBox | null,
  height: number,
): readonly Note[] {
  const shown: Note[] = []
  for (let index = firstFrom(notes, first); index < notes.length && shown.length < mostShown; index++) {
    const note = notes[index]
    if (!note || note.span.startSegment > last) break
    const box = boxOf(note.span.startSegment)
    if (!box) continue
    const line = box.top + (box.height * note.span.start) / Math.max(1, box.length)
    if (line >= 0 && line <= height) shown.push(note)
  }
  if (chosen === null || shown.some(({ id }) => id === chosen)) return shown
  const note = notes.find(({ id }) => id === chosen)
  if (!note) return shown
  const at = shown.findIndex((other) => notes.indexOf(other) > notes.indexOf(note))
  return at === -1 ? [...shown, note] : [...shown.slice(0, at), note, ...shown.slice(at)]
}
