// Terms in a plural or with an apostrophe that they do not have, and the plurals and owners that are right.
import { expect, test } from 'vitest'
import { glossaryOf, readings, suspectsIn } from '../../../support/suspects.ts'

const glossary = glossaryOf(
  'international law',
  'due diligence',
  'consensus report',
  'arms control',
  'SDGs = Sustainable Development Goals',
  'GGE = Group of Governmental Experts',
  'Member States',
)
const often = 'International law applies. We speak of international law, as international law is.'

test('a plural of what is never counted is asked where the record says it without three times as often', () => {
  expect(readings([often, 'the link between international laws, norms and peace'], glossary)).toEqual([
    'international laws → international law',
  ])
  expect(suspectsIn(['International law applies.', 'the international laws'], glossary)).toEqual([])
  expect(suspectsIn([often, 'International laws and international laws.'], glossary)).toEqual([])
})

test.each([
  'Consensus report, consensus report, consensus report; two consensus reports.',
  'International law’s reach is long.',
  'The national laws of many are not alike.',
])('what is counted, and what owns something, is no suspect: %s', (text) => {
  expect(suspectsIn([often, text], glossary)).toEqual([])
})

test.each([
  ['This can undermine the SDG’s focused on health.', ['SDG’s → SDGs']],
  ["We spoke of the SDG's, and left.", ["SDG's → SDGs"]],
  ['They discussed nuclear arm’s control in the 60s.', ['arm’s → arms']],
])('an apostrophe that stands for a plural is asked: %s', (text, expected) => {
  expect(readings(text, glossary)).toEqual(expected)
})

test.each([
  'The SDG’s targets are many.',
  'The GGE’s, and the GGE’s report.',
  'The SDGs focused on health, and arms control.',
  'The arm’s length control of it.',
  'The Member State’s view.',
])('an owner is no suspect: %s', (text) => {
  expect(suspectsIn(text, glossary)).toEqual([])
})
