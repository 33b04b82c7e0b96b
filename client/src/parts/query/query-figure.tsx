// A query's result as it stands in a note: ink rules above and below, what it shows and whether it is live, the figure
// itself, what its signs mean and what it was drawn from. It knows no editor: whoever shows it says its state and its acts.
import { type ReactNode, useId } from 'react'
import type { QueryResult } from '../../../../shared/records/notes/query.ts'
import { drawnFromWords, leftOutWords, legendOf } from '../../../../shared/records/notes/query-words.ts'
import { counted } from '../../ui/words/counted.ts'
import { NumberLink } from './number-link.tsx'
import { type AskedAt, wholeSearch } from './number-search.ts'
import { QueryAlignment } from './query-alignment.tsx'
import cells from './query-cells.module.css'
import styles from './query-figure.module.css'
import { QueryMap } from './query-map.tsx'
import { QueryMatrix } from './query-matrix.tsx'
import { QueryQuotes } from './query-quotes.tsx'
import { StanceMark } from './stance-mark.tsx'

/** The head of the figure: its title, and at the right its state. */
export function QueryHead({
  title,
  id,
  children,
}: {
  readonly title: string
  readonly id?: string
  readonly children: ReactNode
}) {
  return (
    <p className={styles.head}>
      <b id={id}>{title}</b>
      <span>{children}</span>
    </p>
  )
}

/** `asked` null: numbers lead nowhere. `state` begins the line at the right ("Live"), `looked` ends it. */
export function QueryFigure({
  title,
  result,
  asked,
  state,
  looked,
  notice,
  acts,
}: {
  readonly title: string
  readonly result: QueryResult
  readonly asked: AskedAt | null
  readonly state: ReactNode
  readonly looked: string
  /** Why it is not of now, when it should be. */
  readonly notice?: ReactNode
  readonly acts?: ReactNode
}) {
  const id = useId()
  const { positions } = result
  return (
    <figure className={styles.figure} aria-labelledby={id} data-show={result.show}>
      <QueryHead title={title} id={id}>
        {state} ·{' '}
        {positions === 0 ? (
          'no quotes'
        ) : (
          <NumberLink
            asked={asked}
            search={wholeSearch}
            says={counted(positions, 'quote')}
            className={styles.all}
          >
            {counted(positions, 'quote')}
          </NumberLink>
        )}{' '}
        · {looked}
      </QueryHead>
      {notice}
      {positions === 0 ? (
        <p className={styles.nothing}>No position fits this.</p>
      ) : (
        <Shown title={title} result={result} asked={asked} />
      )}
      <figcaption>
        <p>
          {[result.says, drawnFromWords(result), leftOutWords(result)]
            .filter((words) => words !== '')
            .join(' ')}
        </p>
        <Legend result={result} />
        {acts && <div className={styles.acts}>{acts}</div>}
      </figcaption>
    </figure>
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
        <p className={styles.nothing}>No two actors here take a side on the same topic.</p>
      ) : (
        <QueryAlignment title={title} result={result} asked={asked} />
      )
  }
}

function Legend({ result }: { readonly result: QueryResult }) {
  const { stances, empty } = legendOf(result)
  if (result.show !== 'matrix' || stances.length === 0) return null
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
    </ul>
  )
}
