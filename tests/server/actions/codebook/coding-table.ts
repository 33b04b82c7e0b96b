// A project with coded records and people around it, for the tests of the codebook: its entries, positions and rows.
import type { Caller } from '../../../../server/actions/caller.ts'
import {
  type MemberId,
  type RecordKey,
  recordKey,
  type TopicId,
  type TranscriptId,
} from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { StanceRecord, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import type { Position } from '../../../../shared/records/positions/position.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { CodebookChange } from '../../../../shared/wire/api-codebook.ts'
import { firstSlug, type Person, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

export const params = { project: firstSlug }

export type CodingTable = {
  readonly project: string
  readonly topic: (id: string) => Promise<TopicRecord>
  readonly stance: (id: string) => Promise<StanceRecord>
  /** Imports a record of so many paragraphs. */
  readonly record: (paragraphs: number) => Promise<TranscriptId>
  /** Writes a position as its coder's screen would; at the paragraph, on these topics. */
  readonly code: (
    by: Person,
    transcript: TranscriptId,
    segment: number,
    topics: readonly string[],
    more?: Partial<Position>,
  ) => Promise<RecordKey>
  readonly put: (
    by: Person,
    transcript: TranscriptId,
    root: string,
    key: string,
    value: unknown,
  ) => Promise<void>
  /** A record's rows, whole but for when and by which update; the codebook's also without who wrote them last. */
  readonly rows: (transcript: TranscriptId | null, roots: readonly string[]) => Promise<unknown[]>
  readonly valueAt: (transcript: TranscriptId, root: string, key: string) => Promise<unknown>
  /** A topic of the codebook as it is, and as it would be. */
  readonly edited: (id: string, change: Partial<TopicRecord>) => Promise<CodebookChange['topics'][number]>
  readonly callerOf: (person: Person) => Promise<Caller>
}

let ids = 5000

export async function codingTable(server: TestServer): Promise<CodingTable> {
  const { world } = server.app
  const [found] = await world.projects.all()
  if (!found) throw new Error('there is no project')
  const project = found
  const roomOf = (transcript: TranscriptId | null) =>
    transcript === null ? roomName('project', project.id) : roomName('transcript', transcript)
  const entry = async (root: string, id: string): Promise<unknown> => {
    const read = await world.rooms.read(roomOf(null), (room) => room.get(root, id))
    if (!read.ok || read.value === undefined) throw new Error(`there is no ${root} ${id}`)
    return read.value
  }
  const put: CodingTable['put'] = async (by, transcript, root, key, value) => {
    const written = await world.rooms.write(roomOf(transcript), by.account.id as MemberId, (room) =>
      ok(room.put(root, key, value)),
    )
    if (!written.ok) throw new Error(written.problem.message)
  }
  return {
    project: project.id,
    put,
    topic: async (id) => (await entry('topics', id)) as TopicRecord,
    stance: async (id) => (await entry('stances', id)) as StanceRecord,
    record: async (paragraphs) => {
      ids += 1
      const said = Array.from({ length: paragraphs }, (_, i) => `>> SPEAKER ${i}: Words number ${i}.`)
      return (await server.record(
        `Record ${ids}\n***\n${said.join('\n\n')}\n`,
        `record-${ids}.txt`,
      )) as TranscriptId
    },
    code: async (by, transcript, segment, topics, more = {}) => {
      ids += 1
      const key = recordKey(by.account.id as MemberId, testId(ids))
      const position = {
        spans: [{ startSegment: segment, start: 0, endSegment: segment, end: 5 }],
        actor: 'FRA',
        topics,
        stance: 'supports',
        certainty: 'sure',
        atMs: ids,
        ...more,
      }
      await put(by, transcript, 'positions', key, position)
      return key
    },
    rows: async (transcript, roots) =>
      (await world.rows.ofRoom(roomOf(transcript)))
        .filter(({ root }) => roots.includes(root))
        .map(({ root, key, value, author }) =>
          JSON.stringify({ root, key, value, author: transcript === null ? null : author }),
        ),
    valueAt: async (transcript, root, key) => {
      const read = await world.rooms.read(roomOf(transcript), (room) => room.get(root, key))
      return read.ok ? read.value : read
    },
    edited: async (id, change) => {
      const before = (await entry('topics', id)) as TopicRecord
      return { id: id as TopicId, before, after: { ...before, ...change } }
    },
    callerOf: async (person) => {
      const member = await world.members.get(project.id, person.account.id as MemberId)
      if (!member) throw new Error('not a member')
      return { member, project }
    },
  }
}

/** A change as its parts, the rest empty. */
export const changeOf = (parts: Partial<CodebookChange>): CodebookChange => ({
  topics: [],
  stances: [],
  recodings: [],
  ...parts,
})

/** What undoes a change. */
export function undoOf({ topics, stances, recodings }: CodebookChange): CodebookChange {
  const turned = <T extends { readonly before: unknown; readonly after: unknown }>(entry: T): T => ({
    ...entry,
    before: entry.after,
    after: entry.before,
  })
  return { topics: topics.map(turned), stances: stances.map(turned), recodings: recodings.map(turned) }
}

export const topicIds = (...ids: string[]): TopicId[] => ids as TopicId[]

/** A topic nobody made yet. */
const newTopic = (name: string, more: Partial<TopicRecord> = {}): TopicRecord => ({
  name,
  definition: '',
  parent: null,
  colour: 1,
  order: 99,
  retired: false,
  redirect: null,
  suggestedBy: null,
  ...more,
})
export const added = (id: string, more: Partial<TopicRecord> = {}) => ({
  id: id as TopicId,
  before: null,
  after: newTopic(`Topic ${id}`, more),
})
export const recoded = (
  transcript: TranscriptId,
  position: RecordKey,
  was: readonly string[],
  before: readonly string[] | null,
  after: readonly string[] | null,
) => ({
  transcript,
  position,
  was: topicIds(...was),
  before: before && topicIds(...before),
  after: after && topicIds(...after),
})

/** Roots of the project's codebook, and of what is coded in a record. */
export const codebookRoots = ['topics', 'stances']
export const codingRoots = ['positions', 'recodings']
