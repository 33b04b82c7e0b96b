// Who agrees with whom, over the starter codebook's scale: ! 2, + 1, ~ 0.5, 0 0, − −1, ? nothing. The oracle goes through
// every position one by one, as the definition has it, and knows nothing of cells.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Alignment,
  alignmentOf,
  type StandsTally,
  topicsBetween,
} from '../../../shared/analysis/alignment.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'

const { stances } = starterCodebook
const stanceIds = stances.map(({ id }): string => id)
const signs = stances.map(({ sign }) => sign)

/** "MEX law +", one a position; "(MEX)" is what others report of it. */
type Said = {
  readonly actor: string
  readonly reported: boolean
  readonly topic: string
  readonly sign: string
}
const said = (line: string): Said => {
  const [who = '', topic = '', sign = ''] = line.split(' ')
  return { actor: who.replace(/[()]/g, ''), reported: who.startsWith('('), topic, sign }
}

function tallyOf(positions: readonly Said[]): StandsTally {
  const rowKeys = [...new Set(positions.map(({ actor, reported }) => `${actor}/${reported}`))]
  const topics = [...new Set(positions.map(({ topic }) => topic))]
  const cells = rowKeys.flatMap((key, row) =>
    topics.flatMap((topic, place) => {
      const here = positions.filter(
        (each) => `${each.actor}/${each.reported}` === key && each.topic === topic,
      )
      if (here.length === 0) return []
      return [[row, place, ...signs.map((sign) => here.filter((each) => each.sign === sign).length)]]
    }),
  )
  const rows = rowKeys.map((key) => ({ actor: key.split('/')[0] ?? '', reported: key.endsWith('true') }))
  return { rows, topics, stances: stanceIds, cells }
}

const named = (alignment: Alignment) =>
  alignment.pairs.map((pair) => {
    const { a, b, agreed, opposed, ...shares } = pair
    const name = (place: number) => {
      const { actor, reported } = alignment.actors[place]!
      return reported ? `(${actor})` : actor
    }
    const topics = topicsBetween(alignment, pair)
    expect([topics.agreeOn.length, topics.conflictOn.length]).toEqual([agreed, opposed])
    return { between: `${name(a)} & ${name(b)}`, ...shares, ...topics }
  })
const aligned = (...lines: string[]) => named(alignmentOf(tallyOf(lines.map(said)), stances))

describe('two actors', () => {
  it('agree where both are for or both against, however strongly, and conflict where one is for and one against', () => {
    expect(aligned('FRA law !', 'MEX law ~', 'FRA norms −', 'MEX norms −', 'FRA poa +', 'MEX poa −')).toEqual(
      [
        {
          between: 'FRA & MEX',
          congruence: 2 / 3,
          conflict: 1 / 3,
          difference: 1 / 3,
          agreeOn: ['law', 'norms'],
          conflictOn: ['poa'],
          common: 3,
        },
      ],
    )
  })

  it('are divided by the mean of what each takes a side on, so that talkers gain nothing', () => {
    const [pair] = aligned('FRA law +', 'MEX law +', 'MEX norms +', 'MEX poa +')
    expect(pair).toMatchObject({ congruence: 1 / 2, conflict: 0, common: 1 })
  })

  it('stand on both sides where they said both, so that the difference there is nought', () => {
    const [pair] = aligned('FRA law +', 'FRA law −', 'MEX law +')
    expect(pair).toMatchObject({
      congruence: 1 / 1.5,
      conflict: 1 / 1.5,
      difference: 0,
      agreeOn: ['law'],
      conflictOn: ['law'],
      common: 1,
    })
  })

  it('count a topic once on a side, however often they say so', () => {
    expect(aligned('FRA law +', 'FRA law +', 'FRA law !', 'MEX law +')).toMatchObject([{ congruence: 1 }])
  })

  it('take no side by neutral and unclear positions', () => {
    expect(aligned('FRA law 0', 'MEX law +', 'FRA norms ?', 'MEX norms −')).toEqual([])
    expect(aligned('FRA law +', 'MEX law +', 'FRA norms 0', 'MEX norms ?')).toMatchObject([{ congruence: 1 }])
  })

  it('are not compared with what others report of themselves', () => {
    const pairs = aligned('FRA law +', '(FRA) law −', 'MEX law +').map(({ between }) => between)
    expect(pairs).toEqual(['FRA & MEX', '(FRA) & MEX'])
  })
})

it('says what each actor is for and against, and on how many topics it takes a side', () => {
  const { actors } = alignmentOf(
    tallyOf(['FRA law +', 'FRA law −', 'FRA poa ~', 'USA law 0'].map(said)),
    stances,
  )
  expect(actors).toEqual([{ actor: 'FRA', reported: false, pro: ['law', 'poa'], con: ['law'], topics: 2 }])
})

it('compares on as many topics as there are', () => {
  const lines = Array.from({ length: 70 }, (_, i) => [
    `FRA t${i} +`,
    `MEX t${i} ${i % 3 === 0 ? '−' : '+'}`,
  ]).flat()
  expect(aligned(...lines)).toMatchObject([{ congruence: 46 / 70, conflict: 24 / 70, common: 70 }])
})

it('lets a stance the codebook does not know take no side', () => {
  const tally = {
    ...tallyOf(['FRA law +', 'MEX law +'].map(said)),
    stances: ['gone', 'lost', 'x', 'y', 'z', 'w'],
  }
  expect(alignmentOf(tally, stances)).toEqual({ actors: [], pairs: [] })
})

const position = fc.record({
  actor: fc.constantFrom('AUS', 'BRA', 'CHL', 'FRA', 'org:Access Now', 'group:EU'),
  reported: fc.boolean(),
  topic: fc.constantFrom('law', 'norms', 'poa', 'rights', 'forum'),
  sign: fc.constantFrom(...signs),
})
const positions = fc.array(position, { maxLength: 60 })

/** By the definition: every pair of actors, every topic, every pair of sides, sought among the positions each time. */
function oracle(all: readonly Said[]) {
  const value = (sign: string) => stances[signs.indexOf(sign)]!.value ?? 0
  const key = ({ actor, reported }: Said) => (reported ? `(${actor})` : actor)
  const topics = ['law', 'norms', 'poa', 'rights', 'forum']
  const x = (who: string, topic: string, side: number): number =>
    all.some((each) => key(each) === who && each.topic === topic && Math.sign(value(each.sign)) === side)
      ? 1
      : 0
  const activity = (who: string) =>
    topics.reduce((sum, topic) => sum + x(who, topic, 1) + x(who, topic, -1), 0)
  const actors = [...new Set(all.map(key))].filter((who) => activity(who) > 0)
  const found: Record<string, { congruence: number; conflict: number; difference: number; common: number }> =
    {}
  for (const one of actors) {
    for (const other of actors) {
      if (one.replace(/[()]/g, '') === other.replace(/[()]/g, '')) continue
      const mean = (activity(one) + activity(other)) / 2
      let [same, opposite, common] = [0, 0, 0]
      for (const topic of topics) {
        same += x(one, topic, 1) * x(other, topic, 1) + x(one, topic, -1) * x(other, topic, -1)
        opposite += x(one, topic, 1) * x(other, topic, -1) + x(one, topic, -1) * x(other, topic, 1)
        const speaks = (who: string) => x(who, topic, 1) + x(who, topic, -1) > 0
        if (speaks(one) && speaks(other)) common++
      }
      if (common === 0) continue
      found[`${one} & ${other}`] = {
        congruence: same / mean,
        conflict: opposite / mean,
        difference: same / mean - opposite / mean,
        common,
      }
    }
  }
  return found
}

describe('any positions', () => {
  it('give what the definition gives, both ways round, and nobody is listed with themselves', () => {
    fc.assert(
      fc.property(positions, (all) => {
        const expected = oracle(all)
        const found = named(alignmentOf(tallyOf(all), stances))
        expect(found.length * 2).toBe(Object.keys(expected).length)
        for (const { between, congruence, conflict, difference, common } of found) {
          for (const name of [between, between.split(' & ').reverse().join(' & ')]) {
            expect(expected[name]?.congruence).toBeCloseTo(congruence, 12)
            expect(expected[name]?.conflict).toBeCloseTo(conflict, 12)
            expect(expected[name]?.difference).toBeCloseTo(difference, 12)
            expect(expected[name]?.common).toBe(common)
          }
        }
      }),
    )
  })

  it('stay within 0 and 1, their difference within −1 and 1, the most aligned first', () => {
    fc.assert(
      fc.property(positions, (all) => {
        const pairs = named(alignmentOf(tallyOf(all), stances))
        for (const { congruence, conflict, difference, agreeOn, conflictOn, common } of pairs) {
          for (const share of [congruence, conflict, Math.abs(difference)]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
          expect(new Set([...agreeOn, ...conflictOn]).size).toBe(common)
        }
        const differences = pairs.map(({ difference }) => difference)
        expect(differences).toEqual([...differences].sort((one, other) => other - one))
      }),
    )
  })

  it('give the same whatever order they come in', () => {
    const shuffled = positions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    const settled = (all: readonly Said[]) =>
      named(alignmentOf(tallyOf(all), stances)).map((pair) => ({
        ...pair,
        agreeOn: [...pair.agreeOn].sort(),
        conflictOn: [...pair.conflictOn].sort(),
      }))
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(settled(mixed)).toEqual(settled(all))
      }),
    )
  })
})
