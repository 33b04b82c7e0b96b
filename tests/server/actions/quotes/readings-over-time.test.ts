// Random corrections that are accepted, taken back and replaced: whatever a place ever read as is known, and nothing else.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingsOverTime } from '../../../../server/actions/quotes/readings-over-time.ts'
import type { RowStep } from '../../../../server/stores/room-log.ts'
import { type MemberId, type RecordKey, recordKey } from '../../../../shared/base/id.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { appliedBySegment } from '../../../../shared/records/corrections/correction-state.ts'
import { quoteOf } from '../../../../shared/transcript/quote.ts'
import { areInReadingOrder, compareSpans, type Span, spanWithin } from '../../../../shared/transcript/span.ts'
import { testId } from '../../../support/world.ts'

const member = testId(1) as MemberId
const keyOf = (nth: number) => recordKey(member, testId(100 + nth))

type Change = { readonly key: RecordKey; readonly decision: Decision | undefined }

const texts = ['we suport the moratorium', 'it is unilateral', 'so do we']

const decision = (
  segment: number,
  start: number,
  end: number,
  reading: string,
  verdict: Decision['verdict'] = 'accepted',
  atMs = 1,
): Decision => ({
  verdict,
  segment,
  start,
  end,
  published: texts[segment]?.slice(start, end) ?? '',
  reading,
  proposer: member,
  by: member,
  atMs,
})

/** Each list is one update, the first of seq 1: as the history has them, by key and seq. */
function stepsOf(updates: readonly (readonly Change[])[]): readonly RowStep[] {
  const byKey = new Map<string, RowStep[]>()
  updates.forEach((changes, nth) => {
    for (const { key, decision: value } of changes) {
      const there = byKey.get(key) ?? []
      byKey.set(key, there)
      if (there.at(-1)?.seq === nth + 1) there.pop()
      there.push({ root: 'decisions', key, seq: nth + 1, value, member: null, atMs: nth })
    }
  })
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, steps]) => steps)
}

const readOnce = (spans: readonly Span[], decisions: ReadonlyMap<RecordKey, Decision>) =>
  quoteOf(spans, texts, appliedBySegment({ decisions })).correctedText
/** As passages that cut one correction were read before its reading stood once. */
const readApart = (spans: readonly Span[], decisions: ReadonlyMap<RecordKey, Decision>) =>
  spans.map((span) => readOnce([span], decisions)).join(' … ')

/** How the place read after each update, the slow way: the whole record, state by state. */
function everyReading(
  updates: readonly (readonly Change[])[],
  spans: readonly Span[],
  reading = readOnce,
): Set<string> {
  const decisions = new Map<RecordKey, Decision>()
  const read = () => reading(spans, decisions)
  const all = new Set([read()])
  for (const changes of updates) {
    for (const { key, decision: value } of changes) {
      if (value) decisions.set(key, value)
      else decisions.delete(key)
    }
    all.add(read())
  }
  return all
}

const anyDecision = fc
  .record({
    segment: fc.nat(2),
    from: fc.nat(7),
    length: fc.integer({ min: 1, max: 6 }),
    reading: fc.constantFrom('', 'a', 'support', 'xy', 'multi'),
    verdict: fc.constantFrom('accepted', 'accepted', 'accepted', 'rejected', 'replaced'),
    atMs: fc.nat(5),
  })
  .map(({ segment, from, length, reading, verdict, atMs }) =>
    decision(segment, from, Math.min(8, from + length), reading, verdict as Decision['verdict'], atMs),
  )
const anyChange: fc.Arbitrary<Change> = fc.record({
  key: fc.nat(5).map(keyOf),
  decision: fc.option(anyDecision, { nil: undefined }),
})
const anyUpdates = fc.array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), { maxLength: 14 })
const anySpan: fc.Arbitrary<Span> = fc
  .record({ first: fc.nat(2), last: fc.nat(2), start: fc.nat(7), length: fc.integer({ min: 1, max: 8 }) })
  .map(({ first, last, start, length }) =>
    last > first
      ? { startSegment: first, start, endSegment: last, end: Math.min(8, length) }
      : spanWithin(first, start, Math.min(8, start + length)),
  )
/** Of other passages everything else is asked before. */
const anySpans = fc
  .array(anySpan, { minLength: 1, maxLength: 3 })
  .map((spans) => spans.sort(compareSpans))
  .filter(areInReadingOrder)
/** In one paragraph, where corrections are cut most. */
const nearSpans = fc
  .uniqueArray(fc.nat(8), { minLength: 4, maxLength: 6 })
  .map((places) => places.sort((a, b) => a - b))
  .map((places) =>
    places.flatMap((start, nth) =>
      nth % 2 === 0 && nth + 1 < places.length ? [spanWithin(0, start, places[nth + 1] ?? 8)] : [],
    ),
  )
const anyPassages = fc.oneof(anySpans, nearSpans)

describe('whatever was accepted, taken back and replaced', () => {
  test('every reading a place ever had is known as one', () => {
    fc.assert(
      fc.property(anyUpdates, anyPassages, (updates, spans) => {
        const all = [...everyReading(updates, spans), ...everyReading(updates, spans, readApart)]
        expect(readingsOverTime(stepsOf(updates)).neverRead(spans, texts, all)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('words of no moment are known as such, though each part of them was read at some', () => {
    fc.assert(
      fc.property(anyUpdates, anyPassages, (updates, passages) => {
        const spans = passages.slice(0, 2)
        const [first, second] = spans.map((span) => [...everyReading(updates, [span])])
        const mixed = (first ?? []).flatMap((a) => (second ?? []).map((b) => `${a} … ${b}`))
        const all = new Set([...everyReading(updates, spans), ...everyReading(updates, spans, readApart)])
        const words = [...mixed, 'We will invade at dawn.', '']
        expect(readingsOverTime(stepsOf(updates)).neverRead(spans, texts, words)).toEqual(
          words.filter((each) => !all.has(each)),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('a place', () => {
  const place = [spanWithin(0, 0, 13)]
  const support = { key: keyOf(1), decision: decision(0, 3, 9, 'support') }
  const oppose = { key: keyOf(2), decision: decision(0, 3, 9, 'oppose') }

  test('never read as a correction that was only rejected, or was replaced as it was accepted', () => {
    const rejected = { ...support, decision: decision(0, 3, 9, 'support', 'rejected') }
    const replaced = { ...support, decision: decision(0, 3, 9, 'support', 'replaced') }
    const over = readingsOverTime(stepsOf([[rejected], [replaced, oppose]]))
    expect(over.neverRead(place, texts, ['we support the', 'we suport the', 'we oppose the'])).toEqual([
      'we support the',
    ])
  })

  test('keeps the readings of a correction that was taken back, and of one that was replaced', () => {
    const back = { key: support.key, decision: undefined }
    const over = readingsOverTime(stepsOf([[support], [back], [support], [back, oppose]]))
    const spans = [spanWithin(0, 0, 9)]
    expect(over.neverRead(spans, texts, ['we support', 'we oppose', 'we suport', 'we reject'])).toEqual([
      'we reject',
    ])
  })

  test('with a correction whose key moved reads as at each of its places', () => {
    const moved = { key: support.key, decision: decision(1, 6, 16, 'multilateral') }
    const over = readingsOverTime(stepsOf([[support], [moved]]))
    const both = [spanWithin(0, 0, 9), spanWithin(1, 0, 16)]
    expect(
      over.neverRead(both, texts, [
        'we support … it is unilateral',
        'we suport … it is multilateral',
        'we support … it is multilateral',
      ]),
    ).toEqual(['we support … it is multilateral'])
  })
})

test('a place whose corrections take turns, cut anywhere, is known at every moment', () => {
  const updates = Array.from({ length: 600 }, (_, nth): Change[] => [
    { key: keyOf(nth % 7), decision: nth % 2 === 0 ? decision(0, 3, 9, `norm ${nth}`) : undefined },
  ])
  const over = readingsOverTime(stepsOf(updates))
  for (const spans of [
    [spanWithin(0, 0, 4), spanWithin(0, 4, 13)],
    [spanWithin(0, 5, 8)],
    [spanWithin(0, 0, 13)],
  ]) {
    const all = [...everyReading(updates, spans)]
    expect(
      over.neverRead(spans, texts, [...all, ...all.map((each) => each.replaceAll('norm', 'mron'))]),
    ).toEqual(all.filter((each) => each.includes('norm')).map((each) => each.replaceAll('norm', 'mron')))
  }
})

test('among thousands of corrections of one paragraph every moment is known', () => {
  const many = 4000
  const long = [Array.from({ length: many }, () => 'word').join(' ')]
  const updates = Array.from({ length: many }, (_, nth): Change[] => [
    { key: keyOf(nth), decision: { ...decision(0, nth * 5, nth * 5 + 4, 'norm'), published: 'word' } },
  ])
  const over = readingsOverTime(stepsOf(updates))
  const spans = [spanWithin(0, 0, 5 * many - 1)]
  const half = `${'norm '.repeat(many / 2)}${'word '.repeat(many / 2)}`.trim()
  const never = `${'word '.repeat(many / 2)}${'norm '.repeat(many / 2)}`.trim()
  expect(over.neverRead(spans, long, [half, never])).toEqual([never])
  for (let nth = 0; nth < 2000; nth++) {
    const some = [spanWithin(0, nth * 5, nth * 5 + 9)]
    expect(over.neverRead(some, long, ['norm word', 'word norm', 'norm norm'])).toEqual(['word norm'])
  }
})
