// Titles and terms cut short, and the short forms that people really use.
import { expect, test } from 'vitest'
import { glossaryOf, readings, suspectsIn } from '../../../support/suspects.ts'

const glossary = glossaryOf(
  'body: Global Forum on Cyber Expertise',
  'body: Forum of Incident Response and Security Teams',
  'body: DiploFoundation',
  'body: Access Now',
  'denial of service attack',
)

test.each([
  ['Chris, President of Global Forum, is here', ['Global Forum → Global Forum on Cyber Expertise']],
  [
    'a member of the Forum for incident response along with others',
    ['Forum for incident response → Forum of Incident Response and Security Teams'],
  ],
  ['the DIPLO Foundation has run trainings', ['DIPLO Foundation → DiploFoundation']],
  ['who cares if there is a service attack there', ['service attack → denial of service attack']],
])('%s', (text, expected) => {
  expect(readings(text, glossary)).toEqual(expected)
})

test.each([
  'The Global Forum met; the Global Forum on Cyber Expertise and the global forum on cyber expertise too.',
  'The Forum of Incident Response and Security Teams, and our incident response.',
  'DiploFoundation and Diplofoundation, with Access Now.',
  'A denial of service attack, and denial‑of‑service attacks.',
])('short forms and whole ones are no suspects: %s', (text) => {
  expect(suspectsIn(text, glossary)).toEqual([])
})
