import { describe, expect, it } from 'vitest'
import {
  spanOver,
  wholeSteps,
  wordSteps,
} from '../../../../../../client/src/views/transcript/text/cursor/word-steps.ts'
import type { Span } from '../../../../../../shared/transcript/span.ts'

const texts = [
  'The mute lateral settings (?) here. Then more.',
  '\u2011 \u2011',
  'Next, multi\u2011lateral. And on.',
]
const whole = (segment: number, words: string) => {
  const start = texts[segment]!.indexOf(words)
  return { start, end: start + words.length }
}
const steps = wordSteps(texts, (segment) =>
  segment === 0 ? [whole(0, 'mute lateral'), whole(0, '(?)')] : [],
)
const words = (span: Span | null) => span && texts[span.startSegment]!.slice(span.start, span.end)
const place = (segment: number, before: string) => ({ segment, offset: texts[segment]!.indexOf(before) })

describe('steps of the word cursor', () => {
  it('are words, and drawn corrections and gaps as wholes', () => {
    expect(steps.steps(0).map(({ start, end }) => texts[0]!.slice(start, end))).toEqual([
      'The',
      'mute lateral',
      'settings',
      '(?)',
      'here',
      'Then',
      'more',
    ])
  })

  it('join a word that is partly corrected with its correction', () => {
    const joined = wordSteps(['a covenant now'], () => [{ start: 6, end: 10 }])
    expect(joined.steps(0)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 10 },
      { start: 11, end: 14 },
    ])
  })

  it('go on into the next paragraph that has a word, and back', () => {
    expect(words(steps.from({ segment: 0, offset: texts[0]!.length }))).toBe('Next')
    expect(words(steps.upTo(place(2, 'Next')))).toBe('more')
    expect(steps.upTo({ segment: 0, offset: 0 })).toBeNull()
    expect(steps.from({ segment: 2, offset: texts[2]!.length })).toBeNull()
  })

  it('hold a place inside or at the end of a word, and none between two', () => {
    expect(words(steps.at(place(0, 'teral')))).toBe('mute lateral')
    expect(words(steps.at({ segment: 0, offset: whole(0, 'settings').end }))).toBe('settings')
    expect(steps.at({ segment: 1, offset: 1 })).toBeNull()
  })

  it('find sentences around, after and before a place, across paragraphs', () => {
    expect(words(steps.sentenceAt(place(0, 'settings')))).toBe('The mute lateral settings (?) here.')
    expect(words(steps.sentenceBeside(place(0, 'settings'), 1))).toBe('Then more.')
    expect(words(steps.sentenceBeside(place(2, 'Next'), -1))).not.toBeNull()
    expect(steps.sentenceBeside(place(2, 'And'), 1)).toBeNull()
  })

  it('span from the earlier start to the later end, whichever comes first', () => {
    const a = { startSegment: 0, start: 4, endSegment: 0, end: 8 }
    const b = { startSegment: 2, start: 0, endSegment: 2, end: 4 }
    const both = { startSegment: 0, start: 4, endSegment: 2, end: 4 }
    expect([spanOver(a, b), spanOver(b, a)]).toEqual([both, both])
  })
})

describe('a drag', () => {
  const dragged = (startSegment: number, start: number, endSegment: number, end: number) =>
    wholeSteps({ startSegment, start, endSegment, end }, steps.at)

  it('takes the whole words its ends stand in', () => {
    const inside = texts[0]!.indexOf('ttings')
    expect(words(dragged(0, inside, 0, texts[0]!.indexOf('re.')))).toBe('settings (?) here')
  })

  it('takes the whole of a correction it ends in', () => {
    expect(words(dragged(0, 1, 0, texts[0]!.indexOf('ateral')))).toBe('The mute lateral')
  })

  it('widens nothing between words, nor in another paragraph', () => {
    const between = { startSegment: 0, start: 3, endSegment: 2, end: texts[2]!.indexOf(',') }
    expect(wholeSteps(between, steps.at)).toEqual(between)
  })
})
