import { describe, expect, it } from 'vitest'
import { refusedWords } from '../../../../../client/src/views/transcript/desk/refused-words.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { codebook, position } from './told-desk.ts'

const texts = ['Thank you, Chair.', 'Mexico wants a programme of action soon.']
const change = (value: Position | undefined, previous?: Position) => ({
  root: 'positions',
  value,
  previous,
  words: 'as it came',
})
const programme = position(spanWithin(1, 13, 34), 'MEX', 'programme-of-action')
const words = (value: Position | undefined, previous?: Position) =>
  refusedWords(change(value, previous), codebook, texts)

describe('refused words', () => {
  it('of a position are a sentence, its place and the published words', () => {
    expect(words(programme)).toBe('Mexico supports Programme of action, ¶ 2: “a programme of action”')
  })

  it('say that it was withdrawn or removed', () => {
    expect(words({ ...programme, withdrawn: true })).toMatch(/^Withdrawn: Mexico supports /)
    expect(words(undefined, programme)).toMatch(/^Removed: Mexico supports /)
  })

  it('join passages, and paragraphs within one', () => {
    const spans = [
      { startSegment: 0, start: 11, endSegment: 1, end: 6 },
      { startSegment: 1, start: 15, endSegment: 1, end: 24 },
    ]
    expect(words({ ...programme, spans })).toMatch(/, ¶ 1: “Chair\. Mexico … programme”$/)
  })

  it('quote nothing that this record does not hold, and name unknown topics by their id', () => {
    const elsewhere = position(spanWithin(7, 0, 4), 'MEX', 'unheard-of')
    expect(words(elsewhere)).toBe('Mexico supports unheard-of, ¶ 8')
  })

  it('cut a long quote at a word', () => {
    const long = ['word '.repeat(60).trim()]
    const said = refusedWords(
      change(position(spanWithin(0, 0, 299), 'MEX', 'programme-of-action')),
      codebook,
      long,
    )
    expect(said).toMatch(/: “(?:word ){31}word…”$/)
  })

  it('of anything else, or of a position that cannot be read, stay as they came', () => {
    expect(refusedWords({ ...change(programme), root: 'corrections' }, codebook, texts)).toBe('as it came')
    expect(words(undefined)).toBe('as it came')
  })
})
