// A note of every kind as it leaves the program, with its quote read and its query answered.
import {
  queryKey,
  quoteKey,
  type TakenNote,
  type TakenQuote,
} from '../../../shared/formats/note-files/taken-note.ts'
import type { QueryResult } from '../../../shared/records/notes/query.ts'
import { testId } from '../world.ts'
import { noteOfAllKinds, testQuery, testQuote } from './note-of-all-kinds.ts'

export const testTakenQuote: TakenQuote = {
  words: 'the multilateral settings and\nconversations held',
  published: 'the mute lateral settings',
  speaker: 'Gerardo Isaac Morales Tenorio, Mexico',
  place: 'WS #119, ¶ 41',
  address: `https://desk.example/p/cyber/t/${testQuote.transcript}#s41:0-29`,
  remark: null,
  at: { transcript: testQuote.transcript, segment: 40 },
}

const chile = { id: 'CHL', name: 'Chile', code: 'CHL', reported: false }
export const testResult: QueryResult = {
  show: 'matrix',
  says: 'Positions of one actor',
  positions: 3,
  records: ['WS #119'],
  atMs: Date.UTC(2026, 10, 21),
  more: 0,
  topics: [{ id: 'stakeholders', label: 'Stakeholders', pigment: 1 }],
  rows: [{ actor: chile, cells: [{ stance: { look: 'for', sign: '+', word: 'supports' }, positions: 3 }] }],
}

/** One white dot. */
export const testPng = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
)

export const testTakenNote = (given: Partial<TakenNote> = {}): TakenNote => ({
  id: testId(50),
  title: 'Norms: “who” said what',
  folder: 'Briefings',
  tags: ['norms', 'UN'],
  authors: ['Ana Ribeiro', 'Li Wei'],
  createdAtMs: Date.UTC(2026, 10, 1),
  updatedAtMs: Date.UTC(2026, 10, 20),
  project: 'Cyber dialogues',
  address: `https://desk.example/p/cyber/notes/${testId(50)}`,
  blocks: noteOfAllKinds,
  quotes: new Map([[quoteKey(testQuote), testTakenQuote]]),
  results: new Map([[queryKey(testQuery), testResult]]),
  pictures: new Map([
    [testId(81), { id: testId(81), type: 'image/png', width: 640, height: 480, bytes: testPng }],
  ]),
  ...given,
})
