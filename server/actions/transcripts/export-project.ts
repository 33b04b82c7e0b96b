// Writes records out, by the name of a format.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'

/** A file as it is to be kept. */
export type ExportedFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly contentType: string
}

export type ExportAsked = { readonly format: string; readonly transcript: TranscriptId | null }

export async function exportProject(
  world: World,
  caller: Caller,
  input: ExportAsked,
): Promise<Result<ExportedFile>> {
  const refused = refusal(caller, 'export')
  if (refused) return refused
  if (input.format === 'published') {
    if (input.transcript === null)
      return failed(problem('invalid', 'Say which record to export.', 'transcript'))
    const found = await findTranscript(world, caller, input.transcript)
    if (!found.ok) return found
    const bytes = await world.transcripts.source(input.transcript)
    if (!bytes) throw new Error(`transcript ${input.transcript} has no source`)
    return ok({ bytes, fileName: found.value.fileName, contentType: 'text/plain; charset=utf-8' })
  }
  return failed(problem('not-found', `There is no format “${input.format}”.`))
}
