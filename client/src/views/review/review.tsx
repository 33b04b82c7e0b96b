// The review desk: every proposal of a record or of the project, to be read, weighed and decided without leaving the
// keys. The list stays as it was opened; what colleagues do shows in its rows, what is new waits to be let in.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState } from '../../live/link-state.ts'
import { useColleagues, useLinkState, useProjectRoom, useReach } from '../../live/use-room.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { FilterSentence } from './filter-sentence.tsx'
import { type Filters, filtersSchema } from './filters.ts'
import { OpenReview } from './open-review.tsx'
import { useStandingRows } from './rows/use-standing-rows.ts'

export function Review() {
  const { project, members } = useProject()
  const search = useSearch({ strict: false })
  const filters = useMemo<Filters>(() => filtersSchema.parse(search), [search])
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const { data, error } = useApi(
    'listProposals',
    {
      params: { project: project.slug },
      query: filters.record === undefined ? {} : { transcript: filters.record },
    },
    // While many are decided, the news of each portion would ask for thousands of rows again.
    { enabled: !isBusy },
  )
  const library = useApi('listTranscripts', { params: { project: project.slug } }).data
  const room = useProjectRoom(project.id)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const list = useStandingRows(data?.proposals, filters)

  const records = useMemo(() => {
    const titles = new Map<TranscriptId, string>()
    for (const { id, title } of library?.transcripts ?? []) titles.set(id, title)
    for (const { transcript, title } of data?.records ?? []) titles.set(transcript, title)
    return titles
  }, [library, data])
  const proposers = useMemo(
    () =>
      [...members.values()]
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    [members],
  )
  const change = (changes: Partial<Filters>) =>
    void navigate({
      to: '/p/$project/review',
      params: { project: project.slug },
      search: { ...filters, ...changes },
      replace: true,
    })

  return (
    <>
      <Masthead
        label={project.name}
        title="Review"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
      >
        <MastheadBar>
          <FilterSentence
            count={list.rows.length}
            filters={filters}
            records={[...records].map(([id, title]) => ({ id, title }))}
            proposers={proposers}
            onChange={change}
          />
        </MastheadBar>
      </Masthead>
      {reach === 'offline' && data && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. Decisions are made on the server; you can read, and talk in records kept here.</p>
        </Notice>
      )}
      <PageBody>
        {error && !data ? (
          <EmptyState>{error.problem.message}</EmptyState>
        ) : !list.isSettled ? (
          <LoadingLines says="Gathering the proposals…" />
        ) : (
          <OpenReview
            list={list}
            titles={records}
            reach={reach}
            filters={filters}
            onFilter={change}
            onBusy={setBusy}
          />
        )}
      </PageBody>
    </>
  )
}
