// Where words stand on screen, in whatever reading is drawn. Rectangles are in the viewport's pixels.
// Measured from the DOM's own text: the published words of a paragraph are its text nodes outside inserted elements, in order.
import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import { partIn } from '../places.ts'

/** The element around a segment's head and words; null before it is drawn. */
export const segmentElement = (view: EditorView, segment: number): HTMLElement | null =>
  (view.dom.children[segment] as HTMLElement | undefined) ?? null

/** The paragraph that holds a segment's words. */
export const wordsElement = (view: EditorView, segment: number): HTMLElement | null =>
  segmentElement(view, segment)?.querySelector<HTMLElement>('.seg-text') ?? null

/** The rectangles of a span's words, readings drawn in their place included; none when nothing is drawn. */
export function rectsOf(view: EditorView, texts: readonly string[], span: Span): readonly DOMRect[] {
  const rects: DOMRect[] = []
  for (let segment = span.startSegment; segment <= span.endSegment; segment++) {
    const part = partIn(span, segment, texts[segment]?.length ?? 0)
    const paragraph = part && wordsElement(view, segment)
    if (paragraph) collectRects(paragraph, part.from, part.to, rects)
  }
  return rects
}

/** The first of a span's rectangles: of its first character where that is drawn, which is much the cheapest to ask. */
export function firstRectOf(view: EditorView, texts: readonly string[], span: Span): DOMRect | null {
  const first = { ...span, endSegment: span.startSegment, end: span.start + 1 }
  return rectsOf(view, texts, first)[0] ?? rectsOf(view, texts, span)[0] ?? null
}

/**
 * For many places of one paragraph: its text is walked once. Gives the rectangles of the published words between two
 * offsets; none where they are not drawn.
 */
export function rulerOf(paragraph: HTMLElement): (from: number, to: number) => readonly DOMRect[] {
  const nodes: Text[] = []
  const begins: number[] = []
  let length = 0
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      nodes.push(node)
      begins.push(length)
      length += node.length
    } else if (node instanceof HTMLElement && !isInserted(node))
      for (const child of node.childNodes) walk(child)
  }
  for (const child of paragraph.childNodes) walk(child)
  return (from, to) => {
    ruler ??= document.createRange()
    const rects: DOMRect[] = []
    const first = firstIndex(nodes.length, (index) => (begins[index + 1] ?? length) > from)
    for (let index = first; index < nodes.length && (begins[index] ?? 0) < to; index++) {
      const [node, begin] = [nodes[index], begins[index] ?? 0]
      if (!node) break
      ruler.setStart(node, Math.max(from - begin, 0))
      ruler.setEnd(node, Math.min(to - begin, node.length))
      for (const rect of ruler.getClientRects()) if (rect.width > 0) rects.push(rect)
    }
    ruler.setStart(document, 0)
    ruler.collapse(true)
    return rects
  }
}

/** One for all: the browser updates every range there is whenever a node is removed, until it is collected as garbage. */
let ruler: Range | null = null

function collectRects(paragraph: HTMLElement, from: number, to: number, rects: DOMRect[]): void {
  ruler ??= document.createRange()
  const range = ruler
  let at = 0
  const walk = (node: Node): boolean => {
    if (node.nodeType === Node.TEXT_NODE) {
      const length = node.nodeValue?.length ?? 0
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)]
      if (start < end) {
        range.setStart(node, start)
        range.setEnd(node, end)
        for (const rect of range.getClientRects()) if (rect.width > 0) rects.push(rect)
      }
      at += length
      return at <= to
    }
    if (!(node instanceof HTMLElement)) return true
    if (isInserted(node)) {
      const reading = from < at && at <= to ? node.querySelector('.cor ins') : null
      if (reading) for (const rect of reading.getClientRects()) if (rect.width > 0) rects.push(rect)
      return true
    }
    for (const child of node.childNodes) if (!walk(child)) return false
    return true
  }
  walk(paragraph)
  range.setStart(document, 0)
  range.collapse(true)
}

const isInserted = (element: HTMLElement) => element.classList.contains('ProseMirror-widget')

/** The box around all of a span's words; null when they are not drawn. */
export function boxOf(rects: readonly DOMRect[]): DOMRect | null {
  const first = rects[0]
  if (!first) return null
  let { left, top, right, bottom } = first
  for (const rect of rects) {
    left = Math.min(left, rect.left)
    top = Math.min(top, rect.top)
    right = Math.max(right, rect.right)
    bottom = Math.max(bottom, rect.bottom)
  }
  return new DOMRect(left, top, right - left, bottom - top)
}

/** The height of a line of reading text. */
export function lineHeight(view: EditorView): number {
  const paragraph = wordsElement(view, 0)
  return paragraph ? Number.parseFloat(getComputedStyle(paragraph).lineHeight) || 30 : 30
}

/** What scrolls the text, and the part of the viewport in which it is read: below what sticks at the top. */
export function windowOf(view: EditorView): {
  readonly scroller: HTMLElement
  readonly top: number
  readonly bottom: number
} {
  const root = document.documentElement
  let scroller: HTMLElement = root
  for (let up = view.dom.parentElement; up && up !== root && up !== document.body; up = up.parentElement) {
    const { overflowY } = getComputedStyle(up)
    if (/auto|scroll|overlay/.test(overflowY) && up.scrollHeight > up.clientHeight) {
      scroller = up
      break
    }
  }
  const style = getComputedStyle(scroller)
  const padding = (value: string) => Number.parseFloat(value) || 0
  const box =
    scroller === root ? new DOMRect(0, 0, innerWidth, innerHeight) : scroller.getBoundingClientRect()
  return {
    scroller,
    top: box.top + padding(style.scrollPaddingTop),
    bottom: box.bottom - Math.max(padding(style.scrollPaddingBottom), 48),
  }
}

/** First and last segment of which something is in the reading window. */
export function segmentsWithin(view: EditorView, top: number, bottom: number): readonly [number, number] {
  const count = view.dom.children.length
  const first = firstIndex(count, (index) => (bottomOf(view, index) ?? 0) > top)
  const after = firstIndex(count, (index) => (topOf(view, index) ?? 0) >= bottom)
  return [Math.min(first, Math.max(0, count - 1)), Math.max(Math.min(first, count - 1), after - 1, 0)]
}

const topOf = (view: EditorView, index: number) => view.dom.children[index]?.getBoundingClientRect().top
const bottomOf = (view: EditorView, index: number) => view.dom.children[index]?.getBoundingClientRect().bottom

/** The first index from 0 to `count` for which `holds` is true, given that it holds for all after; `count` when for none. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
