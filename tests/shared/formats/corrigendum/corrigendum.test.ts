import { expect, it } from 'vitest'
import {
  corrigendumLines,
  disclaimerOf,
  speakerWords,
} from '../../../../shared/formats/corrigendum/corrigendum.ts'
import { tell } from '../../../support/tell.ts'
import { acceptedAtMs, corrigendumOf, decided, li, tom } from '../../../support/told-corrigendum.ts'

const told = tell`
  ANA (Brazil): We <one>suport</one> a moratorium, and <two>the the</two> GGE.
  >> Yes, the <three>GEE</three> is 18 of us who have met in the years since the first of these groups was convened, and <four>will</four> again, as we have been asked to do by all of the member states in their last resolution.
`

it('has a line for each accepted correction that stands, in reading order, and for nothing else', () => {
  const decisions = [
    decided(told, told.spans.three!, 'GGE'),
    decided(told, told.spans.two!, 'the'),
    decided(told, told.spans.one!, 'support', { verdict: 'rejected' }),
    decided(told, told.spans.four!, 'shall', { verdict: 'replaced' }),
  ]
  const lines = corrigendumLines(corrigendumOf(told, decisions))
  expect(lines.map(({ paragraph, published, corrected }) => [paragraph, published, corrected])).toEqual([
    [1, 'the the', 'the'],
    [2, 'GEE', 'GGE'],
  ])
})

it('keeps the one accepted first where a restored room holds two that overlap', () => {
  const { one } = told.spans
  const decisions = [
    decided(told, one!, 'supported', { atMs: acceptedAtMs + 1 }),
    decided(told, one!, 'support'),
  ]
  expect(corrigendumLines(corrigendumOf(told, decisions)).map(({ corrected }) => corrected)).toEqual([
    'support',
  ])
})

it('says where, who, why and when', () => {
  const [line] = corrigendumLines(
    corrigendumOf(told, [
      decided(told, told.spans.three!, 'GGE', {
        grounds: { kind: 'heard', detail: '00:14:32' },
        certainty: 'probable',
        agreed: [li, tom],
      }),
    ]),
  )
  expect(line).toEqual({
    paragraph: 2,
    label: null,
    person: null,
    before: 'Yes, the ',
    published: 'GEE',
    after: ' is 18 of us who have met in the years since the first of…',
    corrected: 'GGE',
    class: 'acronym',
    changesSense: false,
    grounds: { kind: 'heard', detail: '00:14:32' },
    certainty: 'probable',
    proposer: 'Ana',
    acceptedBy: ['Li', 'Tom'],
    acceptedAtMs,
    link: 'https://example.org/p/x/t/y#s2:9-12',
  })
})

it('gives as context what stands around the place, letter for letter, cut between words', () => {
  const [line] = corrigendumLines(corrigendumOf(told, [decided(told, told.spans.four!, 'shall')]))
  expect(line?.before).toMatch(/^…\S/)
  expect(line?.after).toMatch(/\S…$/)
  const text = told.publishedTexts[1]!
  expect(text).toContain(line!.before.slice(1) + line!.published + line!.after.slice(0, -1))
})

it('cuts no character in two where there is no space to cut at', () => {
  const faces = tell`ANA: ${'😀'.repeat(60)}<one>x</one>${'😀'.repeat(60)}`
  const [line] = corrigendumLines(corrigendumOf(faces, [decided(faces, faces.spans.one!, 'y')]))
  expect(line!.before + line!.after).not.toMatch(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
  )
})

it('takes the disclaimer from the front matter, and says nothing where there is none', () => {
  const front = [
    { line: 1, text: 'IGF 2020' },
    {
      line: 2,
      text: ' It is posted as an aid, but should not be treated as an authoritative record. ',
    },
  ]
  expect(disclaimerOf({ front })).toBe(
    'It is posted as an aid, but should not be treated as an authoritative record.',
  )
  expect(disclaimerOf({ front: front.slice(0, 1) })).toBe('')
})

it('names a speaker by the label, and by the person where that says more', () => {
  expect(speakerWords({ label: 'RAJ BURLI', person: 'Raj Burli' })).toBe('RAJ BURLI')
  expect(speakerWords({ label: 'GERARDO TENORIO', person: 'Gerardo Isaac Morales Tenorio' })).toBe(
    'GERARDO TENORIO (Gerardo Isaac Morales Tenorio)',
  )
  expect(speakerWords({ label: null, person: 'Raj Burli' })).toBe('Raj Burli (no speaker printed)')
  expect(speakerWords({ label: null, person: null })).toBe('no speaker printed')
})
