// Published pages to draw: the cited passage of the design, a record, a note and a view, each with whatever a test changes.
import type { PublicationPage } from '../../../server/pages/page-input.ts'
import { citedOf } from '../../../shared/publishing/cited-of.ts'
import type {
  NoteContent,
  PublishedContent,
  PublishedGround,
  PublishedRecord,
  QuoteContent,
  RecordContent,
  ViewContent,
} from '../../../shared/publishing/published-content.ts'
import type { QueryResult } from '../../../shared/records/notes/query.ts'
import { meeting as toldMeeting, time as toldTime } from '../../support/queries/told-results.ts'

export const origin = 'https://rapporteur.example'
export const sha256 = '1a7f6ef160ed1cdb80d478bd39a364ae989f34f2f0d7110ff5267cd19a12d785'

export const disclaimerLine =
  'The following are the outputs of the captioning taken during an IGF virtual intervention. Although it is largely accurate, in some cases it may be incomplete or inaccurate due to inaudible passages or transcription errors. It is posted as an aid, but should not be treated as an authoritative record.'

export const record: PublishedRecord = {
  title: 'IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues',
  name: 'The Next Chapter of UN Cyber Dialogues',
  event: 'Internet Governance Forum',
  session: 'WS #119',
  day: '2021-12-10',
  year: 2021,
  sha256,
  front: [disclaimerLine, '***'],
  official: 'https://www.intgovforum.org/en/content/igf-2021-ws-119',
}

export const ground = (over: Partial<PublishedGround> = {}): PublishedGround => ({
  published: 'breach',
  reading: 'bridged',
  kind: 'context',
  detail: '“gaps” are bridged',
  certainty: null,
  changesSense: false,
  voices: 1,
  people: null,
  acceptedAtMs: Date.UTC(2021, 11, 20),
  ...over,
})

const sense = ground({
  published: 'unilateral',
  reading: 'multilateral',
  detail:
    'The speaker calls for multilateral settings in paragraphs 4 and 5; there the captions have “mute lateral” for the same word, and in paragraph 6 “uni lateral”.',
  changesSense: true,
  voices: 2,
})

const speaker = {
  name: 'Morales Tenorio, Gerardo Isaac',
  affiliation: 'Ministry of Foreign Affairs of Mexico',
  actor: 'Mexico',
  label: null,
}

const middle =
  " but all of these in a more certain, stable and of course secure scenario.  To reach that I sincerely believe if we go on the track of more implementation, more reporting of this implementation and then more accountability and more capacity to share and more cooperation to offer taking into account all of these elements, we'll be able to reach that perhaps best in the "
const pieces = [
  { text: 'Of course, more gaps ' },
  { published: 'breach', reading: 'bridged', ground: 0 },
  { text: middle },
  { published: 'unilateral', reading: 'multilateral', ground: 1 },
  { text: ' settings and conversations.' },
]
const lengthOf = (parts: typeof pieces) =>
  parts.reduce((sum, piece) => sum + (piece.text ?? piece.published ?? '').length, 0)
const end = lengthOf(pieces)

export const quoteContent: QuoteContent = {
  kind: 'quote',
  record,
  grounds: [ground(), sense],
  spans: [{ startSegment: 53, start: 0, endSegment: 53, end }],
  passages: [[{ segment: 53, start: 0, end, pieces } as QuoteContent['passages'][number][number]]],
  speaker,
}

/** Two turns of two paragraphs and one that begins inside the fourth. */
export const recordContent: RecordContent = {
  kind: 'record',
  record,
  grounds: [ground({ published: 'suport', reading: 'support', kind: 'heard', detail: '14:32' })],
  turns: [
    {
      speaker: { name: 'MARILIA MACIEL', affiliation: null, actor: null, label: 'MARILIA MACIEL' },
      first: 0,
      last: 1,
    },
    { speaker, first: 2, last: 3 },
    { speaker: null, first: 3, last: 3, start: 11 },
  ],
  paragraphs: [
    { segment: 0, start: 0, end: 26, pieces: [{ text: 'Good morning to all of you' }] },
    { segment: 1, start: 0, end: 13, pieces: [{ text: 'Who is first?' }] },
    {
      segment: 2,
      start: 0,
      end: 31,
      pieces: [
        { text: 'We ' },
        { published: 'suport', reading: 'support', ground: 0 },
        { text: ' the letter, all of it' },
      ],
    },
    { segment: 3, start: 0, end: 25, pieces: [{ text: 'Thank you. So do we, too.' }] },
  ],
  positions: [
    {
      spans: [{ startSegment: 2, start: 0, endSegment: 2, end: 20 }],
      actor: 'Mexico',
      topics: ['Stakeholder participation', 'Modalities'],
      stance: { look: 'supports', sign: '+', word: 'supports' },
      condition: null,
      reportedBy: null,
    },
    {
      spans: [{ startSegment: 2, start: 10, endSegment: 3, end: 10 }],
      actor: 'Canada',
      topics: ['Modalities'],
      stance: { look: 'opposes', sign: '−', word: 'opposes' },
      condition: 'others do',
      reportedBy: 'Mexico',
    },
  ],
}

const actor = (id: string, name: string, reported = false) => ({ id, name, code: id, reported })
const stances = {
  supports: { look: 'supports', sign: '+', word: 'supports' },
  conditional: { look: 'conditional', sign: '~', word: 'with conditions' },
  opposes: { look: 'opposes', sign: '−', word: 'opposes' },
  proposes: { look: 'proposes', sign: '!', word: 'proposes' },
} as const
const told = {
  says: 'Positions of four delegations.',
  positions: 38,
  records: [record.title],
  atMs: Date.UTC(2022, 0, 14),
  more: 0,
}
const topic = (id: string, label: string, pigment: number) => ({ id, label, pigment })

export const matrix: QueryResult = {
  show: 'matrix',
  ...told,
  topics: [
    topic('st', 'Stakeholder participation', 5),
    topic('un', 'UN as the forum', 6),
    topic('poa', 'Programme of action', 14),
  ],
  rows: [
    { actor: actor('CHL', 'Chile'), cells: [{ stance: stances.supports, positions: 2 }, 'other', 'silent'] },
    {
      actor: actor('FRA', 'France'),
      cells: [
        { stance: stances.supports, positions: 4 },
        { stance: stances.conditional, positions: 1 },
        { stance: stances.proposes, positions: 3 },
      ],
    },
    {
      actor: actor('RUS', 'Russian Federation', true),
      cells: [{ stance: stances.opposes, positions: 1 }, 'silent', 'silent'],
    },
  ],
}
export const map: QueryResult = {
  show: 'map',
  ...told,
  topic: topic('st', 'Stakeholder participation', 5),
  actors: [
    { actor: actor('MEX', 'Mexico'), cell: { stance: stances.supports, positions: 6 } },
    { actor: actor('FRA', 'France'), cell: { stance: stances.conditional, positions: 1 } },
    { actor: actor('RUS', 'Russian Federation', true), cell: { stance: stances.opposes, positions: 2 } },
    { actor: actor('org:Microsoft', 'Microsoft'), cell: { stance: stances.supports, positions: 2 } },
    { actor: actor('CHL', 'Chile'), cell: 'other' },
  ],
}
export const quotes: QueryResult = {
  show: 'quotes',
  ...told,
  quotes: [
    {
      published: 'perhaps best in the unilateral settings',
      corrected: 'perhaps best in the multilateral settings',
      speaker: 'Gerardo Isaac Morales Tenorio',
      actor: actor('MEX', 'Mexico'),
      topics: ['UN as the forum'],
      stance: stances.supports,
      place: 'IGF 2021, WS #119, ¶ 54',
      address: '/r/0123456789ab#s54',
    },
  ],
}
export const alignment: QueryResult = {
  show: 'alignment',
  ...told,
  pairs: [
    {
      a: actor('MEX', 'Mexico'),
      b: actor('FRA', 'France'),
      topics: 3,
      congruence: 0.67,
      conflict: 0,
      difference: 0.67,
    },
  ],
}

/** The results of queries' own tests, their addresses those of pages. */
export const time: QueryResult = {
  ...toldTime,
  moves: toldTime.moves.map((move) => ({
    ...move,
    after: {
      ...move.after,
      quote: move.after.quote && { ...move.after.quote, address: '/r/0123456789ab#s54' },
    },
  })),
}
export const meeting: QueryResult = {
  ...toldMeeting,
  record: { ...toldMeeting.record, address: '/r/0123456789ab' },
}

const words = (text: string, ...marks: readonly object[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })

export const noteContent: NoteContent = {
  kind: 'note',
  title: 'Stakeholder participation on the eve of the first session',
  authors: null,
  blocks: [
    paragraph(
      words('A week before the new working group met, '),
      words('four delegations', { type: 'bold' }),
      words(' discussed who should be in the room, see '),
      words('the letter', { type: 'link', attrs: { href: 'https://example.org/letter' } }),
      words('.'),
      { type: 'footnote', content: [words('On the modalities of the previous group.')] },
    ),
    { type: 'heading', attrs: { level: 2 }, content: [words('What delegations said')] },
    { type: 'quote', attrs: { at: 0 } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('first'))] }] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph(words('State'))] },
            { type: 'tableHeader', content: [paragraph(words('Seats'))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(words('Chile'))] },
            { type: 'tableCell', attrs: { align: 'right' }, content: [paragraph(words('2'))] },
          ],
        },
      ],
    },
    { type: 'query', attrs: { at: 0 } },
    { type: 'query', attrs: { at: 1 } },
    { type: 'query', attrs: { at: 2 } },
    { type: 'query', attrs: { at: 3 } },
    { type: 'image', attrs: { image: 'img1', alt: 'The room', width: 640, height: 360 } },
  ],
  quotes: [
    {
      content: quoteContent,
      asCited: 'we’ll be able to reach that perhaps best in the unilateral settings and conversations.',
    },
  ],
  queries: [
    { title: 'Four delegations, three topics', result: matrix },
    { title: 'Where states stand', result: map },
    { title: 'What was said', result: quotes },
    { title: 'Who agrees', result: alignment },
  ],
  images: ['img1'],
}

export const viewContent: ViewContent = {
  kind: 'view',
  title: 'Four delegations, three topics',
  result: matrix,
}

const letters = { quote: 'q', record: 'r', note: 'n', view: 'v' } as const

export function toldPage(content: PublishedContent, over: Partial<PublicationPage> = {}): PublicationPage {
  const id = '01hz3k7q9x2m'
  const version = { number: 3, publishedAtMs: Date.UTC(2022, 0, 14), summary: '“unilateral” corrected' }
  const title =
    content.kind === 'quote'
      ? 'Gerardo Isaac Morales Tenorio (Mexico), IGF 2021 WS #119, ¶ 54'
      : content.kind === 'record'
        ? content.record.title
        : content.title
  const project = { name: 'UN cyber dialogues at the IGF', index: '/pub/un-cyber' }
  const { kind } = content
  return {
    page: 'publication',
    origin,
    project,
    id,
    kind,
    title,
    licence: 'cc-by-4.0',
    isListed: true,
    version,
    later: null,
    versions: [
      version,
      { number: 2, publishedAtMs: Date.UTC(2021, 11, 20), summary: '“breach” corrected' },
      { number: 1, publishedAtMs: Date.UTC(2021, 11, 14), summary: 'as published' },
    ],
    address: `/${letters[kind]}/${id}`,
    content,
    cited: citedOf(
      { id, kind, version: 3, publishedAtMs: version.publishedAtMs, origin, project: project.name },
      content,
    ),
    records: new Map([[sha256, '/r/0123456789ab']]),
    imageBase: `/n/${id}@3/images/`,
    ...over,
  }
}
