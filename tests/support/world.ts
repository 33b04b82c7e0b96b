// Several people in real rooms on a real SQLite database, in one process: `const w = await world({ ana: 'annotator' })`.
// Nothing sleeps: `settle` moves frames until nobody has anything left to say; `clock.nowMs` moves only by hand.

import type { GateRule } from '../../server/live/gate/gate-rule.ts'
import { visibleContent } from '../../server/live/room-state.ts'
import { createRooms, type LiveRooms } from '../../server/live/rooms.ts'
import type { RoomLog } from '../../server/stores/room-log.ts'
import { type Database, openDatabase } from '../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../server/stores/sqlite/room-log.ts'
import {
  type MemberId,
  type RecordKey,
  recordKey,
  type StanceId,
  type TopicId,
  type TranscriptId,
  ulid,
} from '../../shared/base/id.ts'
import type { Member } from '../../shared/people/member.ts'
import type { Role } from '../../shared/people/roles.ts'
import type { Correction } from '../../shared/records/corrections/correction.ts'
import type { Looked } from '../../shared/records/positions/looked.ts'
import type { Position } from '../../shared/records/positions/position.ts'
import type { Dismissal } from '../../shared/records/review/dismissal.ts'
import type { GapClosing } from '../../shared/records/review/gap-closing.ts'
import { digestOf, type ReadThrough } from '../../shared/records/review/read-through.ts'
import type { Passage } from '../../shared/records/talk/passage.ts'
import { type RoomKind, type RoomName, readRoomName, roomName } from '../../shared/room/room-name.ts'
import { Device } from './device.ts'

/** A ULID that is the same on every run. */
export function testId(number: number): string {
  const bytes = new Uint8Array(10)
  new DataView(bytes.buffer).setUint32(6, number)
  return ulid(1_700_000_000_000, bytes)
}

export const testMember = (name: string, role: Role, number: number): Member => ({
  id: testId(number) as MemberId,
  name,
  role,
  colour: (number % 12) + 1,
  active: true,
})

export const testCorrection = (reading: string, segment = 0): Correction => ({
  segment,
  start: 0,
  end: 6,
  published: 'suport',
  reading,
  atMs: 1_700_000_000_000,
})

export const testGap: GapClosing = { segment: 0, start: 0, end: 3, mark: '(?)', atMs: 1_700_000_000_000 }

export const testReadThrough: ReadThrough = { digest: digestOf('suport'), atMs: 1_700_000_000_000 }

export const testDismissal: Dismissal = {
  form: 'suport',
  published: 'suport',
  transcript: testId(901) as TranscriptId,
  segment: 0,
  start: 0,
  end: 6,
  atMs: 1_700_000_000_000,
}

export const testPosition: Position = {
  spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 6 }],
  actor: 'MEX',
  topics: ['norms' as TopicId],
  stance: 'supports' as StanceId,
  certainty: 'sure',
  asRead: [{ segment: 0, start: 0, end: 6, reading: 'support' }],
  atMs: 1_700_000_000_000,
}

export const testLooked: Looked = { saw: testPosition.asRead ?? [], atMs: 1_700_000_000_000 }

export const testPassage: Passage = {
  span: { startSegment: 0, start: 0, endSegment: 0, end: 6 },
  atMs: 1_700_000_000_000,
}

export type TestTimers = {
  readonly later: (ms: number, run: () => void) => () => void
  readonly runAll: () => void
}

/** Timers that go off only when told to. */
export function testTimers(): TestTimers {
  const waiting = new Set<() => void>()
  return {
    later: (_ms, run) => {
      waiting.add(run)
      return () => waiting.delete(run)
    },
    runAll: () => {
      for (const run of [...waiting]) {
        waiting.delete(run)
        run()
      }
    },
  }
}

export type WorldOptions = {
  readonly kind?: RoomKind
  readonly database?: Database
  readonly log?: (log: RoomLog) => RoomLog
  readonly rules?: ReadonlySet<GateRule>
}

export type World = {
  readonly database: Database
  readonly log: RoomLog
  readonly room: RoomName
  readonly project: string
  readonly clock: { nowMs: number }
  readonly timers: TestTimers
  readonly members: Readonly<Record<string, Member>>
  readonly warnings: string[]
  rooms: LiveRooms
  /** A further window of a member, online; `from` is what their browser kept. */
  readonly open: (name: string, from?: Device, room?: RoomName) => Device
  readonly settle: (devices?: readonly Device[]) => Promise<void>
  /** The process ends without a word and starts again on the same database. */
  readonly restart: () => void
}

export const quietLogger = (warnings: string[]) => ({
  warn: (_facts: object, message: string) => {
    warnings.push(message)
  },
})

export async function world(
  people: Readonly<Record<string, Role>>,
  options: WorldOptions = {},
): Promise<World> {
  const database = options.database ?? openDatabase(':memory:')
  const log = options.log ? options.log(sqliteRoomLog(database)) : sqliteRoomLog(database)
  const clock = { nowMs: 1_700_000_000_000 }
  const timers = testTimers()
  const warnings: string[] = []
  const project = testId(900)
  const room = roomName(options.kind ?? 'transcript', options.kind === 'project' ? project : testId(901))
  const newRooms = () =>
    createRooms({
      log,
      clock: () => clock.nowMs,
      projectOf: async () => project,
      segmentsOf: async () => Array.from({ length: 50 }, () => ({ length: 10_000 })),
      logger: quietLogger(warnings),
      later: timers.later,
      rules: options.rules,
    })
  const members = Object.fromEntries(
    Object.entries(people).map(([name, role], i) => [name, testMember(name, role, i + 1)]),
  )
  const all: Device[] = []
  const made: World = {
    database,
    log,
    room,
    project,
    clock,
    timers,
    members,
    warnings,
    rooms: newRooms(),
    open: (name, from, where = room) => {
      const member = members[name]
      if (!member) throw new Error(`nobody is called ${name}`)
      const device = new Device(made.rooms, member, where, from?.document)
      device.epoch = from?.epoch ?? null
      all.push(device)
      device.connect(made.rooms)
      return device
    },
    settle: async (devices = all) => {
      for (let quiet = 0; quiet < 2; ) {
        clock.nowMs += 1000
        await Promise.all(devices.map((device) => device.joining))
        const moved = devices.map((device) => device.deliver()).some(Boolean)
        await new Promise((resolve) => setImmediate(resolve))
        quiet = moved ? 0 : quiet + 1
      }
    },
    restart: () => {
      for (const device of all) device.disconnect()
      made.rooms = newRooms()
    },
  }
  const created = await made.rooms.create(room, null)
  if (!created.ok) throw new Error(created.problem.message)
  return made
}

/** What a device shows, as plain data; equal strings are equal screens. */
export const contentOf = (device: Device): string => {
  const kind = readRoomName(device.room)?.kind
  if (!kind) throw new Error(`${device.room} is no room`)
  return JSON.stringify(visibleContent(device.document, kind))
}

export const keyOf = (member: Member | undefined, number: number): RecordKey => {
  if (!member) throw new Error('no such member')
  return recordKey(member.id, testId(number))
}
