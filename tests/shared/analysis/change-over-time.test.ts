// Stances from session to session, over the starter codebook's scale: ! 2, + 1, ~ 0.5, 0 0, − −1, ? nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeOverTime,
  type RecordTally,
  type Standing,
  sessionsOf,
} from '../../../shared/analysis/change-over-time.ts'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'

const { stances } = starterCodebook
const signs = stances.map(({ sign }) => sign)

const record = (id: string, event: string | null, day: string | null) => ({
  id: id as TranscriptId,
  title: `record ${id}`,
  event,
  day,
})
const records = [
  record('c', 'IGF 2021, day 4', '2021-12-09'),
  record('a', 'IGF 2020, day 8', '2020-11-12'),
  record('b', 'IGF 2021, day 1', '2021-12-06'),
]

/** "a MEX law +", one a position; "a MEX" is a turn and no position; "(MEX)" is what others report of it. */
function tallyOf(lines: readonly string[], of = records): RecordTally {
  const said = lines.map((line) => line.split(' '))
  const rowKeys = [...new Set(said.map(([, who = '']) => who))]
  const topics = [...new Set(said.flatMap(([, , topic]) => (topic === undefined ? [] : [topic])))]
  const cells = rowKeys.flatMap((key, row) =>
    topics.flatMap((topic, place) =>
      of.flatMap(({ id }, at) => {
        const here = said.filter(([where, who, what]) => where === id && who === key && what === topic)
        return here.length === 0
          ? []
          : [[row, place, at, ...signs.map((sign) => here.filter((each) => each[3] === sign).length)]]
      }),
    ),
  )
  const rows = rowKeys.map((key) => ({
    actor: key.replace(/[()]/g, ''),
    reported: key.startsWith('('),
    spokeIn: of.flatMap(({ id }, at) =>
      said.some(([where, who]) => where === id && who === key) ? [at] : [],
    ),
  }))
  return { records: of, rows, topics, stances: stances.map(({ id }) => id), cells }
}

const shown = (standing: Standing): string =>
  typeof standing === 'string' ? standing : standing.shown === 'mixed' ? '±' : standing.shown.sign

const change = (lines: readonly string[], by: 'meeting' | 'record' = 'record', of = records) => {
  const { sessions, courses, moves } = changeOverTime(tallyOf(lines, of), stances, by)
  const name = (place: number) => sessions[place]!.records.join('')
  return {
    courses: courses.map(({ actor, topic, standings }) => [actor, topic, ...standings.map(shown)]),
    moves: moves.map(({ course, from, to, before, after, shift }) => {
      const { actor, topic } = courses[course]!
      return `${actor} ${topic} ${name(from)}${shown(before)} ${name(to)}${shown(after)} ${shift}`
    }),
  }
}

describe('sessions', () => {
  it('are the records by their day', () => {
    expect(sessionsOf(records, 'record').map(({ name, day }) => [name, day])).toEqual([
      ['IGF 2020, day 8, record a', '2020-11-12'],
      ['IGF 2021, day 1, record b', '2021-12-06'],
      ['IGF 2021, day 4, record c', '2021-12-09'],
    ])
  })

  it('are the meetings, each with all its records, by the first day of each', () => {
    expect(sessionsOf(records, 'meeting')).toEqual([
      { name: 'IGF 2020', day: '2020-11-12', records: ['a'] },
      { name: 'IGF 2021', day: '2021-12-06', records: ['b', 'c'] },
    ])
  })

  it('without a day come last, and a record that names no meeting stands alone', () => {
    const some = [record('x', null, null), record('y', null, '2019-01-01'), record('z', null, null)]
    expect(sessionsOf(some, 'meeting').map(({ name }) => name)).toEqual(['record y', 'record x', 'record z'])
  })

  it('of one meeting are told apart by the session their titles name', () => {
    const titled = {
      ...records[0]!,
      title: 'IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues',
    }
    expect(sessionsOf([titled], 'record').map(({ name }) => name)).toEqual(['IGF 2021, day 4, WS #119'])
  })
})

it('keeps apart who did not speak and who spoke on other topics', () => {
  expect(change(['a MEX law +', 'b MEX', 'a FRA', 'c FRA law 0']).courses).toEqual([
    ['FRA', 'law', 'other-topics', 'did-not-speak', '0'],
    ['MEX', 'law', '+', 'other-topics', 'did-not-speak'],
  ])
})

it('says of what others tell only that nobody told of it', () => {
  expect(change(['a (MEX) law +', 'a MEX', 'b MEX law −']).courses).toEqual([
    ['MEX', 'law', 'other-topics', '−', 'did-not-speak'],
    ['MEX', 'law', '+', 'not-reported', 'not-reported'],
  ])
})

it('adds up what was said in all records of a meeting', () => {
  expect(change(['a MEX law −', 'b MEX law +', 'c MEX law −'], 'meeting')).toEqual({
    courses: [['MEX', 'law', '−', '±']],
    moves: ['MEX law a− bc± 1'],
  })
})

describe('moves', () => {
  it('join consecutive sessions with a position, silence between them left out, the greatest shift first', () => {
    expect(change(['a MEX law −', 'c MEX law !', 'a FRA law +', 'b FRA law ~', 'c FRA law ~']).moves).toEqual(
      ['MEX law a− c! 3', 'FRA law a+ b~ -0.5'],
    )
  })

  it('are none where the shown stance stays, even if the mean shifts', () => {
    expect(change(['a MEX law +', 'b MEX law +', 'b MEX law +', 'b MEX law ~']).moves).toEqual([])
  })

  it('to or from a stance that does not count have no size and come last', () => {
    expect(change(['a MEX law ?', 'b MEX law +', 'a FRA law ~', 'b FRA law +']).moves).toEqual([
      'FRA law a~ b+ 0.5',
      'MEX law a? b+ null',
    ])
  })

  it('tell mixed from neutral though neither leans', () => {
    expect(change(['a MEX law 0', 'b MEX law +', 'b MEX law −']).moves).toEqual(['MEX law a0 b± 0'])
  })

  it('are not made by sessions without a day', () => {
    const some = [record('a', null, '2020-01-01'), record('x', null, null)]
    expect(change(['a MEX law +', 'x MEX law −'], 'record', some).moves).toEqual([])
  })

  it('keep what others report of an actor apart', () => {
    expect(change(['a MEX law +', 'b (MEX) law −']).moves).toEqual([])
  })
})

it('finds the moves that walking through the positions of each actor and topic finds', () => {
  const line = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('FRA', 'MEX', '(MEX)', 'org:X'),
      fc.constantFrom('law', 'norms'),
      fc.constantFrom('+', '−', '0'),
    )
    .map((parts) => parts.join(' '))
  /** With + − 0 alone; half way between two that are as frequent, the weaker is shown. */
  const signOf = (those: ReadonlySet<string>, lean: number) =>
    those.has('+') && those.has('−') ? '±' : lean > 0.5 ? '+' : lean < -0.5 ? '−' : '0'
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const expected: string[] = []
      for (const who of ['FRA', 'MEX', '(MEX)', 'org:X']) {
        for (const topic of ['law', 'norms']) {
          let before: string | null = null
          for (const where of ['a', 'b', 'c']) {
            const here = lines
              .filter((each) => each.startsWith(`${where} ${who} ${topic} `))
              .map((each) => each.at(-1)!)
            if (here.length === 0) continue
            const count = (sign: string) => here.filter((each) => each === sign).length
            const lean = (count('+') - count('−')) / here.length
            const sign = signOf(new Set(here), lean)
            if (before !== null && before !== sign) expected.push(`${who} ${topic} ${before} ${where}${sign}`)
            before = sign
          }
        }
      }
      const { courses, moves, sessions } = changeOverTime(tallyOf(lines), stances, 'record')
      const found = moves.map(({ course, to, before, after }) => {
        const { actor, reported, topic } = courses[course]!
        return `${reported ? `(${actor})` : actor} ${topic} ${shown(before)} ${sessions[to]!.records[0]}${shown(after)}`
      })
      expect(found.sort()).toEqual(expected.sort())
      const sizes = moves.map(({ shift }) => Math.abs(shift!))
      expect(sizes).toEqual([...sizes].sort((one, other) => other - one))
    }),
  )
})
