import { describe, expect, it } from 'vitest'
import { type MemberId, recordKey, ulid } from '../../../../shared/base/id.ts'
import type { Correction } from '../../../../shared/records/corrections/correction.ts'
import { standingPlaces } from '../../../../shared/records/corrections/standing-places.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const ana = id(1) as MemberId
const [one, two, three, four] = [10, 11, 12, 13].map((n) => recordKey(ana, id(n))) as [
  ReturnType<typeof recordKey>,
  ReturnType<typeof recordKey>,
  ReturnType<typeof recordKey>,
  ReturnType<typeof recordKey>,
]
const at = (start: number, more: Partial<Correction> = {}): Correction => ({
  segment: 3,
  start,
  end: start + 2,
  published: 'no',
  reading: 'yes',
  atMs: 1,
  ...more,
})
const decided = { proposer: ana, by: ana, atMs: 2 }

describe('standingPlaces', () => {
  it('gives what was decided where it was decided, and what is open; nothing of what was taken back or replaced', () => {
    const standing = standingPlaces({
      corrections: new Map([
        [one, at(50)],
        [two, at(10)],
        [three, at(20, { withdrawn: true })],
      ]),
      support: new Map(),
      decisions: new Map([
        [one, { ...at(0), ...decided, verdict: 'rejected' as const }],
        [four, { ...at(30), ...decided, verdict: 'replaced' as const }],
      ]),
      moderation: new Map(),
    })
    expect([...standing]).toEqual([
      [
        3,
        [
          { key: one, start: 0, end: 2, by: 'rejected' },
          { key: two, start: 10, end: 12, by: 'proposed' },
        ],
      ],
    ])
  })
})
