// A small taking of positions with everything in it that a file could get wrong.
import {
  type MemberId,
  recordKey,
  type StanceId,
  type TopicId,
  type TranscriptId,
  ulid,
} from '../../../../shared/base/id.ts'
import type { TakenPosition, Taking } from '../../../../shared/formats/positions/taken-positions.ts'
import type { Topic } from '../../../../shared/records/codebook/codebook.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
export const ana = id(1) as MemberId
export const record = id(99) as TranscriptId
export const keys = Array.from({ length: 4 }, (_, i) => recordKey(ana, id(10 + i)))
export const topicId = (slug: string) => slug as TopicId

const topic = (slug: string, more: Partial<Topic>): Topic => ({
  id: topicId(slug),
  name: slug,
  definition: '',
  parent: null,
  colour: 1,
  order: 0,
  retired: false,
  redirect: null,
  suggestedBy: null,
  ...more,
})

const position = (n: number, more: Partial<TakenPosition>): TakenPosition => ({
  key: keys[n]!,
  coder: ana,
  actor: 'MEX',
  holder: 'MEX',
  onBehalfOf: null,
  reportedBy: null,
  reported: false,
  topics: [topicId('treaty')],
  chosenTopics: [topicId('treaty')],
  codedTopics: [topicId('treaty')],
  recodedBy: null,
  stance: 'opposes' as StanceId,
  certainty: 'sure',
  condition: null,
  comment: null,
  spans: [{ startSegment: 0, start: 3, endSegment: 0, end: 31 }],
  publishedText: 'do not suport a "new" treaty',
  correctedText: 'do not support a "new" treaty',
  speaker: 'Isaac Morales',
  affiliation: 'Ministry, Mexico',
  changed: null,
  codedAtMs: Date.UTC(2026, 5, 1, 12),
  ...more,
})

export const taking: Taking = {
  project: { name: 'UN cyber dialogues', link: 'https://desk.example.org/p/un' },
  madeAtMs: Date.UTC(2026, 6, 2),
  filter: { topics: 'treaty,law', said: undefined },
  names: {
    codebook: {
      topics: [
        topic('treaty', {
          name: 'A treaty',
          definition: 'New "hard" law,\nor none',
          order: 2,
          parent: topicId('law'),
        }),
        topic('law', { name: 'International law', order: 1, include: 'the Charter' }),
        topic('old-law', { name: 'Law', retired: true, redirect: topicId('law') }),
        topic('round', { name: 'Round', parent: topicId('about') }),
        topic('about', { name: 'About', parent: topicId('round') }),
      ],
      stances: [
        { id: 'unclear' as StanceId, name: 'Unclear', sign: '?', keys: [], order: 6, value: null },
        { id: 'opposes' as StanceId, name: 'Opposes', sign: '−', keys: ['-'], order: 5, value: -2 },
      ],
    },
    member: (member) => (member === ana ? 'Ana Ribeiro' : member),
    kindOf: (actor) =>
      actor.startsWith('org:') ? 'company' : actor.startsWith('group:') ? 'group' : 'state',
  },
  records: [
    {
      id: record,
      title: 'IGF 2021 – Day 4 – WS #119',
      event: 'IGF 2021, day 4',
      day: '2021-12-10',
      fileName: 'ws119.txt',
      sha256: 'ab12',
      disclaimer: 'It should not be treated as an authoritative record.',
      link: `https://desk.example.org/p/un/t/${record}`,
      positions: [
        position(0, {
          topics: [topicId('treaty'), topicId('law'), topicId('round')],
          chosenTopics: [topicId('treaty'), topicId('law')],
          codedTopics: [topicId('treaty'), topicId('old-law')],
          recodedBy: ana,
          condition: 'only, "if"',
          comment: '-1+1\nsecond line',
          onBehalfOf: 'group:EU',
          holder: 'group:EU',
          spans: [
            { startSegment: 0, start: 3, endSegment: 0, end: 31 },
            { startSegment: 1, start: 4, endSegment: 2, end: 5 },
          ],
          changed: { sense: true },
        }),
        position(1, {
          actor: 'org:Dutch delegation',
          holder: 'NLD',
          stance: 'unknown' as StanceId,
          topics: [topicId('lost')],
          chosenTopics: [topicId('lost')],
          speaker: null,
          affiliation: null,
        }),
        position(2, {
          actor: 'org:=cmd|calc',
          holder: 'org:=cmd|calc',
          reportedBy: 'MEX',
          reported: true,
          certainty: 'rather-sure',
          publishedText: '=HYPERLINK("https://example.org","click")',
          correctedText: '@SUM(1)\tnot',
          comment: "'=already",
          changed: { sense: false },
        }),
      ],
    },
    {
      id: id(98) as TranscriptId,
      title: 'Запись, 记录',
      event: null,
      day: null,
      fileName: 'x.txt',
      sha256: 'cd34',
      disclaimer: '',
      link: `https://desk.example.org/p/un/t/${id(98)}`,
      positions: [position(3, { actor: 'NAM', holder: 'NAM', stance: 'unclear' as StanceId })],
    },
  ],
}
