// What waits for the caller: mentions, replies, and talk about their own records, a page at a time.
import type { ProjectId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { readRoomName, roomName } from '../../../shared/room/room-name.ts'
import type { Inbox, InboxItem } from '../../../shared/wire/sharing/api-talk.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import type { Said } from './talks.ts'
import { threadPlaces } from './thread-places.ts'
import { isAboutEntry, newestFirst, type Waiting, waitingMessages } from './waiting-messages.ts'

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
  world: Pick<World, 'talks' | 'notes' | 'seen' | 'rows'>,
  { member, project }: Caller,
): Promise<readonly Waiting[]> {
  const [said, notes, seen] = await Promise.all([
    world.talks.of(project.id),
    world.notes.ofProject(project.id),
    world.seen.of(project.id, member.id),
  ])
  const noteWriters = new Map(notes.map(({ id, createdBy }) => [id as string, createdBy]))
  const entries = await entriesTalkedAbout(world, project.id, said)
  return waitingMessages(said, { me: member.id, noteWriters, entries, seen })
}

/** Of the entries of the codebook that are talked about those that are there, each as messages are about it. */
async function entriesTalkedAbout(
  { rows }: Pick<World, 'rows'>,
  project: ProjectId,
  said: readonly Said[],
): Promise<ReadonlySet<string>> {
  const abouts = [...new Set(said.map(({ about }) => about))].filter(isAboutEntry)
  const found = new Set<string>()
  for (const root of ['topics', 'stances'] as const) {
    const keys = abouts.flatMap((about) =>
      about.startsWith(`${root}:`) ? [about.slice(root.length + 1)] : [],
    )
    if (keys.length === 0) continue
    for (const { key } of await rows.ofKeys(roomName('project', project), root, keys))
      found.add(`${root}:${key}`)
  }
  return found
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
