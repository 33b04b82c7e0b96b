// A query's result as it stands in a note: ink rules above and below, what it shows and whether it is live, the figure
// itself, what its signs mean and what it was drawn from. It knows no editor: whoever shows it says its state and its acts.
import { type ReactNode, useId } from 'react'
import type { QueryResult } from '../../../../shared/records/notes/query.ts'
import { drawnFromWords, leftOutWords, legendOf } from '../../../../shared/records/notes/query-words.ts'
import { counted } from '../../ui/words/counted.ts'
import { NumberLink } from './number-link.tsx'
import { type AskedAt, wholeSearch } from './number-search.ts'
import { QueryChange } from './over-time/query-change.tsx'
import { QueryMeeting } from './over-time/query-meeting.tsx'
import { QueryAlignment } from './query-alignment.tsx'
import cells from './query-cells.module.css'
import styles from './query-figure.module.css'
import { QueryMap } from './query-map.tsx'
import { QueryMatrix } from './query-matrix.tsx'
import { QueryQuotes } from './query-quotes.tsx'
import { StanceMark } from './stance-mark.tsx'

/** The frame without a result: its title, what is said in its place, and the acts. */
export function QueryFrame({
  title,
  acts,
  children,
}: {
  readonly title: string
  readonly acts: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <p className={styles.head}>
        <b id={id}>{title}</b>
      </p>
      <div className={styles.instead}>{children}</div>
      {acts && (
        <figcaption>
          <div className={styles.acts}>{acts}</div>
        </figcaption>
      )}
    </figure>
  )
}

/** `asked` null: numbers lead nowhere. The line at the right is `state`, how many quotes, and `looked`. */
export function QueryFigure({
  title,
  result,
  asked,
  state,
  looked,
  notice = null,
  acts,
}: {
  readonly title: string
  readonly result: QueryResult
  readonly asked: AskedAt | null
  readonly state: ReactNode
  readonly looked: string | null
  /** Why it is not of now, when it should be. */
  readonly notice?: ReactNode
  readonly acts?: ReactNode
}) {
  const id = useId()
  const { positions, says } = result
  return (
    <figure className={styles.figure} aria-labelledby={id} data-show={result.show}>
      <p className={styles.head}>
        <b id={id}>{title}</b>
        <span className={styles.state}>
          {state} · <Count positions={positions} asked={asked} />
          {looked !== null && ` · ${looked}`}
        </span>
      </p>
      {notice !== null && <p className={styles.notice}>{notice}</p>}
      {positions === 0 && result.show !== 'meeting' ? (
        <p className={styles.instead}>No position fits this.</p>
      ) : (
        <Shown title={title} result={result} asked={asked} />
      )}
      <figcaption>
        <p>
          {[says, drawnFromWords(result), leftOutWords(result)]
            .filter((words) => words !== '' && words !== title)
            .join(' ')}
        </p>
        <Legend result={result} />
        {acts && <div className={styles.acts}>{acts}</div>}
      </figcaption>
    </figure>
  )
}

function Count({ positions, asked }: { readonly positions: number; readonly asked: AskedAt | null }) {
  if (positions === 0) return 'no quotes'
  const words = counted(positions, 'quote')
  return (
    <NumberLink asked={asked} search={wholeSearch} says={words} className={styles.all}>
      {words}
    </NumberLink>
  )
}

function Shown({
  title,
  result,
  asked,
}: {
  readonly title: string
  readonly result: QueryResult
  readonly asked: AskedAt | null
}) {
  switch (result.show) {
    case 'matrix':
      return <QueryMatrix title={title} result={result} asked={asked} />
    case 'map':
      return <QueryMap result={result} asked={asked} />
    case 'quotes':
      return <QueryQuotes title={title} result={result} asked={asked} />
    case 'alignment':
      return result.pairs.length === 0 ? (
        <p className={styles.instead}>No two actors here take a side on the same topic.</p>
      ) : (
        <QueryAlignment title={title} result={result} asked={asked} />
      )
    case 'time':
      return <QueryChange title={title} result={result} isLinked={asked !== null} />
    case 'meeting':
      return <QueryMeeting title={title} result={result} isLinked={asked !== null} />
  }
}

function Legend({ result }: { readonly result: QueryResult }) {
  const { stances, empty } = legendOf(result)
  if ((result.show !== 'matrix' && result.show !== 'time') || stances.length === 0) return null
  return (
    <ul className={styles.legend} aria-label="What the cells mean">
      {stances.map((stance) => (
        <li key={`${stance.sign} ${stance.word}`}>
          <StanceMark {...stance} /> {stance.word}
        </li>
      ))}
      {empty.includes('other') && (
        <li>
          <span aria-hidden="true">·</span> spoke, not on this
        </li>
      )}
      {empty.includes('silent') && (
        <li>
          <span aria-hidden="true" className={cells.key} /> did not speak
        </li>
      )}
      {empty.includes('untold') && <li>blank: nothing reported</li>}
    </ul>
  )
}
