// Groups whose members our tables do not list, where their members are counted: said plainly, since nobody is counted for
// them. Pure.
import { actorName } from '../../../../../shared/actors/actor.ts'
import { groupOf } from '../../../../../shared/actors/groups.ts'
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { TallyRow } from '../../../../../shared/wire/api-positions.ts'

const isUnlisted = (code: string): boolean => (groupOf(code)?.memberships ?? null) === null
const list = new Intl.ListFormat('en')
const named = (codes: readonly string[]) => list.format(codes.map((code) => actorName(`group:${code}`)))

/** '' where the members of every group that matters are known. `rows` are those of the filter. */
export function unlistedWords(
  { groups, members }: Pick<PositionFilter, 'groups' | 'members'>,
  rows: readonly Pick<TallyRow, 'actor' | 'kind' | 'positions'>[],
): string {
  const asked = groups.filter(isUnlisted)
  const holding = members ? rows.filter(({ kind, positions }) => kind === 'group' && positions > 0) : []
  const counted = [...new Set(holding.map(({ actor }) => actor.replace(/^group:/, '')))].filter(isUnlisted)
  return [
    asked.length > 0 &&
      `The members of ${named(asked)} are not listed here, so that nobody is found by them.`,
    counted.length > 0 &&
      `The members of ${named(counted)} are not listed here: what is said for ${counted.length === 1 ? 'it counts for it' : 'them counts for them'} alone.`,
  ]
    .filter((words) => words !== false)
    .join(' ')
}
