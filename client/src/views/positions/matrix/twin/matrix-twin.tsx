// The table twin of the matrix: the same numbers as lines, sorted by a press on a head. Long ones are drawn in portions.
import { useMemo, useState } from 'react'
import { classNames } from '../../../../ui/class-names.ts'
import { Act } from '../../../../ui/controls/act.tsx'
import { counted } from '../../../../ui/words/counted.ts'
import styles from './matrix-twin.module.css'
import { sortTwin, type TwinColumn, type TwinRow } from './twin-table.ts'

const portion = 200
/** Where the number of all stands; those of the stances stand after it, the balance last. */
const positionsAt = 4

export function MatrixTwin({
  columns,
  rows,
  onOpen,
}: {
  readonly columns: readonly TwinColumn[]
  readonly rows: readonly TwinRow[]
  /** `stance`: its place among the stances; null opens all of the line. */
  readonly onOpen: (row: TwinRow, stance: number | null) => void
}) {
  const [sort, setSort] = useState({ column: 0, isTurned: false })
  const [drawn, setDrawn] = useState(portion)
  const sorted = useMemo(() => sortTwin(rows, sort.column, sort.isTurned), [rows, sort])
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label="Positions by actor and topic, as a table">
        <thead>
          <tr>
            {columns.map(({ id, label, isNumber }, at) => {
              const isSorted = sort.column === at
              const isDown = isSorted && sort.isTurned !== Boolean(isNumber)
              return (
                <th
                  key={id}
                  scope="col"
                  className={isNumber ? styles.number : undefined}
                  aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    className={classNames(styles.sorts, isSorted && styles.sorted)}
                    onClick={() => setSort({ column: at, isTurned: isSorted && !sort.isTurned })}
                  >
                    {label}
                    <span aria-hidden="true">{isSorted ? (isDown ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, drawn).map((row) => (
            <tr key={row.id}>
              {columns.map(({ id, label, isNumber }, at) => {
                const value = row.values[at] ?? null
                const text =
                  value === null ? '–' : typeof value === 'number' ? value.toLocaleString('en') : value
                if (at === 0) {
                  return (
                    <th key={id} scope="row">
                      {text}
                    </th>
                  )
                }
                return (
                  <td
                    key={id}
                    className={isNumber ? styles.number : undefined}
                    data-none={value === 0 || undefined}
                  >
                    {at >= positionsAt && at < columns.length - 1 && value !== 0 ? (
                      <button
                        type="button"
                        className={styles.opens}
                        aria-label={`${row.values[0]}, ${row.values[3]}${at === positionsAt ? '' : `, ${label}`}: ${counted(Number(value), 'quote')}`}
                        onClick={() => onOpen(row, at === positionsAt ? null : at - positionsAt - 1)}
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {drawn < sorted.length && (
        <p className={styles.more}>
          <Act onClick={() => setDrawn(drawn + portion)}>
            Show {Math.min(portion, sorted.length - drawn)} more of {sorted.length.toLocaleString('en')}
          </Act>
        </p>
      )}
    </div>
  )
}
