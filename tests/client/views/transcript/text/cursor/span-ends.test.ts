import { describe, expect, it } from 'vitest'
import { withEndMoved } from '../../../../../../client/src/views/transcript/text/cursor/span-ends.ts'
import { wordSteps } from '../../../../../../client/src/views/transcript/text/cursor/word-steps.ts'
import type { SpanEnd, StepSize } from '../../../../../../client/src/views/transcript/text/text-handle.ts'
import { publishedAt } from '../../../../../../shared/transcript/span.ts'
import { tell } from '../../../../../support/tell.ts'

const { publishedTexts: texts, spans } = tell`
  ANA (Brazil): One two. Three <a>four five</a> six. Seven.
  Eight nine. Ten.`
const a = spans.a!
const gapless = wordSteps(texts, () => [])
const moved = (end: SpanEnd, by: 1 | -1, size: StepSize = 'word', span = a) => {
  const next = withEndMoved(gapless, span, end, by, size)
  return next && publishedAt(next, texts)
}

describe('one end of a passage', () => {
  it('moves by a word either way', () => {
    expect(moved('end', 1)).toBe('four five six')
    expect(moved('end', -1)).toBe('four')
    expect(moved('start', -1)).toBe('Three four five')
    expect(moved('start', 1)).toBe('five')
  })

  it('leaves at least one word', () => {
    const four = { ...a, end: a.start + 4 }
    expect(moved('end', -1, 'word', four)).toBeNull()
    expect(moved('start', 1, 'word', four)).toBeNull()
  })

  it('moves by a sentence: to the end of its own first, then to the next one’s', () => {
    expect(moved('end', 1, 'sentence')).toBe('four five six.')
    const whole = withEndMoved(gapless, a, 'end', 1, 'sentence')!
    expect(moved('end', 1, 'sentence', whole)).toBe('four five six. Seven.')
    expect(moved('start', -1, 'sentence')).toBe('Three four five')
    const begun = withEndMoved(gapless, a, 'start', -1, 'sentence')!
    expect(moved('start', -1, 'sentence', begun)).toBe('One two. Three four five')
  })

  it('shrinks by a sentence, and not past the other end', () => {
    const two = { ...a, start: 0 }
    expect(moved('end', -1, 'sentence', two)).toBe('One two.')
    expect(moved('start', 1, 'sentence', two)).toBe('Three four five')
    expect(moved('end', -1, 'sentence')).toBeNull()
    expect(moved('start', 1, 'sentence')).toBeNull()
  })

  it('goes on into the next paragraph', () => {
    const end = texts[0]!.length
    const last = { startSegment: 0, start: end - 6, endSegment: 0, end }
    expect(moved('end', 1, 'word', last)).toBe('Seven.\nEight')
    expect(moved('end', 1, 'sentence', last)).toBe('Seven.\nEight nine.')
  })

  it('takes what is drawn as one thing as one step', () => {
    const steps = wordSteps(texts, (segment) =>
      segment === 0 ? [{ start: a.end + 1, end: a.end + 12 }] : [],
    )
    const next = withEndMoved(steps, a, 'end', 1, 'word')
    expect(next?.end).toBe(a.end + 12)
  })
})
