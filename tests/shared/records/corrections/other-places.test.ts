// "Also in ¶ 40": where else the same words were published.
import { describe, expect, it } from 'vitest'
import { authorOf, type RecordKey } from '../../../../shared/base/id.ts'
import type { Correction, Decision } from '../../../../shared/records/corrections/correction.ts'
import type { CorrectionRecords } from '../../../../shared/records/corrections/correction-state.ts'
import { mostOtherPlaces, otherPlaces } from '../../../../shared/records/corrections/other-places.ts'
import { publishedAt, type Span, spanWithin } from '../../../../shared/transcript/span.ts'
import { tell } from '../../../support/tell.ts'
import { keyOf, testMember } from '../../../support/world.ts'

const ben = testMember('ben', 'annotator', 2)
const cai = testMember('cai', 'annotator', 3)

const told = tell`
  ANA: The <a>mute lateral</a> forum.
  BEN: A mute  lateral one, mute laterals, <b>mute lateral</b>, Mute lateral, multi-mute lateral.
  ANA: The <c>mute lateral</c> again.
`

type Row = readonly [RecordKey, Span, string, ('accepted' | 'rejected' | 'withdrawn' | undefined)?]

function recordsOf(rows: readonly Row[], published: readonly string[]): CorrectionRecords {
  const corrections = new Map<RecordKey, Correction>()
  const decisions = new Map<RecordKey, Decision>()
  for (const [key, span, reading, state] of rows) {
    const at = {
      segment: span.startSegment,
      start: span.start,
      end: span.end,
      published: publishedAt(span, published),
      reading,
      atMs: 1,
    }
    corrections.set(key, { ...at, ...(state === 'withdrawn' ? { withdrawn: true } : {}) })
    if (state === 'accepted' || state === 'rejected') {
      decisions.set(key, { ...at, verdict: state, proposer: authorOf(key), by: cai.id })
    }
  }
  return { corrections, decisions, support: new Map(), moderation: new Map() }
}
const none = recordsOf([], [])
const words = (spans: readonly { span: Span }[]) =>
  spans.map(({ span }) => publishedAt(span, told.publishedTexts))

describe('the same words elsewhere', () => {
  it('are whole words with the same letters, whatever the spaces and hyphens, in reading order', () => {
    const found = otherPlaces(told.spans.a as Span, told.publishedTexts, none)
    expect(words(found)).toEqual(['mute  lateral', 'mute lateral', 'mute lateral'])
    expect(found.map(({ span }) => span.startSegment)).toEqual([1, 1, 2])
  })

  it('show what stands around them, cut at words', () => {
    const [, second] = otherPlaces(told.spans.a as Span, told.publishedTexts, none)
    expect(second?.before).toMatch(/^… .*mute laterals, $/)
    expect(second?.after).toMatch(/^, Mute lateral,.*…$/)
  })

  it('are not offered where a correction already stands, but where one was rejected or withdrawn', () => {
    const rows = (state?: 'accepted' | 'rejected' | 'withdrawn'): CorrectionRecords =>
      recordsOf([[keyOf(ben, 1), told.spans.c as Span, 'multilateral', state]], told.publishedTexts)
    const at = (records: CorrectionRecords) =>
      otherPlaces(told.spans.a as Span, told.publishedTexts, records).length
    expect(at(rows())).toBe(2)
    expect(at(rows('accepted'))).toBe(2)
    expect(at(rows('rejected'))).toBe(3)
    expect(at(rows('withdrawn'))).toBe(3)
  })

  it('are not offered when the words are common', () => {
    const texts = ['the', ...Array.from({ length: mostOtherPlaces + 1 }, () => 'in the room')]
    const span = { startSegment: 0, start: 0, endSegment: 0, end: 3 }
    expect(otherPlaces(span, texts, none)).toEqual([])
    expect(otherPlaces(span, texts.slice(0, -1), none)).toHaveLength(mostOtherPlaces)
  })

  it('are found when the words hold signs that mean something in a pattern', () => {
    const texts = ['C++ (?) and A.B', 'Then C++ (?) again, not AxB or A.B']
    const at = (start: number, end: number) =>
      otherPlaces({ startSegment: 0, start, endSegment: 0, end }, texts, none).map(({ span }) => span.start)
    expect(at(0, 7)).toEqual([5])
    expect(at(12, 15)).toEqual([31])
    const hyphens = ['A multi-stakeholder room', 'the multi-stakeholder way, multi‑stakeholder']
    const word = spanWithin(0, 2, 19)
    expect(otherPlaces(word, hyphens, none).map(({ span }) => span.start)).toEqual([4, 27])
  })

  it('are not looked for with a passage as long as a speech', () => {
    const long = `${'state (of) the-art '.repeat(9000)}end`
    expect(otherPlaces(spanWithin(0, 0, long.length), [long, long], none)).toEqual([])
  })
})
