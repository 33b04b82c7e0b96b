// What was found in a file, in words.
import { expect, it } from 'vitest'
import {
  disclaimerOf,
  formatWords,
  foundIn,
  frontWords,
  turnWords,
} from '../../../../../client/src/views/library/import/preview-words.ts'
import { readTranscript } from '../../../../../shared/formats/all-formats.ts'
import { gapsIn } from '../../../../../shared/records/gap.ts'
import type { Preview } from '../../../../../shared/wire/api-transcript.ts'

const text = [
  'IGF 2022 \u2013 Day 1 \u2013 OF #57 A sample',
  '',
  'The following are the outputs of the captioning.',
  '***',
  '>> ANA: Good morning (?) to all.',
  '',
  'And welcome.',
  '',
  '>> A remark from the floor.',
  '',
  '>> BO: Thank you.',
].join('\n')

function previewOf(source: string, knownSpeakers: number): Preview {
  const bytes = new TextEncoder().encode(source)
  const read = readTranscript(bytes)
  if (!read.ok) throw new Error(read.problem.message)
  const transcript = read.value
  const labels = new Set(transcript.turns.flatMap(({ label }) => label ?? []))
  const gaps = transcript.segments.reduce((count, segment) => count + gapsIn(segment.text).length, 0)
  return {
    sha256: '',
    bytes: bytes.length,
    transcript,
    gaps,
    knownSpeakers,
    speakers: labels.size,
    sameAs: null,
  }
}

it('counts paragraphs, turns, speakers and gaps', () => {
  expect(foundIn(previewOf(text, 1)).map(({ value, says }) => `${value} ${says}`)).toEqual([
    '4 paragraphs',
    '3 turns, 1 without a name',
    '2 speakers, 1 known here',
    '1 gap',
  ])
  expect(foundIn(previewOf(text, 2))[2]?.says).toBe('speakers, all known here')
  expect(foundIn(previewOf(text, 0))[2]?.says).toBe('speakers, none known here')
})

it('shows the front matter without the title and the rules', () => {
  const { transcript } = previewOf(text, 0)
  expect(disclaimerOf(transcript)).toBe('The following are the outputs of the captioning.')
  expect(frontWords(transcript)).toBe(
    `Front matter: ${transcript.front.length} lines, kept with the record as published`,
  )
  expect(frontWords({ front: [] })).toBe('No front matter: the speech begins at once')
})

it('gives each turn its label and how it begins', () => {
  const { transcript } = previewOf(text, 0)
  const [ana, floor] = transcript.turns.map((turn) => turnWords(turn, transcript))
  expect(ana).toEqual({ who: 'ANA', begins: 'Good morning (?) to all.', paragraphs: 2 })
  expect(floor?.who).toBe('no name')
})

it('cuts a long beginning', () => {
  const { transcript } = previewOf(`Title\n\n>> ANA: ${'word '.repeat(200)}`, 0)
  const [turn] = transcript.turns
  if (!turn) throw new Error('no turn')
  const { begins } = turnWords(turn, transcript)
  expect(begins.length).toBeLessThan(190)
  expect(begins.endsWith('word…')).toBe(true)
})

it('says in words how a file was read', () => {
  expect(formatWords({ format: 'igf-text' })).toBe('Read as IGF captions')
  expect(formatWords({ format: 'subtitles' })).toBe('Read as subtitles')
})
