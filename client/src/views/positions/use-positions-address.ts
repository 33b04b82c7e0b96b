// What the address of this place says: the filter, and which view is open. Everything a person chooses is written there,
// so that a reload, a bookmark and a link sent to a colleague show the same.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import {
  type PositionFilter,
  readFilter,
  wholeFilter,
  writeFilter,
} from '../../../../shared/records/positions/position-filter.ts'

const from = '/signed-in/p/$project/positions'

/** Names of all fields of a filter, each left out: put first, so that what is not chosen any more leaves the address. */
const noFilter = Object.fromEntries(Object.keys(wholeFilter).map((field) => [field, undefined]))

export function usePositionsAddress() {
  const search = useSearch({ from })
  const navigate = useNavigate()
  const filter = useMemo<PositionFilter>(() => readFilter(search), [search])
  const onFilter = useCallback(
    (changes: Partial<PositionFilter>) =>
      void navigate({
        from: '/p/$project/positions',
        to: '.',
        search: (before) => ({
          ...before,
          ...noFilter,
          ...writeFilter({ ...readFilter(before), ...changes }),
        }),
        replace: true,
      }),
    [navigate],
  )
  const onView = useCallback(
    (view: string) =>
      void navigate({
        from: '/p/$project/positions',
        to: '.',
        search: (before) => ({ ...before, view }),
      }),
    [navigate],
  )
  return { filter, onFilter, view: search.view, onView }
}

/** Whether anything is left out. */
export const isWhole = (filter: PositionFilter): boolean => Object.keys(writeFilter(filter)).length === 0
