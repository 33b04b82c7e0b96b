import { describe, expect, test } from 'vitest'
import { type MemberId, type RecordKey, recordKey } from '../../../../shared/base/id.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { senseChangeInPlace } from '../../../../shared/records/corrections/sense-in-place.ts'
import { testId } from '../../../support/world.ts'

/** Marks `words` of the text, the nth time they stand there. */
const marked = (text: string, words: string, reading: string, from = 0) => {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`“${words}” does not stand there`)
  return { segment: 0, start, end: start + words.length, published: words, reading }
}
type Marked = ReturnType<typeof marked>

const accepted = (...readings: readonly Marked[]): ReadonlyMap<RecordKey, Decision> =>
  new Map(
    readings.map((reading, i) => [
      recordKey(testId(1) as MemberId, testId(i)),
      { verdict: 'accepted', ...reading, proposer: testId(1), by: testId(1), atMs: i } as Decision,
    ]),
  )
const kindOf = (text: string, correction: Marked, ...before: readonly Marked[]) =>
  senseChangeInPlace(accepted(...before), text, correction)?.kind ?? null

describe('a correction that marks part of a word', () => {
  test.each([
    ['They are unwilling to.', 'un', '', 'prefix'],
    ['A unilateral act', 'uni', 'multi', 'prefix'],
    ['eighteen states', 'een', 'y', 'number'],
    ['said Iran.', 'n', 'q', 'country'],
    ['an informal talk', 'inform', 'form', 'formality'],
    ['we may act', 'ay', 'ust', 'modal'],
    ['we can’t act', '’t', '', 'negation'],
  ])('is taken for what it makes of the whole word: %s', (text, words, reading, kind) => {
    const from = words === 'n' ? text.indexOf('Ira') + 2 : 0
    expect(kindOf(text, marked(text, words, reading, from))).toBe(kind)
  })

  test('is plain where the whole word keeps its sense', () => {
    expect(kindOf('Mr Issac said', marked('Mr Issac said', 'ss', 'sa'))).toBeNull()
    expect(kindOf('the interdepend E.s', marked('the interdepend E.s', ' E.s', 'ence'))).toBeNull()
  })
})

describe('corrections that touch', () => {
  const act = 'A unilateral act'

  test('are taken together: two halves of another word', () => {
    const [first, second] = [marked(act, 'uni', 'mul'), marked(act, 'lateral', 'tilateral')]
    expect(kindOf(act, first)).toBeNull()
    expect(kindOf(act, second)).toBeNull()
    expect(kindOf(act, second, first)).toBe('prefix')
    expect(kindOf(act, first, second)).toBe('prefix')
  })

  test('are taken together: one country struck, another put in beside', () => {
    const text = 'so Iran, sayd it'
    const [first, second] = [marked(text, 'Iran', ''), marked(text, 'sayd', 'Iraq said')]
    expect(kindOf(text, second, first)).toBe('country')
    const apart = 'so Iran, they sayd it'
    expect(kindOf(apart, marked(apart, 'sayd', 'Iraq said'), marked(apart, 'Iran', ''))).toBeNull()
  })

  test('leave a plain one plain beside one that changes the sense by itself', () => {
    const text = 'the unwilling Issac said'
    expect(kindOf(text, marked(text, 'Issac', 'Isaac'), marked(text, 'unwilling', 'willing'))).toBeNull()
  })

  test('what is replaced counts no more', () => {
    const [first, whole] = [marked(act, 'uni', 'mul'), marked(act, 'unilateral', 'unilatéral')]
    expect(kindOf(act, whole, first)).toBeNull()
  })
})

test('a text without any space is looked at no further than a word goes', () => {
  const text = 'x'.repeat(5_000_000)
  const began = performance.now()
  expect(
    kindOf(text, { segment: 0, start: 2_000_000, end: 2_000_001, published: 'x', reading: 'y' }),
  ).toBeNull()
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a thousand accepted side by side are looked at without delay', () => {
  const text = 'ab '.repeat(2000)
  const others = Array.from({ length: 2000 }, (_, i) => ({
    segment: 0,
    start: i * 3,
    end: i * 3 + 2,
    published: 'ab',
    reading: 'abc',
  })).filter(({ start }) => start !== 3000)
  const began = performance.now()
  expect(
    kindOf(text, { segment: 0, start: 3000, end: 3002, published: 'ab', reading: 'abd' }, ...others),
  ).toBeNull()
  expect(performance.now() - began).toBeLessThan(1000)
})
