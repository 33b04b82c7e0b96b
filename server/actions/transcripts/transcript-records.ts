// A transcript room's and a project room's records as maps, from rows or from the open room. Values passed their schemas
// when they were stored.
import type { PersonId, RecordKey, TopicId } from '../../../shared/base/id.ts'
import type {
  Codebook,
  Stance,
  StanceRecord,
  Topic,
  TopicRecord,
} from '../../../shared/records/codebook/codebook.ts'
import type { Person, PersonRecord } from '../../../shared/records/person.ts'
import type { TranscriptRecords } from '../../../shared/room/read-room.ts'
import { type RoomName, roomName } from '../../../shared/room/room-name.ts'
import type { StoredRow } from '../../stores/room-log.ts'
import type { RoomView } from '../../stores/rooms.ts'
import type { World } from '../world.ts'

type Entries = (root: string) => ReadonlyMap<string, unknown>

const recordsOf = (entries: Entries): TranscriptRecords => ({
  corrections: entries('corrections') as TranscriptRecords['corrections'],
  support: entries('support') as TranscriptRecords['support'],
  positions: entries('positions') as TranscriptRecords['positions'],
  looked: entries('looked') as TranscriptRecords['looked'],
  gaps: entries('gaps') as TranscriptRecords['gaps'],
  readThroughs: entries('readThroughs') as TranscriptRecords['readThroughs'],
  passages: entries('passages') as TranscriptRecords['passages'],
  messages: entries('messages') as TranscriptRecords['messages'],
  decisions: entries('decisions') as TranscriptRecords['decisions'],
  attributions: entries('attributions') as TranscriptRecords['attributions'],
  recodings: entries('recodings') as TranscriptRecords['recodings'],
  moderation: entries('moderation') as TranscriptRecords['moderation'],
})

export const recordsInRoom = (room: RoomView): TranscriptRecords => recordsOf(room.entries)

/** The records that rows hold; rows of other roots are left out. */
export function recordsInRows(rows: readonly StoredRow[]): TranscriptRecords {
  const byRoot = new Map<string, Map<string, unknown>>()
  for (const { root, key, value } of rows) {
    const there = byRoot.get(root) ?? new Map<string, unknown>()
    there.set(key, value)
    byRoot.set(root, there)
  }
  return recordsOf((root) => byRoot.get(root) ?? new Map())
}

/** The rows of some roots of a room, which may hold many more in others. */
export async function rowsOfRoots(
  { rows }: Pick<World, 'rows'>,
  room: RoomName,
  roots: readonly (keyof TranscriptRecords)[],
): Promise<readonly StoredRow[]> {
  return (await Promise.all(roots.map((root) => rows.ofRoom(room, root)))).flat()
}

/** The people of a project. */
export async function peopleOf(world: Pick<World, 'rows'>, project: string): Promise<readonly Person[]> {
  const rows = await world.rows.ofRoom(roomName('project', project), 'people')
  return rows.map(({ key, value }) => ({ ...(value as PersonRecord), id: key as PersonId }))
}

/** The codebook of a project, in its order. */
export async function codebookOf(world: Pick<World, 'rows'>, project: string): Promise<Codebook> {
  const room = roomName('project', project)
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order
  const topics = (await world.rows.ofRoom(room, 'topics')).map(
    ({ key, value }): Topic => ({ ...(value as TopicRecord), id: key as TopicId }),
  )
  const stances = (await world.rows.ofRoom(room, 'stances')).map(
    ({ key, value }): Stance => ({ ...(value as StanceRecord), id: key as Stance['id'] }),
  )
  return { topics: topics.sort(byOrder), stances: stances.sort(byOrder) }
}

/** The parts of a decision's address, `<member>/<ulid>`, as the key of the correction it decides. */
export const correctionKey = (member: string, record: string): RecordKey => `${member}/${record}` as RecordKey
