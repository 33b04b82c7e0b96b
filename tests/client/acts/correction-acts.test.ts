import { describe, expect, it } from 'vitest'
import { change, drafted, propose, support, withdraw } from '../../../client/src/acts/correction-acts.ts'
import { decide } from '../../../client/src/acts/decision-acts.ts'
import { proposeEverywhere } from '../../../client/src/acts/propose-everywhere.ts'
import { correctionState } from '../../../shared/records/corrections/correction-state.ts'
import { heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

describe('proposing a correction', () => {
  it('stays proposed for an annotator, and one undo removes it, one redo brings it back', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const proposed = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    expect(proposed).toMatchObject({ outcome: 'proposed', waits: null })
    expect(Ana.room.records().corrections.get(proposed.key)).toMatchObject({
      published: 'mute lateral',
      reading: 'multilateral',
    })
    expect((await Ana.undo.undo()).ok).toBe(true)
    expect(Ana.room.records().corrections.size).toBe(0)
    expect((await Ana.undo.redo()).ok).toBe(true)
    expect(correctionState(Ana.room.records(), proposed.key)).toBe('proposed')
  })

  it('is accepted at once for a reviewer’s own plain fix, and one undo takes back both', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    const proposed = heldBy(await propose(Li, place('mute lateral'), 'multilateral'))
    expect(proposed.outcome).toBe('accepted')
    await seen(Li, (records) => records.decisions.size === 1)
    expect(heldBy(await Li.undo.undo())).toMatch(/^correction in ¶ \d+$/)
    await seen(Li, ({ corrections, decisions }) => corrections.size === 0 && decisions.size === 0)
    expect((await Li.undo.redo()).ok).toBe(true)
    await seen(Li, (records) => correctionState(records, proposed.key) === 'accepted')
  })

  it('holds a reviewer’s own change of sense for a second person, and says so', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    const grounds = { kind: 'context', detail: 'The mandate is read out two lines on.' } as const
    const proposed = heldBy(await propose(Li, place('should'), 'must', grounds))
    expect(proposed.outcome).toBe('proposed')
    expect(proposed.waits).toContain('somebody else must accept it')
    expect(correctionState(Li.room.records(), proposed.key)).toBe('held')
  })

  it('supports the very same reading of a colleague instead of proposing it twice', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Ben: 'annotator' })
    const { Ana, Ben } = desks
    const first = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Ben, (records) => records.corrections.size === 1)
    const second = heldBy(await propose(Ben, place('mute lateral'), 'multilateral'))
    expect(second).toMatchObject({ key: first.key, outcome: 'supported' })
    expect(Ben.room.records().corrections.size).toBe(1)
    await seen(Ana, (records) => records.support.size === 1)
    expect(problemOf(await Ana.undo.undo())[1]).toContain('Somebody supports this correction')
    expect(Ana.room.records().corrections.size).toBe(1)
    expect(problemOf(await propose(Ana, place('mute lateral'), 'multilateral'))[1]).toBe(
      'You have already proposed this reading.',
    )
  })

  it('writes nothing for a reader, for the published words, or across paragraphs', async () => {
    const { desks, place } = await serveDesks({ Rea: 'reader', Ana: 'annotator' })
    const span = place('mute lateral')
    expect(problemOf(await propose(desks.Rea, span, 'multilateral'))[0]).toBe('forbidden')
    expect(problemOf(await propose(desks.Ana, span, 'mute lateral'))[1]).toBe(
      'Its reading is what was published.',
    )
    expect(problemOf(drafted(desks.Ana, span, 'x'.repeat(501), undefined))[1]).toContain('500 characters')
    expect(problemOf(drafted(desks.Ana, span, 'two\nlines', undefined))[1]).toContain('no line breaks')
    const across = { ...span, endSegment: span.endSegment + 1 }
    expect(problemOf(await propose(desks.Ana, across, 'multilateral'))[1]).toContain('inside one paragraph')
    expect(desks.Ana.room.records().corrections.size).toBe(0)
  })

  it('stays proposed for a reviewer who is offline', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    Li.goOffline()
    await seen(Li, () => Li.room.reach() === 'offline')
    const proposed = heldBy(await propose(Li, place('mute lateral'), 'multilateral'))
    expect(proposed.outcome).toBe('proposed')
    expect(proposed.waits).toContain('until the server can be reached')
  })
})

describe('proposing at every ticked place', () => {
  it('is one act with one undo', async () => {
    const { desks, place } = await serveDesks({ Li: 'reviewer' })
    const { Li } = desks
    const spans = [place('cyber', 0), place('cyber', 1), place('cyber', 2)] as const
    const began = heldBy(proposeEverywhere(Li, spans, 'Cyber'))
    const places = await began.settled
    expect(places.map(({ result }) => result.ok && result.value.outcome)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ])
    expect(Li.undo.state().undo).toBe('3 corrections')
    expect((await Li.undo.undo()).ok).toBe(true)
    await seen(Li, ({ corrections, decisions }) => corrections.size === 0 && decisions.size === 0)
    expect(Li.undo.state().undo).toBeNull()
  })

  it('writes nothing when the first place is refused', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator' })
    const began = proposeEverywhere(desks.Ana, [place('cyber', 0), place('cyber', 1)], 'cyber')
    expect(problemOf(began)[1]).toBe('Its reading is what was published.')
    expect(desks.Ana.room.records().corrections.size).toBe(0)
    expect(desks.Ana.undo.state().undo).toBeNull()
  })
})

describe('an own correction', () => {
  it('can be changed and withdrawn while it is open, each with an undo', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multi lateral'))
    heldBy(change(Ana, key, 'multilateral'))
    expect(Ana.room.records().corrections.get(key)?.reading).toBe('multilateral')
    heldBy(withdraw(Ana, key))
    expect(correctionState(Ana.room.records(), key)).toBe('withdrawn')
    await Ana.undo.undo()
    await Ana.undo.undo()
    expect(Ana.room.records().corrections.get(key)?.reading).toBe('multi lateral')
  })

  it('cannot be supported by oneself, nor changed by a colleague, nor changed once decided', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const { key } = heldBy(await propose(Ana, place('mute lateral'), 'multilateral'))
    await seen(Li, (records) => records.corrections.size === 1)
    expect(problemOf(support(Ana, key))[1]).toBe('It is your own correction.')
    expect(problemOf(change(Li, key, 'bilateral'))[0]).toBe('forbidden')
    heldBy(await decide(Li, key, 'accepted'))
    await seen(Ana, (records) => records.decisions.size === 1)
    expect(problemOf(change(Ana, key, 'bilateral'))[1]).toBe('This correction is no longer open.')
    expect(problemOf(withdraw(Ana, key))[0]).toBe('conflict')
  })
})
