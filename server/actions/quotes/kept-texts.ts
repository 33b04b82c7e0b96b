// The records last asked for, kept in memory with their texts ready for looking words up: an imported record never
// changes, and reading 200,000 characters anew for each of two hundred quotes would take seconds.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { foldWords } from '../../../shared/transcript/find-passage.ts'
import type { StoredTranscript, Transcripts } from '../../stores/transcripts.ts'

export type KeptRecord = StoredTranscript & {
  readonly texts: readonly string[]
  /** The texts as words are compared, sign for sign as long. */
  readonly folded: readonly string[]
}

/** UTF-16 units of all kept records together; those not asked for longest go first. */
const mostKept = 20_000_000

const keptOf = new WeakMap<Transcripts, Map<TranscriptId, KeptRecord>>()

/** Null when there is no such record. */
export async function keptRecord(transcripts: Transcripts, id: TranscriptId): Promise<KeptRecord | null> {
  const kept = keptOf.get(transcripts) ?? new Map<TranscriptId, KeptRecord>()
  keptOf.set(transcripts, kept)
  const known = kept.get(id)
  if (known) {
    kept.delete(id)
    kept.set(id, known)
    return known
  }
  const stored = await transcripts.get(id)
  if (!stored) return null
  const texts = stored.transcript.segments.map(({ text }) => text)
  const record = { ...stored, texts, folded: texts.map(foldWords) }
  kept.set(id, record)
  letGo(kept)
  return record
}

function letGo(kept: Map<TranscriptId, KeptRecord>): void {
  let size = 0
  for (const { bytes } of kept.values()) size += bytes
  for (const [id, { bytes }] of kept) {
    if (size <= mostKept || kept.size === 1) return
    kept.delete(id)
    size -= bytes
  }
}
