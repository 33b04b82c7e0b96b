// Verbs in a form that cannot follow the word before, and nouns that look like them.
import { expect, test } from 'vitest'
import { readings, suspectsIn } from '../../../support/suspects.ts'

test.each([
  ['And we need to being aware of it.', ['need to being → need to be']],
  ['It can being done.', ['can being → can be']],
  ['It has give us a better view.', ['has give → has given']],
  ['The Council has already discusses it.', ['has already discusses → has already discussed']],
  ['They have never chose, we have not write it.', ['have not write → have not written']],
])('%s', (text, expected) => {
  expect(readings(text)).toEqual(expected)
})

test.each([
  'In addition to being open, we are committed to being heard and used to doing it.',
  'What we need, being open, is time.',
  'We always have things to say and have also views on it.',
  'We have links, has lots of them, have positions and had discussions.',
  'It has given, we have taken, they had already discussed it.',
  'The tools we have, give us a view.',
  'They can bring it, and should sing.',
])('right forms, and nouns, are no suspects: %s', (text) => {
  expect(suspectsIn(text)).toEqual([])
})
