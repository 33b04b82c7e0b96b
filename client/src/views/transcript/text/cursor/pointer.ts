// Clicks, taps and drags on the text. A plain click on an unmarked word corrects it within the same gesture, so that a phone
// opens its keyboard; the browser's own selection is left alone until the pointer is up.
import type { Span } from '../../../../../../shared/transcript/span.ts'
import { spanWithin } from '../../../../../../shared/transcript/span.ts'
import { endOf, startOf } from '../places.ts'
import { rectsOf } from './measure.ts'
import type { TextActs } from './text-acts.ts'
import { wholeSteps } from './word-steps.ts'

export type Pointer = {
  /** True from press to release: the selection is the browser's for that long. */
  readonly isPressed: () => boolean
  readonly destroy: () => void
}

/** Listens on the text's element until destroyed. */
export function listenToPointer(acts: TextActs): Pointer {
  const { dom } = acts.view
  let pressed = false
  let hovered: string | null = null
  const down = () => {
    pressed = true
  }
  const up = () => {
    if (!pressed) return
    pressed = false
    if (!acts.view.isDestroyed) settle(acts)
  }
  const click = (event: MouseEvent) => clicked(acts, event)
  const over = (event: MouseEvent) => {
    const mark = markOf(event.target)
    if (mark === hovered) return
    light(dom, hovered, false)
    light(dom, mark, true)
    hovered = mark
  }
  const leave = () => {
    light(dom, hovered, false)
    hovered = null
  }
  dom.addEventListener('pointerdown', down)
  dom.addEventListener('click', click)
  dom.addEventListener('mouseover', over)
  dom.addEventListener('mouseleave', leave)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', up)
  return {
    isPressed: () => pressed,
    destroy: () => {
      dom.removeEventListener('pointerdown', down)
      dom.removeEventListener('click', click)
      dom.removeEventListener('mouseover', over)
      dom.removeEventListener('mouseleave', leave)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
    },
  }
}

/** After a drag: whole words, since a hand rarely stops between two. An end inside a reading stands for the words it corrects. */
function settle(acts: TextActs): void {
  const native = document.getSelection()
  if (!native || native.isCollapsed || !native.anchorNode || !acts.view.dom.contains(native.anchorNode))
    return
  const within = [native.anchorNode, native.focusNode].map((node) => readingSpan(acts, node))
  const selected = acts.selection()
  const whole = [selected, ...within].filter((span) => span !== null).reduce<Span | null>(joined, null)
  if (whole === null) return
  acts.select(wholeSteps(whole, acts.steps.at))
}

const joined = (a: Span | null, b: Span): Span => {
  if (!a) return b
  const first = a.startSegment - b.startSegment || a.start - b.start
  const last = a.endSegment - b.endSegment || a.end - b.end
  return {
    ...(first <= 0
      ? { startSegment: a.startSegment, start: a.start }
      : { startSegment: b.startSegment, start: b.start }),
    ...(last >= 0 ? { endSegment: a.endSegment, end: a.end } : { endSegment: b.endSegment, end: b.end }),
  }
}

function readingSpan(acts: TextActs, node: Node | null): Span | null {
  const element = node instanceof Element ? node : node?.parentElement
  const correction = element?.closest<HTMLElement>('[data-correction]')?.dataset.correction
  return correction === undefined ? null : acts.wordsOf(correction)
}

function clicked(acts: TextActs, event: MouseEvent): void {
  if (event.button !== 0 || event.defaultPrevented) return
  const link = event.target instanceof Element ? event.target.closest('a.para') : null
  if (link) {
    const segment = Number(link.getAttribute('href')?.slice(2)) - 1
    acts.events().onAddress?.(segment)
    return
  }
  const word = wordUnder(acts, event)
  if (!word) {
    if (!isDragged()) acts.events().onChoose(null)
    return
  }
  if (event.altKey || event.detail >= 2) {
    const sentence = event.detail >= 3 ? acts.steps.sentenceAt(startOf(word)) : null
    acts.select(sentence ?? word)
    return
  }
  if (isDragged()) return
  acts.goTo(word, { quiet: true })
  const marks = marksUnder(acts, event, word)
  const chosen = acts.chosen()
  const at = chosen === null ? -1 : marks.indexOf(chosen)
  const next = marks[at + 1]
  if (next !== undefined) acts.events().onChoose(next)
  else {
    const correction = marks.find((mark) => acts.wordsOf(mark) !== null)
    acts.events().onCorrect((correction === undefined ? null : acts.wordsOf(correction)) ?? word)
  }
}

/** True when the press selected something: asked of the browser, which tells ProseMirror only later. */
const isDragged = () => document.getSelection()?.isCollapsed === false

/** The step under the pointer; null in a margin or in the empty rest of a line. */
function wordUnder(acts: TextActs, event: MouseEvent): Span | null {
  const { view, ground, steps } = acts
  const reading = readingSpan(acts, event.target instanceof Node ? event.target : null)
  if (reading) return steps.at(startOf(reading)) ?? reading
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (!found) return null
  const place = ground.places.toPlace(found.pos)
  const candidates = [steps.at(place), steps.from(place), steps.upTo(place)]
  return candidates.find((word) => word !== null && isUnder(acts, word, event)) ?? null
}

/** Three pixels of grace: a click between two letters of different words belongs to the nearer one. */
const isUnder = ({ view, ground }: TextActs, word: Span, { clientX, clientY }: MouseEvent): boolean =>
  rectsOf(view, ground.texts, word).some(
    (rect) =>
      clientX >= rect.left - 3 &&
      clientX <= rect.right + 3 &&
      clientY >= rect.top - 5 &&
      clientY <= rect.bottom + 5,
  )

/** Marks at the very character where that is known, so that half-marked words answer rightly; else over the word. */
function marksUnder(acts: TextActs, event: MouseEvent, word: Span): readonly string[] {
  const found = acts.view.posAtCoords({ left: event.clientX, top: event.clientY })
  const place = found && acts.ground.places.toPlace(found.pos)
  const inWord =
    place &&
    place.segment === word.startSegment &&
    place.offset >= word.start &&
    place.offset < endOf(word).offset
  return acts.marksOver(inWord ? spanWithin(place.segment, place.offset, place.offset + 1) : word)
}

const markOf = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-mark]')?.dataset.mark : undefined) ?? null

/** A mark lies in several elements where others cut it; all of them light up together. */
function light(dom: HTMLElement, mark: string | null, on: boolean): void {
  if (mark === null) return
  for (const element of dom.querySelectorAll(`[data-mark="${CSS.escape(mark)}"]`))
    element.classList.toggle('hovered', on)
}
