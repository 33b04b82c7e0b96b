// "Since you were last here": a member's visits to a record, and what others wrote in it after one ended.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import {
  type ChangedRoot,
  type ChangeSince,
  changedRoots,
  mostChangesSince,
} from '../../../shared/wire/sharing/api-talk.ts'
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
  const changes = await world.past.changedSince(roomName('transcript', transcript), changedRoots, {
    sinceMs,
    notBy: caller.member.id,
    most: mostChangesSince + 1,
  })
  return ok({
    changes: changes.slice(0, mostChangesSince).map(({ root, key, member, atMs, isNew }) => ({
      root: root as ChangedRoot,
      key,
      by: member,
      atMs,
      isNew,
    })),
    isMore: changes.length > mostChangesSince,
  })
}
