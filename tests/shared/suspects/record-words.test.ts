// Words as the detectors see them, and what makes two of them the same.
import { expect, test } from 'vitest'
import { foldedWords, isPhrase, stemOf, wordsOfSegment } from '../../../shared/suspects/record-words.ts'

const told = (text: string) =>
  wordsOfSegment(text, 0).map(({ folded, joint, capitals }) => `${folded} ${joint} ${capitals}`)

test('hyphens of every kind part words, and a possessive is not in them', () => {
  expect(told('Open‑ended GGE’s e-mail')).toEqual([
    'open start first',
    'ended hyphen none',
    'gge space all',
    'e space none',
    'mail hyphen none',
  ])
})

test('accents and case fall away, offsets stay in the published text', () => {
  const text = 'Côte\u00a0d’Ivoire, CDMs'
  const words = wordsOfSegment(text, 3)
  expect(words.map(({ folded }) => folded)).toEqual(['cote', 'divoire', 'cdms'])
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Côte', 'd’Ivoire', 'CDMs'])
  expect(words.every(({ segment }) => segment === 3)).toBe(true)
  expect(words[2]?.capitals).toBe('all')
})

test('gaps and brackets hold no words, and nothing is one phrase across them', () => {
  const words = wordsOfSegment('mute (?) lateral [Laughing] work', 0)
  expect(words.map(({ folded }) => folded)).toEqual(['mute', 'lateral', 'work'])
  expect(isPhrase(words, 0, 2)).toBe(false)
  expect(isPhrase(wordsOfSegment('mute lateral', 0), 0, 2)).toBe(true)
  expect(isPhrase(wordsOfSegment('mute, lateral', 0), 0, 2)).toBe(false)
  expect(isPhrase(words, 2, 2)).toBe(false)
})

test('a word that begins a sentence is known to', () => {
  const opens = wordsOfSegment('We met. Then, ‑‑ Ana spoke (Laughing) And left', 0)
    .filter((word) => word.opens)
    .map(({ text }) => text)
  expect(opens).toEqual(['We', 'Then', 'Ana', 'And'])
})

test('plurals, pasts, British and American spellings have one stem', () => {
  for (const [one, other] of [
    ['groups', 'group'],
    ['policies', 'policy'],
    ['attacks', 'attacked'],
    ['behaviour', 'behavior'],
    ['organisation', 'organization'],
    ['programmes', 'program'],
  ] as const)
    expect(stemOf(one), one).toBe(stemOf(other))
  expect(stemOf('process')).not.toBe(stemOf('proces'))
  expect(stemOf('our')).toBe('our')
})

test('a term in right-to-left script, or of marks alone, folds to its words', () => {
  expect(foldedWords('الأمن السيبراني')).toHaveLength(2)
  expect(foldedWords('*** (…) ***')).toEqual([])
})
