// What the correction box offers for some words.
import { expect, it } from 'vitest'
import { suggestionsFor } from '../../../../../client/src/views/transcript/correcting/suggestions.ts'
import type { Suspect } from '../../../../../shared/suspects/suspect.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { ana, correction, decision, keyOf, li, recordsWith, tomasz } from '../desk/told-desk.ts'

const texts = ['The mute lateral forum.', 'A mute  lateral one.', 'The mute lateral again.']
const here = spanWithin(0, 4, 16)
const there = spanWithin(1, 2, 15)
const again = spanWithin(2, 4, 16)

const suspect: Suspect = {
  segment: 0,
  start: 4,
  end: 16,
  text: 'mute lateral',
  suggestions: ['multilateral', 'bilateral'],
  kind: 'term',
  detector: 'phrase',
  score: 0.9,
  reason: 'sounds like “multilateral”',
  form: 'mute lateral',
}

it('is what colleagues propose there, what was accepted for the same words, then the program’s guesses, each once', () => {
  const accepted = keyOf(li)
  const records = recordsWith({
    corrections: [
      [keyOf(li), correction(texts, here, 'multilateral')],
      [keyOf(tomasz), correction(texts, here, 'multilateral')],
      [keyOf(ana), correction(texts, here, 'trilateral')],
      [keyOf(li), { ...correction(texts, here, 'unilateral'), withdrawn: true }],
      [accepted, correction(texts, there, 'multi-lateral')],
    ],
    decisions: [[accepted, decision(correction(texts, there, 'multi-lateral'), 'accepted', li, tomasz)]],
  })
  expect(suggestionsFor(here, texts, records, ana, [suspect])).toEqual([
    { reading: 'multilateral', why: { kind: 'proposed', by: li }, of: null },
    { reading: 'multi-lateral', why: { kind: 'accepted', segment: 1, places: 1 }, of: null },
    { reading: 'bilateral', why: { kind: 'suspect', reason: suspect.reason }, of: null },
  ])
  expect(suggestionsFor(again, texts, recordsWith({}), ana, [suspect])).toEqual([])
})

it('offers the reading of a suspect around the word too, with the words it is for', () => {
  expect(suggestionsFor(spanWithin(0, 9, 16), texts, recordsWith({}), ana, [suspect])).toEqual([
    { reading: 'multilateral', why: { kind: 'suspect', reason: suspect.reason }, of: here },
    { reading: 'bilateral', why: { kind: 'suspect', reason: suspect.reason }, of: here },
  ])
})
