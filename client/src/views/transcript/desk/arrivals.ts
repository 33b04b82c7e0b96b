// Others' readings that would move the lines under a reader's eyes wait until they are asked for. Pure: which marks wait,
// and what is drawn meanwhile. Everything else (highlights, cards, readings further down) appears at once.
import type { Mark, Reading } from '../text/mark.ts'

/** By mark id: what stays drawn while the new state waits; null when nothing was there. */
export type Waiting = ReadonlyMap<string, Mark | null>

export const nothingWaits: Waiting = new Map()

type Marks = ReadonlyMap<string, Mark>

/** Each list's own map, made once: lists of thousands are asked again and again. */
const byId = new WeakMap<readonly Mark[], Marks>()

export function marksById(marks: readonly Mark[]): Marks {
  const known = byId.get(marks)
  if (known) return known
  const made = new Map(marks.map((mark) => [mark.id, mark]))
  byId.set(marks, made)
  return made
}

/** How many characters a mark adds to its line in a reading. */
function addedLength(mark: Mark | null | undefined, reading: Reading): number {
  if (mark?.kind !== 'correction' || reading === 'published') return 0
  if (reading === 'changes') return mark.reading.length + 1
  return mark.state === 'accepted' ? mark.reading.length - (mark.span.end - mark.span.start) : 0
}

/** True when drawing `after` in place of `before` moves lines at or above the last paragraph on screen. */
export function movesLines(
  before: Mark | null | undefined,
  after: Mark | null | undefined,
  reading: Reading,
  lastVisible: number,
): boolean {
  const mark = after ?? before
  if (mark?.kind !== 'correction' || mark.span.startSegment > lastVisible) return false
  return addedLength(before, reading) !== addedLength(after, reading)
}

/**
 * What waits after the marks changed from `drawn` (what is on screen now) to `next`. `isOwn` says whether the state of a
 * mark in `next` is one's own doing.
 */
export function nextWaiting(given: {
  readonly drawn: Marks
  readonly next: Marks
  readonly waiting: Waiting
  readonly reading: Reading
  readonly lastVisible: number
  readonly isOwn: (id: string) => boolean
}): Waiting {
  const { drawn, next, waiting, reading, lastVisible, isOwn } = given
  const still = new Map<string, Mark | null>()
  const ids = new Set(waiting.keys())
  // Nothing but a correction moves lines.
  for (const marks of [drawn, next])
    for (const [id, { kind }] of marks) if (kind === 'correction') ids.add(id)
  for (const id of ids) {
    const shown = waiting.has(id) ? (waiting.get(id) ?? null) : (drawn.get(id) ?? null)
    if (!isOwn(id) && movesLines(shown, next.get(id), reading, lastVisible)) still.set(id, shown)
  }
  return still.size === 0 ? nothingWaits : still
}

/** The marks to draw: `next`, but for those that wait. */
export function drawnMarks(next: readonly Mark[], waiting: Waiting): readonly Mark[] {
  if (waiting.size === 0) return next
  const ids = new Set(next.map(({ id }) => id))
  const kept = next.flatMap((mark) => {
    const shown = waiting.get(mark.id)
    return shown === undefined ? [mark] : shown === null ? [] : [shown]
  })
  for (const [id, shown] of waiting) if (shown !== null && !ids.has(id)) kept.push(shown)
  return kept
}

/** 'above' when all that waits stands above the first paragraph on screen. */
export function whereWaiting(waiting: Waiting, marks: readonly Mark[], first: number): 'above' | undefined {
  const segments = [...waiting].flatMap(([id, before]) => {
    const mark = before ?? marks.find((each) => each.id === id)
    return mark?.kind === 'correction' ? [mark.span.startSegment] : []
  })
  return segments.length > 0 && segments.every((segment) => segment < first) ? 'above' : undefined
}
