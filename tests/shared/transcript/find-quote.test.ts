import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote } from '../../../shared/transcript/find-quote.ts'
import { publishedAt, spanWithin } from '../../../shared/transcript/span.ts'
import { tell } from '../../support/tell.ts'

const { publishedTexts, spans } = tell`
  ANA: At the <a>Multi‑Lateral\u00a0level</a>  we don’t <b>agree.
  Nor</b> do they <c>agree</c>.
  LI: They <d>agree</d>, and they agree.
`
const find = (text: string) => findQuote(text, publishedTexts)

describe('findQuote', () => {
  it('finds words exactly as published, everywhere', () => {
    expect(find('they agree')).toHaveLength(2)
    expect(find('Multi‑Lateral\u00a0level')).toEqual([spans.a])
  })

  it('finds words written with other hyphens, spaces, apostrophes and case', () => {
    expect(find("multi-lateral level we don't")).toEqual([{ ...spans.a, end: spans.a!.end + 11 - 1 }])
    expect(find('MULTI-LATERAL LEVEL')).toEqual([spans.a])
  })

  it('finds words that run over segments', () => {
    expect(find('agree.\nNor')).toEqual([spans.b])
    expect(find('agree. nor')).toEqual([spans.b])
  })

  it('prefers exact places to folded ones', () => {
    expect(find('They agree')).toEqual([spanWithin(2, 0, 10)])
  })

  it('finds nothing for blanks and for words that are not there', () => {
    expect(find('  \n')).toEqual([])
    expect(find('They disagree entirely')).toEqual([])
    expect(findQuote('x', [])).toEqual([])
  })

  it('finds every passage of a segment, where it stands or before', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(), fc.nat(), (segment, a, b) => {
        const text = publishedTexts[segment] ?? ''
        const start = a % text.length
        const span = spanWithin(segment, start, start + 1 + (b % (text.length - start)))
        const words = publishedAt(span, publishedTexts)
        fc.pre(words.trim() !== '')
        const found = find(words)
        expect(found.length).toBeGreaterThan(0)
        for (const place of found) expect(publishedAt(place, publishedTexts)).toBe(words.trim())
      }),
    )
  })
})
