// What happened in the project, a page at a time. Asked again by news of anything, as its route's name says.
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ActivityList } from '../../../../shared/wire/sharing/api-talk.ts'
import { call } from '../../api/call.ts'
import { ApiFailure } from '../../api/use-api.ts'
import type { ActivityFilters } from './activity-filters.ts'

/** `project` is its slug. */
export function useActivity(project: string, { by, record, kind }: ActivityFilters) {
  return useInfiniteQuery<
    ActivityList,
    ApiFailure,
    readonly ActivityList[],
    readonly unknown[],
    number | null
  >({
    queryKey: ['listActivity', { project }, { by, record, kind }],
    initialPageParam: null,
    queryFn: async ({ pageParam }) => {
      const reply = await call('listActivity', {
        params: { project },
        query: {
          ...(by && { by }),
          ...(record && { record }),
          ...(kind && { kind }),
          ...(pageParam !== null && { before: pageParam }),
        },
      })
      if (!reply.ok) throw new ApiFailure(reply.problem)
      return reply.value
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages,
  })
}
