import { describe, expect, it } from 'vitest'
import { historyLines } from '../../../client/src/api/history-lines.ts'
import { type MemberId, ulid } from '../../../shared/base/id.ts'
import type { HistoryStep } from '../../../shared/wire/api-review.ts'

const ana = ulid(1, new Uint8Array(10).fill(1)) as MemberId
const li = ulid(2, new Uint8Array(10).fill(2)) as MemberId
const names = new Map([
  [ana, 'Ana'],
  [li, 'Li'],
])
const key = `${ana}/${ulid(3, new Uint8Array(10))}`
const place = { segment: 3, start: 4, end: 16, published: 'mute lateral' }
const proposal = { ...place, reading: 'multilateral', atMs: 1 }
const decision = { ...place, reading: 'multilateral', proposer: ana, by: li, atMs: 5 }

let seq = 0
const step = (member: MemberId | null, root: string, value: unknown, at = key): HistoryStep => ({
  seq: ++seq,
  atMs: seq * 1000,
  member,
  root,
  key: at,
  value,
})
const said = (...steps: HistoryStep[]) =>
  historyLines(steps, (member) => names.get(member) ?? '?').map(({ words }) => words)

describe('the history of a correction', () => {
  it('says who proposed what for what, and why; an edit from what to what', () => {
    expect(
      said(
        step(ana, 'corrections', { ...proposal, grounds: { kind: 'heard', detail: '14:02' } }),
        step(ana, 'corrections', {
          ...proposal,
          reading: 'bilateral',
          grounds: { kind: 'heard', detail: '14:02' },
        }),
        step(ana, 'corrections', { ...proposal, reading: 'bilateral', certainty: 'possible' }),
      ),
    ).toEqual([
      'Ana proposed “multilateral” for “mute lateral”: heard in the recording, 14:02',
      'Ana changed “multilateral” to “bilateral”',
      'Ana took its ground away and called it possible',
    ])
  })

  it('says withdrawing, proposing again and removing', () => {
    expect(
      said(
        step(ana, 'corrections', proposal),
        step(ana, 'corrections', { ...proposal, withdrawn: true }),
        step(ana, 'corrections', proposal),
        step(ana, 'corrections', undefined),
      ).slice(1),
    ).toEqual([
      'Ana withdrew “multilateral”',
      'Ana proposed “multilateral” again',
      'Ana took “multilateral” back',
    ])
  })

  it('says voices for and against, and when they go', () => {
    const voice = { ...place, reading: 'multilateral', atMs: 2 }
    const at = `${key}/${li}`
    expect(
      said(
        step(li, 'support', voice, at),
        step(li, 'support', { ...voice, against: true, comment: 'not heard' }, at),
        step(li, 'support', { ...voice, against: true, comment: 'not heard', withdrawn: true }, at),
      ),
    ).toEqual([
      'Li agrees with “multilateral”',
      'Li disagrees with “multilateral”: not heard',
      'Li no longer disagrees',
    ])
  })

  it('says decisions with their reason, their taking back and their replacing', () => {
    expect(
      said(
        step(li, 'decisions', { ...decision, verdict: 'rejected', reason: 'not heard' }),
        step(li, 'decisions', undefined),
        step(li, 'decisions', { ...decision, verdict: 'accepted', agreed: [ana, li] }),
        step(li, 'decisions', { ...decision, verdict: 'replaced', atMs: 9 }),
        step(li, 'decisions', { ...decision, verdict: 'accepted' }),
      ),
    ).toEqual([
      'Li rejected “multilateral”: not heard',
      'Li opened “multilateral” again',
      'Li accepted “multilateral”, the last of 2 who agreed',
      'Li accepted another reading in place of “multilateral”',
      'Li brought back “multilateral”',
    ])
  })

  it('says what was written and hidden, names the program, and leaves out what says nothing', () => {
    const message = { about: `corrections:${key}`, text: 'Listen again', atMs: 3 }
    const at = `${li}/${ulid(9, new Uint8Array(10))}`
    expect(
      said(
        step(li, 'messages', message, at),
        step(li, 'messages', { ...message, text: 'Listen once more', edited: true }, at),
        step(li, 'messages', { ...message, withdrawn: true }, at),
        step(null, 'moderation', { hidden: true, reason: 'rude', by: li, atMs: 4 }, `corrections:${key}`),
        step(li, 'unheard-of', {}),
      ),
    ).toEqual([
      'Li wrote: Listen again',
      'Li changed a message to: Listen once more',
      'Li withdrew a message',
      'The program hid it: rude',
    ])
  })
})
