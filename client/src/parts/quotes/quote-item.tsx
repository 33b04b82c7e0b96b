// One quote of a position: the words, in the corrected reading with what was corrected in green or as published, then who
// said them, how the position stands, who coded it, and the link to the place in the record.
import { Link } from '@tanstack/react-router'
import { actorName } from '../../../../shared/actors/actor.ts'
import { initials } from '../../../../shared/people/member.ts'
import type { Stance } from '../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../shared/records/codebook/stance-look.ts'
import type { PositionRow } from '../../../../shared/wire/api-positions.ts'
import { useProject } from '../../api/project.tsx'
import { SignBadge } from '../../ui/marks/sign-badge.tsx'
import { Stamp } from '../../ui/marks/stamp.tsx'
import { diffQuote } from '../quote-difference.ts'
import styles from './quote-item.module.css'
import { placeWords, sideWords } from './quote-words.ts'

export type Reading = 'corrected' | 'published'

/** Words that are whole and equal in both readings have no marks. */
function Words({ row, reading }: { readonly row: PositionRow; readonly reading: Reading }) {
  if (reading === 'published') return <>{row.publishedText}</>
  return (
    <>
      {diffQuote(row.publishedText, row.correctedText).map((piece) =>
        piece.kind === 'same' ? (
          piece.text
        ) : (
          <ins key={piece.at} title={`Published: ${piece.published.trim() || 'nothing here'}`}>
            {piece.text}
            <span className="visually-hidden">, published {piece.published.trim() || 'without it'}, </span>
          </ins>
        ),
      )}
    </>
  )
}

export function QuoteItem({
  row,
  record,
  stance,
  topics,
  reading,
}: {
  readonly row: PositionRow
  /** The record's title, said where the quotes come from several. */
  readonly record: string | null
  /** null when the codebook does not know it. */
  readonly stance: Stance | null
  /** Topic names, said where the quotes are about several. */
  readonly topics: readonly string[]
  readonly reading: Reading
}) {
  const { members } = useProject()
  const coder = members.get(row.coder)
  const look = stanceLook(stance ?? { value: null })
  const [address, hash] = row.address.split('#')
  const side = [...topics, ...sideWords(row)]
  return (
    <li className={styles.quote} data-position={row.key}>
      <blockquote className={styles.words} data-reading={reading}>
        <Words row={row} reading={reading} />
      </blockquote>
      <p className={styles.by}>
        <Link to={address ?? ''} {...(hash === undefined ? {} : { hash })} className={styles.place}>
          {placeWords(row)}
        </Link>
        <span>{row.speaker ?? 'Speaker not named'}</span>
        <span className={styles.stance}>
          <SignBadge
            size="small"
            shape={look.shape}
            sign={stance?.sign ?? '?'}
            color={`var(--stance-${look.ink})`}
          />{' '}
          {stance?.name ?? row.stance}
        </span>
        <span className={styles.coder}>
          coded by{' '}
          {coder ? (
            <Stamp size="small" initials={initials(coder.name)} name={coder.name} color={coder.colour} />
          ) : (
            'a former member'
          )}
        </span>
      </p>
      {side.length > 0 && <p className={styles.side}>{side.join(' · ')}</p>}
      {record !== null && <p className={styles.side}>{record}</p>}
      {row.changed && (
        <p className={styles.changed}>
          <b>Quote changed</b>
          {row.changed.sense ? ', and with it the sense. ' : ' since it was coded. '}
          It read: “{row.changed.before}”
        </p>
      )}
      {row.comment && <p className={styles.side}>{row.comment}</p>}
      <span className="visually-hidden">Held by {actorName(row.holder)}.</span>
    </li>
  )
}
