// What an import would do to one entry of the codebook, and to all of them.
import type { StanceId, TopicId } from '../../../base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../records/codebook/codebook.ts'
import type { CodebookTrouble } from '../imported-codebook.ts'

/** A field that would change, in words. */
export type FieldChange = { readonly field: string; readonly from: string; readonly to: string }

export type PlannedEntry<Id extends string, Value> = {
  readonly id: Id
  readonly kind: 'added' | 'changed' | 'kept'
  /** Null for what comes new. */
  readonly before: Value | null
  readonly after: Value
  /** Of what would change; of what comes new: what it has besides its name. */
  readonly fields: readonly FieldChange[]
  readonly line: number
  /** It looks like an actor, a country say, and no topic. */
  readonly isActor: boolean
}
export type PlannedTopic = PlannedEntry<TopicId, TopicRecord>
export type PlannedStance = PlannedEntry<StanceId, StanceRecord>

export type ImportPlan = {
  readonly topics: readonly PlannedTopic[]
  readonly stances: readonly PlannedStance[]
  /** Of reading and of planning, by line. */
  readonly troubles: readonly CodebookTrouble[]
}
