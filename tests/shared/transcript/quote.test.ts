import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedText } from '../../../shared/records/corrections/corrected-text.ts'
import { quoteOf } from '../../../shared/transcript/quote.ts'
import { spanWithin } from '../../../shared/transcript/span.ts'
import { tell } from '../../support/tell.ts'

const { publishedTexts, spans } = tell`
  ANA: We <a><b>suport</b> a</a> <c>mute <d>lateral</d> way.
  And</c> <e>that</e> is all.
`
const reading = (span: { start: number; end: number }, words: string) => ({
  start: span.start,
  end: span.end,
  reading: words,
})
const lateral = { start: spans.c!.start, end: spans.d!.end }
const applied = new Map([[0, [reading(spans.b!, 'support'), reading(lateral, 'multilateral')]]])
const quote = (...of: string[]) =>
  quoteOf(
    of.map((name) => spans[name]!),
    publishedTexts,
    applied,
  )

describe('quoteOf', () => {
  it('gives both readings', () => {
    expect(quote('a')).toEqual({ publishedText: 'suport a', correctedText: 'support a' })
  })

  it('takes a whole correction where a span cuts one', () => {
    expect(quote('d')).toEqual({ publishedText: 'lateral', correctedText: 'multilateral' })
  })

  it('gives the words that are there of a passage that claims to reach ten million segments', () => {
    const far = { startSegment: 0, start: 0, endSegment: 10_000_000, end: 5 }
    expect(quoteOf([far], ['abc', 'def'], new Map([[1, [{ start: 0, end: 3, reading: 'x' }]]]))).toEqual({
      publishedText: 'abc\ndef',
      correctedText: 'abc\nx',
    })
  })

  it('takes a correction that two passages cut once, and joins them by its reading', () => {
    const [mute, way] = [
      spanWithin(0, lateral.start, lateral.start + 4),
      spanWithin(0, lateral.start + 5, lateral.end + 4),
    ]
    expect(quoteOf([mute, way], publishedTexts, applied)).toEqual({
      publishedText: 'mute … lateral way',
      correctedText: 'multilateral way',
    })
    const within = [0, 2, 6].map((at) => spanWithin(0, lateral.start + at, lateral.start + at + 2))
    expect(quoteOf(within, publishedTexts, applied).correctedText).toBe('multilateral')
  })

  it('shows no reading twice, however passages cut, and every word of the passages that no correction took', () => {
    const text = 'abcdefghijklmnopqrst'
    const places = fc.uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 10 })
    const pairs = places.map((all) => {
      const sorted = all.sort((a, b) => a - b)
      return sorted.slice(0, sorted.length - (sorted.length % 2)).flatMap((start, nth) => {
        return nth % 2 === 0 ? [{ start, end: sorted[nth + 1]! }] : []
      })
    })
    fc.assert(
      fc.property(pairs, pairs, (passages, corrected) => {
        const readings = corrected.map(({ start, end }, nth) => ({ start, end, reading: String(nth) }))
        const words = quoteOf(
          passages.map(({ start, end }) => spanWithin(0, start, end)),
          [text],
          new Map([[0, readings]]),
        ).correctedText
        const isIn = (at: number, all: readonly { start: number; end: number }[]) =>
          all.some(({ start, end }) => start <= at && at < end)
        const plain = [...text].filter((_, at) => isIn(at, passages) && !isIn(at, readings)).join('')
        const cut = readings.filter((one) =>
          passages.some(({ start, end }) => one.start < end && start < one.end),
        )
        expect(words.replace(/[^a-z]/g, '')).toBe(plain)
        expect(words.replace(/[^0-9]/g, '')).toBe(cut.map(({ reading }) => reading).join(''))
      }),
    )
  })

  it('joins segments by a line break and passages by an ellipsis', () => {
    expect(quote('a', 'c', 'e')).toEqual({
      publishedText: 'suport a … mute lateral way.\nAnd … that',
      correctedText: 'support a … multilateral way.\nAnd … that',
    })
  })

  it('leaves out corrections that only touch the span', () => {
    const between = spanWithin(0, spans.b!.end, spans.c!.start)
    expect(quoteOf([between], publishedTexts, applied).correctedText).toBe(' a ')
  })

  it('agrees with the corrected text of the segment, snapped outward', () => {
    const text = publishedTexts[0] ?? ''
    const readings = applied.get(0) ?? []
    const corrected = correctedText(text, readings)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length - 1), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1]
        expect(quoteOf([spanWithin(0, start, end)], [text], applied).correctedText).toBe(
          corrected.text.slice(corrected.toCorrected(start, 'before'), corrected.toCorrected(end, 'after')),
        )
      }),
    )
  })
})
