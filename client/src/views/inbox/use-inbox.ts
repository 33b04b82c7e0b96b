// The messages that wait for the reader, a page at a time, and telling the server what was seen.
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Inbox } from '../../../../shared/wire/sharing/api-talk.ts'
import { call } from '../../api/call.ts'
import { ApiFailure } from '../../api/use-api.ts'

const rowsAtOnce = 50

/** `project` is its slug. Asked again by news of messages, as everything under the name of its route is. */
export function useInbox(project: string, only: 'unseen' | undefined) {
  return useInfiniteQuery<Inbox, ApiFailure, readonly Inbox[], readonly unknown[], string | null>({
    queryKey: ['listInbox', { project }, { only, isPaged: true }],
    initialPageParam: null,
    queryFn: async ({ pageParam }) => {
      const reply = await call('listInbox', {
        params: { project },
        query: {
          rows: rowsAtOnce,
          ...(only && { only }),
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
