// The list: rows under the head of their record, readings of one place bound together by a line. It is drawn as far as
// one has read and grows from there, so that 2,000 rows open as quickly as 20.

import { createLink } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { RecordKey, TranscriptId } from '../../../../../shared/base/id.ts'
import { Act, ActLink } from '../../../ui/controls/act.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from '../review.module.css'
import type { ReadingRow } from './reading-rows.ts'
import { ReviewRow, type RowEvents } from './review-row.tsx'
import type { Members } from './row-words.ts'

const HeadLink = createLink(ActLink)

/** How many rows are drawn at first, and more at a time. */
export const drawnAtOnce = 100

type Place = { readonly rows: readonly ReadingRow[] }
type Group = { readonly transcript: TranscriptId; readonly count: number; readonly places: readonly Place[] }

/** Rows that follow one another and compete are one place. `drawn` cuts the list; counts are of all of it. */
export function groupsOf(
  rows: readonly ReadingRow[],
  rivals: ReadonlyMap<RecordKey, readonly ReadingRow[]>,
  drawn: number,
): readonly Group[] {
  const counts = new Map<TranscriptId, number>()
  for (const { transcript } of rows) counts.set(transcript, (counts.get(transcript) ?? 0) + 1)
  const groups: { transcript: TranscriptId; count: number; places: { rows: ReadingRow[] }[] }[] = []
  for (const row of rows.slice(0, drawn)) {
    const last = groups.at(-1)
    if (last?.transcript !== row.transcript) {
      const { transcript } = row
      groups.push({ transcript, count: counts.get(transcript) ?? 0, places: [{ rows: [row] }] })
      continue
    }
    const place = last.places.at(-1)
    const others = rivals.get(row.id)
    if (place && others && place.rows.some(({ id }) => others.some((other) => other.id === id)))
      place.rows.push(row)
    else last.places.push({ rows: [row] })
  }
  return groups
}

export function ReviewList({
  rows,
  rivals,
  drawn,
  titles,
  project,
  members,
  nowMs,
  current,
  ticked,
  canTick,
  busy,
  progressOf,
  detailsOf,
  events,
  onMore,
}: {
  readonly rows: readonly ReadingRow[]
  readonly rivals: ReadonlyMap<RecordKey, readonly ReadingRow[]>
  readonly drawn: number
  readonly titles: ReadonlyMap<TranscriptId, string>
  readonly project: string
  readonly members: Members
  readonly nowMs: number
  readonly current: RecordKey | null
  readonly ticked: ReadonlySet<RecordKey>
  readonly canTick: (row: ReadingRow) => boolean
  readonly busy: ReadonlySet<RecordKey>
  /** How far the review of a record is, at the head of its rows. */
  readonly progressOf: (transcript: TranscriptId) => ReactNode
  /** Null for a row whose details are closed. */
  readonly detailsOf: (row: ReadingRow) => ReactNode
  readonly events: RowEvents
  readonly onMore: () => void
}) {
  const groups = useMemo(() => groupsOf(rows, rivals, drawn), [rows, rivals, drawn])
  return (
    <>
      {groups.map(({ transcript, count, places }) => (
        <section key={transcript} aria-label={titles.get(transcript) ?? 'Record'} className={styles.group}>
          <RecordHead
            project={project}
            transcript={transcript}
            title={titles.get(transcript) ?? 'Record'}
            count={count}
            progress={progressOf(transcript)}
          />
          <ol className={styles.list}>
            {places.map(({ rows: there }) => {
              const items = there.map((row) => (
                <ReviewRow
                  key={row.id}
                  row={row}
                  acceptedRival={rivals.get(row.id)?.find(({ state }) => state === 'accepted')}
                  project={project}
                  members={members}
                  nowMs={nowMs}
                  isCurrent={row.id === current}
                  isTicked={ticked.has(row.id)}
                  canTick={canTick(row)}
                  isBusy={busy.has(row.id)}
                  details={detailsOf(row)}
                  events={events}
                />
              ))
              const [first] = there
              if (there.length < 2 || !first) return items
              return (
                <li key={`place ${first.id}`} className={styles.contested}>
                  <p className={styles.contest}>{counted(there.length, 'reading')} of one place</p>
                  <ol className={styles.list}>{items}</ol>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
      {drawn < rows.length && <More key={drawn} left={rows.length - drawn} onMore={onMore} />}
    </>
  )
}

function RecordHead({
  project,
  transcript,
  title,
  count,
  progress,
}: {
  readonly project: string
  readonly transcript: TranscriptId
  readonly title: string
  readonly count: number
  readonly progress: ReactNode
}) {
  const params = { project, transcript }
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.links}>
        <span className="fine">{counted(count, 'reading')}</span>
        <HeadLink to="/p/$project/t/$transcript/walk" params={params}>
          Walk
        </HeadLink>
        <HeadLink to="/p/$project/t/$transcript" params={params}>
          Desk
        </HeadLink>
        <HeadLink to="/p/$project/t/$transcript/speakers" params={params}>
          Who spoke
        </HeadLink>
        <HeadLink to="/p/$project/t/$transcript/figures" params={params}>
          Figures
        </HeadLink>
      </p>
      <div className={styles.progress}>{progress}</div>
    </header>
  )
}

/** Draws more as soon as it comes near the screen; the button is for those who go by keys. */
function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const place = useRef<HTMLParagraphElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    const element = place.current
    if (!element) return
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      { rootMargin: '800px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <p ref={place} className={styles.more}>
      <Act onClick={onMore}>{left.toLocaleString('en')} more</Act>
    </p>
  )
}
