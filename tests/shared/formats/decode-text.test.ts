import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../shared/formats/decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const strictly = (encoding: string, bytes: Uint8Array) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

describe('decodeText', () => {
  it('[I1] reads all valid UTF-8 as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const decoded = decodeText(utf8(`ab${text}`))
        expect(decoded).toMatchObject({ text: `ab${text}`, encoding: 'utf-8', oddOffsets: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('finds fault with exactly the bytes that the platform refuses', () => {
    const bytes = fc.array(
      fc.constantFrom(
        0x41,
        0x80,
        0x8f,
        0x90,
        0x9f,
        0xa0,
        0xbf,
        0xc0,
        0xc1,
        0xc2,
        0xdf,
        0xe0,
        0xe2,
        0xed,
        0xef,
        0xf0,
        0xf1,
        0xf4,
        0xf5,
        0xff,
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(bytes, (list) => {
        const source = new Uint8Array([0x41, ...list])
        const decoded = decodeText(source)
        const expected = strictly('utf-8', source)
        expect(decoded.encoding === 'utf-8' && decoded.oddOffsets.length === 0).toBe(expected !== null)
        if (expected !== null) expect(decoded.text).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads UTF-16 with a mark as the platform does, in either order', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, little) => {
        const source = new Uint8Array([...(little ? [0xff, 0xfe] : [0xfe, 0xff]), ...bytes])
        const encoding = little ? 'utf-16le' : 'utf-16be'
        const decoded = decodeText(source)
        expect(decoded.encoding).toBe(encoding)
        expect(decoded.text).toBe(new TextDecoder(encoding).decode(source))
        expect(decoded.oddOffsets.length === 0).toBe(strictly(encoding, source) !== null)
      }),
      { numRuns: 1000 },
    )
  })

  it('knows every letter of Windows-1252', () => {
    const upper = decodeText(Uint8Array.from({ length: 128 }, (_, i) => i + 128))
    expect(upper.encoding).toBe('windows-1252')
    expect(upper.oddOffsets).toEqual([0])
    expect(upper.text.slice(0, 32).replace(/[\u0080-\u009f]/g, '·')).toBe('€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ')
    expect(upper.text.slice(32)).toBe(String.fromCharCode(...Array.from({ length: 96 }, (_, i) => i + 160)))
  })

  it('[I1] loses nothing between its blocks in a long text', () => {
    const text = '\ud83d\ude00é\u2011x'.repeat(9001)
    expect(decodeText(utf8(text)).text === text).toBe(true)
  })
})
