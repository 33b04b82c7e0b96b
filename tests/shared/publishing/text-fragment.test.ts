import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundIn, textDirective, textFragment } from '../../../shared/publishing/text-fragment.ts'

describe('a text fragment', () => {
  it('names a short passage whole, spaces as they are read', () => {
    expect(textFragment([{ words: 'more gaps  breach' }])).toBe('#:~:text=more%20gaps%20breach')
  })

  it('writes out the signs a directive is made of', () => {
    expect(textDirective({ words: 'well-known, so & so' })).toBe('text=well%2Dknown%2C%20so%20%26%20so')
  })

  it('names a long passage by its first and last words', () => {
    const words =
      'To reach that I sincerely believe if we go on the track of more implementation, more reporting of this implementation, then more accountability and capacity'
    expect(textDirective({ words })).toBe(
      'text=To%20reach%20that%20I%20sincerely%20believe,implementation%2C%20then%20more%20accountability%20and%20capacity',
    )
  })

  it('names words of two paragraphs by their ends, since none are found across one', () => {
    expect(textDirective({ words: 'We support it.\nAnd more.' })).toBe('text=We%20support%20it.,And%20more.')
  })

  it('marks each of several passages', () => {
    expect(textFragment([{ words: 'one' }, { words: ' ' }, { words: 'two' }])).toBe('#:~:text=one&text=two')
    expect(textFragment([{ words: '' }])).toBe('')
  })

  it('adds what stands around words that stand there twice', () => {
    const text = 'We support it, and they support it too.'
    expect(textDirective(foundIn(text, text.indexOf('they'), text.length - 5))).toBe(
      'text=they%20support%20it',
    )
    const second = text.lastIndexOf('support')
    expect(textDirective(foundIn(text, second, second + 10))).toBe(
      'text=support%20it%2C%20and%20they-,support%20it,-too.',
    )
  })

  it('is an address whatever the words are, and they can be read back from it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
        const directive = textDirective({ words })
        const shown = words
          .split(/\s+/)
          .filter((word) => word !== '')
          .join(' ')
        if (shown === '') return directive === null
        if (words.trim().includes('\n') || shown.length > 120) return directive !== null
        const [, said = ''] = /^text=([^,&-]*)$/.exec(directive ?? '') ?? []
        return URL.canParse(`https://x/#:~:${directive}`) && decodeURIComponent(said) === shown
      }),
    )
  })

  it('does not fail on half a character', () => {
    expect(textDirective({ words: 'a \ud800 b' })).toBe('text=a%20%EF%BF%BD%20b')
  })
})
