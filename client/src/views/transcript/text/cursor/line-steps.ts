// Steps by what the eye sees: up and down a line in the same column, and a page. Lines are the browser's; nothing is stored.
import type { EditorView } from '@tiptap/pm/view'
import { type Span, spanWithin } from '../../../../../../shared/transcript/span.ts'
import { firstIndex, firstRectOf, lineHeight, rectsOf, segmentElement } from './measure.ts'
import type { WordSteps } from './word-steps.ts'

type Drawn = { readonly view: EditorView; readonly texts: readonly string[]; readonly steps: WordSteps }

/** The step nearest to column `x` on the line above (-1) or below (1) a word; null at the ends of the text. */
export function lineBeside(drawn: Drawn, word: Span, direction: 1 | -1, x: number): Span | null {
  const here = lineTop(drawn, word)
  if (here === null) return null
  const half = lineHeight(drawn.view) / 2
  const steps = drawn.steps.steps(word.startSegment)
  const tops = (index: number) => lineTopOfStep(drawn, word.startSegment, index)
  if (direction === 1) {
    const below = firstIndex(steps.length, (index) => tops(index) > here + half)
    if (below < steps.length) return nearestOnLine(drawn, word.startSegment, tops(below), x)
    return edgeLine(drawn, word.startSegment + 1, 1, x)
  }
  const thisLine = firstIndex(steps.length, (index) => tops(index) > here - half)
  if (thisLine > 0) return nearestOnLine(drawn, word.startSegment, tops(thisLine - 1), x)
  return edgeLine(drawn, word.startSegment - 1, -1, x)
}

/** The step nearest to a point of the viewport, on screen or off; null in a text without words. */
export function stepNear(drawn: Drawn, x: number, y: number): Span | null {
  const count = drawn.texts.length
  const bottom = (index: number) =>
    segmentElement(drawn.view, index)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY
  const segment = Math.min(
    firstIndex(count, (index) => bottom(index) > y),
    count - 1,
  )
  const steps = drawn.steps.steps(segment)
  if (steps.length === 0) return edgeLine(drawn, segment + 1, 1, x) ?? edgeLine(drawn, segment - 1, -1, x)
  const height = lineHeight(drawn.view)
  const on = firstIndex(steps.length, (index) => lineTopOfStep(drawn, segment, index) + height > y)
  return nearestOnLine(drawn, segment, lineTopOfStep(drawn, segment, Math.min(on, steps.length - 1)), x)
}

/** The top of a word's first rectangle; null when it is not drawn. */
export const lineTop = ({ view, texts }: Drawn, word: Span): number | null =>
  firstRectOf(view, texts, word)?.top ?? null

function edgeLine(drawn: Drawn, from: number, direction: 1 | -1, x: number): Span | null {
  for (let segment = from; segment >= 0 && segment < drawn.texts.length; segment += direction) {
    const steps = drawn.steps.steps(segment)
    if (steps.length > 0)
      return nearestOnLine(
        drawn,
        segment,
        lineTopOfStep(drawn, segment, direction === 1 ? 0 : steps.length - 1),
        x,
      )
  }
  return null
}

function nearestOnLine(drawn: Drawn, segment: number, top: number, x: number): Span | null {
  const steps = drawn.steps.steps(segment)
  const half = lineHeight(drawn.view) / 2
  const first = firstIndex(steps.length, (index) => lineTopOfStep(drawn, segment, index) > top - half)
  let nearest: Span | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let index = first; index < steps.length; index++) {
    const step = steps[index]
    if (!step) break
    const span = spanWithin(segment, step.start, step.end)
    const rect = boxOnLine(drawn, span)
    if (!rect) continue
    if (rect.top > top + half) break
    const away = x < rect.left ? rect.left - x : x > rect.right ? x - rect.right : 0
    if (away < distance) [nearest, distance] = [span, away]
  }
  return nearest
}

/** A word's rectangle on the line where it begins. */
const boxOnLine = ({ view, texts }: Drawn, span: Span): DOMRect | undefined => rectsOf(view, texts, span)[0]

/** A step without a rectangle (struck out of the corrected reading) counts as standing on the line before it. */
function lineTopOfStep(drawn: Drawn, segment: number, index: number): number {
  for (let at = index; at >= 0; at--) {
    const step = drawn.steps.steps(segment)[at]
    const top = step && lineTop(drawn, spanWithin(segment, step.start, step.end))
    if (top !== null && top !== undefined) return top
  }
  return segmentElement(drawn.view, segment)?.getBoundingClientRect().top ?? 0
}
