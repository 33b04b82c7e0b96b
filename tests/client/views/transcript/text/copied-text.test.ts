import { describe, expect, it } from 'vitest'
import { asPlainText, copiedParagraphs } from '../../../../../client/src/views/transcript/text/copied-text.ts'
import { marksBySegment } from '../../../../../client/src/views/transcript/text/drawing/mark-index.ts'
import type { CorrectionMark } from '../../../../../client/src/views/transcript/text/mark.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'

const texts = ['the mute lateral settings', 'of worse they are']
const correction = (
  id: string,
  segment: number,
  words: string,
  reading: string,
  state: CorrectionMark['state'],
): CorrectionMark => {
  const start = texts[segment]!.indexOf(words)
  return { kind: 'correction', id, span: spanWithin(segment, start, start + words.length), reading, state }
}
const marks = marksBySegment([
  correction('a', 0, 'mute lateral', 'multilateral', 'accepted'),
  correction('b', 1, 'worse', 'course', 'proposed'),
])
const everything = { startSegment: 0, start: 0, endSegment: 1, end: texts[1]!.length }

describe('what is copied', () => {
  it('is the published text in the published reading', () => {
    expect(copiedParagraphs(texts, everything, marks, 'published')).toEqual(texts)
  })

  it('has accepted readings in the corrected and the changes reading, and never a proposed one', () => {
    for (const reading of ['corrected', 'changes'] as const)
      expect(asPlainText(copiedParagraphs(texts, everything, marks, reading))).toBe(
        'the multilateral settings\n\nof worse they are',
      )
  })

  it('takes a correction whole when the span ends inside it', () => {
    expect(copiedParagraphs(texts, spanWithin(0, 0, 6), marks, 'corrected')).toEqual(['the multilateral'])
    expect(copiedParagraphs(texts, spanWithin(0, 9, 20), marks, 'corrected')).toEqual(['multilateral set'])
  })

  it('leaves out what stands beside the span', () => {
    expect(copiedParagraphs(texts, spanWithin(0, 0, 4), marks, 'corrected')).toEqual(['the '])
    expect(copiedParagraphs(texts, spanWithin(0, 16, 25), marks, 'corrected')).toEqual([' settings'])
  })

  it('applies the first of two accepted corrections that overlap', () => {
    const both = marksBySegment([
      correction('b', 0, 'lateral settings', 'lateral setting', 'accepted'),
      correction('a', 0, 'mute lateral', 'multilateral', 'accepted'),
    ])
    expect(copiedParagraphs(texts, spanWithin(0, 0, 25), both, 'corrected')).toEqual([
      'the multilateral settings',
    ])
  })
})
