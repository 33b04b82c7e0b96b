// Groups whose members our tables do not list, where their members are counted: said plainly, since nobody is counted for
// them. Pure.
import { actorName } from '../../actors/actor.ts'
import type { ActorId } from '../../actors/actor-id.ts'
import type { ActorKind } from '../../actors/actor-kind.ts'
import { groupOf } from '../../actors/groups.ts'
import type { PositionFilter } from './position-filter.ts'

const isUnlisted = (code: string): boolean => (groupOf(code)?.memberships ?? null) === null
const list = new Intl.ListFormat('en')
const named = (codes: readonly string[]) => list.format(codes.map((code) => actorName(`group:${code}`)))

/** A row of the matrix under the filter. */
type Row = { readonly actor: ActorId; readonly kind: ActorKind; readonly positions: number }

/** '' where the members of every group that matters are known. `rows` are those of the filter. */
export function unlistedWords(
  { groups, members }: Pick<PositionFilter, 'groups' | 'members'>,
  rows: readonly Row[],
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
