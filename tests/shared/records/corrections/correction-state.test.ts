import { describe, expect, it } from 'vitest'
import { type MemberId, type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import type { Correction, Decision, Support } from '../../../../shared/records/corrections/correction.ts'
import {
  appliedBySegment,
  appliedIn,
  type CorrectionRecords,
  correctionState,
  isDecided,
  isOpen,
  supporters,
} from '../../../../shared/records/corrections/correction-state.ts'
import { refusalToDecide } from '../../../../shared/records/corrections/refusal-to-decide.ts'
import type { Moderation } from '../../../../shared/records/moderation.ts'
import type { Acceptance } from '../../../../shared/records/project-settings.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const ana = id(1) as MemberId
const li = id(2) as MemberId
const tom = id(3) as MemberId
const key = recordKey(ana, id(10))
const other = recordKey(li, id(11))

const text = 'The unwilling mute lateral cafe\u0301 group.'
const propose = (published: string, reading: string, more: Partial<Correction> = {}): Correction => {
  const start = text.indexOf(published)
  return { segment: 0, start, end: start + published.length, published, reading, atMs: 5, ...more }
}
const plain = propose('mute lateral', 'multilateral')
const bold = propose('unwilling', 'willing')

const accepted = (correction: Correction, proposer: MemberId, atMs = 9): Decision => ({
  verdict: 'accepted',
  segment: correction.segment,
  start: correction.start,
  end: correction.end,
  published: correction.published,
  reading: correction.reading,
  proposer,
  by: li,
  atMs,
})

const records = (parts: {
  corrections?: readonly (readonly [RecordKey, Correction])[]
  support?: readonly (readonly [string, Support])[]
  decisions?: readonly (readonly [RecordKey, Decision])[]
  moderation?: readonly (readonly [string, Moderation])[]
}): CorrectionRecords => ({
  corrections: new Map(parts.corrections),
  support: new Map(parts.support),
  decisions: new Map(parts.decisions),
  moderation: new Map(parts.moderation),
})

const hidden: Moderation = { hidden: true, reason: 'spam', by: li, atMs: 7 }
const withdrawn: Correction = { ...plain, withdrawn: true }

describe('correctionState', () => {
  it.each([
    ['proposed', records({ corrections: [[key, plain]] })],
    ['held', records({ corrections: [[key, bold]] })],
    ['withdrawn', records({ corrections: [[key, withdrawn]] })],
    ['hidden', records({ corrections: [[key, plain]], moderation: [[`corrections:${key}`, hidden]] })],
    ['accepted', records({ corrections: [[key, plain]], decisions: [[key, accepted(plain, ana)]] })],
    [
      'rejected',
      records({
        corrections: [[key, plain]],
        decisions: [[key, { ...accepted(plain, ana), verdict: 'rejected' as const, reason: 'no' }]],
      }),
    ],
    [null, records({})],
    [null, records({ moderation: [[`corrections:${key}`, hidden]] })],
  ])('says %s', (state, of) => {
    expect(correctionState(of, key)).toBe(state)
    expect(isDecided(of, key)).toBe(state === 'accepted' || state === 'rejected')
    expect(isOpen(of, key)).toBe(state === 'proposed' || state === 'held')
  })

  it('keeps what was accepted when the proposal is edited, withdrawn, hidden or gone', () => {
    const decisions = [[key, accepted(plain, ana)]] as const
    const edited = { ...plain, reading: 'something else' }
    for (const after of [
      records({ corrections: [[key, edited]], decisions }),
      records({ corrections: [[key, withdrawn]], decisions }),
      records({ corrections: [[key, plain]], decisions, moderation: [[`corrections:${key}`, hidden]] }),
      records({ decisions }),
    ]) {
      expect(correctionState(after, key)).toBe('accepted')
      expect(appliedIn(after, 0).map(({ reading }) => reading)).toEqual(['multilateral'])
    }
  })

  it('shows a hidden proposal again when it is shown again', () => {
    const shown = { ...hidden, hidden: false }
    expect(
      correctionState(
        records({ corrections: [[key, plain]], moderation: [[`corrections:${key}`, shown]] }),
        key,
      ),
    ).toBe('proposed')
  })
})

describe('appliedBySegment', () => {
  it('orders ten thousand of one paragraph without delay', () => {
    const decisions = Array.from({ length: 10_000 }, (_, n) => {
      const start = ((n * 7919) % 10_000) * 3
      const place = { segment: 0, start, end: start + 2, published: 'ab', reading: 'abc', atMs: 1 }
      return [recordKey(ana, id(1000 + n)), accepted(place, ana, n)] as const
    })
    const began = performance.now()
    const starts = appliedIn(records({ decisions }), 0).map(({ start }) => start)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(starts).toEqual(Array.from({ length: 10_000 }, (_, n) => n * 3))
  })

  it('gives accepted readings in text order, rejected ones not at all', () => {
    const late = { ...accepted(bold, ana), atMs: 20 }
    const refused: Decision = {
      ...accepted(propose('group', 'groups'), ana),
      verdict: 'rejected',
      reason: 'no',
    }
    const applied = appliedBySegment(
      records({
        decisions: [
          [key, accepted(plain, ana)],
          [other, late],
          [recordKey(tom, id(12)), refused],
        ],
      }),
    )
    expect([...applied.keys()]).toEqual([0])
    expect(applied.get(0)?.map(({ key }) => key)).toEqual([other, key])
  })

  it('keeps the one decided first of two that overlap, in whatever order they are held', () => {
    const wide = { ...accepted(propose('unwilling mute', 'willing mute'), ana), atMs: 3 }
    for (const decisions of [
      [
        [key, accepted(plain, ana)],
        [other, wide],
      ] as const,
      [
        [other, wide],
        [key, accepted(plain, ana)],
      ] as const,
    ]) {
      expect(appliedIn(records({ decisions }), 0).map(({ key }) => key)).toEqual([other])
    }
  })
})

describe('supporters', () => {
  const support: Support = { ...plain, atMs: 6 }
  it('counts a support only while span and reading are equal, and never the author’s own', () => {
    const of = (correction: Correction, given: readonly (readonly [string, Support])[]) =>
      supporters(records({ corrections: [[key, correction]], support: given }), key)
    expect(
      of(plain, [
        [`${key}/${tom}`, support],
        [`${key}/${li}`, support],
      ]),
    ).toEqual([li, tom])
    expect(of(plain, [[`${key}/${ana}`, support]])).toEqual([])
    expect(of({ ...plain, reading: 'multi‑lateral' }, [[`${key}/${li}`, support]])).toEqual([])
    expect(of({ ...plain, end: plain.end + 1 }, [[`${key}/${li}`, support]])).toEqual([])
    expect(of(plain, [[`${key}/${li}`, { ...support, withdrawn: true }]])).toEqual([])
  })
})

describe('refusalToDecide', () => {
  const grounds = { kind: 'heard', detail: 'at 14:32' } as const
  const ask = (
    of: CorrectionRecords,
    decider: MemberId,
    more: {
      verdict?: 'accepted' | 'rejected'
      reason?: string
      seen?: Correction
      texts?: string[]
      replacing?: RecordKey[]
      acceptance?: Acceptance
    } = {},
  ) =>
    refusalToDecide({
      records: of,
      key,
      decider,
      verdict: more.verdict ?? 'accepted',
      reason: more.reason,
      seen: more.seen,
      publishedTexts: more.texts ?? [text],
      replacing: more.replacing,
      acceptance: more.acceptance,
    })
  const with1 = (correction: Correction) => records({ corrections: [[key, correction]] })

  it('lets a plain correction be accepted by anyone, its own author too', () => {
    expect(ask(with1(plain), li)).toBeNull()
    expect(ask(with1(plain), ana)).toBeNull()
  })

  it('asks for a second person and for grounds where the sense changes', () => {
    expect(ask(with1({ ...bold, grounds }), ana)?.code).toBe('needs-second-person')
    expect(ask(with1(bold), li)?.code).toBe('needs-grounds')
    expect(ask(with1({ ...bold, grounds }), li)).toBeNull()
    const vague = { kind: 'heard', detail: 'twice' } as const
    expect(ask(with1({ ...bold, grounds: vague }), li)).toMatchObject({
      code: 'needs-grounds',
      message: expect.stringContaining('14:32'),
    })
    expect(ask(with1({ ...plain, grounds: vague }), li)).toBeNull()
  })

  it('refuses what is gone, withdrawn, hidden, decided or changed since', () => {
    expect(ask(records({}), li)?.code).toBe('conflict')
    expect(ask(with1(withdrawn), li)?.code).toBe('conflict')
    expect(
      ask(records({ corrections: [[key, plain]], moderation: [[`corrections:${key}`, hidden]] }), li)?.code,
    ).toBe('conflict')
    const decided = records({ corrections: [[key, plain]], decisions: [[key, accepted(plain, ana)]] })
    expect(ask(decided, li)?.message).toBe('This correction is already accepted.')
    expect(ask(with1(plain), li, { seen: { ...plain, reading: 'mutual' } })?.code).toBe('conflict')
    expect(ask(with1(plain), li, { seen: plain })).toBeNull()
    const grounds = { kind: 'context', detail: 'the next sentence' } as const
    expect(ask(with1({ ...plain, grounds }), li, { seen: plain })?.code).toBe('conflict')
    expect(ask(with1({ ...plain, grounds }), li, { seen: { ...plain, grounds } })).toBeNull()
  })

  it('refuses one that overlaps an accepted one, and lets it stand beside it', () => {
    const wide = accepted(propose('unwilling mute', 'willing mute'), li)
    const clash = ask(records({ corrections: [[key, plain]], decisions: [[other, wide]] }), li)
    expect(clash?.code).toBe('conflict')
    expect(clash?.message).toContain('“willing mute”')
    const beside = accepted(propose('unwilling ', 'willing '), li)
    expect(ask(records({ corrections: [[key, plain]], decisions: [[other, beside]] }), li)).toBeNull()
  })

  it('lets it take the place of those it overlaps, when every one of them is named', () => {
    const third = recordKey(tom, id(13))
    const decisions = [
      [other, accepted(propose('unwilling mute', 'willing mute'), li)],
      [third, accepted(propose('lateral', 'literal'), tom)],
    ] as const
    const of = records({ corrections: [[key, plain]], decisions })
    expect(ask(of, li, { replacing: [other] })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('“literal”'),
    })
    expect(ask(of, li, { replacing: [third, other] })).toBeNull()
    const rejected = { ...accepted(plain, li), verdict: 'rejected' as const, reason: 'no' }
    expect(ask(records({ corrections: [[key, plain]], decisions: [[other, rejected]] }), li)).toBeNull()
  })

  it('leaves accepting to the members where they must agree, and rejecting to a reviewer', () => {
    const acceptance = { rule: 'agree', members: 3 } as const
    expect(ask(with1(plain), li, { acceptance })).toEqual({
      code: 'needs-second-person',
      message: 'This project accepts a reading when 3 members agree: support it instead.',
    })
    expect(ask(with1(plain), ana, { acceptance })?.message).toBe(
      'This project accepts a reading when 3 members agree: it waits for others.',
    )
    expect(ask(with1(plain), li, { acceptance, verdict: 'rejected', reason: 'He says mutual.' })).toBeNull()
    expect(ask(with1(plain), li, { acceptance: { rule: 'reviewer' } })).toBeNull()
  })

  it('refuses a place that does not hold the words, lies outside or cuts a character', () => {
    const accent = text.indexOf('\u0301')
    for (const wrong of [
      { ...plain, published: 'mute literal' },
      { ...plain, segment: 4 },
      { ...plain, start: text.length - 2, end: text.length + 5, published: 'p.' },
      { ...plain, start: accent - 1, end: accent, published: 'e' },
      { ...plain, reading: plain.published },
    ]) {
      expect(ask(with1(wrong), li)?.code).toBe('invalid')
      expect(ask(with1(wrong), li, { verdict: 'rejected', reason: 'wrong place' })).toBeNull()
    }
  })

  it('asks a reason for rejecting, but of the author', () => {
    expect(ask(with1(plain), li, { verdict: 'rejected' })).toMatchObject({ code: 'invalid', field: 'reason' })
    expect(ask(with1(plain), li, { verdict: 'rejected', reason: '  ' })?.code).toBe('invalid')
    expect(ask(with1(plain), li, { verdict: 'rejected', reason: 'He says mutual.' })).toBeNull()
    expect(ask(with1(bold), ana, { verdict: 'rejected' })).toBeNull()
  })
})
