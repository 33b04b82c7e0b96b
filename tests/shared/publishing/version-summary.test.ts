// What the list of versions says of each.
import { expect, test } from 'vitest'
import type {
  NoteContent,
  PublishedGround,
  QuoteContent,
  RecordContent,
} from '../../../shared/publishing/published-content.ts'
import { versionSummary } from '../../../shared/publishing/version-summary.ts'
import { matrix } from '../../support/queries/told-results.ts'

const record = {
  title: 'A session',
  name: 'A session',
  event: null,
  session: null,
  day: null,
  year: null,
  sha256: '',
  front: [],
  official: null,
}
const ground = (published: string, reading = `${published}!`): PublishedGround => ({
  published,
  reading,
  kind: null,
  detail: '',
  certainty: null,
  changesSense: false,
  voices: 1,
  people: null,
  acceptedAtMs: 0,
})
const quote = (...grounds: readonly PublishedGround[]): QuoteContent => ({
  kind: 'quote',
  record,
  grounds,
  spans: [],
  passages: [],
  speaker: null,
})
const whole = (positions: RecordContent['positions']): RecordContent => ({
  kind: 'record',
  record,
  grounds: [],
  turns: [],
  paragraphs: [],
  positions,
})
const note = (title: string, text: string): NoteContent => ({
  kind: 'note',
  title,
  authors: null,
  blocks: [{ type: 'text', text }],
  quotes: [],
  queries: [],
  images: [],
})

test('a first version is as published, or says what was corrected in it', () => {
  expect(versionSummary(null, quote())).toBe('as published')
  expect(versionSummary(null, quote(ground('breach')))).toBe('“breach” corrected')
  expect(versionSummary(null, quote(ground('a'), ground('b'), ground('c')))).toBe('3 places corrected')
  expect(versionSummary(null, note('A', 'b'))).toBe('first version')
})

test('a later one says what came to it and what went', () => {
  const before = quote(ground('breach'))
  expect(versionSummary(before, quote(ground('breach'), ground('unilateral')))).toBe('“unilateral” corrected')
  expect(versionSummary(before, quote())).toBe('“breach” as published again')
  expect(versionSummary(before, quote(ground('breach', 'bridged')))).toBe('“breach” corrected')
  const speaker = { name: 'Ana', affiliation: null, actor: null, label: null }
  expect(versionSummary(before, { ...before, speaker })).toBe('speaker')
  expect(versionSummary(whole(null), whole([]))).toBe('with positions')
  expect(versionSummary(whole([]), whole(null))).toBe('without positions')
  expect(versionSummary(note('A', 'b'), note('B', 'c'))).toBe('title, text')
  expect(versionSummary(before, before)).toBe('published anew')
})

test('the same word corrected in a second place is one correction more', () => {
  expect(versionSummary(quote(ground('breach')), quote(ground('breach'), ground('breach')))).toBe(
    '“breach” corrected',
  )
})

test('positions looked at on a later day are not other ones; frozen on another day they are', () => {
  const dayMs = 86_400_000
  const withQuery = (text: string, atMs: number, isFrozen: boolean): NoteContent => ({
    ...note('Moratorium', text),
    queries: [{ title: 'At a glance', result: { ...matrix, atMs }, ...(isFrozen && { isFrozen: true }) }],
  })
  expect(versionSummary(withQuery('a', 0, false), withQuery('b', dayMs, false))).toBe('text')
  expect(versionSummary(withQuery('a', 0, true), withQuery('b', dayMs, true))).toBe('text, positions')
  expect(versionSummary(withQuery('a', 0, true), withQuery('a', dayMs, true))).toBe('positions')
})
