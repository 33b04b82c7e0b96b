import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { KeptRow } from '../../../../client/src/live/device/device-copy.ts'
import { fittingRows, sortRows } from '../../../../client/src/live/device/kept-rows.ts'
import { transcript } from '../served-rooms.ts'

/** Rows of one session that writes `count` values, one update each. */
function session(count: number, more: Partial<KeptRow> = {}): KeptRow[] {
  const document = new Y.Doc()
  const rows: KeptRow[] = []
  document.on('update', (bytes: Uint8Array) => {
    const id = rows.length + 1
    rows.push({ id, room: transcript, epoch: 1, bytes, keys: [`corrections:${id}`], atMs: 1, ...more })
  })
  for (let n = 1; n <= count; n++) document.getMap('corrections').set(String(n), n)
  return rows
}

const keysOf = (document: Y.Doc) => [...document.getMap('corrections').keys()].sort()

describe('rows kept on this device', () => {
  it('make the same document in whatever order they lie', () => {
    const rows = session(6)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 6, maxLength: 6 }), (shuffled) => {
        const { good, document } = fittingRows(shuffled)
        expect(good).toHaveLength(6)
        expect(keysOf(document)).toEqual(['1', '2', '3', '4', '5', '6'])
      }),
    )
  })

  it('that cannot be read, or build on one that cannot, are left out; all others stay', () => {
    const rows = session(5)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (broken) => {
        const spoilt = rows.map((row, i) =>
          i === broken ? { ...row, bytes: new Uint8Array([255, 255]) } : row,
        )
        const { good, document } = fittingRows(spoilt)
        expect(good.map((row) => row.id)).toEqual(rows.slice(0, broken).map((row) => row.id))
        expect(document.store.pendingStructs).toBeNull()
      }),
    )
  })

  it('of another session do not suffer from a broken one', () => {
    const [first, ...later] = session(3)
    const others = session(2).map((row) => ({ ...row, id: row.id + 10 }))
    const spoilt = { ...first!, bytes: new Uint8Array([255]) }
    expect(fittingRows([spoilt, ...later, ...others]).good.map((row) => row.id)).toEqual([11, 12])
  })

  it('of an older epoch are never merged: unsent ones are lost work to offer, stored ones are of no use', () => {
    const old = session(3)
    const unsent = { ...old[2]!, unsent: 1 as const }
    const fresh = session(1, { epoch: 2 }).map((row) => ({ ...row, id: 20 }))
    const sorted = sortRows([old[0]!, old[1]!, unsent, ...fresh])
    expect(sorted.epoch).toBe(2)
    expect(sorted.good.map((row) => row.id)).toEqual([20])
    expect(sorted.lost.map(({ rows, oldEpoch }) => [rows.map((row) => row.id), oldEpoch])).toEqual([
      [[3], true],
    ])
    expect(sorted.useless).toEqual([1, 2, 3])
  })

  it('written before the epoch was told join the newest one', () => {
    const early = session(2, { epoch: 0, unsent: 1 })
    const known = session(2, { epoch: 3 }).map((row) => ({ ...row, id: row.id + 10 }))
    for (const rows of [
      [...early, ...known],
      [...known, ...early.map((row) => ({ ...row, id: row.id + 20 }))],
    ]) {
      const sorted = sortRows(rows)
      expect(sorted.epoch).toBe(3)
      expect(sorted.good).toHaveLength(4)
      expect(sorted.lost).toEqual([])
    }
    expect(sortRows(early).epoch).toBe(0)
  })
})
