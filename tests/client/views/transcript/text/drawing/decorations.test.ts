// The oracle of the drawing: however marks and looks follow on each other, the set equals the one drawn whole.
import type { Decoration } from '@tiptap/pm/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  drawWhole,
  type Ground,
  redraw,
  redrawPositions,
} from '../../../../../../client/src/views/transcript/text/drawing/decorations.ts'
import type { Look } from '../../../../../../client/src/views/transcript/text/drawing/draw-segment.ts'
import { inOrder } from '../../../../../../client/src/views/transcript/text/drawing/in-order.ts'
import {
  type Mark,
  type PositionMark,
  readings,
} from '../../../../../../client/src/views/transcript/text/mark.ts'
import { placesOf } from '../../../../../../client/src/views/transcript/text/places.ts'
import { documentOf } from '../../../../../../client/src/views/transcript/text/text-document.ts'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import { textSchema } from '../text-schema.ts'

const texts = ['the mute lateral settings', 'of worse (?) they are', 'at a regional level', 'UN']
const ground: Ground = {
  doc: textSchema.nodeFromJSON(
    documentOf({ segments: texts.map((text, index) => ({ index, line: index + 1, column: 0, text })) }),
  ),
  places: placesOf(texts),
  texts,
}

const span = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(24), fc.nat(24)).map(([a, b, c, d]): Span => {
  const [startSegment, endSegment] = [Math.min(a, b), Math.max(a, b)]
  const start = Math.min(c, texts[startSegment]!.length - 1)
  const end = Math.max(1, Math.min(d, texts[endSegment]!.length))
  return startSegment === endSegment && end <= start
    ? { startSegment, start, endSegment, end: start + 1 }
    : { startSegment, start, endSegment, end }
})
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    kind: fc.constant('correction' as const),
    id,
    span: span.map((one) => ({ ...one, endSegment: one.startSegment, end: texts[one.startSegment]!.length })),
    reading: fc.constantFrom('', 'multilateral', 'course'),
    state: fc.constantFrom('accepted' as const, 'proposed' as const, 'held' as const),
  }),
  fc.record({
    kind: fc.constant('position' as const),
    id: id.map((name) => `p${name}`),
    spans: fc.array(span, { minLength: 1, maxLength: 3 }),
    colour: fc.integer({ min: 1, max: 14 }),
    sign: fc.constantFrom('+', '−'),
    words: fc.constant('Mexico supports it'),
  }),
  fc.record({ kind: fc.constant('gap' as const), id: id.map((name) => `g${name}`), span }),
  fc.record({
    kind: fc.constant('suspect' as const),
    id: id.map((name) => `s${name}`),
    span: span.map((one) => ({ ...one, endSegment: one.startSegment, end: texts[one.startSegment]!.length })),
    words: fc.constantFrom('Perhaps misheard', 'Perhaps a name'),
  }),
  fc.record({
    kind: fc.constant('colleague' as const),
    id: id.map((name) => `k${name}`),
    span,
    colour: fc.integer({ min: 1, max: 6 }),
    initials: fc.constant('TN'),
  }),
)
const marks = fc.uniqueArray(mark, { maxLength: 10, selector: ({ id: name }) => name })
const head = fc.record({
  speaker: fc.constantFrom(null, 'Ana'),
  affiliation: fc.constant(null),
  unsure: fc.boolean(),
  actorCode: fc.constant('MEX'),
  actorColour: fc.integer({ min: 1, max: 12 }),
})
const look: fc.Arbitrary<Look> = fc.record({
  heads: fc.array(head, { minLength: 4, maxLength: 4 }),
  reading: fc.constantFrom(...readings),
  chosen: fc.option(fc.constantFrom('a', 'pa', 'ga')),
  arriving: fc.array(id).map((ids) => new Set(ids)),
  covered: fc.option(span),
  coding: fc.array(span, { maxLength: 3 }),
  cursor: fc.option(span),
  later: fc.array(fc.integer({ min: 0, max: 3 })).map((segments) => new Set(segments)),
})

const told = (set: { find: () => Decoration[] }) =>
  set
    .find()
    .map(({ from, to, spec }) => `${from}-${to} ${spec.key}`)
    .sort()

const indexed = (bySegment: ReadonlyMap<number, readonly Mark[]>) =>
  [...bySegment].map(([segment, there]) => [segment, there.map((one) => one.id).sort()] as const).sort()

describe('the decorations', () => {
  it('equal those drawn whole, after any sequence of marks and looks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(marks, look), { minLength: 2, maxLength: 6 }), (steps) => {
        const [first, ...rest] = steps
        let drawing = drawWhole(ground, first![0], first![1])
        for (const [nextMarks, nextLook] of rest) {
          drawing = redraw(ground, drawing, nextMarks, nextLook)
          const whole = drawWhole(ground, nextMarks, nextLook)
          expect(told(drawing.set)).toEqual(told(whole.set))
          expect(
            [...drawing.pieces].map(([segment, pieces]) => [segment, [...pieces.keys()].sort()]),
          ).toEqual([...whole.pieces].map(([segment, pieces]) => [segment, [...pieces.keys()].sort()]))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('equal those drawn whole, after positions come, change and go one by one', () => {
    const change = fc.tuple(
      fc.constantFrom('pa', 'pb', 'pc', 'pd'),
      fc.option(fc.tuple(fc.array(span, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 12 }))),
    )
    const step = fc.oneof(fc.array(change, { minLength: 1, maxLength: 3 }), fc.tuple(marks, look))
    const isWhole = (one: typeof step extends fc.Arbitrary<infer S> ? S : never): one is [Mark[], Look] =>
      Array.isArray(one[0]) && (one[0].length === 0 || typeof one[0][0] !== 'string')
    fc.assert(
      fc.property(marks, look, fc.array(step, { minLength: 1, maxLength: 8 }), (first, firstLook, steps) => {
        let drawing = drawWhole(ground, first, firstLook)
        for (const one of steps) {
          if (isWhole(one)) drawing = redraw(ground, drawing, ...one)
          else {
            const changes = new Map(
              one.map(([name, is]): [string, PositionMark | null] => [
                name,
                is && {
                  kind: 'position',
                  id: name,
                  spans: is[0],
                  colour: is[1],
                  sign: '+',
                  words: 'Mexico supports it',
                },
              ]),
            )
            const expected = new Map(drawing.marks.map((each) => [each.id, each]))
            for (const [name, is] of changes) is ? expected.set(name, is) : expected.delete(name)
            drawing = redrawPositions(ground, drawing, changes, drawing.look)
            expect(new Map(drawing.marks.map((each) => [each.id, each]))).toEqual(expected)
            expect(drawing.marks).toHaveLength(expected.size)
          }
          const whole = drawWhole(ground, drawing.marks, drawing.look)
          expect(told(drawing.set)).toEqual(told(whole.set))
          expect(indexed(drawing.bySegment)).toEqual(indexed(whole.bySegment))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are told paragraph by paragraph as ProseMirror itself would tell them, from wherever one begins', () => {
    const order = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(marks, look, order, (given, how, asked) => {
        const { set } = drawWhole(ground, given, how)
        const quick = inOrder(set)
        expect(inOrder(set)).toBe(quick)
        expect(told(quick)).toEqual(told(set))
        for (const segment of [0, 1, 2, 3, ...asked]) {
          const offset = ground.places.nodePosition(segment)
          expect(quick.forChild(offset, ground.doc.child(segment))).toBe(
            set.forChild(offset, ground.doc.child(segment)),
          )
        }
      }),
    )
  })

  it('draw two like selections once, and forget both when they go', () => {
    const span = { startSegment: 0, start: 0, endSegment: 3, end: 1 }
    const selected = (name: string, at = span): Mark => ({
      kind: 'colleague',
      id: name,
      span: at,
      colour: 2,
      initials: 'TN',
    })
    const plain: Look = {
      heads: [],
      reading: 'corrected',
      chosen: null,
      arriving: new Set(),
      covered: null,
      coding: [],
      cursor: null,
    }
    const next = [selected('ka', { ...span, endSegment: 1 })]
    const drawing = redraw(ground, drawWhole(ground, [selected('ka'), selected('kd')], plain), next, plain)
    expect(told(drawing.set)).toEqual(told(drawWhole(ground, next, plain).set))
    expect(told(redraw(ground, drawing, [], plain).set)).toEqual(told(drawWhole(ground, [], plain).set))
  })

  it('keep every piece that looks the same, so that its DOM is not touched', () => {
    const plain: Look = {
      heads: [],
      reading: 'changes',
      chosen: null,
      arriving: new Set(),
      covered: null,
      coding: [],
      cursor: null,
    }
    const gap: Mark = { kind: 'gap', id: 'g', span: { startSegment: 1, start: 9, endSegment: 1, end: 12 } }
    const far: Mark = { kind: 'gap', id: 'h', span: { startSegment: 2, start: 0, endSegment: 2, end: 2 } }
    const before = drawWhole(ground, [gap], plain)
    const after = redraw(ground, before, [{ ...gap }, far], plain)
    for (const [segment, pieces] of before.pieces)
      for (const [key, decoration] of pieces) expect(after.pieces.get(segment)?.get(key)).toBe(decoration)
    expect(redraw(ground, before, [{ ...gap }], plain).set).toBe(before.set)
  })
})
