import { describe, expect, it } from 'vitest'
import {
  changedMarks,
  marksBySegment,
  marksOver,
} from '../../../../../../client/src/views/transcript/text/drawing/mark-index.ts'
import type { Mark } from '../../../../../../client/src/views/transcript/text/mark.ts'
import { spanWithin } from '../../../../../../shared/transcript/span.ts'

const position = (
  id: string,
  ...spans: { startSegment: number; start: number; endSegment: number; end: number }[]
): Mark => ({
  kind: 'position',
  id,
  spans,
  colour: 1,
  sign: '+',
  words: '',
})
const correction: Mark = {
  kind: 'correction',
  id: 'c',
  span: spanWithin(0, 4, 8),
  reading: 'x',
  state: 'proposed',
}

describe('marks over a place', () => {
  const marks = marksBySegment([
    position('wide', { startSegment: 0, start: 0, endSegment: 1, end: 5 }),
    position('narrow', spanWithin(0, 4, 8)),
    correction,
    { kind: 'colleague', id: 'k', span: spanWithin(0, 0, 20), colour: 1, initials: 'TN' },
  ])

  it('come innermost first, a correction inside a highlight of the same words', () => {
    expect(marksOver(spanWithin(0, 5, 6), marks, 'changes')).toEqual(['c', 'narrow', 'wide'])
    expect(marksOver(spanWithin(1, 0, 1), marks, 'changes')).toEqual(['wide'])
  })

  it('hold only what the reading shows', () => {
    expect(marksOver(spanWithin(0, 5, 6), marks, 'corrected')).toEqual(['narrow', 'wide'])
    expect(marksOver(spanWithin(0, 5, 6), marks, 'published')).toEqual(['narrow', 'wide'])
  })

  it('do not hold what only touches the place', () => {
    expect(marksOver(spanWithin(0, 8, 9), marks, 'changes')).toEqual(['wide'])
  })
})

describe('marks by segment', () => {
  it('stand in every segment they reach, once, whatever the order of their spans', () => {
    const both = position('p', spanWithin(2, 0, 4), spanWithin(0, 0, 4), spanWithin(2, 6, 9))
    const index = marksBySegment([both])
    expect([...index.keys()].sort()).toEqual([0, 2])
    expect(index.get(2)).toEqual([both])
  })
})

describe('changed marks', () => {
  it('are those that came, went or differ, but not equal ones made anew', () => {
    const same = position('same', spanWithin(0, 0, 2))
    const was = position('moved', spanWithin(0, 0, 2))
    const is = position('moved', spanWithin(0, 0, 3))
    const gone = position('gone', spanWithin(1, 0, 2))
    const come = position('come', spanWithin(1, 0, 2))
    const after = [{ ...same, spans: [spanWithin(0, 0, 2)] } as Mark, is, come]
    expect(changedMarks([same, was, gone], after)).toEqual({ gone: [was, gone], come: [is, come] })
  })
})

it('offers no suspect to choose: a click on one takes its word', () => {
  const span = spanWithin(0, 4, 8)
  const suspect = { kind: 'suspect', id: 's', span, words: 'Perhaps misheard' } as const
  const gap = { kind: 'gap', id: 'g', span } as const
  expect(marksOver(span, new Map([[0, [suspect, gap]]]), 'changes')).toEqual(['g'])
})
