import { describe, expect, it } from 'vitest'
import { propose } from '../../../client/src/acts/correction-acts.ts'
import { decideMany, reopenMany, seenOf } from '../../../client/src/acts/decide-many.ts'
import { correctionState } from '../../../shared/records/corrections/correction-state.ts'
import { type Desk, heldBy, problemOf, seen, serveDesks } from './served-desk.ts'

const proposed = async (desk: Desk, places: readonly Parameters<typeof propose>[1][], reading: string) => {
  const keys = []
  for (const place of places) keys.push(heldBy(await propose(desk, place, reading)).key)
  return keys
}
const toDecide = (desk: Desk, key: Awaited<ReturnType<typeof proposed>>[number]) => {
  const correction = desk.room.records().corrections.get(key)
  if (!correction) throw new Error(`${key} is not there`)
  return { transcript: desk.transcript, key, seen: seenOf(correction) }
}
const state = (desk: Desk, key: Parameters<typeof correctionState>[1]) =>
  correctionState(desk.room.records(), key)

describe('many decisions', () => {
  it('are one act: each is decided, what is refused says why, and one undo opens all of them', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const keys = await proposed(
      Ana,
      [place('receipt', 0), place('receipt', 1), place('receipt', 2)],
      'recent',
    )
    const [held] = await proposed(Ana, [place('unilateral')], 'multilateral')
    await seen(Li, (records) => records.corrections.size === 4)
    const steps: number[] = []
    const done = heldBy(
      await decideMany(
        Li,
        [...keys, held!].map((key) => toDecide(Li, key)),
        {
          verdict: 'accepted',
          words: 'acceptance of 4 corrections',
          progress: (value) => steps.push(value),
        },
      ),
    )
    expect(done).toMatchObject({ done: 3, left: 0, brokeOff: null })
    expect(done.refused).toEqual([
      expect.objectContaining({ key: held, why: expect.stringContaining('changes the sense') }),
    ])
    expect(steps).toEqual([4])
    await seen(Ana, () => keys.every((key) => state(Ana, key) === 'accepted'))
    expect(state(Ana, held!)).toBe('held')
    expect(heldBy(await Li.undo.undo())).toBe('acceptance of 4 corrections')
    await seen(Ana, () => keys.every((key) => state(Ana, key) === 'proposed'))
    heldBy(await Li.undo.redo())
    await seen(Ana, () => keys.every((key) => state(Ana, key) === 'accepted'))
  })

  it('refuse what changed since it was seen, and leave no undo where nothing was done', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const [key] = await proposed(Ana, [place('receipt')], 'recent')
    await seen(Li, (records) => records.corrections.size === 1)
    const { seen: before, ...rest } = toDecide(Li, key!)
    const done = heldBy(
      await decideMany(Li, [{ ...rest, seen: { ...before, reading: 'present' } }], {
        verdict: 'accepted',
        words: 'acceptance',
      }),
    )
    expect(done.refused[0]?.why).toContain('changed since you saw it')
    expect(Li.undo.state().undo).toBeNull()
  })

  it('stop between portions: what was asked for stays, and is one undo', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const [key] = await proposed(Ana, [place('receipt')], 'recent')
    await seen(Li, (records) => records.corrections.size === 1)
    const stopping = new AbortController()
    stopping.abort()
    const stopped = heldBy(
      await decideMany(Li, [toDecide(Li, key!)], {
        verdict: 'accepted',
        words: 'acceptance',
        signal: stopping.signal,
      }),
    )
    expect(stopped).toMatchObject({ done: 0, left: 1, brokeOff: null })
    expect(state(Ana, key!)).toBe('proposed')
  })

  it('one takes the place of another, and undo brings the first back', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Tom: 'annotator', Li: 'reviewer' })
    const { Ana, Tom, Li } = desks
    const [first] = await proposed(Ana, [place('mute lateral')], 'multilateral')
    const [second] = await proposed(Tom, [place('mute lateral')], 'bilateral')
    await seen(Li, (records) => records.corrections.size === 2)
    const accepted = { verdict: 'accepted', words: 'acceptance' } as const
    heldBy(await decideMany(Li, [toDecide(Li, first!)], accepted))
    const without = heldBy(await decideMany(Li, [toDecide(Li, second!)], accepted))
    expect(without.refused[0]?.why).toContain('overlaps')
    heldBy(await decideMany(Li, [{ ...toDecide(Li, second!), replacing: [first!] }], accepted))
    await seen(Ana, () => state(Ana, first!) === 'replaced' && state(Ana, second!) === 'accepted')
    heldBy(await Li.undo.undo())
    await seen(Ana, () => state(Ana, first!) === 'accepted' && state(Ana, second!) === 'proposed')
  })

  it('are taken back with an undo that decides them as before', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator', Li: 'reviewer' })
    const { Ana, Li } = desks
    const [key] = await proposed(Ana, [place('receipt')], 'recent')
    await seen(Li, (records) => records.corrections.size === 1)
    const asked = { verdict: 'rejected', reason: 'Not heard.', words: 'rejection' } as const
    heldBy(await decideMany(Li, [toDecide(Li, key!)], asked))
    await seen(Li, () => state(Li, key!) === 'rejected')
    const before = Li.room.records().decisions.get(key!)
    heldBy(await reopenMany(Li, [{ ...toDecide(Li, key!), before: before! }], { words: 'reopening' }))
    await seen(Ana, () => state(Ana, key!) === 'proposed')
    heldBy(await Li.undo.undo())
    await seen(Ana, (records) => records.decisions.get(key!)?.reason === 'Not heard.')
  })

  it('are not an annotator’s to give', async () => {
    const { desks, place } = await serveDesks({ Ana: 'annotator' })
    const { Ana } = desks
    const [key] = await proposed(Ana, [place('receipt')], 'recent')
    const asked = { verdict: 'accepted', words: 'acceptance' } as const
    expect(problemOf(await decideMany(Ana, [toDecide(Ana, key!)], asked))[0]).toBe('forbidden')
  })
})
