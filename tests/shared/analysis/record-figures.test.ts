import { expect, it } from 'vitest'
import { mentionFinder } from '../../../shared/analysis/entity-mentions.ts'
import {
  countSteps,
  type FiguresOf,
  type RecordCount,
  recordFigures,
} from '../../../shared/analysis/record-figures.ts'
import type { Act } from '../../../shared/analysis/working-time.ts'
import { type MemberId, recordKey, ulid } from '../../../shared/base/id.ts'
import type { Correction, Decision } from '../../../shared/records/corrections/correction.ts'
import { digestOf, type ReadThrough, readThroughKey } from '../../../shared/records/review/read-through.ts'
import type { Span } from '../../../shared/transcript/span.ts'
import { tell } from '../../support/tell.ts'
import { ana, li, tom } from '../../support/told-corrigendum.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const told = tell`
  ANA: The <acronym>GEE</acronym> and the OEWG thank <name>Issac</name> for the <word>pressure</word>.
  LI: We <sense>can</sense> hear the <open>GG</open> and <twice>you know</twice> the OEWG.
  TOM: Nothing wrong here.
`

const places = (span: Span, reading: string) => ({
  segment: span.startSegment,
  start: span.start,
  end: span.end,
  published: told.publishedTexts[span.startSegment]!.slice(span.start, span.end),
  reading,
})

/** A record from what was proposed and how it was decided. */
function record(
  proposals: readonly {
    readonly span: Span
    readonly reading: string
    readonly by: MemberId
    readonly verdict?: Decision['verdict']
    readonly withdrawn?: true
  }[],
  readThroughs: FiguresOf['records']['readThroughs'] = new Map(),
): FiguresOf {
  const corrections = new Map<ReturnType<typeof recordKey>, Correction>()
  const decisions = new Map<ReturnType<typeof recordKey>, Decision>()
  proposals.forEach(({ span, reading, by, verdict, withdrawn }, i) => {
    const key = recordKey(by, id(100 + i))
    corrections.set(key, { ...places(span, reading), ...(withdrawn ? { withdrawn } : {}), atMs: 1000 + i })
    if (verdict)
      decisions.set(key, { ...places(span, reading), verdict, proposer: by, by: tom, atMs: 2000 + i })
  })
  return {
    publishedTexts: told.publishedTexts,
    records: { corrections, decisions, support: new Map(), moderation: new Map(), readThroughs },
  }
}

const { acronym, name, word, sense, open, twice } = told.spans as Record<string, Span>
const worked = record([
  { span: acronym!, reading: 'GGE', by: ana, verdict: 'accepted' },
  { span: name!, reading: 'Isaac', by: ana, verdict: 'accepted' },
  { span: word!, reading: 'pleasure', by: ana, verdict: 'rejected' },
  { span: sense!, reading: 'cannot', by: li },
  { span: open!, reading: 'GGE', by: li },
  { span: twice!, reading: '', by: li, verdict: 'replaced' },
  { span: word!, reading: 'leisure', by: tom, withdrawn: true },
])
const find = mentionFinder([])
/** Counts one record to its end, and how often it stopped for others. */
function countedIn(of: FiguresOf, finder = find): { count: RecordCount; stops: number } {
  const steps = countSteps(of, finder)
  for (let stops = 0; ; stops++) {
    const { done, value } = steps.next()
    if (done) return { count: value, stops }
  }
}
const figuresOf = (all: readonly FiguresOf[], acts: readonly Act[] = [], finder = find) =>
  recordFigures(
    all.map((of) => countedIn(of, finder).count),
    acts,
  )

it('counts corrections by where they stand, and errors by class', () => {
  const { corrections, classes, records, paragraphs, words } = figuresOf([worked])
  expect({ records, paragraphs, words }).toEqual({ records: 1, paragraphs: 3, words: 23 })
  expect(corrections).toEqual({ accepted: 2, open: 2, rejected: 1, replaced: 1 })
  expect(classes).toEqual([
    { class: 'negation', accepted: 0, open: 1, rejected: 0, replaced: 0 },
    { class: 'struck', accepted: 0, open: 0, rejected: 0, replaced: 1 },
    { class: 'name', accepted: 1, open: 0, rejected: 0, replaced: 0 },
    { class: 'acronym', accepted: 1, open: 1, rejected: 0, replaced: 0 },
    { class: 'word', accepted: 0, open: 0, rejected: 1, replaced: 0 },
  ])
})

it('finds the share of names and acronyms that were wrong, and that still are', () => {
  // GGE, OEWG, Isaac (in no list, but put in by a correction), GGE, OEWG.
  expect(figuresOf([worked]).entities).toEqual({ mentions: 5, mended: 2, open: 1 })
})

it('counts a known name once, whoever corrected a part of it, and none that was right already', () => {
  const knows = mentionFinder([
    { term: 'Open-ended Working Group', kind: 'process', expansion: '', aliases: [] },
  ])
  const group = tell`ANA: The <part>recommended</part> working group and <same>the OEWG meet</same>.`
  const of = (span: Span, reading: string): FiguresOf => {
    const published = group.publishedTexts[0]!.slice(span.start, span.end)
    const place = { segment: 0, start: span.start, end: span.end, published, reading }
    return {
      publishedTexts: group.publishedTexts,
      records: {
        corrections: new Map(),
        decisions: new Map([
          [recordKey(ana, id(1)), { ...place, verdict: 'accepted', proposer: ana, by: li, atMs: 1 }],
        ]),
        support: new Map(),
        moderation: new Map(),
        readThroughs: new Map(),
      },
    }
  }
  const entities = (figures: FiguresOf) => figuresOf([figures], [], knows).entities
  expect(entities(of(group.spans.part!, 'open-ended'))).toEqual({ mentions: 2, mended: 1, open: 0 })
  expect(entities(of(group.spans.same!, 'the OEWG met'))).toEqual({ mentions: 1, mended: 0, open: 0 })
})

it('stops at every paragraph, so that others get their turn', () => {
  expect(countedIn(worked).stops).toBeGreaterThanOrEqual(worked.publishedTexts.length)
})

it('gives each proposer the share of their decided corrections that was accepted', () => {
  const { proposers } = figuresOf([worked])
  expect(proposers).toEqual([
    { member: ana, accepted: 2, open: 0, rejected: 1, replaced: 0, acceptance: 2 / 3 },
    { member: li, accepted: 0, open: 2, rejected: 0, replaced: 1, acceptance: 0 },
  ])
})

it('gives accepted corrections per hour of work, and nothing where less than a minute was seen', () => {
  const acts = [0, 5, 10, 15].map((minute) => ({ member: ana, atMs: minute * 60_000 }))
  expect(figuresOf([worked], acts).work).toEqual({ ms: 15 * 60_000, acceptedPerHour: 8 })
  expect(figuresOf([worked]).work).toEqual({ ms: 0, acceptedPerHour: null })
  const burst = [0, 59_999].map((atMs) => ({ member: ana, atMs }))
  expect(figuresOf([worked], burst).work).toEqual({ ms: 59_999, acceptedPerHour: null })
})

it('counts paragraphs found right as they stand now, and apart those that changed since', () => {
  const right = { digest: digestOf(told.publishedTexts[2]!), atMs: 1 }
  const before = { digest: digestOf(told.publishedTexts[0]!), atMs: 1 }
  const read = record(
    [{ span: acronym!, reading: 'GGE', by: ana, verdict: 'accepted' }],
    new Map<string, ReadThrough>([
      [readThroughKey(2, ana), right],
      [readThroughKey(2, li), right],
      [readThroughKey(0, ana), before],
      [readThroughKey(1, tom), { ...right, withdrawn: true }],
    ]),
  )
  expect(figuresOf([read]).foundRight).toEqual({ now: 1, byTwo: 1, changedSince: 1 })
})

it('adds several records up, and is all noughts for none', () => {
  const [one, two] = [figuresOf([worked]), figuresOf([worked, worked])]
  expect(two.corrections.accepted).toBe(2 * one.corrections.accepted)
  expect(two.entities.mentions).toBe(2 * one.entities.mentions)
  expect(two.words).toBe(2 * one.words)
  expect(figuresOf([])).toEqual({
    records: 0,
    paragraphs: 0,
    words: 0,
    corrections: { accepted: 0, open: 0, rejected: 0, replaced: 0 },
    classes: [],
    entities: { mentions: 0, mended: 0, open: 0 },
    work: { ms: 0, acceptedPerHour: null },
    proposers: [],
    foundRight: { now: 0, byTwo: 0, changedSince: 0 },
  })
})
