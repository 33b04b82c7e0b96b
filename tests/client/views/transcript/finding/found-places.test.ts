import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  placeId,
  placesHere,
  tickedPlaces,
} from '../../../../../client/src/views/transcript/finding/found-places.ts'
import { correctedWords, foundWords } from '../../../../../client/src/views/transcript/finding/found-words.ts'
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { ana, correction, keyOf, recordsWith } from '../desk/told-desk.ts'

const texts = [
  'The multi‑stakeholder forum and the GG report, not the GGE.',
  'Multi‑stakeholder  views. A multi-stakeholder group.',
]
const transcript = '01' as TranscriptId
const places = (words: string, reading: string, matchCase = false, records = recordsWith({})) =>
  placesHere({ words, reading, matchCase }, texts, records)

it('finds what people type, whatever hyphen was published, and gives each place its own capital', () => {
  const found = places('multi-stakeholder', 'multistakeholder')
  expect(found.map(({ segment, published, reading }) => [segment, published, reading])).toEqual([
    [0, 'multi‑stakeholder', 'multistakeholder'],
    [1, 'Multi‑stakeholder', 'Multistakeholder'],
    [1, 'multi-stakeholder', 'multistakeholder'],
  ])
})

it('finds the 31 that the record of 2021 writes with another hyphen', () => {
  const source = readFileSync(
    new URL('../../../../../transcripts/igf2021-ws119.txt', import.meta.url),
    'utf8',
  )
  const found = placesHere(
    { words: 'multi-stakeholder', reading: 'multistakeholder', matchCase: false },
    source.split('\n'),
    recordsWith({}),
  )
  expect(found).toHaveLength(31)
  expect(new Set(found.map(({ published }) => published.toLowerCase()))).toEqual(
    new Set(['multi\u2011stakeholder']),
  )
})

it('finds the stem of a plural, but no other word that begins alike', () => {
  const plural = ['Both multi‑stakeholders and states. The stateless state, its newest news.']
  const at = (words: string) =>
    placesHere({ words, reading: '', matchCase: false }, plural, recordsWith({})).map(({ start }) => start)
  expect(at('multi-stakeholder')).toEqual([5])
  expect(at('state')).toEqual([28, 50])
  expect(at('new')).toEqual([])
})

it('never finds a word inside another, and shows as taken what lies in a correction', () => {
  const taken = correction(texts, spanWithin(0, 36, 45), 'GGE report')
  const records = recordsWith({ corrections: [[keyOf(ana), taken]] })
  expect(places('GG', 'GGE', true).map(({ start, taken: isTaken }) => [start, isTaken])).toEqual([
    [36, false],
  ])
  expect(places('GG', 'GGE', true, records).map(({ taken: isTaken }) => isTaken)).toEqual([true])
})

it('sends only what is ticked, free and different', () => {
  const found = places('multi-stakeholder', '')
  const [first, second, third] = found
  if (!first || !second || !third) throw new Error('three places were expected')
  const records = [{ transcript, title: 'One', places: [first, { ...second, taken: true }, third] }]
  const all = new Set(found.map((place) => placeId(transcript, place)))
  const sought = { words: 'multi-stakeholder', reading: 'multi-stakeholder', matchCase: false }
  expect(tickedPlaces(records, all, sought)).toEqual([
    {
      transcript,
      places: [
        { segment: 0, start: 4, end: 21, published: 'multi‑stakeholder', reading: 'multi-stakeholder' },
      ],
    },
  ])
  expect(tickedPlaces(records, new Set(), sought)).toEqual([])
})

it('says what was found and what became of it, each reason once', () => {
  const found = { records: [], total: 0, isLooking: false, fault: null }
  expect(foundWords('', found)).toBe('Type the words as you would write them.')
  expect(foundWords('xyz', found)).toBe('“xyz” stands nowhere here.')
  const none = { accepted: 0, proposed: 0, supported: 0, refused: [], waits: null, left: 0, brokeOff: null }
  expect(correctedWords({ ...none, accepted: 1 })).toBe('Accepted in 1 place.')
  expect(correctedWords({ ...none, accepted: 1200, left: 300 })).toBe(
    'Accepted in 1,200 places. Stopped: 300 places not asked for.',
  )
})
