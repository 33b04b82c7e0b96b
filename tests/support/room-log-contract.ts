// What every room log must do, whatever keeps it. Each implementation's test runs this with its own way to make one.
import { expect, test } from 'vitest'
import type { Batch, RoomLog } from '../../server/stores/room-log.ts'
import type { MemberId } from '../../shared/base/id.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { testId } from './world.ts'

export type OpenedLog = { readonly log: RoomLog; readonly reopen: () => RoomLog; readonly close: () => void }

const room = roomName('transcript', testId(1))
const other = roomName('transcript', testId(2))
const ana = testId(3) as MemberId
const li = testId(4) as MemberId

const bytes = (...numbers: number[]) => new Uint8Array(numbers)
const batch = (given: Partial<Batch> = {}): Batch => ({
  room,
  epoch: 1,
  updates: [{ member: ana, update: bytes(1, 2, 3), rows: [] }],
  claims: new Map(),
  receivedAtMs: 1000,
  ...given,
})

export function roomLogContract(open: () => OpenedLog): void {
  const withLog = (title: string, claim: (log: RoomLog, reopen: () => RoomLog) => void) =>
    test(title, () => {
      const opened = open()
      try {
        claim(opened.log, opened.reopen)
      } finally {
        opened.close()
      }
    })

  withLog('a room that was never made loads as null', (log) => {
    expect(log.load(room)).toBeNull()
    expect([...log.history(room)]).toEqual([])
    expect(log.rooms()).toEqual([])
  })

  withLog('updates come back in order, each with its member and time, and rooms do not mix', (log) => {
    const first = log.appendBatch(batch())
    log.appendBatch(batch({ room: other }))
    const more = [
      { member: li, update: bytes(4), rows: [] },
      { member: null, update: bytes(), rows: [] },
    ]
    const second = log.appendBatch(batch({ receivedAtMs: 2000, updates: more }))
    expect(second).toHaveLength(2)
    const seqs = [...first, ...second]
    expect([...seqs].sort((a, b) => a - b)).toEqual(seqs)
    expect([...log.history(room)]).toEqual([
      { seq: seqs[0], member: ana, receivedAtMs: 1000, update: bytes(1, 2, 3) },
      { seq: seqs[1], member: li, receivedAtMs: 2000, update: bytes(4) },
      { seq: seqs[2], member: null, receivedAtMs: 2000, update: bytes() },
    ])
    expect(log.load(room)?.updates).toEqual([...log.history(room)])
    expect(log.rooms()).toEqual([room, other])
  })

  withLog('a clientID belongs to whoever claimed it first, for good', (log, reopen) => {
    log.appendBatch(
      batch({
        claims: new Map([
          [7, ana as MemberId | null],
          [0xffff_ffff, null],
        ]),
      }),
    )
    log.appendBatch(batch({ claims: new Map([[7, li]]) }))
    expect(reopen().load(room)?.owners).toEqual(
      new Map([
        [7, ana],
        [0xffff_ffff, null],
      ]),
    )
  })

  withLog('[I4] a row keeps when it came, says who wrote it last, and goes when its key goes', (log) => {
    const put = (key: string, value: unknown) => ({ root: 'corrections', key, value })
    const write = (receivedAtMs: number, member: MemberId, ...rows: ReturnType<typeof put>[]) =>
      log.appendBatch(batch({ receivedAtMs, updates: [{ member, update: bytes(1), rows }] }))[0]
    write(1000, ana, put('a', { words: 'von “Ana”\u00a0' }), put('b', 1))
    const seq = write(2000, li, put('a', { words: 'later' }))
    write(3000, ana, put('b', undefined))
    const row = { room, root: 'corrections', key: 'a', value: { words: 'later' }, author: li }
    expect(log.rowsOf(room)).toEqual([{ ...row, createdAtMs: 1000, updatedAtMs: 2000, seq }])
    log.replaceRows(room, [{ ...row, createdAtMs: 5, updatedAtMs: 6, seq: 7 }])
    expect(log.rowsOf(room)).toEqual([{ ...row, createdAtMs: 5, updatedAtMs: 6, seq: 7 }])
  })

  withLog(
    '[I4] every value a key ever held stays, with who wrote it, when, and the removals; rooms do not mix',
    (log, reopen) => {
      const put = (receivedAtMs: number, member: MemberId | null, key: string, value: unknown) =>
        log.appendBatch(
          batch({
            receivedAtMs,
            updates: [{ member, update: bytes(1), rows: [{ root: 'corrections', key, value }] }],
          }),
        )[0]
      const first = put(1000, ana, 'b', { words: 'one' })
      const second = put(2000, li, 'b', { words: 'two' })
      const third = put(3000, null, 'b', undefined)
      const fourth = put(4000, ana, 'a', 1)
      log.appendBatch(batch({ room: other, updates: [{ member: li, update: bytes(1), rows: [] }] }))
      const step = { root: 'corrections', key: 'b' }
      const steps = [
        { ...step, key: 'a', seq: fourth, value: 1, member: ana, atMs: 4000 },
        { ...step, seq: first, value: { words: 'one' }, member: ana, atMs: 1000 },
        { ...step, seq: second, value: { words: 'two' }, member: li, atMs: 2000 },
        { ...step, seq: third, value: undefined, member: null, atMs: 3000 },
      ]
      expect(reopen().stepsOf(room)).toEqual(steps)
      const again = reopen()
      expect(again.stepsOf(other)).toEqual([])
      again.replaceSteps(room, again.stepsOf(room).slice(1))
      expect(again.stepsOf(room)).toEqual(steps.slice(1))
      expect(again.roomsWithoutSteps()).toEqual([])
    },
  )

  withLog(
    'a snapshot takes the place of the updates it covers, and the history still holds every one',
    (log, reopen) => {
      const [first] = log.appendBatch(batch())
      const [second] = log.appendBatch(batch({ updates: [{ member: li, update: bytes(9, 9), rows: [] }] }))
      const before = [...log.history(room)]
      log.saveSnapshot(room, first ?? 0, bytes(5))
      expect(log.load(room)).toMatchObject({ snapshot: bytes(5), updates: [{ seq: second }] })
      log.saveSnapshot(room, second ?? 0, bytes(6))
      const [third] = log.appendBatch(batch({ updates: [{ member: null, update: bytes(8), rows: [] }] }))
      const again = reopen()
      expect(again.load(room)).toMatchObject({ snapshot: bytes(6), updates: [{ seq: third }] })
      expect([...again.history(room)].slice(0, 2)).toEqual(before)
      expect(again.moments(room)).toEqual([...again.history(room)].map(({ update: _, ...moment }) => moment))
      expect(again.moments(other)).toEqual([])
      expect(third).toBeGreaterThan(second ?? 0)
    },
  )

  withLog('[I4] a batch that cannot be stored whole leaves nothing behind', (log) => {
    log.appendBatch(batch())
    const cyclic: { self?: unknown } = {}
    cyclic.self = cyclic
    const updates = [
      { member: ana, update: bytes(2), rows: [{ root: 'corrections', key: 'a', value: 1 }] },
      { member: ana, update: bytes(3), rows: [{ root: 'corrections', key: 'b', value: cyclic }] },
    ]
    expect(() => log.appendBatch(batch({ updates, epoch: 2, claims: new Map([[7, ana]]) }))).toThrow()
    expect([...log.history(room)]).toHaveLength(1)
    expect(log.rowsOf(room)).toEqual([])
    expect(log.stepsOf(room)).toEqual([])
    expect(log.load(room)).toMatchObject({ epoch: 1, owners: new Map() })
  })

  withLog('a new epoch is the room’s from its first batch on', (log, reopen) => {
    log.appendBatch(batch())
    log.appendBatch(batch({ epoch: 2 }))
    expect(reopen().load(room)?.epoch).toBe(2)
  })
}
