import { describe, expect, it } from 'vitest'
import { settledSpan } from '../../../../../../client/src/views/transcript/text/cursor/settled-selection.ts'
import { marksBySegment } from '../../../../../../client/src/views/transcript/text/drawing/mark-index.ts'
import { spanWithin } from '../../../../../../shared/transcript/span.ts'

const texts = ['the mute lateral settings', 'na\u0308mely \ud83d\udc69\u200d\ud83d\udd2c here', 'end']
const marks = marksBySegment([
  { kind: 'correction', id: 'c', span: spanWithin(0, 4, 16), reading: 'multilateral', state: 'accepted' },
])

describe('a settled selection', () => {
  it('widens to whole corrections only where the published words are hidden', () => {
    expect(settledSpan(spanWithin(0, 6, 20), texts, marks, 'corrected')).toEqual(spanWithin(0, 4, 20))
    expect(settledSpan(spanWithin(0, 0, 6), texts, marks, 'corrected')).toEqual(spanWithin(0, 0, 16))
    expect(settledSpan(spanWithin(0, 6, 20), texts, marks, 'changes')).toEqual(spanWithin(0, 6, 20))
    expect(settledSpan(spanWithin(0, 0, 4), texts, marks, 'corrected')).toEqual(spanWithin(0, 0, 4))
  })

  it('never cuts a character', () => {
    expect(settledSpan(spanWithin(1, 2, 10), texts, marks, 'changes')).toEqual(spanWithin(1, 1, 13))
  })

  it('drops ends that hold nothing of their paragraph', () => {
    const over = { startSegment: 0, start: 25, endSegment: 2, end: 0 }
    expect(settledSpan(over, texts, marks, 'changes')).toEqual(spanWithin(1, 0, texts[1]!.length))
  })

  it('is nothing when nothing is left', () => {
    expect(
      settledSpan({ startSegment: 0, start: 25, endSegment: 1, end: 0 }, texts, marks, 'changes'),
    ).toBeNull()
  })
})
