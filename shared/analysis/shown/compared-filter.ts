// What of a filter takes part in a comparison of actors: what takes a side at all, and whose words it is.
import type { StanceId } from '../../base/id.ts'
import type { Stance } from '../../records/codebook/codebook.ts'
import type { PositionFilter } from '../../records/positions/position-filter.ts'

/** Stances that take a side, of those the filter leaves. */
export function sidedOf(filter: PositionFilter, stances: readonly Stance[]): readonly StanceId[] {
  const sided = stances.filter(({ value }) => value !== null && value !== 0).map(({ id }): StanceId => id)
  return filter.stances.length === 0 ? sided : filter.stances.filter((id) => sided.includes(id))
}

/** Its own words unless it asks for what others report, and only what takes a side. */
export function comparedOf(filter: PositionFilter, stances: readonly Stance[]): PositionFilter {
  const sided = sidedOf(filter, stances)
  // No stance at all would mean every stance; those the filter asks for take no side, so that nothing is compared.
  return {
    ...filter,
    said: filter.said ?? 'own',
    stances: sided.length === 0 ? filter.stances : sided,
  }
}
