// A query as it stands in a note, for those who write it and those who read it: live it shows what is so now, frozen what
// was so when somebody froze it. `acts` are those of the one who may write.
import { Eye, Snowflake } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  type FrozenResult,
  frozenResult,
  isSealed,
  type QueryAttrs,
  type QueryResult,
  questionOf,
} from '../../../../../../shared/records/notes/query.ts'
import { queryTitle, unsealedWords } from '../../../../../../shared/records/notes/query-words.ts'
import { useProject } from '../../../../api/project.tsx'
import { useProjectRoom, useReach } from '../../../../live/use-room.tsx'
import { dateWords, lookedWords } from '../../../../parts/query/looked-words.ts'
import { QueryFigure, QueryFrame } from '../../../../parts/query/query-figure.tsx'
import { useQueryResult } from '../../../../parts/query/use-query-result.ts'
import { Act } from '../../../../ui/controls/act.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { LoadingLines } from '../../../../ui/states/loading-lines.tsx'
import { useNow } from '../../../../ui/time/use-now.ts'

const isSet = (title: string | undefined): title is string => title !== undefined && title.trim() !== ''

/** The title somebody gave it, or what it shows. */
export const titleOf = (query: QueryAttrs, result: QueryResult | null): string =>
  isSet(query.title) ? query.title : queryTitle(result ?? { show: query.show })

export function NoteQuery({ query, acts }: { readonly query: QueryAttrs; readonly acts: ReactNode }) {
  return query.frozen ? (
    <FrozenQuery query={query} frozen={query.frozen} acts={acts} />
  ) : (
    <LiveQuery query={query} acts={acts} />
  )
}

function FrozenQuery({
  query,
  frozen,
  acts,
}: {
  readonly query: QueryAttrs
  readonly frozen: FrozenResult
  readonly acts: ReactNode
}) {
  const { project } = useProject()
  const result = frozenResult(frozen)
  return (
    <QueryFigure
      title={titleOf(query, result)}
      result={result}
      asked={{ project: project.slug, query: questionOf(query) }}
      state={
        <>
          <Icon of={Snowflake} size="small" /> As of {dateWords(result.atMs)}
        </>
      }
      looked={null}
      notice={isSealed(frozen) ? null : unsealedWords}
      acts={acts}
    />
  )
}

function LiveQuery({ query, acts }: { readonly query: QueryAttrs; readonly acts: ReactNode }) {
  const { project } = useProject()
  const nowMs = useNow()
  const isOffline = useReach(useProjectRoom(project.id)) === 'offline'
  const question = questionOf(query)
  const { result, problem, again } = useQueryResult(question)
  if (result === null) {
    return (
      <QueryFrame title={titleOf(query, null)} acts={acts}>
        {problem === null ? (
          <LoadingLines says="Looking positions up…" />
        ) : (
          <p>
            This can’t be looked up: {problem.message} <Act onClick={again}>Try again</Act>
          </p>
        )}
      </QueryFrame>
    )
  }
  return (
    <QueryFigure
      title={titleOf(query, result)}
      result={result}
      asked={{ project: project.slug, query: question }}
      state={
        isOffline ? (
          'Offline'
        ) : (
          <>
            <Icon of={Eye} size="small" /> {problem === null ? 'Live' : 'Not of now'}
          </>
        )
      }
      looked={`${isOffline || problem ? 'last looked at' : 'looked at'} ${lookedWords(result.atMs, nowMs)}`}
      notice={
        problem === null || isOffline ? null : (
          <>
            This can’t be looked up: {problem.message} <Act onClick={again}>Try again</Act>
          </>
        )
      }
      acts={acts}
    />
  )
}
