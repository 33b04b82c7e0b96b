// Trap 10 of sync: what is too big or cannot be read ends one connection with a reason, and never the room.

import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { stepTwoFrame, updateFrame } from '../../../server/live/frames.ts'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import type { Device } from '../../support/device.ts'
import { forgeUpdate } from '../../support/forged-update.ts'
import { keyOf, testCorrection, world } from '../../support/world.ts'

const correct = (device: Device, number: number, reading: string) =>
  putCorrection(device.document, keyOf(device.member, number), testCorrection(reading))

describe('trap 10, oversize and poison', () => {
  test('two megabytes of offline work come back whole, as one backlog', async () => {
    const w = await world({ ana: 'annotator' })
    const ana = w.open('ana')
    await w.settle()
    ana.disconnect()
    ana.document.transact(() => {
      for (let i = 0; i < 4000; i++) correct(ana, i, `${i} ${'x'.repeat(480)}`)
    })
    expect(Y.encodeStateAsUpdate(ana.document).length).toBeGreaterThan(2_000_000)
    ana.connect()
    await w.settle()
    expect(ana.refusal).toBeNull()
    expect(ana.isSaved).toBe(true)
    expect(w.log.rowsOf(w.room).filter((row) => row.root === 'corrections')).toHaveLength(4000)
  })

  const sixteenMegabytesOf = (
    piece: readonly number[],
    before: (count: number) => number[],
    after: number[],
  ) => {
    const count = Math.floor((15 * 1024 * 1024) / piece.length)
    const head = before(count)
    const bytes = new Uint8Array(head.length + count * piece.length + after.length)
    bytes.set(head)
    for (let i = 0; i < count; i++) bytes.set(piece, head.length + i * piece.length)
    bytes.set(after, head.length + count * piece.length)
    return bytes
  }
  const varUint = (value: number) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, value)
    return [...encoding.toUint8Array(encoder)]
  }
  const heavy = {
    'millions of pieces of two bytes': sixteenMegabytesOf(
      [0, 1],
      (count) => [1, ...varUint(count), 9, 0],
      [0],
    ),
    'millions of deletions of two bytes': sixteenMegabytesOf(
      [0, 1],
      (count) => [0, 1, 9, ...varUint(count)],
      [],
    ),
    'a million clients of a piece each': sixteenMegabytesOf([1, 9, 0, 0, 1], (count) => varUint(count), [0]),
  }
  for (const [what, bytes] of Object.entries(heavy)) {
    test(`[I6] ${what} are refused as too big without being built`, async () => {
      for (const kind of ['transcript', 'note'] as const) {
        const w = await world({ ana: 'annotator', eve: 'reader' }, { kind })
        const [ana, eve] = [w.open('ana'), w.open('eve')]
        await w.settle()
        eve.sendUpdate(stepTwoFrame(bytes))
        await w.settle()
        expect(eve.closedWith).toBe(4413)
        expect(ana.isOnline).toBe(true)
      }
    })
  }

  const nested = new Uint8Array(400_000).fill(117)
  for (let i = 1; i < nested.length; i += 2) nested[i] = 1
  const poison = {
    'a nesting bomb': forgeWith(nested),
    'a truncated number': new Uint8Array([255, 255, 255]),
    'nothing at all': new Uint8Array(),
    'a count that never comes': new Uint8Array([1, 255, 255, 255, 255, 15, 1, 0]),
    'more structs than there are bytes': new Uint8Array([1, 200, 200, 3, 9, 0]),
  }
  for (const [what, bytes] of Object.entries(poison)) {
    test(`[I6] ${what} ends that one connection with a reason, without an acknowledgement`, async () => {
      const w = await world({ ana: 'annotator', eve: 'annotator' })
      const [ana, eve] = [w.open('ana'), w.open('eve')]
      await w.settle()
      eve.sendUpdate(updateFrame(bytes))
      await w.settle()
      expect(eve.closedWith).toBe(4400)
      expect(eve.refusal).toMatchObject({ code: 'malformed' })
      expect(eve.acknowledged).toBe(1)
      correct(ana, 1, 'goes on')
      await w.settle()
      expect(ana.isSaved).toBe(true)
    })
  }
})

/** A good beginning of a record whose value is whatever bytes are given. */
function forgeWith(value: Uint8Array): Uint8Array {
  const head = forgeUpdate([
    {
      client: 9,
      clock: 0,
      structs: [{ content: { kind: 'any', values: [] }, parent: 'corrections', key: 'k' }],
    },
  ])
  const update = new Uint8Array(head.length + value.length)
  update.set(head.subarray(0, head.length - 2))
  update.set([1], head.length - 2)
  update.set(value, head.length - 1)
  return update
}
