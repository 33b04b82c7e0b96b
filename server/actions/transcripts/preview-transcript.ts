// Reads a file and says what was found, so that a person can look before it is stored.
import { createHash } from 'node:crypto'
import { ok, type Result } from '../../../shared/base/result.ts'
import { readTranscript } from '../../../shared/formats/all-formats.ts'
import { gapsIn } from '../../../shared/records/gap.ts'
import { personMatcher } from '../../../shared/records/speakers/match-person.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import type { Preview } from '../../../shared/wire/api-transcript.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { peopleOf } from './transcript-records.ts'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const gapCount = ({ segments }: Transcript): number =>
  segments.reduce((count, { text }) => count + gapsIn(text).length, 0)

export async function previewTranscript(
  world: World,
  caller: Caller,
  bytes: Uint8Array,
): Promise<Result<Preview>> {
  const refused = refusal(caller, 'import')
  if (refused) return refused
  const reading = readTranscript(bytes)
  if (!reading.ok) return reading
  const transcript = reading.value
  const match = personMatcher(await peopleOf(world, caller.project.id))
  const labels = new Set(transcript.turns.flatMap(({ label }) => (label === null ? [] : [label])))
  const sha256 = sha256Of(bytes)
  const same = await world.transcripts.bySha256(caller.project.id, sha256)
  return ok({
    sha256,
    bytes: bytes.length,
    transcript,
    gaps: gapCount(transcript),
    knownSpeakers: [...labels].filter((label) => match(label).kind === 'match').length,
    speakers: labels.size,
    sameAs: same?.id ?? null,
  })
}
