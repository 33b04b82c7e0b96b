// Two spellings of one name inside a record, with nothing to say which is right but the record itself.
import { expect, test } from 'vitest'
import { readings, suspectsIn } from '../../../support/suspects.ts'

test('the seldom spelling of a name is suspect without any glossary', () => {
  const text = 'I met Giacomo. As Giacomo said, and Giacomo knows, we thank Geocomo.'
  expect(readings(text)).toEqual(['Geocomo → Giacomo'])
})

test('of two spellings as common, the one no dictionary has is suspect', () => {
  expect(readings('We heard Isaac. Then came Issac.')).toEqual(['Issac → Isaac'])
})

test('known names that merely resemble one another are no variants', () => {
  expect(
    suspectsIn('I met Maria and Maria and Mario. Then Austria, Austria, Austria and Australia.'),
  ).toEqual([])
})
