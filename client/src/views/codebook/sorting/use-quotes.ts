// The quotes of a topic, all of them, asked for once: a list that changed under the reader would lose their place. What the
// server finds changed when it is written, it refuses with a reason.
import { useQuery } from '@tanstack/react-query'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../../shared/base/result.ts'
import { wholeFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import {
  mostPositionsAsked,
  type NamedRecord,
  type PositionRow,
} from '../../../../../shared/wire/api-positions.ts'
import { call } from '../../../api/call.ts'
import { useProject } from '../../../api/project.tsx'
import { ApiFailure } from '../../../api/use-api.ts'

/** As many as one change of the codebook may recode. */
export const mostSorted = 2000

export type TopicQuotes = {
  readonly quotes: readonly PositionRow[]
  readonly records: ReadonlyMap<string, NamedRecord>
  /** All there are, in case they are more than can be sorted in one go. */
  readonly total: number
}

/** Null: not asked for. */
export function useQuotes(topic: TopicId | null) {
  const { project } = useProject()
  return useQuery<TopicQuotes, ApiFailure>({
    queryKey: ['quotes-to-sort', project.slug, topic],
    queryFn: async () => {
      const found = await quotesOf(project.slug, topic)
      if (!found.ok) throw new ApiFailure(found.problem)
      return found.value
    },
    enabled: topic !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}

/** As they are now; also when a walk was overtaken and has to be looked at again. */
export async function quotesOf(project: string, topic: TopicId | null): Promise<Result<TopicQuotes>> {
  const filter = writeFilter({ ...wholeFilter, topics: topic === null ? [] : [topic] })
  const quotes = new Map<string, PositionRow>()
  const records = new Map<string, NamedRecord>()
  for (let from = 0; ; from += mostPositionsAsked) {
    const reply = await call('listPositions', {
      params: { project },
      query: { ...filter, from_row: from, rows: mostPositionsAsked },
    })
    if (!reply.ok) return reply
    const { positions, total } = reply.value
    for (const record of reply.value.records) records.set(record.id, record)
    for (const row of positions) quotes.set(`${row.transcript} ${row.key}`, row)
    const isAll = from + positions.length >= total || positions.length === 0
    if (isAll || quotes.size >= mostSorted) {
      return ok({ quotes: [...quotes.values()].slice(0, mostSorted), records, total })
    }
  }
}
