// "Since you were last here": a member's visits to a record, and what others wrote in it after one ended, but for what the
// member decided on since, wherever that was.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { type RoomName, roomName } from '../../../shared/room/room-name.ts'
import {
  type ChangedRoot,
  type ChangeSince,
  changedRoots,
  mostChangesSince,
} from '../../../shared/wire/sharing/api-talk.ts'
import type { PastChange } from '../../stores/past.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'

/** Renews or begins the caller's visit. `sinceMs`: when the one before ended, the same for all of one visit. */
export async function visitRecord(
  world: World,
  caller: Caller,
  transcript: TranscriptId,
): Promise<Result<{ sinceMs: number | null }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findTranscript(world, caller, transcript)
  if (!found.ok) return found
  const room = roomName('transcript', transcript)
  const sinceMs = await world.visits.here(caller.project.id, caller.member.id, room, world.clock())
  return ok({ sinceMs })
}

export async function readSince(
  world: World,
  caller: Caller,
  { transcript, sinceMs }: { readonly transcript: TranscriptId; readonly sinceMs: number },
): Promise<Result<{ changes: ChangeSince[]; isMore: boolean }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findTranscript(world, caller, transcript)
  if (!found.ok) return found
  const room = roomName('transcript', transcript)
  const changes = await world.past.changedSince(room, changedRoots, {
    sinceMs,
    notBy: caller.member.id,
    most: mostChangesSince + 1,
  })
  const settledAt = await settledBy(world, caller, room, sinceMs)
  const isNews = ({ root, key, atMs }: PastChange) => atMs > (settledAt.get(`${root}:${key}`) ?? -1)
  return ok({
    changes: changes
      .slice(0, mostChangesSince)
      .filter(isNews)
      .map(({ root, key, member, atMs, isNew }) => ({
        root: root as ChangedRoot,
        key,
        by: member,
        atMs,
        isNew,
      })),
    isMore: changes.length > mostChangesSince,
  })
}

/** When the caller last decided on each thing, or took a side: they saw it then, and it is no news to them. */
async function settledBy(
  world: World,
  caller: Caller,
  room: RoomName,
  sinceMs: number,
): Promise<ReadonlyMap<string, number>> {
  const asked = { rooms: [room], roots: settlingRoots, by: caller.member.id }
  const steps = await world.past.between(asked, sinceMs, world.clock() + 1)
  return new Map(steps.map(({ root, key, atMs }) => [settledThing(root, key), atMs]))
}

const settlingRoots = ['decisions', 'support', 'recodings', 'moderation']

function settledThing(root: string, key: string): string {
  if (root === 'moderation') return key
  if (root === 'recodings') return `positions:${key}`
  return `corrections:${root === 'support' ? key.slice(0, key.lastIndexOf('/')) : key}`
}
