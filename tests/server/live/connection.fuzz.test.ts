// Valid messages with bits flipped, cut short and spliced together: 1,000 of them. A mutation may by luck still be a
// member's own good record; then it is stored like one. Anything else ends that connection and changes nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { stepOneFrame, stepTwoFrame, updateFrame } from '../../../server/live/frames.ts'
import { rebuildRows } from '../../../server/live/rebuild.ts'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import { contentOf, keyOf, testCorrection, world } from '../../support/world.ts'

const runs = 1000

test(`[I3] [I6] ${runs} mutated messages never stop the room, touch another’s record or are acknowledged beyond what is stored`, async () => {
  const w = await world({ ana: 'annotator', eve: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  for (let i = 0; i < 5; i++) putCorrection(ana.document, keyOf(ana.member, i), testCorrection(`ana’s ${i}`))
  await w.settle()
  const anas = () => JSON.stringify(w.log.rowsOf(w.room).filter(({ author }) => author !== w.members.eve?.id))
  const before = anas()
  const figures = { refused: 0, stored: 0, ignored: 0 }

  const validFrames = (): Uint8Array[] => {
    const mine = new Y.Doc()
    const updates: Uint8Array[] = []
    mine.on('update', (update: Uint8Array) => updates.push(update))
    const eve = w.members.eve
    if (!eve) throw new Error('nobody is called eve')
    for (let i = 0; i < 3; i++) mine.getMap('corrections').set(keyOf(eve, i), testCorrection(`eve’s ${i}`))
    mine.getMap('corrections').delete(keyOf(eve, 0))
    const show = w.open('eve')
    show.show({ segment: 3 })
    const presence = show.toServer.at(-1) ?? new Uint8Array()
    show.disconnect()
    const full = Y.encodeStateAsUpdate(ana.document)
    return [
      ...updates.map(updateFrame),
      stepTwoFrame(Y.encodeStateAsUpdate(mine)),
      updateFrame(Y.mergeUpdates([full, ...updates])),
      stepOneFrame(Y.encodeStateVector(ana.document)),
      presence,
      new Uint8Array([3]),
    ]
  }

  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.array(fc.nat(), { minLength: 1, maxLength: 1 }) }),
    fc.record({
      kind: fc.constant('splice' as const),
      at: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
    }),
  )

  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), mutation, async (first, second, { kind, at }) => {
      const frames = validFrames()
      const frame = frames[first % frames.length] ?? new Uint8Array()
      const other = frames[second % frames.length] ?? new Uint8Array()
      const place = (i: number, length: number) => (at[i] ?? 0) % Math.max(1, length)
      const mutated =
        kind === 'cut'
          ? frame.slice(0, place(0, frame.length))
          : kind === 'splice'
            ? new Uint8Array([
                ...frame.slice(0, place(0, frame.length)),
                ...other.slice(place(1, other.length)),
              ])
            : frame.map((byte, i) =>
                at.reduce(
                  (mixed, bit, n) => (place(n, frame.length) === i ? mixed ^ (1 << (bit % 8)) : mixed),
                  byte,
                ),
              )
      const eve = w.open('eve')
      await w.settle([eve])
      const storedBefore = [...w.log.history(w.room)].length
      eve.toServer.push(mutated)
      await w.settle([eve, ana])
      const stored = [...w.log.history(w.room)].length - storedBefore
      if (eve.closedWith !== null) {
        figures.refused++
        expect(eve.refusal?.code).toBeDefined()
        expect(eve.acknowledged).toBe(1)
        expect(stored).toBe(0)
      } else if (stored > 0) figures.stored++
      else figures.ignored++
      expect(eve.acknowledged).toBeLessThanOrEqual(2)
      expect(ana.closedWith).toBeNull()
      expect(anas()).toBe(before)
      eve.disconnect()
    }),
    { numRuns: runs },
  )
  console.log('wire fuzz:', JSON.stringify(figures))
  expect(w.warnings.filter((warning) => !warning.includes('was refused'))).toEqual([])
  expect(rebuildRows(w.log, { check: true }).differences).toEqual([])
  const fresh = w.open('ana')
  await w.settle([fresh, ana])
  expect(contentOf(fresh)).toBe(contentOf(ana))
})
