// One meeting in time: who spoke when and how long in words, with the positions on it; then the totals of each actor. The
// record is in the address; the filter chooses among its positions.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { newestOf, positionsByRecord } from '../../../../../shared/analysis/shown/newest-record.ts'
import { writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { Select } from '../../../ui/choices/select.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import type { PositionsViewProps } from '../view-props.ts'
import styles from './meeting.module.css'
import { MeetingFigures } from './meeting-figures.tsx'

export function MeetingView(props: PositionsViewProps) {
  const { filter } = props
  const { project } = useProject()
  const search = useSearch({ from: '/signed-in/p/$project/positions' })
  const navigate = useNavigate()
  const tally = useApi('readTally', {
    params: { project: project.slug },
    query: { ...writeFilter(filter), by: 'record' },
  })
  const positions = useMemo(() => (tally.data ? positionsByRecord(tally.data) : []), [tally.data])
  const record = search.record ?? (tally.data ? newestOf(tally.data.records, positions) : null)
  const meeting = useApi(
    'readMeeting',
    { params: { transcript: record ?? '' }, query: writeFilter(filter) },
    { enabled: record !== null },
  )
  const go = (id: string | undefined) =>
    void navigate({
      from: '/p/$project/positions',
      to: '.',
      search: ({ record: _, ...before }) => (id === undefined ? before : { ...before, record: id }),
      replace: true,
    })
  const problem = meeting.error?.problem ?? (record === null ? tally.error?.problem : undefined)
  if (problem?.code === 'not-found' && search.record !== undefined) {
    return (
      <EmptyState hint={<Button onClick={() => go(undefined)}>Show the newest</Button>}>
        The record of this address is not in the project, or not any more.
      </EmptyState>
    )
  }
  if (problem) {
    const again = () => void (meeting.error ? meeting.refetch() : tally.refetch())
    return (
      <Notice tone="danger" acts={<Button onClick={again}>Try again</Button>}>
        <p>The meeting cannot be shown. {problem.message}</p>
      </Notice>
    )
  }
  if (record === null && tally.data) return <EmptyState>No record fits this filter.</EmptyState>
  if (!meeting.data) return <LoadingLines says="Counting words…" lines={8} />
  const choices = (tally.data?.records ?? []).map((each, at) => ({
    id: each.id,
    label: each.title,
    detail: String(positions[at] ?? 0),
  }))
  return (
    <>
      <p className={styles.head}>
        Who spoke when in{' '}
        <Select
          look="word"
          label="Record"
          options={choices}
          value={meeting.data.record.id}
          placeholder={meeting.data.record.title}
          onChange={go}
        />
      </p>
      <MeetingFigures key={meeting.data.record.id} meeting={meeting.data} {...props} />
    </>
  )
}
