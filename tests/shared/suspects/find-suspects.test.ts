// The laws of all suspects, on any text; what overlaps is one suspect; and the figures on the sample record do not sink.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSuspects } from '../../../shared/suspects/find-suspects.ts'
import { suspectSchema } from '../../../shared/suspects/suspect.ts'
import type { SuspectQuestion } from '../../../shared/suspects/suspect-question.ts'
import {
  expertGlossary,
  families,
  ownGlossary,
  precisionOf,
  recallOf,
  record,
  sampleErrors,
  suspectsOf,
} from '../../bench/measure-suspects.ts'
import { glossaryOf, lexicon, question, suspectsIn } from '../../support/suspects.ts'

const glossary = glossaryOf(
  'process: OEWG = Open-ended Working Group',
  'process: GGE = Group of Governmental Experts',
  'body: Global Forum on Cyber Expertise',
  'body: DiploFoundation',
  'person: Isaac Morales',
  'multilateral',
  'responsible state behaviour',
  'denial of service attack',
  'C++ (a|b)* [^x]{2',
  'الأمن السيبراني',
)

/** Pieces that wake the detectors, among anything at all. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...'GG OWEG WEOG the the But,, Issac mute lateral (?) , . , open‑handed working group E.s interdepend diplomat es pro processes UN ODA process report service attack a Global Forum 𝔊𝔊𝔈 ’s'.split(
      ' ',
    ),
  ),
  fc.constantFrom(' ', '\u00a0', '‑', '-', '  ', ', ', '. ', '(', ')', '’'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const texts = fc.array(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')),
  { maxLength: 4 },
)
const lines = fc.string({ unit: 'grapheme', maxLength: 20 })
const questions: fc.Arbitrary<SuspectQuestion> = fc.record({
  publishedTexts: texts,
  turns: fc.array(fc.record({ label: fc.option(lines), firstSegment: fc.nat(3) }), { maxLength: 3 }),
  glossary: fc
    .array(
      fc.record({
        term: lines,
        kind: fc.constantFrom('person' as const, 'body' as const, 'process' as const, 'term' as const),
        expansion: lines,
        aliases: fc.array(lines, { maxLength: 2 }),
        source: fc.constant('file' as const),
      }),
      { maxLength: 5 },
    )
    .map((more) => [...glossary, ...more]),
  accepted: fc.array(fc.record({ published: lines, reading: lines }), { maxLength: 3 }),
  experimental: fc.boolean(),
})

test('every suspect of any record is well formed, stands where its words do, and none overlaps another', () => {
  fc.assert(
    fc.property(questions, (asked) => {
      const found = findSuspects(asked, lexicon)
      for (const suspect of found) {
        suspectSchema.parse(suspect)
        const text = asked.publishedTexts[suspect.segment]
        expect(text?.slice(suspect.start, suspect.end)).toBe(suspect.text)
        expect(suspect.text).not.toBe('')
        expect(suspect.suggestions).not.toContain(suspect.text)
        expect(suspect.score).toBeGreaterThan(0)
        expect(suspect.score).toBeLessThanOrEqual(1)
        expect(suspect.reason).not.toMatch(/\.$/)
      }
      for (const [at, suspect] of found.entries()) {
        const next = found[at + 1]
        if (next?.segment === suspect.segment) expect(next.start).toBeGreaterThanOrEqual(suspect.end)
        else if (next) expect(next.segment).toBeGreaterThan(suspect.segment)
      }
    }),
    { numRuns: 150 },
  )
})

test('the same question always gets the same answer', () => {
  fc.assert(
    fc.property(questions, (asked) => {
      expect(findSuspects(structuredClone(asked), lexicon)).toEqual(findSuspects(asked, lexicon))
    }),
    { numRuns: 40 },
  )
})

test('a text made of right terms alone has no suspects, however they are written', () => {
  const right = [...glossary, ...expertGlossary()].flatMap(({ term, expansion, aliases }) =>
    [term, expansion, ...aliases].filter((text) => text !== ''),
  )
  const written = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replace(/-/g, '‑'),
    (text: string) => text.replace(/ /g, '\u00a0'),
    (text: string) => text.normalize('NFD'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...right), written), { maxLength: 8 }), (terms) => {
      const text = terms.map(([term, write]) => `${write(term)}.`).join(' Also ')
      const found = suspectsIn(text, [...glossary, ...expertGlossary()])
      expect(found.map(({ text: words, detector }) => `${detector}: ${words}`)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('an empty record has none', () => {
  expect(findSuspects(question([]), lexicon)).toEqual([])
  expect(findSuspects(question(['', ' ', '(?)', '…']), lexicon)).toEqual([])
})

test('of suspects that overlap one is kept, with what the others offer', () => {
  const accepted = [{ published: 'the GG', reading: 'the group' }]
  const found = suspectsIn('We thank the GG.', glossary, { accepted })
  expect(found).toMatchObject([{ text: 'the GG', suggestions: ['the group', 'the GGE'], kind: 'repeat' }])
})

test.each([
  [
    'an expert’s glossary',
    expertGlossary(),
    { names: [6, 6], acronyms: [14, 14], terms: [10, 10], all: [41, 38] },
  ],
  [
    'the program’s own',
    ownGlossary('igf2020-ws341'),
    { names: [4, 3], acronyms: [13, 13], terms: [7, 7], all: [36, 32] },
  ],
] as const)('the errors found in the sample record with %s do not become fewer', (_, terms, reached) => {
  const texts = record('igf2020-ws341').segments.map(({ text }) => text)
  const suspects = suspectsOf('igf2020-ws341', terms)
  for (const [family, belongs] of families) {
    const { found, right } = recallOf(suspects, sampleErrors().filter(belongs), texts)
    const [leastFound, leastRight] = reached[family as keyof typeof reached]
    expect(found.length, family).toBeGreaterThanOrEqual(leastFound)
    expect(right.length, family).toBeGreaterThanOrEqual(leastRight)
  }
})

test.each(['igf2020-ws341', 'igf2021-ws119'])(
  'of the flags on %s, nineteen in twenty were judged to be misheard',
  (name) => {
    for (const glossary of [expertGlossary(), ownGlossary(name)]) {
      const { right, place, of } = precisionOf(suspectsOf(name, glossary), name)
      expect(of).toBeGreaterThan(20)
      expect((right + place) / of).toBeGreaterThanOrEqual(0.95)
    }
  },
)

test('with no glossary the labels alone find every misspelt speaker of a record', () => {
  const found = suspectsOf('igf2021-ws119', []).filter(({ kind }) => kind === 'name')
  const places = record('igf2021-ws119').segments.flatMap(({ text, index }) =>
    [...text.matchAll(/\b(?:Issac|Geocomo|Natalie)\b/g)].map((match) => `${index}:${match.index}`),
  )
  expect(places).toHaveLength(18)
  expect(found.map(({ segment, start }) => `${segment}:${start}`)).toEqual(places)
  expect(new Set(found.map(({ suggestions }) => suggestions[0]))).toEqual(
    new Set(['Isaac', 'Giacomo', 'Nathalie']),
  )
})
