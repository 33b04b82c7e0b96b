// A version's citation, told from what the page holds.
import { expect, test } from 'vitest'
import { citationText } from '../../../shared/publishing/citation.ts'
import { citedOf } from '../../../shared/publishing/cited-of.ts'
import type { QuoteContent } from '../../../shared/publishing/published-content.ts'

const version = {
  id: '0123456789ab',
  kind: 'quote' as const,
  version: 3,
  publishedAtMs: Date.UTC(2022, 0, 14, 23, 59),
  origin: 'https://desk.example.org',
  project: 'UN cyber dialogues',
}
const quote: QuoteContent = {
  kind: 'quote',
  record: {
    title: 'IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues',
    name: 'The Next Chapter of UN Cyber Dialogues',
    event: 'IGF 2021, day 4',
    session: 'WS #119',
    day: '2021-12-10',
    year: 2021,
    sha256: '',
    front: [],
    official: null,
  },
  grounds: [],
  spans: [{ startSegment: 53, start: 0, endSegment: 53, end: 9 }],
  passages: [],
  speaker: { name: 'Morales Tenorio, Gerardo Isaac', affiliation: null, actor: 'Mexico', label: null },
}

test('a quote is a speech at a meeting, in the paragraph and the version it was read in', () => {
  expect(citationText(citedOf(version, quote))).toBe(
    'Morales Tenorio, Gerardo Isaac. Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues.” ' +
      'IGF 2021, day 4, 10 December 2021. Real-time captioning, ¶ 54; published reading, version 3. ' +
      'https://desk.example.org/q/0123456789ab@3',
  )
})

test('words that nobody is known to have said are cited without a name', () => {
  expect(citedOf(version, { ...quote, speaker: null }).names).toEqual([])
})

const chair = { name: 'CHAIR', affiliation: null, actor: null, label: 'CHAIR' }
const of = (speaker: QuoteContent['speaker'], segment: number) => ({ speaker, passage: 0, segment, start: 0 })

test('words of several are cited by all of them, each once, in the order they speak', () => {
  const stretches = [of(quote.speaker, 53), of(null, 54), of(chair, 55), of(quote.speaker, 56)]
  expect(citedOf(version, { ...quote, stretches }).names).toEqual([
    { family: 'Morales Tenorio', given: 'Gerardo Isaac' },
    { literal: 'Speaker not known' },
    { literal: 'CHAIR' },
  ])
})

test('a note is the project’s own work, by those it names', () => {
  const note = {
    kind: 'note' as const,
    title: 'Moratorium',
    authors: ['Ana Ribeiro'],
    blocks: [],
    quotes: [],
    queries: [],
    images: [],
  }
  expect(citedOf({ ...version, kind: 'note' }, note)).toMatchObject({
    url: 'https://desk.example.org/n/0123456789ab@3',
    publishedOn: '2022-01-14',
    names: [{ literal: 'Ana Ribeiro' }],
    event: null,
    paragraphs: null,
    reading: null,
  })
  expect(citedOf({ ...version, kind: 'note' }, { ...note, authors: null }).names).toEqual([])
})
