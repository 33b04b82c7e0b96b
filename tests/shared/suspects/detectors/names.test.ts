// Misspelt names of people, with a glossary and with nothing but the speaker labels.
import { expect, test } from 'vitest'
import { glossaryOf, labelled, readings, suspectsIn } from '../../../support/suspects.ts'

const people = glossaryOf('person: Isaac Morales', 'person: Giacomo Persi Paoli', 'person: Nathalie Jaarsma')

test.each([
  ['We have Mr. Issac Morales with us.', ['Issac → Isaac']],
  ['I want to turn to Geocomo now.', ['Geocomo → Giacomo']],
  ['And then Natalie, you want to go first.', ['Natalie → Nathalie']],
  ['Thank you, Gia Como.', ['Gia Como → Giacomo']],
  ['We heard from Nathalie Yarsma.', ['Yarsma → Jaarsma']],
  ['So ISSAC MORALES said.', ['ISSAC → ISAAC']],
  ['It was Morrales’s proposal.', ['Morrales → Morales']],
])('%s', (text, expected) => {
  expect(readings(text, people)).toEqual(expected)
})

test.each([
  'Isaac Morales and Nathalie Jaarsma, with Giacomo, spoke.',
  'ISAAC MORALES: Isaac’s view was shared by the Paolis.',
  'Gia spoke, and Nat, and Isa.',
  'Morale is high, and the moral case is clear.',
  'Nationally we agree. Italy and Nigeria said so in Geneva.',
])('a right name, a short form and another word are no suspects: %s', (text) => {
  expect(suspectsIn(text, people)).toEqual([])
})

test('with an empty glossary the labels alone find every misspelt speaker', () => {
  const labels = labelled('RAJ BURLI', 'FABRIZIO HOCHSCHILD', 'KAJA CIGLIC', 'CHRISTOPHER PAINTER')
  const text =
    'Thank you, Raj Burley. I agree with Fabrizio Hochshild and with Kaya Ciglik. Fabritzio and Chris know it.'
  expect(readings(text, [], labels)).toEqual([
    'Burley → Burli',
    'Hochshild → Hochschild',
    'Kaya → Kaja',
    'Ciglik → Ciglic',
    'Fabritzio → Fabrizio',
  ])
})

test('beside the rest of a name a word may be farther from right', () => {
  expect(readings('Over to Fabrizio Hawk Shield now.', [], labelled('FABRIZIO HOCHSCHILD'))).toEqual([
    'Hawk Shield → Hochschild',
  ])
})

test('of labels that are variants of one another the commonest is right, then the longest', () => {
  const labels = labelled('ISSAC MORALES', 'ISAAC MORALES', 'ISAAC MORALES', 'LI WEI')
  expect(readings('Issac spoke, then Isaac.', [], labels)).toEqual(['Issac → Isaac'])
  expect(readings('Natalie spoke, then Nathalie.', [], labelled('NATALIE', 'NATHALIE JAARSMA'))).toEqual([
    'Natalie → Nathalie',
  ])
})

test('a label never outweighs what people wrote into the glossary', () => {
  const labels = labelled('ISSAC MORALES', 'ISSAC MORALES', 'ISSAC MORALES')
  expect(readings('I heard Issac.', people, labels)).toEqual(['Issac → Isaac'])
})

test('two people with names alike are both right', () => {
  const both = glossaryOf(
    'person: Anna Berg',
    'person: Hanna Bergh',
    'person: Maria Silva',
    'person: Mario Silva',
  )
  expect(suspectsIn('Anna, Hanna, Maria and Mario; Berg and Bergh.', both)).toEqual([])
})

test('a name that goes with another surname is another person’s', () => {
  const labels = labelled('HENRI VERDIER')
  expect(suspectsIn('We read Henry Kissinger.', [], labels)).toEqual([])
  expect(readings('We thank Henry Verdier, and Henry.', [], labels)).toEqual([
    'Henry → Henri',
    'Henry → Henri',
  ])
})

test('one form is one mishearing, wherever and however it is written', () => {
  const forms = suspectsIn(['Thank you, Issac.', 'ISSAC, please.'], people).map(({ form }) => form)
  expect(new Set(forms)).toEqual(new Set(['issac']))
})
