import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutQuote } from '../../../../shared/records/speakers/cut-quote.ts'

const quoteOf = (text: string, word: string) => cutQuote(text, text.indexOf(word), word.length)

describe('cutQuote', () => {
  it('gives the whole sentence when it is short', () => {
    expect(quoteOf('I was. I’m Issac Morales. I am head.', 'Issac')).toBe('“I’m Issac Morales.”')
  })

  it('cuts a long one at words, and says where', () => {
    const text =
      'I think with that, Natalie, you want to talk a little bit about the high level statement on trust.'
    expect(quoteOf(text, 'Natalie')).toBe('“I think with that, Natalie, you want to talk a little bit…”')
  })

  it('keeps the word whole in a sentence of exactly 60 characters, as seed -1561907223 found', () => {
    const text = 'nibh turpis imperdiet ultricies felis sed augue nulla lectus'
    expect(cutQuote(text, text.indexOf('lectus'), 'lectus'.length)).toContain('lectus”')
  })

  it('never shows more than 60 characters of the record, and always the word itself', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.nat(), (text, nth) => {
        const words = [...text.matchAll(/[a-z]+/gi)]
        const word = words[nth % words.length]
        if (!word) return
        const quote = cutQuote(text, word.index, word[0].length)
        expect(quote.replace(/[“”…]/g, '').length).toBeLessThanOrEqual(60)
        expect(quote).toContain(word[0])
      }),
    )
  })
})
