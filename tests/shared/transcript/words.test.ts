import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nextWord,
  previousWord,
  sentenceAt,
  sentencePlaces,
  wordAt,
  wordPlaces,
} from '../../../shared/transcript/words.ts'

const words = (text: string) => wordPlaces(text).map(({ start, end }) => text.slice(start, end))
const sentences = (text: string) => sentencePlaces(text).map(({ start, end }) => text.slice(start, end))

describe('wordPlaces', () => {
  it.each([
    ["We don’t, and can't.", ['We', 'don’t', 'and', "can't"]],
    ['at the multi‑lateral level ‑‑ where', ['at', 'the', 'multi‑lateral', 'level', 'where']],
    ['state-of-the-art', ['state-of-the-art']],
    ['the states’ view', ['the', 'states', 'view']],
    ['would (?) and', ['would', 'and']],
    ['2.5% of 1,000', ['2.5', 'of', '1,000']],
    ['one\u00a0two', ['one', 'two']],
    ['cafe\u0301 já', ['cafe\u0301', 'já']],
    ['-- ...', []],
    ['', []],
  ])('parts %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('gives words in order that neither overlap nor hold a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        let at = 0
        for (const { start, end } of wordPlaces(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).not.toMatch(/ /)
          at = end
        }
      }),
    )
  })
})

describe('the word cursor', () => {
  const text = 'We  suport the multi‑lateral way.'
  const at = (place: { start: number; end: number } | null) => place && text.slice(place.start, place.end)

  it('finds the word an offset lies in, or that ends there', () => {
    expect(at(wordAt(text, 0))).toBe('We')
    expect(at(wordAt(text, 2))).toBe('We')
    expect(wordAt(text, 3)).toBeNull()
    expect(at(wordAt(text, text.indexOf('‑')))).toBe('multi‑lateral')
    expect(at(wordAt(text, text.length - 1))).toBe('way')
    expect(wordAt(text, text.length)).toBeNull()
  })

  it('walks to the end and back over the same words', () => {
    const there: string[] = []
    for (let word = nextWord(text, 0); word; word = nextWord(text, word.end)) there.push(at(word) ?? '')
    const back: string[] = []
    for (let word = previousWord(text, text.length); word; word = previousWord(text, word.start))
      back.push(at(word) ?? '')
    expect(there).toEqual(['We', 'suport', 'the', 'multi‑lateral', 'way'])
    expect(back.reverse()).toEqual(there)
  })
})

describe('sentences', () => {
  it.each([
    ['One thing.  Another thing.  ', ['One thing.', 'Another thing.']],
    ['Thank you, Mr. Wendland. I agree.', ['Thank you, Mr. Wendland.', 'I agree.']],
    ['H.E. Ambassador Lauber spoke. He left.', ['H.E. Ambassador Lauber spoke.', 'He left.']],
    ['The U.N. Charter applies.  It does.', ['The U.N. Charter applies.', 'It does.']],
    ['So do I. We agree.', ['So do I.', 'We agree.']],
    ['Is it? Yes! “Good.” We go on.', ['Is it?', 'Yes!', '“Good.”', 'We go on.']],
    ['It rose by 2.5 per cent. Fine.', ['It rose by 2.5 per cent.', 'Fine.']],
    ['at a (?) level. (?) We go on.', ['at a (?) level.', '(?)', 'We go on.']],
    ['no full stop', ['no full stop']],
    ['As in No. 4 of it.', ['As in No. 4 of it.']],
    ['It ends with Mr.', ['It ends with Mr.']],
    ['   ', []],
  ])('parts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('finds the sentence around an offset; a space belongs to the one after it', () => {
    const text = 'One thing.  Another thing.'
    const at = (offset: number) => {
      const place = sentenceAt(text, offset)
      return place && text.slice(place.start, place.end)
    }
    expect([at(0), at(9), at(11), at(14), at(text.length)]).toEqual([
      'One thing.',
      'One thing.',
      'Another thing.',
      'Another thing.',
      'Another thing.',
    ])
    expect(sentenceAt('', 0)).toBeNull()
  })
})
