import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AppliedReading, correctedText } from '../../../../shared/records/corrections/corrected-text.ts'
import { publishedAt, spanWithin } from '../../../../shared/transcript/span.ts'
import { checkCorrectedText } from '../../../support/corrected-text-laws.ts'

const at = (text: string, words: string, reading: string): AppliedReading => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, reading }
}

/** A text and readings of it that do not overlap; readings may be empty and may touch. */
const textWithReadings = fc
  .tuple(
    fc.array(
      fc.record({
        gap: fc.string({ maxLength: 4, unit: 'grapheme' }),
        words: fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }),
        reading: fc.string({ maxLength: 6, unit: 'grapheme' }),
      }),
      { maxLength: 6 },
    ),
    fc.string({ maxLength: 5, unit: 'grapheme' }),
  )
  .map(([parts, tail]) => {
    let text = ''
    const readings: AppliedReading[] = []
    for (const { gap, words, reading } of parts) {
      text += gap
      readings.push({ start: text.length, end: text.length + words.length, reading })
      text += words
    }
    return { text: text + tail, readings }
  })

describe('correctedText', () => {
  const text = 'We suport the ostensive work of mute lateral bodies.'
  const readings = [
    at(text, 'mute lateral', 'multilateral'),
    at(text, 'suport', 'support'),
    at(text, 'ostensive', 'substantive'),
  ]

  it('applies readings in whatever order they come', () => {
    expect(correctedText(text, readings).text).toBe('We support the substantive work of multilateral bodies.')
    expect(correctedText(text, [...readings].reverse()).text).toBe(correctedText(text, readings).text)
    checkCorrectedText(text, readings)
  })

  it('names each reading by its place in the list', () => {
    const pieces = correctedText(text, readings).pieces.filter((piece) => piece.kind === 'reading')
    expect(pieces.map(({ index }) => index)).toEqual([1, 2, 0])
  })

  it('gives the published text back when nothing is applied', () => {
    const plain = correctedText(text, [])
    expect(plain.text).toBe(text)
    expect(plain.pieces).toEqual([{ kind: 'published', start: 0, end: text.length }])
    expect(plain.toPublished(plain.toCorrected(17))).toBe(17)
    expect(correctedText('', []).pieces).toEqual([])
    checkCorrectedText('', [])
  })

  it('takes an offset inside a correction to the end asked for', () => {
    const corrected = correctedText(text, readings)
    const inside = text.indexOf('suport') + 3
    expect(corrected.toCorrected(inside)).toBe(3)
    expect(corrected.toCorrected(inside, 'after')).toBe(10)
    expect(corrected.toPublished(7)).toBe(3)
    expect(corrected.toPublished(7, 'after')).toBe(9)
  })

  it('lets one corrected offset stand for words that were struck', () => {
    const struck = 'We um um support it.'
    const applied = [at(struck, 'um ', ''), { start: 6, end: 9, reading: '' }]
    const corrected = correctedText(struck, applied)
    expect(corrected.text).toBe('We support it.')
    expect(corrected.toPublished(3)).toBe(3)
    expect(corrected.toPublished(3, 'after')).toBe(9)
    checkCorrectedText(struck, applied)
  })

  it('strikes a whole segment', () => {
    const gone = correctedText('(music)', [{ start: 0, end: 7, reading: '' }])
    expect(gone.text).toBe('')
    expect([gone.toPublished(0), gone.toPublished(0, 'after')]).toEqual([0, 7])
    checkCorrectedText('(music)', [{ start: 0, end: 7, reading: '' }])
  })

  it('takes offsets outside the text to its ends', () => {
    const corrected = correctedText(text, readings)
    expect(corrected.toCorrected(-3)).toBe(0)
    expect(corrected.toCorrected(9999)).toBe(corrected.text.length)
    expect(corrected.toPublished(9999)).toBe(text.length)
  })

  it('throws on readings that overlap, are empty places or lie outside', () => {
    const two = (start: number, end: number) => [at(text, 'suport', 'support'), { start, end, reading: 'x' }]
    expect(() => correctedText(text, two(5, 12))).toThrow(RangeError)
    expect(() => correctedText(text, two(0, 0))).toThrow(RangeError)
    expect(() => correctedText(text, two(50, 500))).toThrow(RangeError)
    expect(() => correctedText(text, two(9, 10))).not.toThrow()
  })

  it('keeps the laws for random texts and readings', () => {
    fc.assert(fc.property(textWithReadings, ({ text, readings }) => checkCorrectedText(text, readings)))
  })

  it('[I2] accepting a correction leaves every span where it was', () => {
    fc.assert(
      fc.property(textWithReadings, fc.nat(), fc.nat(), ({ text, readings }, a, b) => {
        fc.pre(text.length > 0)
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const before = publishedAt(spanWithin(0, start, end), [text])
        for (let n = 0; n <= readings.length; n++) {
          const corrected = correctedText(text, readings.slice(0, n))
          const clear = readings.slice(0, n).every((r) => r.end <= start || end <= r.start)
          if (clear) {
            const words = corrected.text.slice(
              corrected.toCorrected(start, 'after'),
              corrected.toCorrected(end),
            )
            expect(words).toBe(before)
          }
        }
        expect(publishedAt(spanWithin(0, start, end), [text])).toBe(before)
      }),
    )
  })
})
