// Keeps the rule “n agree”: after a voice is stored, the server accepts what enough members have spoken for. It looks at
// what is stored and not at what was told, so that a voice whose process died before the decision counts at the next start.
import { setImmediate } from 'node:timers/promises'
import type { ProjectId, RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { may } from '../../../shared/people/permissions.ts'
import { agreedReadings } from '../../../shared/records/corrections/agreed-reading.ts'
import type { CorrectionRecords } from '../../../shared/records/corrections/correction-state.ts'
import { type RoomKind, type RoomName, readRoomName, roomName } from '../../../shared/room/room-name.ts'
import { recordsInRows } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'
import { settingsOf } from './change-settings.ts'
import { decideIn, reviewRoom } from './review-room.ts'

export type Agreements = {
  /** Something of these maps of a room was stored; looks, later, whether it made an agreement. */
  readonly changed: (room: RoomName, roots: ReadonlySet<string>) => void
  /** Looks at every record of every project, for what was left undone when the process ended. */
  readonly catchUp: () => Promise<void>
  /** Waits until nothing is left to look at. */
  readonly settle: () => Promise<void>
}

/** What may make an agreement: voices, and what stood in the way of one; in a project its rule. */
const telling = {
  transcript: new Set(['corrections', 'support', 'decisions', 'moderation']),
  project: new Set(['settings']),
} as const satisfies Partial<Record<RoomKind, ReadonlySet<string>>>

type Needs = Pick<World, 'projects' | 'members' | 'transcripts' | 'rows' | 'rooms' | 'clock'>

export function createAgreements(
  world: Needs,
  failedToLook: (room: RoomName, error: unknown) => void,
): Agreements {
  /** True: it changed once more while it was looked at. */
  const looking = new Map<RoomName, boolean>()
  const underWay = new Set<Promise<void>>()

  const look = async (room: RoomName): Promise<void> => {
    if (looking.has(room)) {
      looking.set(room, true)
      return
    }
    try {
      do {
        looking.set(room, false)
        await lookAt(world, room, look)
      } while (looking.get(room))
    } catch (error) {
      failedToLook(room, error)
    } finally {
      looking.delete(room)
    }
  }

  return {
    changed: (room, roots) => {
      const kind = readRoomName(room)?.kind
      if (kind !== 'transcript' && kind !== 'project') return
      if (![...roots].some((root) => telling[kind].has(root))) return
      // Told from inside a commit: the room is written again only after it.
      const looked = Promise.resolve()
        .then(() => look(room))
        .finally(() => underWay.delete(looked))
      underWay.add(looked)
    },
    catchUp: async () => {
      for (const { id } of await world.projects.all()) await look(roomName('project', id))
    },
    settle: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

async function lookAt(world: Needs, room: RoomName, look: (room: RoomName) => Promise<void>): Promise<void> {
  const read = readRoomName(room)
  if (!read) return
  if (read.kind === 'transcript') return acceptAgreed(world, read.id as TranscriptId)
  const project = read.id as ProjectId
  if ((await settingsOf(world, project)).acceptance.rule !== 'agree') return
  for (const { id } of await world.transcripts.ofProject(project)) {
    await look(roomName('transcript', id))
    await setImmediate()
  }
}

async function acceptAgreed(world: Needs, transcript: TranscriptId): Promise<void> {
  const stored = await world.transcripts.get(transcript)
  if (!stored) return
  const { acceptance } = await settingsOf(world, stored.project)
  if (acceptance.rule !== 'agree') return
  const room = roomName('transcript', transcript)
  const members = await world.members.ofProject(stored.project)
  const active = new Set(
    members.filter((each) => each.active && may(each, 'support-correction')).map(({ id }) => id),
  )
  const rows = await world.rows.ofRoom(room)
  const writtenAt = new Map(rows.map(({ root, key, seq }) => [`${root}:${key}`, seq]))
  const reopenedAt = new Map<RecordKey, number>()
  for (const { key, seq, value } of await world.rows.historyOf(room, 'decisions')) {
    if (value === undefined) reopenedAt.set(key as RecordKey, seq)
  }
  const publishedTexts = stored.transcript.segments.map(({ text }) => text)
  const agreedIn = (records: CorrectionRecords) =>
    agreedReadings({
      records,
      members: acceptance.members,
      isActive: (member) => active.has(member),
      // What was written since the rows were read is later than all of them.
      writtenAt: (root, key) => writtenAt.get(`${root}:${key}`) ?? Number.MAX_SAFE_INTEGER,
      reopenedAt: (key) => reopenedAt.get(key) ?? -1,
      publishedTexts,
    })
  const before = recordsInRows(rows)
  const agreed = new Set(agreedIn(before).map(({ key }) => key))
  if (agreed.size === 0) return
  const written = await world.rooms.write(room, null, (edit) => {
    const review = reviewRoom(edit)
    for (const { key, by, agreed: voices } of agreedIn(review.records)) {
      // One that was opened again only now is not among those of the rows, and stays open.
      if (!agreed.has(key)) continue
      const wording = (records: CorrectionRecords) => JSON.stringify(records.corrections.get(key))
      // One that was written anew only now is looked at again by itself.
      if (wording(before) !== wording(review.records)) continue
      decideIn(review, { key, verdict: 'accepted', by, agreed: voices, atMs: world.clock(), publishedTexts })
    }
    return ok(null)
  })
  if (!written.ok) throw new Error(written.problem.message)
}
