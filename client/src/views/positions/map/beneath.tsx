// What no tile can show: groups, organisations, codes nobody knows, and states of which others tell besides. Each is said
// with its number, and each number opens its quotes.
import type { ReactNode } from 'react'
import { Act } from '../../../ui/controls/act.tsx'
import type { HolderMark, TopicMarks } from './holder-marks.ts'
import styles from './map.module.css'
import { markWords } from './map-words.ts'

function Line({
  head,
  marks,
  open,
  children,
}: {
  readonly head: string
  readonly marks: readonly HolderMark[]
  readonly open: (mark: HolderMark) => void
  readonly children?: ReactNode
}) {
  if (marks.length === 0) return null
  return (
    <div className={styles.line}>
      <p>{head}</p>
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.holder} ${mark.isReported}`}>
            <button
              type="button"
              className={styles.opens}
              data-reported={mark.isReported || undefined}
              title={markWords(mark)}
              onClick={() => open(mark)}
            >
              {mark.kind === 'group' ? mark.code : mark.name}{' '}
              <b>
                {mark.sign} {mark.positions}
              </b>
              <span className="visually-hidden">, {markWords(mark)}</span>
            </button>
          </li>
        ))}
        {children}
      </ul>
    </div>
  )
}

export function Beneath({
  marks,
  open,
  countsMembers,
  onMembers,
}: {
  readonly marks: TopicMarks
  readonly open: (mark: HolderMark) => void
  /** Whether a group's positions count for its members too. */
  readonly countsMembers: boolean
  readonly onMembers: (on: boolean) => void
}) {
  const both = [...marks.states.values()].flatMap(({ own, reported }) => (own && reported ? [reported] : []))
  if (both.length + marks.groups.length + marks.others.length + marks.unknown.length === 0) return null
  return (
    <section className={styles.beneath} aria-label="Not on the map">
      <Line head="For groups" marks={marks.groups} open={open}>
        <li>
          <Act aria-pressed={countsMembers} onClick={() => onMembers(!countsMembers)}>
            {countsMembers ? 'Count them for the groups alone' : 'Count them for their members too'}
          </Act>
        </li>
      </Line>
      <Line head="Not states" marks={marks.others} open={open} />
      <Line head="Reported by others too" marks={both} open={open} />
      <Line head="No tile has this code" marks={marks.unknown} open={open} />
    </section>
  )
}
