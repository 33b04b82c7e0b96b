// The records as a table, a head for each year. ↑ and ↓ go from record to record; Enter opens, since each is a link.
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { actorName } from '../../../../shared/actors/actor.ts'
import type { LibraryEntry } from '../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../api/project.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { ProgressKey, ProgressRule } from '../../ui/marks/progress-rule.tsx'
import { Cell, type Column, RowHead, Table, TableGroup, TableRow } from '../../ui/tables/table.tsx'
import { LastActivity } from './last-activity.tsx'
import styles from './library.module.css'
import { dayWords, recordTitle, reviewParts, reviewWords, speakerWords, wordsWords } from './record-words.ts'
import { recordsByYear } from './records-by-year.ts'

const dateColumn: Column = { id: 'date', label: 'Date', width: '6.75rem' }
/** The title takes what the others leave: on narrower screens they leave it more. */
const columns: readonly Column[] = [
  { id: 'record', label: 'Record' },
  { id: 'speakers', label: 'Speakers', width: 'clamp(8rem, 10vw, 10rem)' },
  { id: 'review', label: 'Review', width: 'clamp(10rem, 13vw, 14rem)' },
  { id: 'positions', label: 'Positions', width: '5.75rem', isNumber: true },
  { id: 'last', label: 'Last', width: 'clamp(7rem, 9vw, 9.5rem)' },
]

export function RecordTable({
  records,
  nowMs,
}: {
  readonly records: readonly LibraryEntry[]
  readonly nowMs: number
}) {
  const table = useRef<HTMLDivElement>(null)
  const go = (step: 1 | -1) => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('[data-record]') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1
    const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step
    links[next]?.focus()
  }
  useHotkeys([
    { keys: ['ArrowDown'], says: 'next record', group: 'Library', run: () => go(1) },
    { keys: ['ArrowUp'], says: 'record before', group: 'Library', run: () => go(-1) },
  ])
  // Titles rarely say the day; a column of nothing is not drawn.
  const hasDays = records.some(({ day }) => dayWords(day) !== null)
  const shown = hasDays ? [dateColumn, ...columns] : columns
  return (
    <div ref={table} className={styles.records}>
      <Table caption="Records by year, newest first" columns={shown}>
        {recordsByYear(records).flatMap(({ year, records: ofYear }) => [
          <TableGroup key={year ?? 'unknown'} span={shown.length}>
            {year ?? 'Year unknown'}
          </TableGroup>,
          ...ofYear.map((entry) => (
            <RecordRow key={entry.id} entry={entry} hasDays={hasDays} nowMs={nowMs} />
          )),
        ])}
      </Table>
      <p className={`fine ${styles.key}`}>
        <ProgressKey of="done">accepted corrections</ProgressKey>
        <ProgressKey of="open">open proposals</ProgressKey>
        <ProgressKey of="gaps">gaps in the captions</ProgressKey>
      </p>
    </div>
  )
}

function RecordRow({
  entry,
  hasDays,
  nowMs,
}: {
  readonly entry: LibraryEntry
  readonly hasDays: boolean
  readonly nowMs: number
}) {
  const { project } = useProject()
  const speakers = speakerWords(entry)
  return (
    <TableRow>
      {hasDays && <Cell>{dayWords(entry.day)}</Cell>}
      <RowHead above={entry.event ?? '\u00a0'}>
        <Link
          to="/p/$project/t/$transcript"
          params={{ project: project.slug, transcript: entry.id }}
          data-record={entry.id}
        >
          {recordTitle(entry)}
        </Link>
      </RowHead>
      <Cell detail={speakers.toName}>
        {speakers.codes.map((code) => (
          <abbr key={code} title={actorName(code)} className={styles.code}>
            {code}{' '}
          </abbr>
        ))}
        {speakers.rest}
      </Cell>
      <Cell>
        <ProgressRule
          done={entry.accepted}
          open={entry.proposed}
          gaps={entry.gaps}
          label={reviewWords(entry)}
        />
        <span aria-hidden="true" className="fine">
          {reviewParts(entry).map(({ value, says }, nth) => (
            <span key={says}>
              {nth > 0 && ' · '}
              <b>{value}</b> {says}
            </span>
          ))}
        </span>
      </Cell>
      <Cell isNumber detail={wordsWords(entry)} onPhones={false}>
        {entry.positions}
      </Cell>
      <Cell>
        <LastActivity entry={entry} nowMs={nowMs} />
      </Cell>
    </TableRow>
  )
}
