import { describe, expect, it } from 'vitest'
import { readQuote } from '../../../../../client/src/views/notes/editor/quote-attrs.ts'

const whole = {
  transcript: '01J00000000000000000000000',
  spans: [{ startSegment: 3, start: 0, endSegment: 3, end: 12 }],
  source: null,
  asCited: 'mute lateral',
  citedAtMs: 5,
  keptFor: null,
}

describe('a quote’s attributes', () => {
  it('read with null for what is not set', () => {
    expect(readQuote(whole)).toEqual({ ...whole, keptFor: undefined, source: null })
  })
  it('are refused when the place is broken, so that the block is shown as unreadable and kept', () => {
    expect(readQuote({ ...whole, spans: [] })).toBeNull()
    expect(readQuote({ ...whole, transcript: '<script>' })).toBeNull()
    expect(readQuote({})).toBeNull()
  })
})
