// The rows of the matrix in groups: by what they are, by regional group of the United Nations, or the members of a chosen
// group before the others. Every row is in one group, so that the numbers of groups add up. Pure.
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import { type ActorKind, actorKindWords, organisationKinds } from '../../../../../shared/actors/actor-kind.ts'
import { countryOf, type RegionalGroup } from '../../../../../shared/actors/countries.ts'
import { groupOf, membersOn } from '../../../../../shared/actors/groups.ts'
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { TallyRow } from '../../../../../shared/wire/api-positions.ts'

/** 'kind', 'region', or the code of a group whose members come first. */
export type Grouping = 'kind' | 'region' | string

export type RowGroup = {
  readonly id: string
  readonly label: string
  /** Places in the tally's rows. */
  readonly rows: readonly number[]
  /** What leaves exactly the positions of these rows, on top of the filter they were counted under. */
  readonly only: Partial<PositionFilter>
}

/** As the field calls them; long names would not stand beside the numbers of a closed group. */
const regionWords: Readonly<Record<RegionalGroup, string>> = {
  African: 'African Group',
  'Asia-Pacific': 'Asia-Pacific Group',
  'Eastern European': 'Eastern Europe',
  GRULAC: 'GRULAC',
  WEOG: 'WEOG',
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const kindWords = (kind: ActorKind) => capital(actorKindWords[kind][1])

type Bin = Omit<RowGroup, 'rows' | 'only'> & {
  readonly holds: (row: TallyRow) => boolean
  /** null: the actors of the rows, one by one. */
  readonly only: Partial<PositionFilter> | null
}

const reportedBin: Bin = {
  id: 'reported',
  label: 'Reported by others',
  holds: ({ reported }) => reported,
  only: { said: 'reported' },
}

const kindBin = (kind: ActorKind): Bin => ({
  id: kind,
  label: kindWords(kind),
  holds: (row) => row.kind === kind,
  only: { kinds: [kind], said: 'own' },
})

function stateBins(grouping: Grouping, day: string | null): readonly Bin[] {
  if (grouping === 'kind') return [kindBin('state')]
  if (grouping === 'region') {
    return [
      ...Object.entries(regionWords).map(
        ([region, label]): Bin => ({
          id: region,
          label,
          holds: ({ kind, actor }) => kind === 'state' && countryOf(actor)?.region === region,
          only: null,
        }),
      ),
      { id: 'other-states', label: 'Other states', holds: ({ kind }) => kind === 'state', only: null },
    ]
  }
  const members = new Set<ActorId>(membersOn(grouping, day))
  return [
    {
      id: grouping,
      label: groupOf(grouping)?.name ?? grouping,
      holds: ({ actor, kind }) => kind === 'state' && members.has(actor),
      only: null,
    },
    { id: 'other-states', label: 'Other states', holds: ({ kind }) => kind === 'state', only: null },
  ]
}

/** `day`: of when a chosen group's members are taken; null is today. Groups without rows are left out. */
export function groupRows(
  rows: readonly TallyRow[],
  grouping: Grouping,
  day: string | null,
): readonly RowGroup[] {
  const bins: readonly Bin[] = [
    reportedBin,
    ...stateBins(grouping, day),
    kindBin('group'),
    ...organisationKinds.map(kindBin),
  ]
  const found = bins.map((): number[] => [])
  for (const [place, row] of rows.entries()) {
    const bin = bins.findIndex((each) => each.holds(row))
    found[bin]?.push(place)
  }
  return bins
    .map(({ id, label, only }, at): RowGroup => {
      const places = found[at] ?? []
      const actors = places.flatMap((place) => rows[place]?.actor ?? [])
      return { id, label, rows: places, only: only ?? { actors, said: 'own' } }
    })
    .filter((group) => group.rows.length > 0)
    .sort((a, b) => Number(a.id === reportedBin.id) - Number(b.id === reportedBin.id))
}

/** Whether the address names a grouping there is. */
export const isGrouping = (text: string): boolean =>
  text === 'kind' || text === 'region' || (groupOf(text)?.memberships ?? null) !== null
