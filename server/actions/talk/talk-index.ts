// Keeps what was said in projects in memory, for an inbox is asked for at every message. Each request first asks how far
// the rooms have come and takes in what was written since; a room that began a new epoch is read anew, as in coding-index.
import type { ProjectId } from '../../../shared/base/id.ts'
import type { Message } from '../../../shared/records/talk/message.ts'
import { type RoomName, roomName } from '../../../shared/room/room-name.ts'
import type { RoomMark, Rows, StoredRow } from '../../stores/room-log.ts'
import type { Transcripts } from '../../stores/transcripts.ts'
import { continues, isSameMark, letGo, rowSlices, stepSlices } from '../kept-rooms.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { type RoomTalk, roomTalk, talkedRoots, talkRoots } from './room-talk.ts'
import type { Said, Talks } from './talks.ts'

type Needs = { readonly rows: Rows; readonly transcripts: Transcripts }
type KeptRoom = { readonly talk: RoomTalk; mark: RoomMark }
type KeptProject = Map<RoomName, KeptRoom>

/** The projects not asked for longest are let go beyond so many messages. */
const mostKept = 200_000

export function createTalks(needs: Needs): Talks {
  /** The one asked for last comes last. */
  const projects = new Map<ProjectId, KeptProject>()

  const catchUp = async (project: ProjectId): Promise<readonly Said[]> => {
    const kept = projects.get(project) ?? new Map()
    // Let go of while it is brought on: should that fail half-way, it is read anew.
    projects.delete(project)
    await bringOn(needs, project, kept)
    projects.set(project, kept)
    letGo(projects, (each) => saidIn(each).length, mostKept)
    return saidIn(kept)
  }

  return { of: oneAfterAnother(catchUp) }
}

const saidIn = (kept: KeptProject): readonly Said[] =>
  [...kept.values()].flatMap(({ talk }) => talk.standing())

async function bringOn(needs: Needs, project: ProjectId, kept: KeptProject): Promise<void> {
  const records = await needs.transcripts.ofProject(project)
  const rooms = [roomName('talk', project), ...records.map(({ id }) => roomName('transcript', id))]
  const marks = await needs.rows.marksOf(rooms)
  for (const [room, mark] of marks) await bringOnRoom(needs.rows, room, mark, kept)
}

async function bringOnRoom(rows: Rows, room: RoomName, mark: RoomMark, kept: KeptProject): Promise<void> {
  const known = kept.get(room)
  if (known && isSameMark(known.mark, mark)) return
  let at = known && continues(known.mark, mark) ? known : null
  if (!at) {
    at = { talk: roomTalk(room), mark }
    await takeRows(rows, room, at.talk)
    kept.set(room, at)
    // What was written while the rows were read comes next: `mark` is from before.
  }
  for await (const { steps, mark: reached } of stepSlices(rows, room, talkRoots, at.mark)) {
    for (const { root, key, value, atMs } of steps) at.talk.apply(root, key, value, atMs)
    at.mark = reached
  }
  for (const root of talkedRoots) {
    const asked = at.talk.asksFor(root)
    const found = asked.length === 0 ? [] : await rows.ofKeys(room, root, asked)
    at.talk.found(
      root,
      found.map(({ key }) => key),
    )
  }
  if (at.mark.seq < mark.seq) at.mark = mark
}

async function takeRows(rows: Rows, room: RoomName, talk: RoomTalk): Promise<void> {
  for await (const some of rowSlices(rows, room, talkRoots)) {
    for (const row of some) {
      if (mayCallSince(row)) await takePast(rows, row, talk)
      else talk.apply(row.root, row.key, row.value, row.createdAtMs)
    }
  }
}

/** A message that was changed may call somebody since it was: what it held before tells when. */
const mayCallSince = ({ root, value, createdAtMs, updatedAtMs }: StoredRow): boolean =>
  root === 'messages' && createdAtMs !== updatedAtMs && (value as Message).mentions !== undefined

async function takePast(rows: Rows, { room, root, key }: StoredRow, talk: RoomTalk): Promise<void> {
  for (const { value, atMs } of await rows.historyOf(room, root, { key })) talk.apply(root, key, value, atMs)
}
