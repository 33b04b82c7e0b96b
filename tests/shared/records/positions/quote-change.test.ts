import { describe, expect, it } from 'vitest'
import { type MemberId, type RecordKey, recordKey } from '../../../../shared/base/id.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { appliedBySegment } from '../../../../shared/records/corrections/correction-state.ts'
import type { Position } from '../../../../shared/records/positions/position.ts'
import {
  asReadNow,
  asReadOf,
  compareChanges,
  type Look,
  looksByPosition,
  quoteChangesIn,
} from '../../../../shared/records/positions/quote-change.ts'
import type { Span } from '../../../../shared/transcript/span.ts'
import { tell } from '../../../support/tell.ts'
import { testId } from '../../../support/world.ts'

const [ana, ben, rea] = [testId(1), testId(2), testId(3)] as [MemberId, MemberId, MemberId]
const key = recordKey(ana, testId(9))

const told = tell`ANA (Brazil): We <a>suport the <n>mute lateral</n> treaty and fifteen</a> states.
  ANA (Brazil): They <b>may <m>may</m> act</b> in <k>South</k> <c>Korea then</c>.`
const { publishedTexts } = told
/** Told places by name; `told.spans` throws on a name that is not there. */
const spans = told.spans as Readonly<Record<'a' | 'b' | 'c' | 'k' | 'm' | 'n', Span>>

const place = (span: Span) => ({
  segment: span.startSegment,
  start: span.start,
  end: span.end,
  published: publishedTexts[span.startSegment]?.slice(span.start, span.end) ?? '',
})
const word = (text: string, nth = 0) => {
  const segment = publishedTexts.findIndex((published) => published.includes(text))
  const start = publishedTexts[segment]?.indexOf(text, nth) ?? 0
  return { startSegment: segment, start, endSegment: segment, end: start + text.length }
}
let count = 20
const accepted = (span: Span, reading: string, atMs = 1000): readonly [RecordKey, Decision] => [
  recordKey(ben, testId(count++)),
  { verdict: 'accepted', ...place(span), reading, proposer: ben, by: rea, atMs },
]
const position = (on: readonly Span[], more: Partial<Position> = {}): Position =>
  ({
    spans: [...on],
    actor: 'BRA',
    topics: ['cyber'],
    stance: 'supports',
    certainty: 'sure',
    atMs: 500,
    ...more,
  }) as Position
const look = (by: MemberId, saw: Look['looked']['saw'], atMs: number): Look => ({ by, looked: { saw, atMs } })

const changeOf = (
  decisions: readonly (readonly [RecordKey, Decision])[],
  coded: Position,
  looks: readonly Look[] = [],
  reviewers: readonly MemberId[] = [rea],
) =>
  quoteChangesIn({
    publishedTexts,
    decisions: new Map(decisions),
    isReviewer: (member) => reviewers.includes(member),
  })(key, coded, looks)

describe('what a coder saw', () => {
  it('is the accepted readings that touch the passages, each once and in reading order', () => {
    const decisions = new Map([accepted(spans.k, 'North'), accepted(spans.n, 'multilateral')])
    const applied = appliedBySegment({ decisions })
    const cut = { ...spans.n, end: spans.n.start + 4 }
    const rest = { ...spans.n, start: spans.n.start + 4 }
    const expected = [{ segment: 0, start: spans.n.start, end: spans.n.end, reading: 'multilateral' }]
    expect(asReadOf([cut, rest], applied)).toEqual(expected)
    expect(asReadNow([cut, rest, spans.b], decisions)).toEqual(expected)
    expect(asReadOf([{ ...spans.a, endSegment: 1, end: 30 }], applied)).toHaveLength(2)
    expect(asReadOf([spans.b], applied)).toEqual([])
  })

  it('is left out where a record cannot hold it', () => {
    const long = 'x'.repeat(500)
    const words = ['suport', 'the', 'mute', 'lateral', 'treaty', 'and', 'fifteen']
    const decisions = new Map(words.map((each) => accepted(word(each), long)))
    expect(asReadNow([spans.a], decisions)).toBeUndefined()
  })
})

describe('a coded quote', () => {
  const mend = accepted(spans.n, 'multilateral')

  it('is changed when a correction is accepted inside it, and shows the words of then and now', () => {
    expect(changeOf([mend], position([spans.a], { asRead: [] }))).toEqual({
      before: 'suport the mute lateral treaty and fifteen',
      after: 'suport the multilateral treaty and fifteen',
      isSense: false,
      differences: [
        {
          segment: 0,
          start: spans.n.start,
          end: spans.n.end,
          before: 'mute lateral',
          after: 'multilateral',
          sense: null,
        },
      ],
    })
  })

  it('is not changed by a correction beside it, nor by one that was already there', () => {
    expect(changeOf([mend], position([spans.b], { asRead: [] }))).toBeNull()
    const seen = asReadNow([spans.a], new Map([mend]))
    expect(seen).toHaveLength(1)
    expect(changeOf([mend], position([spans.a], seen ? { asRead: seen } : {}))).toBeNull()
  })

  it('is changed again when the correction is taken back', () => {
    const asRead = asReadNow([spans.a], new Map([mend]))
    const change = changeOf([], position([spans.a], asRead ? { asRead } : {}))
    expect(change?.after).toBe('suport the mute lateral treaty and fifteen')
    expect(change?.before).toBe('suport the multilateral treaty and fifteen')
  })

  it('is the same when other corrections give the same words', () => {
    const asRead = asReadNow([spans.a], new Map([mend]))
    const halves = [accepted(word('mute '), 'multi'), accepted(word('lateral'), 'lateral')]
    expect(changeOf(halves, position([spans.a], asRead ? { asRead } : {}))).toBeNull()
  })

  it('is seen once its coder or a reviewer has looked, and by nobody else’s look', () => {
    const coded = position([spans.a], { asRead: [] })
    const saw = asReadNow([spans.a], new Map([mend])) ?? []
    expect(changeOf([mend], coded, [look(ana, saw, 2000)])).toBeNull()
    expect(changeOf([mend], coded, [look(rea, saw, 2000)])).toBeNull()
    expect(changeOf([mend], coded, [look(ben, saw, 2000)])).not.toBeNull()
    expect(changeOf([mend], coded, [look(rea, saw, 2000)], [])).not.toBeNull()
  })

  it('is changed again by what is accepted after a look, told from what was seen last', () => {
    const saw = asReadNow([spans.a], new Map([mend])) ?? []
    const later = accepted(word('suport'), 'support')
    const change = changeOf([mend, later], position([spans.a], { asRead: [] }), [look(ana, saw, 2000)])
    expect(change?.differences.map(({ before, after }) => [before, after])).toEqual([['suport', 'support']])
    expect(change?.before).toBe('suport the multilateral treaty and fifteen')
  })

  it('is looked at over several passages and paragraphs', () => {
    const change = changeOf([mend, accepted(spans.m, 'will')], position([spans.a, spans.b], { asRead: [] }))
    expect(change?.after).toBe('suport the multilateral treaty and fifteen … may will act')
    expect(change?.differences.map(({ segment }) => segment)).toEqual([0, 1])
  })
})

describe('a change of sense', () => {
  it.each([
    ['a number', word('fifteen'), 'fifty', [spans.a], 'number'],
    ['part of a word', word('teen'), 'ty', [spans.a], 'number'],
    ['a country told from its neighbour', spans.k, 'North', [{ ...spans.k, end: spans.c.end }], 'country'],
  ] as const)('is seen in %s', (_, span, reading, on, kind) => {
    const change = changeOf([accepted(span, reading)], position(on, { asRead: [] }))
    expect(change?.isSense).toBe(true)
    expect(change?.differences[0]?.sense?.kind).toBe(kind)
  })

  it('is listed before changes of spelling, each in reading order', () => {
    const plain = changeOf([accepted(spans.n, 'multilateral')], position([spans.a], { asRead: [] }))
    const sense = changeOf([accepted(word('fifteen'), 'fifty')], position([spans.a], { asRead: [] }))
    if (!plain || !sense) throw new Error('both are changes')
    const listed = [
      { change: plain, spans: [spans.a] },
      { change: sense, spans: [spans.k] },
      { change: plain, spans: [word('We')] },
      { change: sense, spans: [spans.b] },
    ].sort(compareChanges)
    expect(listed.map(({ spans: [first] }) => first)).toEqual([spans.b, spans.k, word('We'), spans.a])
  })
})

describe('a position of an older program, which does not say what it saw', () => {
  const early = accepted(spans.n, 'multilateral', 400)
  const late = accepted(word('fifteen'), 'fifty', 600)

  it('is taken to have seen what was accepted before it', () => {
    expect(changeOf([early], position([spans.a]))).toBeNull()
    expect(changeOf([early, late], position([spans.a]))).toMatchObject({
      before: 'suport the multilateral treaty and fifteen',
      after: 'suport the multilateral treaty and fifty',
    })
  })

  it('saw the reading that was replaced since', () => {
    const [replacedKey, replaced] = accepted(spans.n, 'multi-lateral', 600)
    const old: Decision = { ...replaced, verdict: 'replaced', was: { by: rea, atMs: 400 } }
    const better = accepted(spans.n, 'multilateral', 600)
    expect(changeOf([[replacedKey, old], better], position([spans.a]))?.before).toContain('the multi-lateral')
  })
})

describe('what a record claims against the text', () => {
  it('changes nothing where a passage lies outside it', () => {
    const outside = { ...spans.a, endSegment: 9_000_000 }
    expect(changeOf([accepted(spans.n, 'multilateral')], position([outside], { asRead: [] }))).toBeNull()
  })

  it('is compared without harm when the readings lie over each other', () => {
    const asRead = [
      { segment: 0, start: 5, end: 9, reading: 'x' },
      { segment: 0, start: 3, end: 7, reading: 'y' },
      { segment: 0, start: 900, end: 901, reading: 'z' },
    ]
    expect(changeOf([], position([spans.a], { asRead }))?.after).toBe(
      'suport the mute lateral treaty and fifteen',
    )
  })
})

describe('looks', () => {
  it('are told by the position they are about', () => {
    const looked = { saw: [], atMs: 1 }
    expect([...looksByPosition(new Map([[`${key}/${ben}`, looked]]))]).toEqual([[key, [{ by: ben, looked }]]])
  })
})
