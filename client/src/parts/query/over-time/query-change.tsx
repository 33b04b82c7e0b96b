// A result as change over time: the moves, each with what was said before and after, then every actor's course on every
// topic as a table that reads from the first session to the last.

import type { CSSProperties } from 'react'
import { codeBeside } from '../../../../../shared/actors/said-once.ts'
import type { QueryResult, ResultSide, ResultStanding } from '../../../../../shared/records/notes/query.ts'
import {
  headingArrows,
  movesWords,
  resultActorWords,
  resultStandingWords,
} from '../../../../../shared/records/notes/query-words.ts'
import { classNames } from '../../../ui/class-names.ts'
import { SideScroller } from '../../../ui/figures/side-scroller.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { counted } from '../../../ui/words/counted.ts'
import { CellNumber, EmptyCell, StanceCell } from '../query-cell.tsx'
import cells from '../query-cells.module.css'
import lists from '../query-lists.module.css'
import { QuoteList } from '../query-quotes.tsx'
import { StanceMark } from '../stance-mark.tsx'
import styles from './over-time.module.css'

type Over = Extract<QueryResult, { readonly show: 'time' }>

export function QueryChange({
  result,
  title,
  isLinked,
}: {
  readonly result: Over
  readonly title: string
  readonly isLinked: boolean
}) {
  const { moves } = result
  return (
    <>
      <p className={styles.count}>{movesWords(result)}</p>
      {moves.length > 0 && (
        <ol className={styles.moves} aria-label="Moves">
          {moves.map(({ actor, topic, heading, says, before, after }) => {
            const who = resultActorWords(actor)
            return (
              <li key={`${who} ${topic} ${before.session} ${after.session}`}>
                <p className={styles.moveHead}>
                  <b>
                    {who} on {topic}
                  </b>
                  <span>
                    <span aria-hidden="true">{headingArrows[heading]} </span>moved {says}
                  </span>
                </p>
                <div className={styles.sides}>
                  <Side {...before} isLinked={isLinked} />
                  <Side {...after} isLinked={isLinked} />
                </div>
              </li>
            )
          })}
        </ol>
      )}
      <Courses result={result} title={title} />
    </>
  )
}

function Side({ session, stance, positions, quote, isLinked }: ResultSide & { readonly isLinked: boolean }) {
  return (
    <div>
      <p>
        <StanceMark {...stance} /> <b>{stance.word}</b> {session}
      </p>
      {quote && <QuoteList quotes={[quote]} label={`${session}, what was said`} isLinked={isLinked} />}
      {positions > 1 && <p>The first of {counted(positions, 'quote')}.</p>}
    </div>
  )
}

function Courses({
  result: { sessions, topics, courses },
  title,
}: {
  readonly result: Over
  readonly title: string
}) {
  const least = { '--least': `${6.5 + sessions.length * 4}rem` } as CSSProperties
  return (
    <SideScroller hint="The table goes on at the side.">
      <table aria-label={title} className={cells.matrix} style={least}>
        <thead>
          <tr>
            <td className={cells.corner} />
            {sessions.map((session) => (
              <th key={session} scope="col">
                {session}
              </th>
            ))}
          </tr>
        </thead>
        {topics.map(({ id, label, pigment: nth }, at) => {
          const { color, line } = pigment(nth ?? 1)
          return (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={sessions.length + 1} className={cells.groupHead}>
                  <span
                    className={styles.topic}
                    style={nth === null ? {} : { borderBottom: `2px ${line} ${color}` }}
                  >
                    {label}
                  </span>
                </th>
              </tr>
              {courses
                .filter(({ topic }) => topic === at)
                .map(({ actor, standings }) => (
                  <tr key={`${actor.id} ${actor.reported}`}>
                    <th scope="row" className={classNames(actor.reported && lists.told)}>
                      {resultActorWords(actor)}{' '}
                      <abbr className="code">{codeBeside(actor.code, actor.name)}</abbr>
                    </th>
                    {sessions.map((session, nth) => (
                      <Standing key={session} standing={standings[nth] ?? 'silent'} />
                    ))}
                  </tr>
                ))}
            </tbody>
          )
        })}
      </table>
    </SideScroller>
  )
}

function Standing({ standing }: { readonly standing: ResultStanding }) {
  const words = resultStandingWords(standing)
  const says = <span className="visually-hidden">{words}</span>
  if (standing === 'untold') return <td>{says}</td>
  if (typeof standing === 'string') return <EmptyCell cell={standing} says={words} />
  const { came } = standing
  return (
    <StanceCell cell={standing}>
      <CellNumber cell={standing}>{came && <i className={styles.came}> {headingArrows[came]}</i>}</CellNumber>
      {says}
    </StanceCell>
  )
}
