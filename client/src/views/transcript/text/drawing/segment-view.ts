// One paragraph's DOM: its head in the gutter, then its words. The head is no part of the editor's document;
// it comes with a node decoration and is drawn anew when that changes.

import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Decoration, NodeView } from '@tiptap/pm/view'
import { saidOnce } from '../../../../../../shared/actors/said-once.ts'
import { mayWait } from '../cursor/late-selection.ts'
import type { SegmentHead } from '../mark.ts'
import { pigmentClasses } from './draw-segment.ts'
import type { Bar, Drawn } from './drawn.ts'
import { sameHead } from './mark-index.ts'
import { keepWordsInPlace } from './words-in-place.ts'

type SegmentPiece = Extract<Drawn, { what: 'segment' }>

/** ProseMirror's node view of a segment. */
export function segmentView(
  node: DocumentNode,
  _view: unknown,
  _position: unknown,
  decorations: readonly Decoration[],
): NodeView {
  const number = Number(node.attrs.index) + 1
  const section = document.createElement('section')
  section.id = `s${number}`
  section.className = 'seg'
  const head = document.createElement('header')
  head.className = 'gutter'
  const bars = document.createElement('span')
  bars.className = 'bars'
  bars.setAttribute('aria-hidden', 'true')
  const words = document.createElement('p')
  words.className = 'seg-text'
  section.append(head, bars, words)

  let drawn: SegmentPiece | null = null
  let drawnBars: DrawnBars = new Map()
  const draw = (given: readonly Decoration[]) => {
    const piece = segmentPieceOf(given)
    if (piece === null || piece.key === drawn?.key) return
    if (drawn === null || !sameHead(piece.head, drawn.head))
      head.replaceChildren(...headElements(piece.head, number))
    drawnBars = drawBars(bars, piece.bars, drawnBars)
    drawn = piece
  }
  draw(decorations)
  if (drawn === null) head.replaceChildren(whereElement(null, 12, number))

  return mayWait({
    dom: section,
    contentDOM: words,
    update: (next, given, inside) => {
      if (next.type !== node.type || next.attrs.index !== node.attrs.index) return false
      draw(given)
      keepWordsInPlace(section, inside)
      return true
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !words.contains(mutation.target),
  })
}

function segmentPieceOf(decorations: readonly Decoration[]): SegmentPiece | null {
  for (const { spec } of decorations) if (spec.piece?.what === 'segment') return spec.piece as SegmentPiece
  return null
}

function headElements(head: SegmentHead, number: number): HTMLElement[] {
  const elements: HTMLElement[] = []
  if (head.speaker !== null) {
    const who = made('b', head.unsure ? 'who unsure' : 'who', head.unsure ? `${head.speaker}?` : head.speaker)
    elements.push(who)
    for (const org of saidOnce(head.speaker, head.affiliation).slice(1))
      elements.push(made('span', 'org', org))
  }
  elements.push(whereElement(head.actorCode, head.actorColour, number))
  if (head.readBy !== undefined) elements.push(made('span', 'read-by', `read ${head.readBy}`))
  return elements
}

function whereElement(actorCode: string | null, actorColour: number, number: number): HTMLElement {
  const where = made('span', 'where')
  if (actorCode !== null) {
    const swatch = made('i', `actor-swatch ${pigmentClasses(actorColour)}`)
    swatch.setAttribute('aria-hidden', 'true')
    where.append(swatch, made('abbr', 'actor-code', actorCode))
  }
  const link = document.createElement('a')
  link.className = 'para'
  link.href = `#s${number}`
  link.tabIndex = -1
  link.textContent = `¶ ${number}`
  link.setAttribute('aria-label', `Paragraph ${number}, link`)
  where.append(link)
  return where
}

type DrawnBars = ReadonlyMap<string, { readonly bar: Bar; readonly element: HTMLElement }>

/** Draws the bars with the elements of before: one more highlight only moves most of them to another lane. */
function drawBars(into: HTMLElement, bars: readonly Bar[], before: DrawnBars): DrawnBars {
  const drawn = new Map<string, { readonly bar: Bar; readonly element: HTMLElement }>()
  const elements = bars.map((bar) => {
    const name = `${bar.from} ${bar.to} ${bar.mark}`
    const was = drawn.has(name) ? undefined : before.get(name)
    const element = was?.element ?? barElement(bar)
    if (was && was.bar.classes !== bar.classes) element.className = `bar ${bar.classes}`
    if (was && was.bar.lane !== bar.lane) element.style.setProperty('--bar-nth', String(bar.lane))
    drawn.set(name, { bar, element })
    return element
  })
  const now = new Set<Node>(elements)
  for (const element of [...into.children]) if (!now.has(element)) element.remove()
  let next = into.firstChild
  for (const element of elements) {
    if (element === next) next = next.nextSibling
    else into.insertBefore(element, next)
  }
  return drawn
}

function barElement(bar: Bar): HTMLElement {
  const element = made('i', `bar ${bar.classes}`)
  element.dataset.mark = bar.mark
  element.dataset.from = String(bar.from)
  element.dataset.to = String(bar.to)
  element.style.setProperty('--bar-nth', String(bar.lane))
  return element
}

function made(tag: string, classes: string, text?: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = classes
  if (text !== undefined) element.textContent = text
  return element
}
