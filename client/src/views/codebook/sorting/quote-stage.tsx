// One quote to be sorted, large: who holds it and how, its words as corrected and, where they differ, as published.
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { StanceId } from '../../../../../shared/base/id.ts'
import type { StanceRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import type { NamedRecord, PositionRow } from '../../../../../shared/wire/api-positions.ts'
import { useProject } from '../../../api/project.tsx'
import { diffQuote } from '../../../parts/quote-difference.ts'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import styles from './sorting.module.css'

export function QuoteStage({
  row,
  record,
  stances,
  otherTopics,
}: {
  readonly row: PositionRow
  readonly record: NamedRecord | undefined
  readonly stances: ReadonlyMap<StanceId, StanceRecord>
  /** Names of the other topics it has. */
  readonly otherTopics: readonly string[]
}) {
  const { members } = useProject()
  const stance = stances.get(row.stance)
  const { shape, ink } = stanceLook(stance ?? { value: null })
  const coder = members.get(row.coder)?.name ?? 'A former member'
  const isCorrected = row.correctedText !== row.publishedText
  return (
    <>
      <p className={styles.where}>
        <SignBadge shape={shape} color={`var(--stance-${ink})`} sign={stance?.sign ?? '?'} />
        <b>{actorName(row.holder)}</b> {stance?.name ?? row.stance}
        {row.speaker && row.speaker !== actorName(row.holder) && (
          <span className={styles.quiet}>· {row.speaker}</span>
        )}
        <a href={row.address} target="_blank" rel="noreferrer">
          {record ? `${record.title}, ` : ''}¶ {(row.spans[0]?.startSegment ?? 0) + 1}
          <span className="visually-hidden"> (opens beside this page)</span>
        </a>
      </p>
      <blockquote className={styles.text}>
        {isCorrected
          ? diffQuote(row.publishedText, row.correctedText).map((piece) =>
              piece.kind === 'same' ? piece.text : <ins key={piece.at}>{piece.text}</ins>,
            )
          : row.correctedText}
      </blockquote>
      {isCorrected && (
        <p className={styles.published}>
          <span className="label">As published</span> {row.publishedText}
        </p>
      )}
      <p className={styles.coder}>
        Coded by {coder}
        {otherTopics.length > 0 && `, also on ${otherTopics.join(' and ')}`}
        {row.comment && ` · “${row.comment}”`}
      </p>
    </>
  )
}
