// Results of queries as the server would give them, small enough to be read.
import type {
  QueryResult,
  ResultActor,
  ResultCell,
  ResultStance,
} from '../../../shared/records/notes/query.ts'

export const supports: ResultStance = { look: 'supports', sign: '+', word: 'supports' }
export const opposes: ResultStance = { look: 'opposes', sign: '−', word: 'opposes' }
export const mixed: ResultStance = { look: 'mixed', sign: '±', word: 'for and against' }

export const actor = (id: string, name: string, reported = false): ResultActor => ({
  id,
  name,
  code: id,
  reported,
})
export const mexico = actor('MEX', 'Mexico')
export const chile = actor('CHL', 'Chile')
export const canadaTold = actor('CAN', 'Canada', true)

const cell = (stance: ResultStance, positions: number): ResultCell => ({ stance, positions })
const head = {
  says: 'Positions in both records, held by 3 actors.',
  records: ['IGF 2021 – Day 4 – WS #119 The next chapter', 'IGF 2020 – WS #341 Cyber'],
  atMs: Date.UTC(2026, 10, 22, 14, 10),
  more: 0,
}
const norms = { id: 'norms', label: 'Norms', pigment: 2 }
const law = { id: 'international-law', label: 'International law', pigment: null }

export const matrix: Extract<QueryResult, { readonly show: 'matrix' }> = {
  show: 'matrix',
  ...head,
  positions: 7,
  topics: [norms, law],
  rows: [
    { actor: chile, cells: [cell(supports, 4), 'other'] },
    { actor: mexico, cells: [cell(mixed, 2), 'silent'] },
    { actor: canadaTold, cells: ['silent', cell(opposes, 1)] },
  ],
}

export const map: Extract<QueryResult, { readonly show: 'map' }> = {
  show: 'map',
  ...head,
  positions: 7,
  topic: norms,
  actors: [
    { actor: chile, cell: cell(supports, 4) },
    { actor: mexico, cell: cell(supports, 2) },
    { actor: actor('org:Acme', 'Acme'), cell: cell(opposes, 1) },
    { actor: actor('FRA', 'France'), cell: 'other' },
  ],
}

export const quotes: Extract<QueryResult, { readonly show: 'quotes' }> = {
  show: 'quotes',
  ...head,
  positions: 2,
  more: 1,
  quotes: [
    {
      published: 'best in the unilateral settings',
      corrected: 'best in the multilateral settings',
      speaker: 'Gerardo Isaac Morales Tenorio',
      actor: mexico,
      topics: ['Norms'],
      stance: supports,
      place: 'IGF 2021, WS #119, ¶ 54',
      address: '/p/dialogues/t/01ARZ3NDEKTSV4RRFFQ69G5FAV#s54:0-20',
    },
  ],
}

export const alignment: Extract<QueryResult, { readonly show: 'alignment' }> = {
  show: 'alignment',
  ...head,
  positions: 7,
  pairs: [{ a: chile, b: mexico, topics: 3, congruence: 0.625, conflict: 0.875, difference: -0.25 }],
}

const told = (by: readonly string[]) => ({
  published: 'best in the unilateral settings',
  corrected: 'best in the multilateral settings',
  speaker: by[0] ?? null,
  actor: mexico,
  topics: ['Norms'],
  stance: supports,
  place: 'IGF 2021, WS #119, ¶ 54',
  address: '/p/dialogues/t/01ARZ3NDEKTSV4RRFFQ69G5FAV#s54:0-20',
})

export const time: Extract<QueryResult, { readonly show: 'time' }> = {
  show: 'time',
  ...head,
  positions: 7,
  sessions: ['IGF 2020', 'IGF 2021'],
  topics: [norms, law],
  courses: [
    {
      topic: 0,
      actor: mexico,
      standings: [
        { stance: opposes, positions: 1 },
        { stance: supports, positions: 3, came: 'up' },
      ],
    },
    { topic: 1, actor: chile, standings: ['other', { stance: supports, positions: 2 }] },
    { topic: 1, actor: canadaTold, standings: [{ stance: opposes, positions: 1 }, 'untold'] },
  ],
  moves: [
    {
      actor: mexico,
      topic: 'Norms',
      heading: 'up',
      says: '2 up the scale, from −1 to 1',
      before: { session: 'IGF 2020', stance: opposes, positions: 1, quote: null },
      after: {
        session: 'IGF 2021',
        stance: supports,
        positions: 3,
        quote: told(['Gerardo Isaac Morales Tenorio']),
      },
    },
  ],
}

export const meeting: Extract<QueryResult, { readonly show: 'meeting' }> = {
  show: 'meeting',
  ...head,
  positions: 2,
  record: {
    title: 'IGF 2021 – Day 4 – WS #119 The next chapter',
    address: '/p/dialogues/t/01ARZ3NDEKTSV4RRFFQ69G5FAV',
  },
  words: 1200,
  rows: [
    {
      actor: null,
      name: 'MODERATOR',
      speakers: ['MODERATOR'],
      turns: 1,
      words: 200,
      positions: 0,
      told: 0,
    },
    {
      actor: mexico,
      name: 'Mexico',
      speakers: ['Gerardo Isaac Morales Tenorio'],
      turns: 2,
      words: 1000,
      positions: 1,
      told: 0,
    },
    {
      actor: actor('CAN', 'Canada'),
      name: 'Canada',
      speakers: [],
      turns: 0,
      words: 0,
      positions: 0,
      told: 1,
    },
  ],
  stretches: [
    { row: 0, segment: 0, wordsBefore: 0, words: 200, speaker: 'MODERATOR' },
    { row: 1, segment: 3, wordsBefore: 200, words: 1000, speaker: 'Gerardo Isaac Morales Tenorio' },
  ],
  topics: [norms, law],
  marks: [
    { row: 1, segment: 3, wordsBefore: 210, holder: mexico, stance: supports, topics: [0, 1] },
    { row: 1, segment: 53, wordsBefore: 215, holder: canadaTold, stance: opposes, topics: [1] },
  ],
  quotes: [told(['Gerardo Isaac Morales Tenorio'])],
}
