import { describe, expect, it } from 'vitest'
import { isSameSubject } from '../../../../client/src/parts/publishing/same-subject.ts'
import type { NoteId, TranscriptId } from '../../../../shared/base/id.ts'
import type { PublishSubject } from '../../../../shared/wire/sharing/api-publishing.ts'
import { testId } from '../../../support/world.ts'

const span = (startSegment: number) => ({ startSegment, start: 0, endSegment: startSegment, end: 9 })
const quote = (...segments: number[]): PublishSubject => ({
  kind: 'quote',
  transcript: testId(1) as TranscriptId,
  spans: segments.map(span),
})
const view = (filter: object, topic?: string): PublishSubject => ({
  kind: 'view',
  query: { show: 'map', filter, ...(topic === undefined ? {} : { topic }) },
})

describe('two subjects have one page', () => {
  it('when their passages are the same in whatever order', () => {
    expect(isSameSubject(quote(1, 2), quote(2, 1))).toBe(true)
    expect(isSameSubject(quote(1, 2), quote(1))).toBe(false)
    expect(isSameSubject(quote(1), { kind: 'record', transcript: testId(1) as TranscriptId })).toBe(false)
  })
  it('when their filters choose the same', () => {
    const chosen = { actors: 'MEX', topics: 'norms' }
    expect(isSameSubject(view(chosen), view({ topics: 'norms', actors: 'MEX' }))).toBe(true)
    expect(isSameSubject(view(chosen), view({ ...chosen, stances: '' }))).toBe(true)
    expect(isSameSubject(view(chosen), view(chosen, 'norms'))).toBe(false)
  })
  it('only of the same record or note', () => {
    expect(
      isSameSubject({ kind: 'note', note: testId(1) as NoteId }, { kind: 'note', note: testId(1) as NoteId }),
    ).toBe(true)
    expect(
      isSameSubject({ kind: 'note', note: testId(1) as NoteId }, { kind: 'note', note: testId(2) as NoteId }),
    ).toBe(false)
  })
})
