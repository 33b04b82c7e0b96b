import { describe, expect, it } from 'vitest'
import { type MemberId, recordKey, ulid } from '../../../../shared/base/id.ts'
import type { Correction, Decision } from '../../../../shared/records/corrections/correction.ts'
import type { GapClosing } from '../../../../shared/records/review/gap-closing.ts'
import { type GapRecords, gapStates } from '../../../../shared/records/review/gap-state.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const ana = id(1) as MemberId
const key = recordKey(ana, id(10))
const closingKey = recordKey(ana, id(11))

const texts = ['We need (?) more (inaudible).', '(Laughing). Nothing lost.', '[indiscernible] of trust']
const mark = { segment: 0, start: 8, end: 11 }
const filling: Correction = { ...mark, published: '(?)', reading: 'a lot', certainty: 'probable', atMs: 1 }
const closing: GapClosing = { ...mark, mark: '(?)', atMs: 1 }

const records = (parts: {
  correction?: Correction
  verdict?: Decision['verdict']
  closing?: GapClosing
}): GapRecords => ({
  corrections: new Map(parts.correction ? [[key, parts.correction]] : []),
  support: new Map(),
  decisions: new Map(
    parts.verdict ? [[key, { ...filling, verdict: parts.verdict, proposer: ana, by: ana, atMs: 2 }]] : [],
  ),
  moderation: new Map(),
  gaps: new Map(parts.closing ? [[closingKey, parts.closing]] : []),
})
const first = (parts: Parameters<typeof records>[0]) => gapStates(records(parts), texts)[0]

describe('gapStates', () => {
  it('finds every gap in reading order, open while nobody has done anything', () => {
    const states = gapStates(records({}), texts)
    expect(states.map(({ segment, mark, state }) => [segment, mark, state])).toEqual([
      [0, '(?)', 'open'],
      [0, '(inaudible)', 'open'],
      [2, '[indiscernible]', 'open'],
    ])
  })

  it('a correction over the mark proposes, and fills once it is accepted', () => {
    expect(first({ correction: filling })).toMatchObject({ state: 'proposed', corrections: [key] })
    expect(first({ correction: filling, verdict: 'accepted' })).toMatchObject({
      state: 'filled',
      corrections: [key],
    })
  })

  it('a rejected or withdrawn reading leaves the gap open', () => {
    expect(first({ correction: filling, verdict: 'rejected' })).toMatchObject({
      state: 'open',
      corrections: [],
    })
    expect(first({ correction: { ...filling, withdrawn: true } })?.state).toBe('open')
  })

  it('a closing says that it is not recoverable, until it is taken back or a reading is accepted', () => {
    expect(first({ closing })).toMatchObject({ state: 'not-recoverable', closings: [closingKey] })
    expect(first({ closing: { ...closing, withdrawn: true } })?.state).toBe('open')
    expect(first({ closing, correction: filling, verdict: 'accepted' })?.state).toBe('filled')
    expect(first({ closing: { ...closing, end: 12 } })?.state).toBe('open')
  })
})
