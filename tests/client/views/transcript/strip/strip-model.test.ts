import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepOf } from '../../../../../client/src/views/transcript/strip/strip.tsx'
import {
  placeWords,
  stripBlocks,
  stripScale,
  stripTicks,
} from '../../../../../client/src/views/transcript/strip/strip-model.ts'
import type { SegmentHead } from '../../../../../client/src/views/transcript/text/mark.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { tell } from '../../../../support/tell.ts'
import { person } from '../desk/told-desk.ts'

const { transcript, publishedTexts: texts } = tell`
  ANA (Brazil): one two three four
  five six
  >> seven
  LI (China): eight nine ten`
const heads: readonly SegmentHead[] = texts.map(() => ({
  speaker: 'Ana',
  affiliation: null,
  unsure: false,
  actorCode: 'BRA',
  actorColour: 5,
}))
const scale = stripScale(texts)

describe('blocks', () => {
  const blocks = stripBlocks(transcript, heads, scale)

  it('are as wide as their words and tile the strip', () => {
    expect(blocks.map(({ words }) => words)).toEqual([6, 1, 3])
    expect(blocks.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.6],
      [0.6, 0.7],
      [0.7, 1],
    ])
  })

  it('know which turns name nobody', () => {
    expect(blocks.map(({ unnamed }) => unnamed)).toEqual([false, true, false])
  })

  it('are what the arrows go by', () => {
    expect(stepOf('ArrowRight', blocks, 0, 4)).toBe(2)
    expect(stepOf('ArrowRight', blocks, 3, 4)).toBe(3)
    expect(stepOf('ArrowLeft', blocks, 3, 4)).toBe(2)
    expect(stepOf('ArrowLeft', blocks, 1, 4)).toBe(0)
    expect(stepOf('End', blocks, 0, 4)).toBe(3)
    expect(stepOf('a', blocks, 0, 4)).toBeNull()
  })
})

describe('the scale', () => {
  it('goes from the first word to the last, and back to the same place', () => {
    expect(scale.toShare({ segment: 0, offset: 0 })).toBe(0)
    expect(scale.toShare({ segment: 4, offset: 0 })).toBe(1)
    expect(scale.toPlace(0.65)).toMatchObject({ segment: 2 })
    expect(scale.toPlace(7)).toMatchObject({ segment: 3 })
  })

  it('keeps order, and comes back within a character', () => {
    const published = fc.array(fc.string({ minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(published, fc.nat(), fc.nat(), (given, nth, at) => {
        const some = stripScale(given)
        const segment = nth % given.length
        const length = given[segment]!.length
        const offset = at % length
        const share = some.toShare({ segment, offset })
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        const back = some.toPlace(share)
        const distance = Math.abs(some.toShare(back) - share)
        expect(distance).toBeLessThan(1e-9)
        expect(some.toShare({ segment, offset: Math.min(length, offset + 1) })).toBeGreaterThanOrEqual(share)
      }),
    )
  })

  it('gives a meeting without a word a place too', () => {
    expect(stripScale([]).toPlace(0.5)).toEqual({ segment: 0, offset: 0 })
  })
})

it('puts a tick where the first words of a mark stand', () => {
  const ticks = stripTicks(
    [
      { kind: 'position', id: 'p', spans: [spanWithin(2, 0, 5)], colour: 14, sign: '+', words: '' },
      { kind: 'correction', id: 'h', span: spanWithin(3, 0, 5), reading: 'x', state: 'held' },
      { kind: 'gap', id: 'g', span: spanWithin(0, 0, 3) },
      { kind: 'colleague', id: 'c', span: spanWithin(0, 0, 3), colour: 1, initials: 'LW' },
    ],
    scale,
  )
  expect(ticks).toEqual([
    { id: 'p', share: 0.6, kind: 'position', colour: 14 },
    { id: 'h', share: 0.7, kind: 'proposed', colour: null },
    { id: 'g', share: 0, kind: 'gap', colour: null },
  ])
})

it('says the place in words', () => {
  expect(placeWords(3, { person: person('Isaac Morales', 'MEX'), label: 'ISAAC' })).toBe(
    'Paragraph 4, Isaac Morales, Mexico',
  )
  expect(placeWords(0, { person: null, label: null })).toBe('Paragraph 1')
})
