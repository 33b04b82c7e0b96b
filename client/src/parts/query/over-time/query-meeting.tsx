// A result as one meeting: who spoke when as a drawing, the totals of each actor as a table, and the positions in both
// readings. Blocks and marks lead to their paragraphs.

import { Link } from '@tanstack/react-router'
import { type CSSProperties, type ReactNode, useId, useMemo } from 'react'
import { codeBeside } from '../../../../../shared/actors/said-once.ts'
import { meetingPicture } from '../../../../../shared/analysis/shown/meeting-picture.ts'
import { percentWords } from '../../../../../shared/analysis/shown/share-words.ts'
import { knownLook } from '../../../../../shared/analysis/shown/shown-stance.ts'
import type { QueryResult } from '../../../../../shared/records/notes/query.ts'
import { legendOf } from '../../../../../shared/records/notes/query-words.ts'
import { classNames } from '../../../ui/class-names.ts'
import { SideScroller } from '../../../ui/figures/side-scroller.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { counted, figure } from '../../../ui/words/counted.ts'
import { recordPlace } from '../number-search.ts'
import figureStyles from '../query-figure.module.css'
import lists from '../query-lists.module.css'
import { QuoteList } from '../query-quotes.tsx'
import { StanceMark } from '../stance-mark.tsx'
import styles from './over-time.module.css'

type Meeting = Extract<QueryResult, { readonly show: 'meeting' }>

export function QueryMeeting({
  result,
  title,
  isLinked,
}: {
  readonly result: Meeting
  readonly title: string
  readonly isLinked: boolean
}) {
  const { record, words, quotes } = result
  const page = isLinked ? recordPlace(record.address) : null
  return (
    <>
      <p className={styles.count}>
        {page ? <Link to={page.path}>{record.title}</Link> : record.title}, {counted(words, 'word')}
      </p>
      <Drawing result={result} page={page?.path ?? null} />
      <Legend result={result} />
      <Totals result={result} title={title} />
      {quotes.length === 0 ? (
        <p className={figureStyles.instead}>No position on this record fits.</p>
      ) : (
        <QuoteList quotes={quotes} label={`${title}, quotes`} isLinked={isLinked} />
      )}
    </>
  )
}

const ink = (nth: number | null, look = 'unclear') => {
  const known = knownLook(look)
  return {
    '--c': nth === null ? 'var(--rule)' : pigment(nth).color,
    '--k': `var(--stance-${known === 'mixed' ? 'neutral' : known})`,
  } as CSSProperties
}
const dashes = { solid: undefined, dashed: '4 2', dotted: '1.5 2', double: '7 1.5' } as const

/** An svg whose parts are links; there is no element for that. */
const ofLinks = { role: 'group' }

function Drawing({ result, page }: { readonly result: Meeting; readonly page: string | null }) {
  const id = useId()
  const { width, height, ticks, rows } = useMemo(() => meetingPicture(result), [result])
  return (
    <SideScroller hint="The drawing goes on at the side.">
      <svg viewBox={`0 0 ${width} ${height}`} {...ofLinks} className={styles.meeting} aria-labelledby={id}>
        <title id={id}>
          Who spoke when, and the positions in their words; the lists beneath say the same
        </title>
        <text x={0} y={12} className={styles.tick}>
          Words spoken
        </text>
        {ticks.map(({ x, words }) => (
          <g key={words}>
            <path d={`M${x} 18V${height}`} className={styles.grid} />
            <text x={x} y={12} className={classNames(styles.tick, styles.middle)}>
              {words === 0 ? '' : figure(words)}
            </text>
          </g>
        ))}
        {rows.map((row) => (
          <g key={`${row.says} ${row.y}`}>
            <text x={0} y={row.y}>
              <title>{row.says}</title>
              {row.name}
            </text>
            <path d={`M0 ${row.y + 9}H${width}`} className={styles.hair} />
            {row.blocks.map(({ segment, says, ...box }) => (
              <Leading key={`${box.x} ${segment}`} page={page} segment={segment} says={says}>
                <rect {...box} className={styles.block} />
              </Leading>
            ))}
            {row.marks.map(({ pin, y, pigment: nth }) => (
              <path
                key={`${pin.x} ${y}`}
                d={`M${pin.x} ${y}V${pin.to}`}
                className={styles.pin}
                style={ink(nth)}
              />
            ))}
            {row.marks.map((mark) => (
              <Leading key={`${mark.x} ${mark.y}`} page={page} segment={mark.segment} says={mark.says}>
                <g
                  className={classNames(styles.mark, mark.isTold && styles.told)}
                  style={ink(mark.pigment, mark.look)}
                >
                  <rect
                    x={mark.x}
                    y={mark.y}
                    width={mark.width}
                    height={mark.height}
                    strokeDasharray={mark.pigment === null ? undefined : dashes[pigment(mark.pigment).line]}
                  />
                  <text x={mark.x + 7.5} y={mark.y + 11.5} className={styles.sign}>
                    {mark.sign}
                  </text>
                  <text x={mark.x + 13} y={mark.y + 11}>
                    {mark.numbers}
                  </text>
                </g>
              </Leading>
            ))}
          </g>
        ))}
      </svg>
    </SideScroller>
  )
}

/** A link where it leads anywhere. */
function Leading({
  page,
  segment,
  says,
  children,
}: {
  readonly page: string | null
  readonly segment: number
  readonly says: string
  readonly children: ReactNode
}) {
  const drawn = (
    <>
      <title>{says}</title>
      {children}
    </>
  )
  return page === null ? (
    <g>{drawn}</g>
  ) : (
    <Link to={page} hash={`s${segment + 1}`}>
      {drawn}
    </Link>
  )
}

function Legend({ result }: { readonly result: Meeting }) {
  const { stances } = legendOf(result)
  if (stances.length === 0) return null
  return (
    <ul className={classNames(figureStyles.legend, styles.legend)} aria-label="What the marks mean">
      {stances.map((stance) => (
        <li key={`${stance.sign} ${stance.word}`}>
          <StanceMark {...stance} /> {stance.word}
        </li>
      ))}
      {result.topics.map(({ id, label, pigment: nth }, at) => (
        <li key={id}>
          <span className={styles.nth} style={ink(nth)}>
            {at + 1}
          </span>{' '}
          {label}
        </li>
      ))}
      {result.marks.some(({ holder }) => holder.reported) && <li>on grey: told of somebody else</li>}
    </ul>
  )
}

function Totals({ result: { rows, words }, title }: { readonly result: Meeting; readonly title: string }) {
  return (
    <SideScroller hint="The table goes on at the side.">
      <table aria-label={`${title}, totals`} className={lists.table}>
        <thead>
          <tr>
            {['Actor', 'Turns', 'Words', 'Share', 'Positions', 'Told by others'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort((a, b) => b.words - a.words)
            .map(({ actor, name, turns, words: spoken, positions, told }) => (
              <tr key={`${actor?.id ?? ''} ${name}`}>
                <th scope="row">
                  {name} {actor && codeBeside(actor.code, name) && <abbr className="code">{actor.code}</abbr>}
                </th>
                <td>{figure(turns)}</td>
                <td>{figure(spoken)}</td>
                <td>{percentWords(spoken, words)}</td>
                <td>{figure(positions)}</td>
                <td>{figure(told)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </SideScroller>
  )
}
