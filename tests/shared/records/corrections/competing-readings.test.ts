// Readings that compete for a place: equal ones together, with who is for and against each.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MemberId, type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import {
  comparedReading,
  competingReadings,
  openReadings,
  saysTheSame,
  voicesByCorrection,
} from '../../../../shared/records/corrections/competing-readings.ts'
import type { Correction, Decision, Support } from '../../../../shared/records/corrections/correction.ts'
import { type CorrectionRecords, isOpen } from '../../../../shared/records/corrections/correction-state.ts'
import { overlaps } from '../../../../shared/transcript/span.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const [ana, ben, cleo, dan] = [1, 2, 3, 4].map((n) => id(n) as MemberId) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
]
const text = 'We all suport a moratorium of twenty years and more.'

const at = (start: number, end: number, reading: string): Correction => ({
  segment: 0,
  start,
  end,
  published: text.slice(start, end),
  reading,
  atMs: 1,
})
const room = () => {
  const records = {
    corrections: new Map<RecordKey, Correction>(),
    support: new Map<string, Support>(),
    decisions: new Map<RecordKey, Decision>(),
    moderation: new Map(),
  }
  let next = 100
  return {
    records: records as CorrectionRecords,
    propose: (by: MemberId, correction: Correction) => {
      next += 1
      const key = recordKey(by, id(next))
      records.corrections.set(key, correction)
      return key
    },
    speak: (by: MemberId, key: RecordKey, more: Partial<Support> = {}) => {
      const { segment, start, end, published, reading } = records.corrections.get(key) as Correction
      records.support.set(`${key}/${by}`, { segment, start, end, published, reading, atMs: 2, ...more })
    },
    accept: (key: RecordKey, by: MemberId) => {
      const { atMs, ...copied } = records.corrections.get(key) as Correction
      records.decisions.set(key, {
        ...copied,
        verdict: 'accepted',
        proposer: key.slice(0, 26) as MemberId,
        by,
        atMs,
      })
    },
  }
}

describe('equal readings', () => {
  it('differ in nothing but kinds of hyphen, space and apostrophe, and how an accent is written', () => {
    expect(comparedReading('multi\u2011lateral caf\u00e9\u00a0d\u2019or')).toBe(
      comparedReading("multi-lateral cafe\u0301 d'or"),
    )
    for (const [a, b] of [
      ['OAS', 'oas'],
      ['co-operate', 'cooperate'],
      ['multi-lateral', 'multi lateral'],
      ['18', '80'],
    ] as const) {
      expect(comparedReading(a)).not.toBe(comparedReading(b))
    }
  })

  it('count only over the very same words', () => {
    expect(saysTheSame(at(7, 13, 'sup-port'), at(7, 13, 'sup\u2011port'))).toBe(true)
    expect(saysTheSame(at(7, 13, 'support'), at(7, 14, 'support'))).toBe(false)
    expect(saysTheSame(at(7, 13, 'support'), { ...at(7, 13, 'support'), segment: 1 })).toBe(false)
  })
})

describe('competingReadings', () => {
  it('groups what overlaps into places, and orders readings by their voices', () => {
    const { records, propose, speak } = room()
    const narrow = propose(ana, at(7, 13, 'support'))
    const wide = propose(ben, at(3, 13, 'all support'))
    const apart = propose(cleo, at(30, 36, 'thirty'))
    speak(ben, wide)
    speak(cleo, wide)
    speak(dan, narrow, { against: true, comment: 'He says report.' })
    const places = competingReadings(records)
    expect(places.map(({ span }) => [span.start, span.end])).toEqual([
      [3, 13],
      [30, 36],
    ])
    expect(places[0]?.readings.map(({ keys, score }) => [keys, score])).toEqual([
      [[wide], 2],
      [[narrow], 0],
    ])
    expect(places[0]?.readings[1]?.dissenters).toEqual([{ member: dan, comment: 'He says report.' }])
    expect(places[1]?.readings[0]?.keys).toEqual([apart])
    expect(competingReadings(records, 1)).toEqual([])
  })

  it('counts each member once, however often they speak, and for what they propose', () => {
    const { records, propose, speak } = room()
    const one = propose(ana, at(7, 13, 'sup-port'))
    const other = propose(ben, at(7, 13, 'sup\u2011port'))
    speak(cleo, one)
    speak(cleo, other)
    speak(ben, one)
    speak(ana, other, { against: true, comment: 'the other hyphen' })
    speak(dan, other, { against: true })
    const [place] = competingReadings(records)
    expect(place?.readings).toHaveLength(1)
    expect(place?.readings[0]).toMatchObject({
      keys: [one, other],
      reading: 'sup-port',
      proposers: [ana, ben],
      supporters: [cleo],
      dissenters: [{ member: dan, comment: '' }],
      score: 2,
      accepted: null,
    })
  })

  it('puts the accepted reading first, and leaves out what is rejected, withdrawn or no longer spoken of', () => {
    const { records, propose, speak, accept } = room()
    const accepted = propose(ana, at(7, 13, 'support'))
    const liked = propose(ben, at(7, 13, 'report'))
    propose(ben, { ...at(7, 13, 'sport'), withdrawn: true })
    speak(cleo, liked)
    speak(dan, liked)
    speak(ana, liked, { reading: 'reports' })
    accept(accepted, cleo)
    const [place] = competingReadings(records)
    expect(place?.readings.map(({ reading, accepted: is, score }) => [reading, is, score])).toEqual([
      ['support', accepted, 1],
      ['report', null, 3],
    ])
  })
})

it('tiles the open and accepted proposals: each in one reading of one place, places apart, whoever spoke', () => {
  const member = fc.constantFrom(ana, ben, cleo, dan)
  const place = fc.tuple(
    fc.nat(40),
    fc.integer({ min: 1, max: 10 }),
    fc.constantFrom('one', 'two', 'two-o', 'two\u2011o'),
  )
  const spoken = fc.record({ by: member, on: fc.nat(50), against: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(member, place, fc.boolean()), { maxLength: 12 }),
      fc.array(spoken, { maxLength: 20 }),
      (proposals, voices) => {
        const { records, propose, speak, accept } = room()
        const keys = proposals.map(([by, [start, length, reading]]) =>
          propose(by, at(start, start + length, reading)),
        )
        for (const { by, on, against } of voices) {
          const key = keys[on % Math.max(1, keys.length)]
          if (key) speak(by, key, against ? { against: true } : {})
        }
        const taken: RecordKey[] = []
        for (const [i, key] of keys.entries()) {
          const mine = records.corrections.get(key) as Correction
          const isFree = taken.every((other) => {
            const theirs = records.corrections.get(other) as Correction
            return mine.end <= theirs.start || theirs.end <= mine.start
          })
          if (proposals[i]?.[2] && isFree) {
            accept(key, dan)
            taken.push(key)
          }
        }
        const places = competingReadings(records)
        const shown = places.flatMap(({ readings }) => readings.flatMap((reading) => reading.keys))
        expect([...shown].sort()).toEqual([...keys].sort())
        for (const [i, one] of places.entries()) {
          for (const other of places.slice(i + 1)) expect(overlaps(one.span, other.span)).toBe(false)
          for (const reading of one.readings) {
            const { proposers, supporters, dissenters, score } = reading
            const all = [...proposers, ...supporters, ...dissenters.map((dissenter) => dissenter.member)]
            expect(new Set(all).size).toBe(all.length)
            expect(score).toBe(proposers.length + supporters.length - dissenters.length)
          }
        }
        const open = openReadings(records).flatMap((reading) => reading.keys)
        expect([...open].sort()).toEqual(keys.filter((key) => isOpen(records, key)).sort())
        for (const { supporters } of voicesByCorrection(records).values()) {
          expect(supporters).toEqual([...supporters].sort())
        }
      },
    ),
  )
})
