import { expect, test } from 'vitest'
import { firstWords } from '../../../shared/transcript/first-words.ts'
import { publishedAt, publishedLength, type Span, spanWithin } from '../../../shared/transcript/span.ts'

const texts = ['We support it.', '', 'So do we 😀.', 'And we.']
const whole: Span = { startSegment: 0, start: 3, endSegment: 3, end: 7 }
const passages: readonly Span[] = [
  spanWithin(0, 0, 2),
  spanWithin(2, 0, 5),
  { ...whole, startSegment: 2, start: 6 },
]

test('passages that are not too much are the very same', () => {
  expect(firstWords(passages, texts, 1000)).toBe(passages)
  expect(firstWords([whole], texts, publishedLength(whole, texts))).toEqual([whole])
})

test.each([[[whole]], [passages]])(
  'of passages that are too much the beginning is taken, however little',
  (spans) => {
    const all = spans.map((span) => publishedAt(span, texts)).join('')
    const length = spans.reduce((sum, span) => sum + publishedLength(span, texts), 0)
    for (let most = 0; most < length; most++) {
      const words = firstWords(spans, texts, most).map((span) => publishedAt(span, texts))
      expect(all.startsWith(words.join(''))).toBe(true)
      expect(words.join('')).not.toMatch(/\p{Cs}/u)
      expect(words.join('').length).toBeLessThanOrEqual(most)
      expect(words.join('').length).toBeGreaterThanOrEqual(most - 1)
    }
  },
)
