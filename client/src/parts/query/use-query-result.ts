// A query's result as it stands now. Asked again when news of positions, the codebook or people comes in; when it cannot be
// looked up the last one that was seen stays, and why is said.
import type { Problem } from '../../../../shared/base/problem.ts'
import type { Query, QueryResult } from '../../../../shared/records/notes/query.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'

export type QueryNow = {
  /** null before the first. */
  readonly result: QueryResult | null
  /** Why there is nothing newer; null while all is well. */
  readonly problem: Problem | null
  readonly again: () => void
}

/** A query as its route has it. */
export const queryAddress = ({ show, topic, compare, filter }: Query) => ({
  ...filter,
  show,
  ...(topic !== undefined && { topic }),
  ...(compare !== undefined && { compare }),
})

export function useQueryResult(query: Query): QueryNow {
  const { project } = useProject()
  const { data, error, refetch } = useApi('runQuery', {
    params: { project: project.slug },
    query: queryAddress(query),
  })
  return { result: data ?? null, problem: error?.problem ?? null, again: () => void refetch() }
}
