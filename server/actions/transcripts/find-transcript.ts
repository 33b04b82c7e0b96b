// A transcript of the caller's project. One of another project is as good as none: nobody learns that it exists.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { StoredTranscript } from '../../stores/transcripts.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'

export const noSuchTranscript = problem('not-found', 'There is no such record, or it is not yours to see.')

export async function findTranscript(
  world: Pick<World, 'transcripts'>,
  caller: Caller,
  id: TranscriptId,
): Promise<Result<StoredTranscript>> {
  const found = await world.transcripts.get(id)
  return found?.project === caller.project.id ? ok(found) : failed(noSuchTranscript)
}
