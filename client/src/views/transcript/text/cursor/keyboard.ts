// The text's own keys: the word cursor's steps, and the two acts that begin at it. All other keys are the desk's.

import type { Span } from '../../../../../../shared/transcript/span.ts'
import { spanWithin } from '../../../../../../shared/transcript/span.ts'
import { endOf, startOf } from '../places.ts'
import type { Place } from '../text-handle.ts'
import { lineBeside, stepNear } from './line-steps.ts'
import { boxOf, rectsOf, windowOf } from './measure.ts'
import { withEndMoved } from './span-ends.ts'
import type { TextActs } from './text-acts.ts'

/** True when the key was the text's; the caller then keeps the browser from acting on it too. */
export function pressKey(acts: TextActs, event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.target !== acts.view.dom) return false
  const far = event.ctrlKey || event.metaKey
  if (far && event.key.toLowerCase() === 'a' && !event.shiftKey) return selectAll(acts)
  if (far && event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft'))
    return extendBySentence(acts, event.key === 'ArrowRight' ? 1 : -1)
  if (event.key in ways) return step(acts, event, far)
  if (far) return false
  if (event.key === 'Enter') return event.shiftKey ? takeSentence(acts) : enter(acts)
  if (event.key === ' ' && !event.shiftKey) return code(acts)
  if (event.key === 'Escape') return leave(acts)
  return false
}

type Way = (acts: TextActs, word: Span, far: boolean, x: number) => Span | null

const ways: Readonly<Record<string, Way>> = {
  ArrowRight: ({ steps }, word, far) => {
    if (!far) return steps.from(endOf(word))
    const next = steps.sentenceBeside(startOf(word), 1)
    return next && steps.from(startOf(next))
  },
  ArrowLeft: ({ steps }, word, far) => {
    if (!far) return steps.upTo(startOf(word))
    const own = steps.sentenceAt(startOf(word))
    const begin = own && steps.from(startOf(own))
    if (begin && begin.start < word.start) return begin
    const before = steps.sentenceBeside(startOf(word), -1)
    return before && steps.from(startOf(before))
  },
  ArrowDown: (acts, word, far, x) =>
    far
      ? acts.steps.from({ segment: word.startSegment + 1, offset: 0 })
      : lineBeside(drawn(acts), word, 1, x),
  ArrowUp: (acts, word, far, x) => {
    if (!far) return lineBeside(drawn(acts), word, -1, x)
    const begin = acts.steps.from({ segment: word.startSegment, offset: 0 })
    if ((begin && begin.start < word.start) || word.startSegment === 0) return begin
    return firstStep(acts, word.startSegment - 1)
  },
  Home: (acts, word, far) => firstStep(acts, far ? 0 : word.startSegment),
  End: (acts, word, far) => acts.steps.upTo(segmentEnd(acts, far ? lastSegment(acts) : word.startSegment)),
  PageDown: (acts, word, _far, x) => page(acts, word, 1, x),
  PageUp: (acts, word, _far, x) => page(acts, word, -1, x),
}

function step(acts: TextActs, event: KeyboardEvent, far: boolean): boolean {
  const cursor = acts.cursor()
  if (!cursor) {
    acts.begin()
    return true
  }
  const way = ways[event.key]
  const keepsColumn = !far && /^(?:Arrow(?:Up|Down)|Page)/.test(event.key)
  const x = cursor.x ?? middleOf(acts, cursor.word)
  const to = way?.(acts, cursor.word, far, x)
  if (to) acts.goTo(to, { extend: event.shiftKey, ...(keepsColumn ? { x } : {}) })
  else if (!event.shiftKey) acts.goTo(cursor.word)
  return true
}

/** The moving end of the selection to the end, or the beginning, of a sentence. */
function extendBySentence(acts: TextActs, by: 1 | -1): boolean {
  const selection = acts.selection()
  const span = selection ?? acts.cursor()?.word
  if (!span) return false
  const end = selection ? acts.movingEnd() : by === 1 ? 'end' : 'start'
  const moved = withEndMoved(acts.steps, span, end, by, 'sentence')
  if (moved) acts.select(moved, end === 'start')
  return true
}

function enter(acts: TextActs): boolean {
  const selection = acts.selection()
  if (selection) {
    acts.events().onCorrect(selection)
    return true
  }
  const word = acts.cursor()?.word
  if (!word) return false
  const marks = acts.marksOver(word)
  const chosen = acts.chosen()
  const innermost = marks[0]
  if (innermost === undefined) acts.events().onCorrect(word)
  else if (chosen !== null && marks.includes(chosen)) acts.events().onCorrect(acts.wordsOf(chosen) ?? word)
  else acts.events().onChoose(innermost)
  return true
}

function code(acts: TextActs): boolean {
  const span = acts.selection() ?? acts.cursor()?.word
  if (span) acts.events().onCode(span)
  return true
}

/** The sentence around the cursor; pressed again, the next one too. */
function takeSentence(acts: TextActs): boolean {
  const selection = acts.selection()
  const word = acts.cursor()?.word
  if (!word) return false
  const own = acts.steps.sentenceAt(startOf(selection ?? word))
  if (!own) return true
  const more = selection && selection.end >= own.end && acts.steps.sentenceBeside(startOf(word), 1)
  acts.select(
    selection && more && more.endSegment === selection.startSegment
      ? { ...selection, end: more.end, endSegment: more.endSegment }
      : own,
  )
  return true
}

function leave(acts: TextActs): boolean {
  if (acts.selection()) acts.select(null)
  else if (acts.chosen() !== null) acts.events().onChoose(null)
  else return false
  return true
}

function selectAll(acts: TextActs): boolean {
  acts.select({
    startSegment: 0,
    start: 0,
    endSegment: lastSegment(acts),
    end: segmentEnd(acts, lastSegment(acts)).offset,
  })
  return true
}

function page(acts: TextActs, word: Span, direction: 1 | -1, x: number): Span | null {
  const box = boxOf(rectsOf(acts.view, acts.ground.texts, word))
  if (!box) return null
  const { top, bottom } = windowOf(acts.view)
  return stepNear(drawn(acts), x, box.top + box.height / 2 + direction * (bottom - top) * 0.85)
}

const drawn = ({ view, ground, steps }: TextActs) => ({ view, texts: ground.texts, steps })

function middleOf({ view, ground }: TextActs, word: Span): number {
  const box = rectsOf(view, ground.texts, word)[0]
  return box ? box.left + box.width / 2 : 0
}

const lastSegment = ({ ground }: TextActs) => Math.max(0, ground.texts.length - 1)

const segmentEnd = ({ ground }: TextActs, segment: number): Place => ({
  segment,
  offset: ground.texts[segment]?.length ?? 0,
})

const firstStep = ({ steps, ground }: TextActs, segment: number): Span | null =>
  steps.from({ segment, offset: 0 }) ??
  steps.upTo(endOf(spanWithin(segment, 0, ground.texts[segment]?.length ?? 0)))
