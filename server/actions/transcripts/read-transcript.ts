// The published record, for the desk. It never changes, so the reply may be kept by its hash.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { TranscriptView } from '../../../shared/wire/api-transcript.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'

export async function readTranscriptView(
  world: World,
  caller: Caller,
  id: TranscriptId,
): Promise<Result<TranscriptView>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findTranscript(world, caller, id)
  if (!found.ok) return found
  const { project, sha256, fileName, day, importedAtMs, transcript } = found.value
  return ok({
    id,
    project,
    projectSlug: caller.project.slug,
    sha256,
    fileName,
    day,
    importedAtMs,
    transcript,
  })
}
