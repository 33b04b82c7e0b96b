// Whatever is accepted, replaced and taken back, in any order: no two accepted readings ever overlap, and taking back
// what replaced others brings them back.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type MemberId, type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import {
  type Correction,
  type Decision,
  decisionSchema,
} from '../../../../shared/records/corrections/correction.ts'
import type { CorrectionRecords } from '../../../../shared/records/corrections/correction-state.ts'
import { decisionWrites, reopeningWrites } from '../../../../shared/records/corrections/decision-writes.ts'
import { acceptedOver, refusalToDecide } from '../../../../shared/records/corrections/refusal-to-decide.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const [ana, rea, li] = [1, 2, 3].map((n) => id(n) as MemberId) as [MemberId, MemberId, MemberId]
const text = 'abcdefghijklmnopqrstuvwxyz'.repeat(2)

type Room = { corrections: Map<RecordKey, Correction>; decisions: Map<RecordKey, Decision> }

function acceptedApart({ decisions }: Pick<CorrectionRecords, 'decisions'>): boolean {
  return [...decisions].every(
    ([key, decision]) =>
      decision.verdict !== 'accepted' ||
      acceptedOver({ decisions }, decision).every(([other]) => other === key),
  )
}

const write = (room: Room, writes: ReadonlyMap<RecordKey, Decision | undefined>) => {
  for (const [key, value] of writes) {
    if (value === undefined) room.decisions.delete(key)
    else room.decisions.set(key, decisionSchema.parse(value))
  }
}
const records = (room: Room): CorrectionRecords => ({ ...room, support: new Map(), moderation: new Map() })

it('[I2] any acts on any proposals keep accepted readings apart, and every taking back restores what it said', () => {
  const places = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), {
    minLength: 2,
    maxLength: 8,
  })
  const acts = fc.array(fc.record({ on: fc.nat(20), kind: fc.constantFrom('replace', 'accept', 'reopen') }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(places, acts, (spans, steps) => {
      const room: Room = { corrections: new Map(), decisions: new Map() }
      const keys = spans.map(([start, length], i) => {
        const key = recordKey(ana, id(100 + i))
        const end = start + length
        const published = text.slice(start, end)
        room.corrections.set(key, { segment: 0, start, end, published, reading: `${published} `, atMs: i })
        return key
      })
      for (const [i, { on, kind }] of steps.entries()) {
        const key = keys[on % keys.length] as RecordKey
        const before = new Map(room.decisions)
        if (kind === 'reopen') {
          const writes = reopeningWrites(room, key)
          if (!writes.ok) continue
          write(room, writes.value)
          expect(room.decisions.has(key)).toBe(false)
        } else {
          const replacing = kind === 'replace' ? keys : undefined
          const asked = { records: records(room), key, decider: rea, verdict: 'accepted', replacing } as const
          if (refusalToDecide({ ...asked, publishedTexts: [text] })) continue
          write(
            room,
            decisionWrites(records(room), key, {
              verdict: 'accepted',
              by: rea,
              reason: `step ${i}`,
              atMs: i,
            }),
          )
          const again: Room = { ...room, decisions: new Map(room.decisions) }
          const back = reopeningWrites(again, key)
          if (!back.ok) throw new Error(back.problem.message)
          write(again, back.value)
          for (const [other, decision] of before) {
            if (decision.replacedBy !== key) expect(again.decisions.get(other)).toEqual(decision)
          }
        }
        expect(acceptedApart(room)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

it('what is taken back after an agreement remembers all its voices', () => {
  const room: Room = { corrections: new Map(), decisions: new Map() }
  const [narrow, wide] = [recordKey(ana, id(50)), recordKey(li, id(51))]
  const at = (start: number, end: number, reading: string): Correction => ({
    segment: 0,
    start,
    end,
    published: text.slice(start, end),
    reading,
    atMs: 1,
  })
  room.corrections.set(narrow, at(2, 5, 'CDE'))
  room.corrections.set(wide, at(0, 9, 'A to I'))
  write(
    room,
    decisionWrites(records(room), narrow, { verdict: 'accepted', by: li, agreed: [ana, li], atMs: 4 }),
  )
  const accepted = room.decisions.get(narrow)
  write(room, decisionWrites(records(room), wide, { verdict: 'accepted', by: rea, atMs: 5 }))
  expect(room.decisions.get(narrow)).toMatchObject({
    verdict: 'replaced',
    replacedBy: wide,
    by: rea,
    was: { by: li, agreed: [ana, li], atMs: 4 },
  })
  const back = reopeningWrites(room, wide)
  if (back.ok) write(room, back.value)
  expect(room.decisions.get(narrow)).toEqual(accepted)
})
