// Which epoch a restore begins, and what it leaves of the log.
import { expect, test } from 'vitest'
import { epochOfRestore, startNewEpoch } from '../../../server/live/new-epoch.ts'
import { rebuildRows } from '../../../server/live/rebuild.ts'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import { readTranscriptRoom } from '../../../shared/room/read-room.ts'
import { roomMetaSchema } from '../../../shared/room/room-meta.ts'
import { keyOf, testCorrection, world } from '../../support/world.ts'

const now = Date.UTC(2026, 10, 21)

test('two restores of one backup begin different epochs, also where nothing of the first is left', () => {
  const first = epochOfRestore(1, now)
  expect(epochOfRestore(0, now + 1000)).toBeGreaterThan(first)
  expect(epochOfRestore(first, now)).toBe(first + 1)
  expect(epochOfRestore(first, now - 86_400_000)).toBe(first + 1)
})

test('the epoch of a restore is one a room may have until 2051', () => {
  expect(roomMetaSchema.safeParse(epochOfRestore(1, now)).success).toBe(true)
  expect(roomMetaSchema.safeParse(epochOfRestore(0, Date.UTC(2051, 0, 1))).success).toBe(true)
})

test('[I4] a new epoch keeps every update, and its rows are what the log gives', async () => {
  const w = await world({ ana: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  putCorrection(ana.document, keyOf(ana.member, 1), testCorrection('support'))
  await w.settle()
  w.restart()
  const before = [...w.log.history(w.room)]
  expect(startNewEpoch(w.log, now, 40)).toBe(1)
  expect([...w.log.history(w.room)].slice(0, -1)).toEqual(before)
  expect(w.log.load(w.room)?.epoch).toBe(40)
  expect(rebuildRows(w.log, { check: true }).differences).toEqual([])
  expect(startNewEpoch(w.log, now, 7)).toBe(1)
  expect(w.log.load(w.room)?.epoch).toBe(41)
  const fresh = w.open('ana')
  await w.settle([fresh])
  expect(fresh.epoch).toBe(41)
  expect([...readTranscriptRoom(fresh.document).corrections.values()]).toEqual([testCorrection('support')])
})
