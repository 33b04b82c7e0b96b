import { describe, expect, it } from 'vitest'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { type CodingNames, codingNames, codingOf, columnsOf } from '../../../shared/analysis/coding.ts'
import { codingLens, type Standing } from '../../../shared/analysis/coding-lens.ts'
import { mostCellNumbers, rowOf, tallyCells, tallyCodings } from '../../../shared/analysis/coding-tally.ts'
import { type MemberId, recordKey, type StanceId, type TopicId } from '../../../shared/base/id.ts'
import { wholeFilter } from '../../../shared/records/positions/position-filter.ts'
import { testId } from '../../support/world.ts'

const standing: Standing = {
  sameActor: (id) => id,
  kindOf: () => 'state',
  membersOn: () => [],
  sameTopic: (id) => id,
}

type Given = { readonly actor: ActorId; readonly topics: readonly string[]; readonly stance: string }

function counted(counting: ReturnType<typeof tallyCodings>) {
  for (;;) {
    const step = counting.next()
    if (step.done) return step.value
  }
}

function tallied(given: readonly Given[], stancesAsked?: (names: CodingNames) => (number | undefined)[]) {
  const names = codingNames()
  const codings = given.map(({ actor, topics, stance }, i) => {
    const position = {
      spans: [{ startSegment: i, start: 0, endSegment: i, end: 4 }],
      actor,
      topics: topics as TopicId[],
      stance: stance as StanceId,
      certainty: 'sure' as const,
      atMs: 1,
    }
    return codingOf(recordKey(testId(1) as MemberId, testId(i)), position, undefined, names)
  })
  const records = [{ id: 'r', day: null, codings, columns: columnsOf(codings) }]
  const tally = counted(tallyCodings(records, codingLens(wholeFilter, standing, names), names, false))
  const all = (size: number) => Array.from({ length: size }, (_, number) => number)
  const rows = all(names.actors.size()).map((actor) => rowOf(actor, false))
  const stances = stancesAsked?.(names) ?? all(names.stances.size())
  return { tally, cells: tallyCells(tally, rows, all(names.topics.size()), stances, false) }
}

describe('tallyCells', () => {
  it('leaves out what nobody had when it was counted', () => {
    const given = [
      { actor: 'MEX', topics: ['norms', 'law'], stance: 'supports' },
      { actor: 'MEX', topics: ['law'], stance: 'opposes' },
      { actor: 'CAN', topics: ['law'], stance: 'supports' },
    ]
    const { cells } = tallied(given, (names) => [
      names.stances.knownNumberOf('opposes' as StanceId),
      names.stances.knownNumberOf('never-used' as StanceId),
      names.stances.knownNumberOf('supports' as StanceId),
    ])
    expect(cells).toEqual([
      [0, 0, 0, 0, 1],
      [0, 1, 1, 0, 1],
      [1, 1, 0, 0, 1],
    ])
  })

  it('counts the same where members made up very many topics and stances, and keeps no list of all for each actor', () => {
    const given = Array.from({ length: 300 }, (_, i) => ({
      actor: `org:Actor ${i}`,
      topics: ['shared', ...Array.from({ length: 7 }, (_, nth) => `made-up-${i}-${nth}`)],
      stance: `so-${i}`,
    }))
    const { tally, cells } = tallied(given)
    expect(cells).toHaveLength(300 * 8)
    expect(
      cells?.every(([row = 0, , ...counts]) => counts.every((n, at) => n === (at === row ? 1 : 0))),
    ).toBe(true)
    const kept = tally.counts.flat().map((inRow) => (inRow instanceof Map ? inRow.size : inRow?.length))
    expect(kept.filter((size) => size !== undefined)).toEqual(Array(300).fill(8))
  })

  it('gives no cells when they would be more numbers than anybody can be sent', () => {
    const given = Array.from({ length: 1000 }, (_, i) => ({
      actor: `org:Actor ${i}`,
      topics: Array.from({ length: 8 }, (_, nth) => `made-up-${i}-${nth}`),
      stance: `so-${i}`,
    }))
    expect(1000 * 8 * 1000).toBeGreaterThan(mostCellNumbers)
    expect(tallied(given).cells).toBeNull()
  })
})
