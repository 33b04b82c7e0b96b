// What every view of positions is handed. A view asks the server for its own rows by the filter and draws them; every
// number it shows opens its quotes by `openQuotes`, with the filter narrowed to just those.
import type { TopicId } from '../../../../shared/base/id.ts'
import type { Stance, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import type { PositionFilter } from '../../../../shared/records/positions/position-filter.ts'

export type QuotesAsked = {
  /** "Netherlands on stakeholder participation" */
  readonly title: string
  /** "supports, four of four" */
  readonly says?: string
  /** Exactly the positions the number counted. */
  readonly filter: PositionFilter
}

export type PositionsViewProps = {
  readonly filter: PositionFilter
  readonly onFilter: (changes: Partial<PositionFilter>) => void
  readonly openQuotes: (asked: QuotesAsked) => void
  /** Whose quotes are open now; null: none are. */
  readonly opened: QuotesAsked | null
  /** The live codebook: topics by id, stances in the order of the scale, retired ones included. */
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  readonly stances: readonly Stance[]
}
