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
