// What waits for the caller: mentions, replies, and talk about their own records, a page at a time.
import { ok, type Result } from '../../../shared/base/result.ts'
import { readRoomName } from '../../../shared/room/room-name.ts'
import type { Inbox, InboxItem } from '../../../shared/wire/sharing/api-talk.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { threadPlaces } from './thread-places.ts'
import { newestFirst, type Waiting, waitingMessages } from './waiting-messages.ts'

export type InboxAsked = {
  /** `next` of the page before; null: from the newest on. */
  readonly before: string | null
  readonly rows: number
  readonly onlyUnseen: boolean
}

type Needs = Pick<World, 'talks' | 'notes' | 'seen' | 'rows' | 'transcripts'>

export async function listInbox(world: Needs, caller: Caller, asked: InboxAsked): Promise<Result<Inbox>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const all = await waitingFor(world, caller)
  const older = all.filter(
    (each) => (!asked.onlyUnseen || !each.isSeen) && comesAfter(each, readCursor(asked.before)),
  )
  const page = older.slice(0, asked.rows)
  const last = page.at(-1)
  return ok({
    items: await inboxItems(world, caller, page),
    unseen: all.filter(({ isSeen }) => !isSeen).length,
    next: last && older.length > page.length ? `${last.said.atMs}~${last.said.key}` : null,
  })
}

/** Everything that waits for a member, or did, the newest first. */
export async function waitingFor(
  world: Pick<World, 'talks' | 'notes' | 'seen'>,
  { member, project }: Caller,
): Promise<readonly Waiting[]> {
  const [said, notes, seen] = await Promise.all([
    world.talks.of(project.id),
    world.notes.ofProject(project.id),
    world.seen.of(project.id, member.id),
  ])
  const noteWriters = new Map(notes.map(({ id, createdBy }) => [id as string, createdBy]))
  return waitingMessages(said, { me: member.id, noteWriters, seen })
}

export async function inboxItems(
  world: Pick<World, 'rows' | 'transcripts' | 'notes'>,
  caller: Caller,
  waiting: readonly Waiting[],
): Promise<InboxItem[]> {
  const places = await threadPlaces(
    world,
    caller.project,
    waiting.map(({ said }) => said),
  )
  return waiting.flatMap(({ said: { room, about, key, by, text, does, atMs }, why, isSeen }, i) => {
    const where = places[i]
    const kind = readRoomName(room)?.kind
    return where && kind ? [{ room, kind, about, key, by, text, does, why, atMs, isSeen, where }] : []
  })
}

type Cursor = Pick<Waiting['said'], 'atMs' | 'key'>

/** A cursor that is none begins at the newest. */
function readCursor(before: string | null): Cursor | null {
  const [atMs = '', key = ''] = before?.split('~') ?? []
  return /^\d{1,16}$/.test(atMs) ? { atMs: Number(atMs), key: key as Cursor['key'] } : null
}

const comesAfter = ({ said }: Waiting, cursor: Cursor | null): boolean =>
  cursor === null || newestFirst(said, cursor) > 0
