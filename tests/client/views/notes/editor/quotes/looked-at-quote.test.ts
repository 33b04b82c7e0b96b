// Nothing a quote was once cited with is lost.
import { expect, test } from 'vitest'
import {
  citeAnew,
  keepAsCited,
  movedTo,
  takeWords,
  whyNotTaken,
} from '../../../../../../client/src/views/notes/editor/quotes/looked-at-quote.ts'
import type { TranscriptId } from '../../../../../../shared/base/id.ts'
import { maxEarlier, type QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'
import { testId } from '../../../../../support/world.ts'

const quote: QuoteAttrs = {
  transcript: testId(1) as TranscriptId,
  spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 6 }],
  source: null,
  asCited: 'suport',
  citedAtMs: 1,
}

test('taking new words puts the old ones behind those before', () => {
  const first = { ...quote, ...takeWords(quote, 'support', 5) } as QuoteAttrs
  expect(first).toMatchObject({ asCited: 'support', citedAtMs: 5, earlier: [{ asCited: 'suport' }] })
  expect(takeWords(first, 'supports', 9).earlier).toEqual([
    { asCited: 'suport', citedAtMs: 1 },
    { asCited: 'support', citedAtMs: 5 },
  ])
})

test('keeping what was cited remembers which words were looked at', () => {
  expect(keepAsCited('support')).toEqual({ keptFor: 'support' })
})

test('words are not taken any more when no older ones could be kept', () => {
  const earlier = Array.from({ length: maxEarlier }, (_, i) => ({ asCited: `${i}`, citedAtMs: i }))
  expect(whyNotTaken({ earlier })).toContain('Quote the words anew')
  expect(whyNotTaken({ earlier: earlier.slice(1) })).toBeUndefined()
})

test('citing anew leaves behind what is not in the record, and nothing else', () => {
  const forged = { ...quote, asCited: 'invade', earlier: [{ asCited: 'suport', citedAtMs: 1 }] }
  expect(citeAnew(forged, ['invade'], 'support', 7)).toEqual({
    asCited: 'support',
    citedAtMs: 7,
    keptFor: null,
    earlier: [{ asCited: 'suport', citedAtMs: 1 }],
  })
  const behind = { ...quote, earlier: [{ asCited: 'invade', citedAtMs: 0 }] }
  expect(citeAnew(behind, ['invade'], 'support', 7).earlier).toEqual([{ asCited: 'suport', citedAtMs: 1 }])
  expect(citeAnew(behind, ['invade'], 'suport', 7).earlier).toBeNull()
})

test('another place keeps how the words were cited', () => {
  const view = {
    transcript: testId(2) as TranscriptId,
    spans: [{ startSegment: 3, start: 0, endSegment: 3, end: 6 }],
    publishedText: 'suport',
  }
  const moved = movedTo(view as never, 'a'.repeat(64))
  expect({ ...quote, ...moved }).toMatchObject({
    transcript: testId(2),
    asCited: 'suport',
    citedAtMs: 1,
    source: null,
    sha256: 'a'.repeat(64),
  })
})
