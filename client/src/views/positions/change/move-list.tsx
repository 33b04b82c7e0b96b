// The moves, the greatest first, each with what was said before and after: the first quote of either side is shown, its
// number opens all of that side.

import { useState } from 'react'
import type { Balance } from '../../../../../shared/analysis/balance.ts'
import type { ChangeOverTime, Course, Session } from '../../../../../shared/analysis/change-over-time.ts'
import { shiftArrow, shiftWords } from '../../../../../shared/analysis/shown/move-words.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { type PositionFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { QuoteItem } from '../../../parts/quotes/quote-item.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { lookOf } from '../map/holder-marks.ts'
import { topicName } from '../matrix/matrix-cells.ts'
import type { QuotesAsked } from '../view-props.ts'
import styles from './change.module.css'
import { holderWords, quotesOf } from './standing-words.ts'

/** How many are shown at once: each asks for two quotes. */
const page = 6

type Around = {
  readonly filter: PositionFilter
  readonly topics: ReadonlyMap<TopicId, { readonly name: string }>
  readonly stances: readonly Stance[]
  readonly openQuotes: (asked: QuotesAsked) => void
}

export function MoveList({ change, around }: { readonly change: ChangeOverTime; readonly around: Around }) {
  const [shown, setShown] = useState(page)
  const { moves, courses, sessions } = change
  if (moves.length === 0) {
    return <p className={styles.aside}>Nobody who took a stand on a topic in two sessions changed it.</p>
  }
  return (
    <>
      <ol className={styles.moves} aria-label="Moves">
        {moves.slice(0, shown).map((move) => {
          const course = courses[move.course]
          const [from, to] = [sessions[move.from], sessions[move.to]]
          if (!course || !from || !to) return null
          return (
            <li
              key={`${course.actor} ${course.reported} ${course.topic} ${from.name} ${to.name}`}
              className={styles.move}
            >
              <h3>
                {holderWords(course)} on {topicName(course.topic, around.topics)}
              </h3>
              <p className={styles.aside}>
                <span aria-hidden="true">{shiftArrow(move)} </span>moved {shiftWords(move)}
              </p>
              <div className={styles.sides}>
                <Side course={course} session={from} standing={move.before} around={around} />
                <Side course={course} session={to} standing={move.after} around={around} />
              </div>
            </li>
          )
        })}
      </ol>
      {shown < moves.length && (
        <p>
          <Act onClick={() => setShown(shown + page)}>
            Show {Math.min(page, moves.length - shown)} more of {moves.length}
          </Act>
        </p>
      )}
    </>
  )
}

function Side({
  course,
  session,
  standing,
  around,
}: {
  readonly course: Course
  readonly session: Session
  readonly standing: Balance
  readonly around: Around
}) {
  const { filter, topics, stances, openQuotes } = around
  const { project } = useProject()
  const asked = quotesOf(course, session, standing, filter, topics)
  const { data, error } = useApi('listPositions', {
    params: { project: project.slug },
    query: { ...writeFilter(asked.filter), rows: 1 },
  })
  const { sign, ink, word } = lookOf(standing)
  const first = data?.positions[0]
  const all = standing.positions === 1 ? '1 quote' : `All ${counted(standing.positions, 'quote')}`
  return (
    <section className={styles.side} aria-label={asked.title}>
      <p className={styles.sideHead}>
        <SignBadge
          shape={standing.shown === 'mixed' ? 'outlined' : stanceLook(standing.shown).shape}
          sign={sign}
          color={`var(--stance-${ink === 'mixed' ? 'neutral' : ink})`}
        />
        <b>{word}</b> <span>{session.name}</span>
      </p>
      {error && !data && <p className={styles.aside}>{error.problem.message}</p>}
      {first && (
        <ol className={styles.first}>
          <QuoteItem
            row={first}
            record={null}
            stance={stances.find(({ id }) => id === first.stance) ?? null}
            topics={[]}
            reading="corrected"
          />
        </ol>
      )}
      <p>
        <Act onClick={() => openQuotes(asked)} aria-label={`${all}: ${asked.title}`}>
          {all}
        </Act>
      </p>
    </section>
  )
}
