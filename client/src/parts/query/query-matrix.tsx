// A result as a matrix: actors by topics, in each cell the sign and how many quotes, or which kind of empty it is.

import type { CSSProperties } from 'react'
import { codeBeside } from '../../../../shared/actors/said-once.ts'
import type { QueryResult, ResultCell } from '../../../../shared/records/notes/query.ts'
import { resultActorWords, resultCellWords } from '../../../../shared/records/notes/query-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { SideScroller } from '../../ui/figures/side-scroller.tsx'
import { pigment } from '../../ui/marks/pigment.ts'
import { NumberLink } from './number-link.tsx'
import { type AskedAt, cellSearch } from './number-search.ts'
import { CellNumber, EmptyCell, StanceCell } from './query-cell.tsx'
import styles from './query-cells.module.css'

type Matrix = Extract<QueryResult, { readonly show: 'matrix' }>

/** More columns than these have their names upright. */
const mostLying = 8

export function QueryMatrix({
  result: { rows, topics },
  title,
  asked,
}: {
  readonly result: Matrix
  readonly title: string
  readonly asked: AskedAt | null
}) {
  const first = rows.findIndex(({ actor }) => actor.reported)
  const told = first < 0 ? rows.length : first
  const drawn = ({ actor, cells }: Matrix['rows'][number]) => (
    <tr key={`${actor.id} ${actor.reported}`}>
      <th scope="row" className={classNames(actor.reported && styles.told)}>
        {actor.name} <abbr className="code">{codeBeside(actor.code, actor.name)}</abbr>
        {actor.reported && <span className="visually-hidden">, as others report</span>}
      </th>
      {topics.map((topic, at) => (
        <Cell
          key={topic.id}
          cell={cells[at] ?? 'silent'}
          isTold={actor.reported}
          says={`${resultActorWords(actor)}, ${topic.label}`}
          asked={asked}
          search={(query) => cellSearch(query, actor, topic.id)}
        />
      ))}
    </tr>
  )
  const isUpright = topics.length > mostLying
  const least = { '--least': `${9 + topics.length * (isUpright ? 2.75 : 5)}rem` } as CSSProperties
  return (
    <SideScroller hint="The table goes on at the side.">
      <table
        aria-label={title}
        className={classNames(styles.matrix, isUpright && styles.upright)}
        style={least}
      >
        <thead>
          <tr>
            <td className={styles.corner} />
            {topics.map(({ id, label, pigment: nth }) => {
              const { color, line } = pigment(nth ?? 1)
              return (
                <th key={id} scope="col">
                  <span
                    className={styles.line}
                    style={nth === null ? {} : { borderBottom: `3px ${line} ${color}` }}
                  >
                    <span className={styles.topic}>{label}</span>
                  </span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, told).map(drawn)}
          {told < rows.length && (
            <tr>
              <th scope="rowgroup" colSpan={topics.length + 1} className={styles.groupHead}>
                Reported by others
              </th>
            </tr>
          )}
          {rows.slice(told).map(drawn)}
        </tbody>
      </table>
    </SideScroller>
  )
}

function Cell({
  cell,
  isTold,
  says,
  asked,
  search,
}: {
  readonly cell: ResultCell
  readonly isTold: boolean
  readonly says: string
  readonly asked: AskedAt | null
  readonly search: Parameters<typeof NumberLink>[0]['search']
}) {
  if (typeof cell === 'string') return <EmptyCell cell={cell} says={resultCellWords(cell)} />
  return (
    <StanceCell cell={cell}>
      <NumberLink
        asked={asked}
        search={search}
        says={`${says}: ${resultCellWords(cell)}`}
        className={classNames(styles.opens, isTold && styles.told)}
      >
        <CellNumber cell={cell} />
      </NumberLink>
    </StanceCell>
  )
}
