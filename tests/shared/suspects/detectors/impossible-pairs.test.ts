// Two small words that cannot stand side by side, and those that can.
import { expect, test } from 'vitest'
import { suspectsIn } from '../../../support/suspects.ts'

test.each([
  ['The thinking behind the it and what we can do.', 'the it'],
  ['Outcomes that can be used the to implement it.', 'the to'],
  ['The of course more interest.', 'The of'],
  ['But you we need to know.', 'you we'],
  ['Then they I think agreed.', 'they I'],
])('%s', (text, words) => {
  expect(suspectsIn(text)).toMatchObject([{ text: words, suggestions: [], detector: 'impossible-pair' }])
})

test.each([
  'The IT sector, the WHO and the US.',
  'Thank you we will go on.',
  'The to‑do list, an in depth look, the by laws and a for profit company.',
  'You, we and they; the, of course, first.',
  'He or she, she he.',
  'Who we are, what you are, and the one they want.',
])('pairs that people say are no suspects: %s', (text) => {
  expect(suspectsIn(text).filter(({ detector }) => detector === 'impossible-pair')).toEqual([])
})
