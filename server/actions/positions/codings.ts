// The positions of a project as everything that counts them sees them, and what they are seen through. Contract only:
// `coding-index.ts` keeps them at hand.
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import type { CodedRecord, CodingNames } from '../../../shared/analysis/coding.ts'
import type { Standing } from '../../../shared/analysis/coding-lens.ts'
import type { ProjectId, TranscriptId } from '../../../shared/base/id.ts'
import type { Codebook } from '../../../shared/records/codebook/codebook.ts'
import type { Person } from '../../../shared/records/person.ts'

export type CodedTranscript = CodedRecord<TranscriptId> & {
  readonly title: string
  /** Actors that have a turn in it, by the people who speak; other names not followed. */
  readonly speaking: ReadonlySet<ActorId>
}

/** As of one moment: nothing given out changes later. */
export type ProjectCodings = {
  readonly names: CodingNames
  readonly standing: Standing
  readonly codebook: Codebook
  readonly people: readonly Person[]
  /** By day, those without one last; of one day in the order of import. */
  readonly records: readonly CodedTranscript[]
}

/** The same object again and again while nothing of the project changes. */
export type Codings = { readonly of: (project: ProjectId) => Promise<ProjectCodings> }
