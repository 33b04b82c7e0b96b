// Imported records: the source bytes and what the reader found in them. Invariant 1: nothing here changes after `add`.
import type { MemberId, ProjectId, TranscriptId } from '../../shared/base/id.ts'
import type { Result } from '../../shared/base/result.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'

/** What lists need, without the text. `importedBy` is null when the program itself brought it in. */
export type TranscriptFacts = {
  readonly id: TranscriptId
  readonly project: ProjectId
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly format: string
  readonly title: string
  /** The day of the meeting, ISO 8601; null when nobody said. */
  readonly day: string | null
  readonly importedAtMs: number
  readonly importedBy: MemberId | null
}

export type StoredTranscript = TranscriptFacts & { readonly transcript: Transcript }

export type NewTranscript = StoredTranscript & { readonly source: Uint8Array }

export type Transcripts = {
  /** Problem `conflict`, naming the record, when the project has one with the very same bytes. */
  readonly add: (transcript: NewTranscript) => Promise<Result<TranscriptFacts>>
  readonly get: (id: TranscriptId) => Promise<StoredTranscript | null>
  readonly facts: (id: TranscriptId) => Promise<TranscriptFacts | null>
  /** The bytes exactly as they came. */
  readonly source: (id: TranscriptId) => Promise<Uint8Array | null>
  /** In the order of import. */
  readonly ofProject: (project: ProjectId) => Promise<readonly TranscriptFacts[]>
  readonly bySha256: (project: ProjectId, sha256: string) => Promise<TranscriptFacts | null>
}
