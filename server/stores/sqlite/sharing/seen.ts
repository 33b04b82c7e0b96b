// What members have seen and when they visited, in SQLite. Everything seen up to a moment is the row of no room and thread.
import type { RoomName } from '../../../../shared/room/room-name.ts'
import { type Seen, type Visits, visitGapMs } from '../../seen.ts'
import type { Database } from '../database.ts'

type SeenRow = { readonly room: string; readonly about: string; readonly up_to_ms: number }

export function createSeen(database: Database): Seen {
  const select = database.prepare<[string, string], SeenRow>(
    'SELECT room, about, up_to_ms FROM seen WHERE project = ? AND member = ?',
  )
  const upsert = database.prepare<[string, string, string, string, number]>(
    `INSERT INTO seen (project, member, room, about, up_to_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET up_to_ms = max(up_to_ms, excluded.up_to_ms)`,
  )
  const drop = database.prepare<[string, string, number]>(
    "DELETE FROM seen WHERE project = ? AND member = ? AND room <> '' AND up_to_ms <= ?",
  )
  const markEverything = database.transaction((project: string, member: string, upToMs: number) => {
    upsert.run(project, member, '', '', upToMs)
    drop.run(project, member, upToMs)
  })
  return {
    of: async (project, member) => {
      const rows = select.all(project, member)
      const marks = new Map(rows.map(({ room, about, up_to_ms }) => [`${room} ${about}`, up_to_ms]))
      return {
        everywhereMs: marks.get(' ') ?? 0,
        ofThread: (room, about) => marks.get(`${room} ${about}`) ?? 0,
      }
    },
    markThread: async (project, member, { room, about }, upToMs) => {
      upsert.run(project, member, room, about, upToMs)
    },
    markEverything: async (project, member, upToMs) => {
      markEverything.immediate(project, member, upToMs)
    },
  }
}

type VisitRow = {
  readonly opened_at_ms: number
  readonly left_at_ms: number
  readonly earlier_left_at_ms: number | null
}

export function createVisits(database: Database): Visits {
  const select = database.prepare<[string, string, string], VisitRow>(
    'SELECT opened_at_ms, left_at_ms, earlier_left_at_ms FROM visits WHERE project = ? AND member = ? AND room = ?',
  )
  const upsert = database.prepare<[string, string, string, number, number, number | null]>(
    'INSERT OR REPLACE INTO visits (project, member, room, opened_at_ms, left_at_ms, earlier_left_at_ms) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const here = database.transaction((project: string, member: string, room: RoomName, nowMs: number) => {
    const last = select.get(project, member, room)
    const goesOn = last !== undefined && nowMs - last.left_at_ms <= visitGapMs
    const openedMs = goesOn ? last.opened_at_ms : nowMs
    const earlierMs = goesOn ? last.earlier_left_at_ms : (last?.left_at_ms ?? null)
    upsert.run(project, member, room, openedMs, Math.max(nowMs, last?.left_at_ms ?? 0), earlierMs)
    return earlierMs
  })
  return { here: async (project, member, room, nowMs) => here.immediate(project, member, room, nowMs) }
}
