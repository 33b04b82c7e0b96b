// Citations for tests: the passage of the design, and whatever is other.
import type { Cited } from '../../../shared/publishing/citation.ts'

export const cited = (over: Partial<Cited> = {}): Cited => ({
  kind: 'quote',
  id: '01hz3k7',
  version: 3,
  url: 'https://rapporteur.example/q/01hz3k7@3',
  publishedOn: '2022-01-14',
  names: [{ family: 'Morales Tenorio', given: 'Gerardo Isaac' }],
  title: 'The Next Chapter of UN Cyber Dialogues',
  session: 'WS #119',
  event: 'Internet Governance Forum',
  day: '2021-12-10',
  year: 2021,
  paragraphs: '54',
  reading: 'corrected',
  project: 'UN cyber dialogues',
  ...over,
})

export const note = (over: Partial<Cited> = {}): Cited =>
  cited({
    kind: 'note',
    url: 'https://rapporteur.example/n/01hz3k7@3',
    names: [],
    title: 'Who should be in the room?',
    session: null,
    event: null,
    day: null,
    year: null,
    paragraphs: null,
    reading: null,
    ...over,
  })

/** Everything that some format takes for a sign of its own. */
export const hostile = String.raw`50% of {A & B} cost $5_000 #1 ~x^2 \end @misc "q" <b>TY  - ER</b>`
