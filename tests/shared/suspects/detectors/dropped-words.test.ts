// Terms that lost a word, told by the record's own use, and the short forms that people say.
import { expect, test } from 'vitest'
import { glossaryOf, readings, suspectsIn } from '../../../support/suspects.ts'

const glossary = glossaryOf(
  'civil society',
  'private sector',
  'multi-stakeholder',
  'non-state actors',
  'body: First Committee',
  'body: Third Committee',
)
const often =
  'Civil society spoke. We heard civil society. Civil society organizations met civil society, civil society too.'

test.each([
  ['It helped many other society groups.', ['society → civil society']],
  ['It is the society actors who know.', ['society → civil society']],
])('where the record says the term nearly always, its last word alone is asked: %s', (text, expected) => {
  expect(readings([often, text], glossary)).toEqual(expected)
})

test('one act decides a form with its neighbour, never the word wherever it stands', () => {
  expect(suspectsIn([often, 'It helped other society groups.'], glossary)).toMatchObject([
    { form: 'society groups', kind: 'term', detector: 'term-dropped' },
  ])
})

test.each([
  'The whole of society actors take part in.',
  'Our society is open, and society changes.',
  'Digital Peace Now Society groups spoke.',
  'The high‑society groups came.',
  'Society, groups and people.',
  'The civil society groups and civil‑society actors.',
])('other uses of the word are no suspects: %s', (text) => {
  expect(suspectsIn([often, text], glossary)).toEqual([])
})

test('a record that seldom says the term, or says its last word of much else, proves nothing', () => {
  expect(suspectsIn(['Civil society organizations met.', 'Other society groups.'], glossary)).toEqual([])
  const much = 'Open society, modern society, digital society and our society; this society, that society.'
  expect(suspectsIn([often, much, 'Other society groups.'], glossary)).toEqual([])
})

test('a prefix may be left out: stakeholder groups are what they are', () => {
  const prefixed = 'Multi‑stakeholder groups. '.repeat(6)
  expect(suspectsIn([prefixed, 'Other stakeholder groups met.'], glossary)).toEqual([])
})

test('an ordinal before a bare plural that the record says of a committee has lost it', () => {
  const said = 'In first committee discussions we agreed.'
  expect(readings([said, 'The first discussions by definition look at this.'], glossary)).toEqual([
    'first discussions → First Committee discussions',
  ])
  for (const right of [
    'The first two discussions were long.',
    'The first discussion was long.',
    'The third discussions were long.',
    'The first experts came.',
    'Those first discussions were long.',
    'The first discussions were long, and after the first discussions we slept.',
  ])
    expect(suspectsIn([said, right], glossary), right).toEqual([])
})
