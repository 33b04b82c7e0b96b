// What happened in the project, the newest first, by day and half-hour. The address says by whom, of what kind and in which
// record. It stays as it was opened: what happens meanwhile waits to be let in.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState } from '../../live/link-state.ts'
import { useColleagues, useLinkState, useProjectRoom, useReach } from '../../live/use-room.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead, MastheadBar } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { NewArrivals } from '../../ui/states/new-arrivals.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import styles from './activity.module.css'
import { type ActivityFilters, activityFiltersSchema } from './activity-filters.ts'
import { ActivityList } from './activity-list.tsx'
import { ActivitySentence } from './activity-sentence.tsx'
import { activityId, standingActivities } from './activity-words.ts'
import { useActivity } from './use-activity.ts'

export function ActivityView() {
  const { project, members } = useProject()
  const params = { project: project.slug }
  const search = useSearch({ strict: false })
  const filters = useMemo<ActivityFilters>(() => activityFiltersSchema.parse(search), [search])
  const navigate = useNavigate()
  const room = useProjectRoom(project.id)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const library = useApi('listTranscripts', { params })
  const records = useMemo(
    () => (library.data?.transcripts ?? []).map(({ id, title }) => ({ id, title })),
    [library.data],
  )
  const people = useMemo(
    () =>
      [...members.values()]
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    [members],
  )
  const isAll = !filters.by && !filters.record && !filters.kind
  const change = (changes: Partial<ActivityFilters>) =>
    void navigate({ to: '/p/$project/activity', params, search: { ...filters, ...changes }, replace: true })
  useFoot({
    hints: [
      { keys: ['Tab'], says: 'what happened' },
      { keys: ['Enter'], says: 'open' },
      { keys: ['Ctrl K'], says: 'find anything' },
      { keys: ['?'], says: 'all keys' },
    ],
  })

  return (
    <>
      <Masthead
        label={project.name}
        title="Activity"
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
      >
        <MastheadBar>
          <ActivitySentence filters={filters} members={people} records={records} onChange={change} />
        </MastheadBar>
      </Masthead>
      {reach === 'offline' && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. What happened is asked of the server; this is what was known before.</p>
        </Notice>
      )}
      <PageBody>
        <Happened
          key={`${filters.by} ${filters.record} ${filters.kind}`}
          project={project.slug}
          filters={filters}
          onAll={isAll ? null : () => change({ by: undefined, record: undefined, kind: undefined })}
        />
      </PageBody>
    </>
  )
}

function Happened({
  project,
  filters,
  onAll,
}: {
  readonly project: string
  readonly filters: ActivityFilters
  /** Null where nothing is filtered. */
  readonly onAll: (() => void) | null
}) {
  const nowMs = useNow()
  const happened = useActivity(project, filters)
  const activities = happened.data?.flatMap((page) => page.activities) ?? []
  const [settled, setSettled] = useState<Parameters<typeof standingActivities>[1]>(null)
  const settle = () =>
    setSettled({ upToMs: activities[0]?.atMs ?? 0, ids: new Set(activities.map(activityId)) })
  if (settled === null && activities.length > 0) settle()
  const shown = standingActivities(activities, settled)

  if (!happened.data) {
    return happened.error ? (
      <Notice tone="danger" acts={<Button onClick={() => void happened.refetch()}>Try again</Button>}>
        <p>What happened cannot be shown. {happened.error.problem.message}</p>
      </Notice>
    ) : (
      <LoadingLines says="Looking up what happened…" />
    )
  }
  if (activities.length === 0) {
    return onAll === null ? (
      <EmptyState hint="What people do in records, notes and the codebook is told here.">
        Nothing has happened in this project yet.
      </EmptyState>
    ) : (
      <EmptyState hint={<Act onClick={onAll}>Show all there is</Act>}>Nothing of this happened.</EmptyState>
    )
  }
  return (
    <div className={styles.activity}>
      <ActivityList activities={shown} nowMs={nowMs} />
      {happened.hasNextPage && (
        <p className={styles.more}>
          <Act
            because={happened.isFetchingNextPage ? 'It is being looked up.' : undefined}
            onClick={() => void happened.fetchNextPage()}
          >
            What was before
          </Act>
        </p>
      )}
      <NewArrivals count={activities.length - shown.length} where="above" onShow={settle} />
    </div>
  )
}
