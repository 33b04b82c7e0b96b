// The numbers of a filter, shared by the sentence and the views. While the next ones are counted the last ones stay, with
// the filter they belong to, so that nothing blinks and a number still opens what it counted.
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Problem } from '../../../../shared/base/problem.ts'
import {
  filterAddressSchema,
  type PositionFilter,
  readFilter,
  writeFilter,
} from '../../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../../shared/wire/api-positions.ts'
import { useProject } from '../../api/project.tsx'
import { apiQuery, useApi } from '../../api/use-api.ts'

export type TallyNow = {
  /** null before the first. */
  readonly tally: Tally | null
  /** What `tally` was counted under. */
  readonly under: PositionFilter
  /** Why there is nothing newer. */
  readonly problem: Problem | null
  readonly again: () => void
}

export function useTally(filter: PositionFilter): TallyNow {
  const { project } = useProject()
  const { data, error, refetch } = useApi('readTally', {
    params: { project: project.slug },
    query: writeFilter(filter),
  })
  const last = useRef<{ readonly tally: Tally; readonly under: PositionFilter } | null>(null)
  if (data && (last.current?.tally !== data || last.current.under !== filter)) {
    last.current = { tally: data, under: filter }
  }
  return {
    tally: last.current?.tally ?? null,
    under: last.current?.under ?? filter,
    problem: error?.problem ?? null,
    again: () => void refetch(),
  }
}

/** The filter of an address as it is asked for; null where it cannot be read as it stands. */
function askedBy(search: unknown) {
  const { success, data } = filterAddressSchema.safeParse(search)
  return success ? writeFilter(readFilter(data)) : null
}

/** Sends the question of another filter as soon as the address has it, so that the server counts while the page draws. */
export function useTallyAhead(): void {
  const { project } = useProject()
  const queries = useQueryClient()
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, toLocation, pathChanged }) => {
        const query = askedBy(toLocation.search)
        if (pathChanged || !fromLocation || !query) return
        if (JSON.stringify(query) === JSON.stringify(askedBy(fromLocation.search))) return
        void queries.prefetchQuery(apiQuery('readTally', { params: { project: project.slug }, query }))
      }),
    [router, queries, project.slug],
  )
}
