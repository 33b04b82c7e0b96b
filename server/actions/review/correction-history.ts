// Everything that ever happened to a correction, from what was stored: its wordings, the voices on it, its decisions, its
// hiding and what was said about it. Nobody's decision erases a step.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { moderationKey } from '../../../shared/records/moderation.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { HistoryStep } from '../../../shared/wire/api-review.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'

export async function correctionHistory(
  world: World,
  caller: Caller,
  { transcript, correction }: { readonly transcript: TranscriptId; readonly correction: RecordKey },
): Promise<Result<{ steps: HistoryStep[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findTranscript(world, caller, transcript)
  if (!found.ok) return found
  const room = roomName('transcript', transcript)
  const about = moderationKey('corrections', correction)
  const [proposals, voices, decisions, hidings, messages] = await Promise.all([
    world.rows.historyOf(room, 'corrections', { key: correction }),
    world.rows.historyOf(room, 'support', { prefix: `${correction}/` }),
    world.rows.historyOf(room, 'decisions', { key: correction }),
    world.rows.historyOf(room, 'moderation', { key: about }),
    world.rows.historyOf(room, 'messages', { about }),
  ])
  if (proposals.length + decisions.length === 0) {
    return failed(problem('not-found', 'There is no such correction in this record.'))
  }
  const steps = [...proposals, ...voices, ...decisions, ...hidings, ...messages]
  return ok({ steps: steps.toSorted((a, b) => a.seq - b.seq) })
}
