import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffQuote } from '../../../client/src/parts/quote-difference.ts'

const text = fc
  .array(
    fc.constantFrom(
      'multilateral',
      'mute',
      'lateral',
      'settings',
      ' ',
      '  ',
      'multi‑lateral',
      '.',
      '18',
      'é',
      '👩‍💻',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('the difference between a quote’s two readings', () => {
  it('shows a corrected word with what was published there', () => {
    expect(diffQuote('the mute lateral settings', 'the multilateral settings')).toEqual([
      { kind: 'same', at: 0, text: 'the ' },
      { kind: 'corrected', at: 4, text: 'multilateral', published: 'mute lateral' },
      { kind: 'same', at: 16, text: ' settings' },
    ])
  })
  it('is one plain piece when nothing was corrected', () => {
    expect(diffQuote('in the room', 'in the room')).toEqual([{ kind: 'same', at: 0, text: 'in the room' }])
  })
  it('reads as the corrected text, whatever the two are', () => {
    fc.assert(
      fc.property(text, text, (published, corrected) => {
        const pieces = diffQuote(published, corrected)
        expect(pieces.map((piece) => piece.text).join('')).toBe(corrected)
        expect(new Set(pieces.map((piece) => piece.at)).size).toBe(pieces.length)
      }),
    )
  })
})
