// What is known of a quote while it is asked about anew.
import { expect, test } from 'vitest'
import { answersToo } from '../../../../../../client/src/views/notes/editor/quotes/same-answer.ts'
import type { TranscriptId } from '../../../../../../shared/base/id.ts'
import type { QuoteAsked, QuoteNow } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import { testId } from '../../../../../support/world.ts'

const asked: QuoteAsked = {
  transcript: testId(1) as TranscriptId,
  spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 6 }],
  source: null,
  citedAs: ['suport'],
}
const view = { correctedText: 'support', publishedText: 'suport' }
const there = { state: 'there', view } as QuoteNow

test('holds for words that are known to be in the record at the same place', () => {
  expect(answersToo(there, asked, { ...asked, citedAs: ['support', 'suport'] })).toBe(true)
})

test('holds for no other words, at no other place, and only for words that stand', () => {
  expect(answersToo(there, asked, { ...asked, citedAs: ['invade', 'suport'] })).toBe(false)
  expect(answersToo(there, asked, { ...asked, published: 'suport' })).toBe(false)
  expect(answersToo(there, asked, { ...asked, transcript: testId(2) as TranscriptId })).toBe(false)
  const neverRead = { state: 'check', message: '', neverRead: { words: ['suport'], view } } as QuoteNow
  expect(answersToo(neverRead, asked, asked)).toBe(false)
})
