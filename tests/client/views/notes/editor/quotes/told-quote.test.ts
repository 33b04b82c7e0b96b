// Whose words a quote's are said to be where its words stand alone.
import { expect, test } from 'vitest'
import {
  sourceInWords,
  toldQuote,
} from '../../../../../../client/src/views/notes/editor/quotes/told-quote.ts'
import type { QuoteNow } from '../../../../../../shared/wire/sharing/api-quotes.ts'
import { testQuote } from '../../../../../support/notes/note-of-all-kinds.ts'

const view = {
  transcript: testQuote.transcript,
  title: 'IGF 2021 WS #119 Going around in circles',
  spans: [{ startSegment: 19, start: 0, endSegment: 20, end: 4 }],
  publishedText: 'as published',
  correctedText: 'as corrected since',
  speaker: 'Isaac Morales',
  affiliation: 'Mexico',
  actor: 'MEX',
  address: '/p/oewg/t/1#s20',
}
const there: QuoteNow = { state: 'there', view, colour: 1, changes: [], sourceGone: false }

test('as it is cited, with who says it and where, however it reads by now', () => {
  const told = toldQuote(testQuote, there, 'oewg')
  expect(told).toEqual({
    words: testQuote.asCited,
    speaker: 'Isaac Morales, Mexico',
    place: 'IGF 2021, WS #119, ¶ 20–21',
    address: '/p/oewg/t/1#s20',
    remarks: [],
  })
  expect(sourceInWords(told)).toBe('Isaac Morales, Mexico, IGF 2021, WS #119, ¶ 20–21')
})

test('words of nobody known are a speaker’s who is not known', () => {
  const unknown = { ...there, view: { ...view, speaker: null, affiliation: null, actor: null } }
  expect(toldQuote(testQuote, unknown, 'oewg').speaker).toBe('Speaker not known')
})

test('words the record never said, or of a record that is gone, are nobody’s', () => {
  const neverRead: QuoteNow = {
    state: 'check',
    message: 'The record never said this.',
    neverRead: { words: [testQuote.asCited], view, colour: 1, changes: [] },
  }
  const moved: QuoteNow = { state: 'moved', view, colour: 1, changes: [], sha256: 'a'.repeat(64) }
  for (const now of [neverRead, moved]) {
    const told = toldQuote(testQuote, now, 'oewg')
    expect(told).toMatchObject({ speaker: null, address: null, place: 'A quote to be checked' })
    expect(told.remarks).toHaveLength(1)
  }
})

test('what was not looked up yet is a quote all the same, and leads to its place', () => {
  const told = toldQuote(testQuote, null, 'oewg')
  expect(told).toMatchObject({ words: testQuote.asCited, speaker: null, place: 'A quote of a record' })
  expect(told.address).toMatch(new RegExp(`^/p/oewg/t/${testQuote.transcript}#s\\d+:`))
})
