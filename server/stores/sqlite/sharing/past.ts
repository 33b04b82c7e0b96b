// The history of all rooms by time. The order of receipt is that of `seq`, so that a moment is a place in it; the time is
// asked as well, since a clock may have been set back.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { RoomName } from '../../../../shared/room/room-name.ts'
import type { Past, PastAsked, PastChange, PastStep } from '../../past.ts'
import type { Database } from '../database.ts'

type StepRow = {
  readonly room: string
  readonly root: string
  readonly key: string
  readonly seq: number
  readonly member: string | null
  readonly received_at: number
  readonly is_first: number
  readonly is_gone: number
  readonly verdict: string | null
  readonly hidden: number | null
  readonly about: string | null
}

type ChangeRow = {
  readonly root: string
  readonly key: string
  readonly member: string | null
  readonly received_at: number
  readonly is_new: number
}

const chosen = `room IN (SELECT value FROM json_each(@rooms)) AND root IN (SELECT value FROM json_each(@roots))
  AND (@by IS NULL OR member = @by)`

const heldBefore = `EXISTS (SELECT 1 FROM history AS earlier WHERE earlier.room = step.room
  AND earlier.root = step.root AND earlier.key = step.key AND earlier.value IS NOT NULL`

const asParameters = ({ rooms, roots, by = undefined }: PastAsked) => ({
  rooms: JSON.stringify(rooms),
  roots: JSON.stringify(roots),
  by: by ?? null,
})

export function createPast(database: Database): Past {
  const last = database
    .prepare<[object], number>(
      `SELECT received_at FROM history INDEXED BY history_by_time WHERE received_at < @before AND ${chosen}
       ORDER BY received_at DESC LIMIT 1`,
    )
    .pluck()
  const between = database.prepare<[object], StepRow>(
    `SELECT room, root, key, seq, member, received_at,
       NOT ${heldBefore} AND earlier.seq < step.seq) AS is_first,
       value IS NULL OR coalesce(value ->> '$.withdrawn', 0) AS is_gone,
       value ->> '$.verdict' AS verdict, value ->> '$.hidden' AS hidden,
       CASE WHEN root = 'messages' THEN value ->> '$.about' END AS about
     FROM history AS step INDEXED BY history_by_time
     WHERE received_at >= @from AND received_at < @to AND ${chosen} ORDER BY seq, root, key`,
  )
  const firstAfter = database
    .prepare<[number], number>(
      `SELECT seq FROM history INDEXED BY history_by_time WHERE received_at > ? ORDER BY received_at, seq LIMIT 1`,
    )
    .pluck()
  // A bare column beside max() is the one of the row that has the maximum: the last step of its key.
  const changed = database.prepare<[object], ChangeRow>(
    `SELECT root, key, member, received_at, NOT ${heldBefore} AND earlier.seq < @first) AS is_new FROM (
       SELECT room, root, key, member, received_at, max(seq) AS seq FROM history INDEXED BY history_by_seq
       WHERE room = @room AND seq >= @first AND received_at > @since
         AND root IN (SELECT value FROM json_each(@roots))
       GROUP BY root, key
     ) AS step
     WHERE member IS NOT @notBy AND EXISTS (
       SELECT 1 FROM records WHERE records.room = step.room AND records.root = step.root
         AND records.key = step.key AND coalesce(records.value ->> '$.withdrawn', 0) = 0
     ) AND NOT EXISTS (
       SELECT 1 FROM records AS said WHERE said.room = step.room AND said.root = 'moderation'
         AND said.key = step.root || ':' || step.key AND said.value ->> '$.hidden' = 1
     )
     ORDER BY seq DESC, root, key LIMIT @most`,
  )
  return {
    lastBefore: async (asked, beforeMs) => last.get({ ...asParameters(asked), before: beforeMs }) ?? null,
    between: async (asked, fromMs, toMs) =>
      between.all({ ...asParameters(asked), from: fromMs, to: toMs }).map(readStep),
    changedSince: async (room, roots, { sinceMs, notBy, most }) => {
      const first = firstAfter.get(sinceMs)
      if (first === undefined) return []
      const asked = { room, roots: JSON.stringify(roots), first, since: sinceMs, notBy, most }
      return changed.all(asked).map(readChange)
    },
  }
}

const readStep = (row: StepRow): PastStep => ({
  room: row.room as RoomName,
  root: row.root,
  key: row.key,
  seq: row.seq,
  member: row.member as MemberId | null,
  atMs: row.received_at,
  isFirst: row.is_first === 1,
  isGone: row.is_gone === 1,
  verdict: row.verdict,
  hidden: row.hidden === null ? null : row.hidden === 1,
  about: row.about,
})

const readChange = ({ root, key, member, received_at, is_new }: ChangeRow): PastChange => ({
  root,
  key,
  member: member as MemberId | null,
  atMs: received_at,
  isNew: is_new === 1,
})
