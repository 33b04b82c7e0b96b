import { describe, expect, it } from 'vitest'
import { copiedParagraphs } from '../../../../../../client/src/views/transcript/text/copied-text.ts'
import {
  drawSegment,
  type Look,
  pigmentClasses,
} from '../../../../../../client/src/views/transcript/text/drawing/draw-segment.ts'
import type { Drawn } from '../../../../../../client/src/views/transcript/text/drawing/drawn.ts'
import { marksBySegment } from '../../../../../../client/src/views/transcript/text/drawing/mark-index.ts'
import type { Mark, PositionMark } from '../../../../../../client/src/views/transcript/text/mark.ts'
import { spanWithin } from '../../../../../../shared/transcript/span.ts'

const text = 'that the mute lateral settings at the UN'
const look: Look = {
  heads: [],
  reading: 'changes',
  chosen: null,
  arriving: new Set(),
  covered: null,
  coding: [],
  cursor: null,
}
const over = (words: string) => spanWithin(0, text.indexOf(words), text.indexOf(words) + words.length)
const position = (id: string, words: string, colour = 1): PositionMark => ({
  kind: 'position',
  id,
  spans: [over(words)],
  colour,
  sign: '+',
  words: `${id} supports`,
})
const accepted: Mark = {
  kind: 'correction',
  id: 'c',
  span: over('mute lateral'),
  reading: 'multilateral',
  state: 'accepted',
}
const proposed: Mark = { ...accepted, id: 'p', state: 'proposed', reading: 'bilateral' }

const draw = (marks: readonly Mark[], change: Partial<Look> = {}) =>
  drawSegment(0, text, marks, { ...look, ...change })
const wordsOf = (pieces: readonly Drawn[]) =>
  pieces.flatMap((piece) =>
    piece.what === 'words' ? [`${piece.tag}.${piece.classes}: ${text.slice(piece.from, piece.to)}`] : [],
  )
const readingsOf = (pieces: readonly Drawn[]) =>
  pieces.flatMap((piece) => (piece.what === 'reading' ? [`${piece.classes}: ${piece.reading}`] : []))

describe('a segment drawn', () => {
  it('leaves out its positions, and nothing else, while they are to be drawn later', () => {
    const marks = [position('a', 'settings at'), accepted]
    expect(draw(marks, { later: new Set([0]) })).toEqual(draw([accepted]))
    expect(draw(marks, { later: new Set([1]) })).toEqual(draw(marks))
  })

  it('strikes and inserts every correction in changes, and only accepted ones quietly in corrected', () => {
    expect(wordsOf(draw([accepted, proposed]))).toEqual([
      'del.struck accepted: mute lateral',
      'del.struck proposed: mute lateral',
    ])
    expect(readingsOf(draw([accepted, proposed]))).toEqual(['accepted: multilateral', 'proposed: bilateral'])
    const corrected = draw([accepted, proposed], { reading: 'corrected' })
    expect(wordsOf(corrected)).toEqual(['span.gone: mute lateral'])
    expect(readingsOf(corrected)).toEqual(['accepted: multilateral'])
  })

  it('has no correction in the published reading, while highlights stay', () => {
    const pieces = draw([accepted, position('a', 'the mute lateral')], { reading: 'published' })
    expect(wordsOf(pieces)).toEqual(['mark.hl t-1 d-1: the mute lateral'])
    expect(readingsOf(pieces)).toEqual([])
  })

  it('steps deeper lines down three times and gives the fourth a bar in the gutter', () => {
    const marks = [
      position('a', text),
      position('b', 'the mute lateral settings'),
      position('c', 'mute lateral'),
      position('d', 'lateral'),
    ]
    const lines = ['mark.hl t-1 d-1', 'mark.hl t-1 d-2', 'mark.hl t-1 d-3']
    const linesOf = (pieces: readonly Drawn[]) => wordsOf(pieces).map((words) => words.split(':')[0])
    const pieces = draw(marks)
    expect(linesOf(pieces)).toEqual(lines)
    const segment = pieces.find((piece) => piece.what === 'segment')
    expect(segment?.what === 'segment' && segment.bars.map(({ mark, lane }) => [mark, lane])).toEqual([
      ['d', 0],
    ])
    expect(linesOf(draw(marks, { chosen: 'd' }))).toEqual([...lines, 'mark.hl t-1 no-line chosen'])
  })

  it('paints no more, and no more signs, however many lie over the same words', () => {
    const pieces = draw(Array.from({ length: 40 }, (_, nth) => position(`p${nth}`, 'lateral')))
    expect(wordsOf(pieces)).toHaveLength(3)
    const segment = pieces.find((piece) => piece.what === 'segment')
    expect(segment?.what === 'segment' && segment.bars.map(({ lane }) => lane).sort()).toEqual([0, 1, 2, 3])
    const signs = pieces.filter(({ what }) => what === 'sign')
    expect(signs).toHaveLength(3)
    for (const sign of signs) expect(sign.what === 'sign' && sign.covers).toHaveLength(3)
  })

  it('puts signs after the last word, the inner first, under every highlight that ends or runs on there', () => {
    const pieces = draw([position('outer', 'the mute lateral'), position('inner', 'lateral')])
    const signs = pieces.flatMap((piece) => (piece.what === 'sign' ? [piece] : []))
    expect(signs.map(({ mark, at }) => [mark, at])).toEqual([
      ['inner', over('lateral').end],
      ['outer', over('lateral').end],
    ])
    expect(signs[0]!.side).toBeLessThan(signs[1]!.side)
    expect(signs[0]!.covers.map(({ mark }) => mark)).toEqual(['inner', 'outer'])
  })

  it('runs highlights on under a reading inserted in them, but not under one that ends before them', () => {
    const [reading] = draw([
      accepted,
      position('a', 'the mute lateral settings'),
      position('b', ' settings'),
    ]).filter((piece) => piece.what === 'reading')
    expect(reading?.what === 'reading' && reading.covers.map(({ mark }) => mark)).toEqual(['a'])
  })

  it('marks what is chosen, has just come, is covered by the box, and lies under the cursor', () => {
    const pieces = draw([accepted, position('a', 'UN')], {
      chosen: 'a',
      arriving: new Set(['c']),
      covered: over('mute'),
      coding: [over('that')],
      cursor: over('settings'),
    })
    expect(wordsOf(pieces)).toEqual([
      'mark.hl t-1 d-1 chosen: UN',
      'del.struck accepted arriving: mute lateral',
      'span.covered: mute',
      'span.coding: that',
      'span.word-cursor: settings',
    ])
    expect(readingsOf(pieces)).toEqual(['accepted arriving covered: multilateral'])
  })

  it('repeats the pigments with another line from the thirteenth topic on', () => {
    expect([1, 12, 13, 26, 49].map(pigmentClasses)).toEqual([
      't-1',
      't-12',
      't-1 dashed',
      't-2 dotted',
      't-1',
    ])
  })

  it('puts a change of speaker before its word, in every reading, and adds no word to the text', () => {
    const change: Mark = { kind: 'speaker', id: 's', span: spanWithin(0, 9, 10), name: 'Pablo Castro' }
    for (const reading of ['corrected', 'changes', 'published'] as const) {
      const pieces = draw([change], { reading })
      expect(wordsOf(pieces)).toEqual([])
      expect(pieces.filter(({ what }) => what === 'speaker')).toMatchObject([{ at: 9, name: 'Pablo Castro' }])
    }
    expect(copiedParagraphs([text], over(text), marksBySegment([change]), 'changes')).toEqual([text])
  })
})
