// Which rows of the matrix stand together and in what order, as words that open lists. It draws itself anew only when one
// of them is another: every other filter has the same.
import { memo } from 'react'
import { groups as countryGroups } from '../../../../../shared/actors/groups.ts'
import { Select } from '../../../ui/choices/select.tsx'
import type { Grouping } from './matrix-groups.ts'
import { type Sort, sorts } from './matrix-lines.ts'

const sortWords: Readonly<Record<Sort, string>> = {
  name: 'by name',
  number: 'by number of quotes',
  similarity: 'by similarity of stance',
}
const orders = sorts.map((id) => ({ id, label: sortWords[id] }))
const groupings = [
  { id: 'kind', label: 'by kind' },
  { id: 'region', label: 'by UN regional group' },
  ...countryGroups
    .filter(({ memberships }) => memberships !== null)
    .map(({ code, name, shortCode }) => ({ id: code, label: `members of ${name} first`, detail: shortCode })),
]

export const MatrixOrder = memo(function MatrixOrder({
  grouping,
  sort,
  onChange,
}: {
  readonly grouping: Grouping
  readonly sort: Sort
  readonly onChange: (changes: { readonly group?: string; readonly sort?: string }) => void
}) {
  return (
    <>
      Rows{' '}
      <Select
        look="word"
        label="Rows"
        value={grouping}
        options={groupings}
        onChange={(group) => onChange({ group })}
      />
      , sorted{' '}
      <Select
        look="word"
        label="Sorted"
        value={sort}
        options={orders}
        onChange={(next) => onChange({ sort: next })}
      />
    </>
  )
})
