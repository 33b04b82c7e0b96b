// The days on which a quote says it was cited, after what was done on some of them was lost.
import { expect, onTestFinished, test } from 'vitest'
import { falseTimes } from '../../../../server/actions/quotes/false-times.ts'
import type { KeptRecord } from '../../../../server/actions/quotes/kept-texts.ts'
import { startNewEpoch } from '../../../../server/live/new-epoch.ts'
import { createRooms } from '../../../../server/live/rooms.ts'
import { openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../../../server/stores/sqlite/room-log.ts'
import { sqliteRows } from '../../../../server/stores/sqlite/rows.ts'
import { type MemberId, recordKey, type TranscriptId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { spanWithin } from '../../../../shared/transcript/span.ts'
import { testId } from '../../../support/world.ts'

const day = (nth: number) => nth * 86_400_000 + 5
const id = testId(1) as TranscriptId
const room = roomName('transcript', id)
const member = testId(2) as MemberId
const texts = ['We suport it.']
const [record, spans] = [{ id, texts, importedAtMs: day(10) } as unknown as KeptRecord, [spanWithin(0, 0, 9)]]
const accepted = (published: string, start: number, reading: string): Decision => ({
  verdict: 'accepted',
  segment: 0,
  start,
  end: start + published.length,
  published,
  reading,
  proposer: member,
  by: member,
  atMs: 1,
})

/** A record of day 10, decided on at day 12, lost since and restored on day 20, decided on again at day 21. */
async function restored({ isRestored = true } = {}) {
  const database = openDatabase(':memory:')
  const log = sqliteRoomLog(database)
  let now = day(10)
  const open = () =>
    createRooms({
      log,
      clock: () => now,
      projectOf: async () => testId(3) as never,
      logger: { warn: () => {} },
    })
  let rooms = open()
  await rooms.create(room, null)
  const decide = async (nth: number, decision: Decision) => {
    const written = await rooms.write(room, member, (edit) =>
      ok(edit.put('decisions', recordKey(member, testId(nth)), decision)),
    )
    expect(written.ok).toBe(true)
  }
  now = day(12)
  await decide(4, accepted('We', 0, 'They'))
  now = day(20)
  rooms.shutdown()
  if (isRestored) startNewEpoch(log, now)
  rooms = open()
  now = day(21)
  await decide(5, accepted('suport', 3, 'support'))
  now = day(30)
  const told = (...citedTimes: number[]) =>
    falseTimes({ rows: sqliteRows(database), clock: () => now }, record, {
      transcript: id,
      spans,
      source: null,
      citedAs: ['They support'],
      citedTimes: [citedTimes],
    } as never)
  onTestFinished(() => {
    rooms.shutdown()
    database.close()
  })
  return told
}

test('a day on which what was done is lost may have been, one before or still to come cannot', async () => {
  const told = await restored()
  expect(await told(day(11), day(12), day(15), day(20), day(21), day(31))).toEqual([day(11), day(31)])
})

test('where nothing was ever lost no day before the place read so can be', async () => {
  const told = await restored({ isRestored: false })
  expect(await told(day(12), day(15), day(20), day(21))).toEqual([day(12), day(15), day(20)])
})
