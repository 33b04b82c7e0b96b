// One reading in the list: where it stands, what was published and what it should be, who says so, what became of it.
// The words are the button that opens the details; j and k go from button to button.
import { createLink } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { classWords } from '../../../../../shared/records/corrections/correction-class.ts'
import { classNames } from '../../../ui/class-names.ts'
import { ActLink } from '../../../ui/controls/act.tsx'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { timeAgo } from '../../../ui/time/time-ago.ts'
import styles from '../review.module.css'
import { isOpenState, type ReadingRow } from './reading-rows.ts'
import { type Members, stampOf, stateWords, voiceWords } from './row-words.ts'

const PlaceLink = createLink(ActLink)

export const rowId = (row: Pick<ReadingRow, 'id'>): string => `reading-${row.id}`

/** What a press or a tick tells. */
export type RowEvents = {
  readonly open: (row: ReadingRow) => void
  readonly tick: (row: ReadingRow, isTicked: boolean) => void
  readonly stand: (row: ReadingRow) => void
}

export const ReviewRow = memo(function ReviewRow({
  row,
  acceptedRival,
  project,
  members,
  nowMs,
  isCurrent,
  isTicked,
  canTick,
  isBusy,
  details,
  events,
}: {
  readonly row: ReadingRow
  readonly acceptedRival: ReadingRow | undefined
  /** The project's slug. */
  readonly project: string
  readonly members: Members
  readonly nowMs: number
  readonly isCurrent: boolean
  readonly isTicked: boolean
  readonly canTick: boolean
  readonly isBusy: boolean
  /** Null while they are closed. */
  readonly details: ReactNode
  readonly events: RowEvents
}) {
  const { says } = row
  const { state, detail } = stateWords(row, acceptedRival, members)
  const voices = voiceWords(row)
  const isOpen = isOpenState(row.state)
  const place = `¶ ${says.segment + 1}`
  return (
    <li
      aria-current={isCurrent ? 'true' : undefined}
      aria-busy={isBusy || undefined}
      className={classNames(
        styles.row,
        styles[row.state],
        !isOpen && styles.settled,
        details !== null && styles.opened,
      )}
    >
      <span className={styles.tick}>
        {canTick && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Tick ${says.published} to ${says.reading || 'not said'}, ${place}`}
            checked={isTicked}
            onChange={(event) => events.tick(row, event.currentTarget.checked)}
          />
        )}
      </span>
      <span className={styles.place}>
        <PlaceLink
          to="/p/$project/t/$transcript"
          params={{ project, transcript: row.transcript }}
          hash={`s${says.segment + 1}:${says.start}-${says.end}`}
          tabIndex={isCurrent ? 0 : -1}
          title={row.speaker ?? 'Speaker not known'}
        >
          {place}
        </PlaceLink>
      </span>
      <button
        type="button"
        id={rowId(row)}
        className={styles.words}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={details !== null}
        onClick={() => events.open(row)}
        onFocus={() => events.stand(row)}
      >
        <span className={styles.around}>{row.before}</span>
        <del>{says.published}</del> {says.reading === '' ? <i>not said</i> : <ins>{says.reading}</ins>}
        {says.certainty && <span className={styles.certainty}> ({says.certainty})</span>}
        <span className={styles.around}>{row.after}</span>
      </button>
      <span className={styles.kind}>{classWords[row.class]}</span>
      <span className={styles.who}>
        {row.proposers.map((member) => (
          <Stamp key={member} {...stampOf(member, members)} size="small" />
        ))}
        {voices !== '' && (
          <span role="img" aria-label={voices} title={voices} className={styles.voices}>
            {row.supporters.length > 0 && <b>+{row.supporters.length}</b>}
            {row.dissenters.length > 0 && <b className={styles.against}>−{row.dissenters.length}</b>}
          </span>
        )}
      </span>
      <span className={styles.state}>
        <b>{isBusy ? 'Asking…' : state}</b>
        {detail !== '' && <span> {detail}</span>}
        {row.messages > 0 && (
          <span>
            {detail === '' ? ' ' : ' · '}
            {row.messages} {row.messages === 1 ? 'message' : 'messages'}
          </span>
        )}
      </span>
      <span className={styles.age}>{timeAgo(row.decision?.atMs ?? says.atMs, nowMs)}</span>
      {details !== null && <div className={styles.details}>{details}</div>}
    </li>
  )
})
