import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partIn, placesOf } from '../../../../../client/src/views/transcript/text/places.ts'
import { documentOf } from '../../../../../client/src/views/transcript/text/text-document.ts'
import { textSchema } from './text-schema.ts'

const texts = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 12 })

describe('places', () => {
  it('go to positions and back, wherever they are', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const places = placesOf(given)
        given.forEach((text, segment) => {
          for (let offset = 0; offset <= text.length; offset++)
            expect(places.toPlace(places.toPosition({ segment, offset }))).toEqual({ segment, offset })
        })
      }),
    )
  })

  it('are the positions of the editor’s own document', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const places = placesOf(given)
        const doc = textSchema.nodeFromJSON(documentOf({ segments: given.map(segmentOf) }))
        expect(doc.content.size).toBe(places.size)
        given.forEach((text, segment) => {
          const from = places.toPosition({ segment, offset: 0 })
          expect(doc.textBetween(from, from + text.length)).toBe(text)
          expect(doc.nodeAt(places.nodePosition(segment))?.attrs.index).toBe(segment)
        })
      }),
    )
  })

  it('take what lies outside the text to its nearest end', () => {
    const places = placesOf(['ab', 'cde'])
    expect(places.toPlace(-3)).toEqual({ segment: 0, offset: 0 })
    expect(places.toPlace(99)).toEqual({ segment: 1, offset: 3 })
    expect(places.toPosition({ segment: 9, offset: 9 })).toBe(places.toPosition({ segment: 1, offset: 3 }))
  })
})

describe('the part of a span in a segment', () => {
  const span = { startSegment: 1, start: 3, endSegment: 3, end: 2 }
  it('runs to the ends of segments inside it', () => {
    expect(partIn(span, 1, 10)).toEqual({ from: 3, to: 10 })
    expect(partIn(span, 2, 7)).toEqual({ from: 0, to: 7 })
    expect(partIn(span, 3, 9)).toEqual({ from: 0, to: 2 })
  })
  it('is nothing where the span holds no character', () => {
    expect(partIn(span, 0, 10)).toBeNull()
    expect(partIn(span, 4, 10)).toBeNull()
    expect(partIn(span, 1, 3)).toBeNull()
  })
})

const segmentOf = (text: string, index: number) => ({ index, line: index + 1, column: 0, text })
