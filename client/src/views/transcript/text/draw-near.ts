// Draws the positions of very many piece by piece: at once those near what is on screen, the others while nothing else is
// to be done. Few are drawn whole. The words, corrections and everything else are always there.

import { keepingPlace } from './cursor/keep-place.ts'
import { segmentsWithin, windowOf } from './cursor/measure.ts'
import type { TextActs } from './cursor/text-acts.ts'
import type { Mark } from './mark.ts'
import { drawAllBut, drawnLater } from './text-plugin.ts'

/** Up to so many marks that come at once are drawn at once. */
export const fewMarks = 600
/** How many segments are drawn at a time while nothing else is to be done. */
const slice = 3
/** How far beyond what is on screen, in heights of the window. */
const reach = 1

const nothing: ReadonlySet<number> = new Set()

/** How many characters fill the first screen and the next one, whatever its size. */
const firstCharacters = 6000

/** What is drawn later when a text is opened, before anything of it is on screen: all but its beginning. */
export function laterAtFirst(texts: readonly string[], marks: readonly Mark[]): ReadonlySet<number> {
  const later = new Set<number>()
  if (marks.length <= fewMarks) return later
  let characters = 0
  for (const [segment, text] of texts.entries()) {
    if (characters > firstCharacters) later.add(segment)
    characters += text.length
  }
  return later
}

/** The segments of `later` to draw next: those nearest to what is on screen. */
export function nextSlice(
  later: ReadonlySet<number>,
  [first, last]: readonly [number, number],
  most = slice,
): readonly number[] {
  const away = (segment: number) => Math.max(first - segment, segment - last, 0)
  return [...later].sort((a, b) => away(a) - away(b) || a - b).slice(0, most)
}

const without = (later: ReadonlySet<number>, segments: readonly number[]) => {
  const left = new Set(later)
  for (const segment of segments) left.delete(segment)
  return left
}

export type NearDrawing = {
  /** What is still to be drawn once these are the marks: what was before, and of very many that come at once all but the near. */
  readonly later: (marks: readonly Mark[]) => ReadonlySet<number>
  /** Draws what has come near, and goes on with the rest. To be called after other marks were drawn. */
  readonly go: () => void
  readonly stop: () => void
}

/** Watches one editor, opened with `marks`, until stopped. */
export function drawingNear(acts: TextActs, marks: readonly Mark[]): NearDrawing {
  const { view, ground } = acts
  let count = marks.length
  let idle: (() => void) | null = null
  let frame = 0

  const left = () => drawnLater(view.state)
  const near = (): readonly [number, number] => {
    const { top, bottom } = windowOf(view)
    const around = reach * (bottom - top)
    return segmentsWithin(view, top - around, bottom + around)
  }
  const isIn =
    ([first, last]: readonly [number, number]) =>
    (segment: number) =>
      segment >= first && segment <= last
  const drawNear = () => {
    if (left().size === 0) return
    const come = [...left()].filter(isIn(near()))
    if (come.length > 0) view.dispatch(drawAllBut(view.state, without(left(), come)))
  }
  const drawMore = () => {
    idle = null
    const next = nextSlice(left(), near())
    if (next.length > 0)
      keepingPlace(acts, () => view.dispatch(drawAllBut(view.state, without(left(), next))))
    goOn()
  }
  const goOn = () => {
    if (idle === null && left().size > 0) idle = whenIdle(drawMore)
  }
  const drawRest = () => {
    if (left().size > 0) view.dispatch(drawAllBut(view.state, nothing))
  }
  const moved = () => {
    if (frame !== 0 || left().size === 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      drawNear()
    })
  }
  window.addEventListener('scroll', moved, { capture: true, passive: true })
  window.addEventListener('resize', moved)
  window.addEventListener('beforeprint', drawRest)

  return {
    later: (next) => {
      const come = next.length - count
      count = next.length
      if (left().size > 0 || come <= fewMarks) return left()
      const isNear = isIn(near())
      return new Set([...ground.texts.keys()].filter((segment) => !isNear(segment)))
    },
    // With the frame: measuring now would lay out what the frame lays out again.
    go: () => {
      moved()
      goOn()
    },
    stop: () => {
      window.removeEventListener('scroll', moved, { capture: true })
      window.removeEventListener('resize', moved)
      window.removeEventListener('beforeprint', drawRest)
      cancelAnimationFrame(frame)
      idle?.()
    },
  }
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 100)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(run)
  return () => cancelIdleCallback(asked)
}
