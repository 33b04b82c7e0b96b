// What the address of this place says: the filter, which view is open and what is open in it. Everything a person chooses
// is written there, so that a reload, a bookmark, Back and a link sent to a colleague show the same.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import {
  type PositionFilter,
  readFilter,
  wholeFilter,
  writeFilter,
} from '../../../../shared/records/positions/position-filter.ts'

const from = '/signed-in/p/$project/positions'

/** Names of all fields of a filter, each left out: put first, so that what is not chosen any more leaves the address. */
const noFilter = Object.fromEntries(Object.keys(wholeFilter).map((field) => [field, undefined]))

/** Under another filter or view the number they stood for is not on screen any more, so its quotes go too. */
const noQuotes = { quotes: undefined }

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
          ...noQuotes,
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
        search: (before) => ({ ...before, ...noQuotes, view }),
      }),
    [navigate],
  )
  return { filter, onFilter, view: search.view, onView }
}

/** What a view keeps in the address besides the filter. */
type Field = 'quotes' | 'table' | 'least' | 'ties' | 'compare' | 'single'

/** What the page's history keeps with an address and no link carries. */
type Kept = { readonly title: string; readonly says?: string; readonly opener?: string }

/**
 * One field of the address and how it is written, in place of what it was: no step of the way back. What was written
 * shows at once, since the address follows a moment later; an address that changed by itself comes before it.
 */
export function useAddressField(
  field: Field,
): readonly [string | undefined, (value: string | undefined, kept?: Kept) => void] {
  const own = useSearch({ from })[field]
  const navigate = useNavigate()
  const [written, setWritten] = useState({ value: own, before: own })
  const underway = useRef(0)
  const latest = useRef(own)
  latest.current = own
  // Once the address says it, or says something else by itself, what was written is of the past: on the way back the
  // address says again what it said before.
  const isFollowed = own === written.value || (own !== written.before && underway.current === 0)
  if (isFollowed && own !== written.before) setWritten({ value: own, before: own })
  const write = useCallback(
    (value: string | undefined, kept?: Kept) => {
      setWritten({ value, before: latest.current })
      underway.current += 1
      void navigate({
        from: '/p/$project/positions',
        to: '.',
        search: (before) => ({ ...before, [field]: value }),
        state: (before) => (kept ? { ...before, quotes: kept } : before),
        replace: true,
      }).finally(() => {
        underway.current -= 1
      })
    },
    [navigate, field],
  )
  return [own === written.before || underway.current > 0 ? written.value : own, write]
}

/** Whether the table stands in the picture's place, and the turn to the other. */
export function useTableTwin(): readonly [boolean, () => void] {
  const [table, write] = useAddressField('table')
  const isTable = table === 'yes'
  return [isTable, () => write(isTable ? undefined : 'yes')]
}

/** Whether anything is left out. */
export const isWhole = (filter: PositionFilter): boolean => Object.keys(writeFilter(filter)).length === 0
