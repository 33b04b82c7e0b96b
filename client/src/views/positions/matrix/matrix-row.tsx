// One line of the matrix: the head of a group, a row of an actor, or the totals. It draws itself anew only when something
// of its own changes, since a matrix has thousands of cells; what a press of a button does is the grid's.

import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { actorCode, actorName } from '../../../../../shared/actors/actor.ts'
import { codeBeside } from '../../../../../shared/actors/said-once.ts'
import { weightOf } from '../../../../../shared/analysis/shown/shown-weight.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import type { Pigment } from '../../../ui/marks/pigment.ts'
import { counted, figure } from '../../../ui/words/counted.ts'
import styles from './matrix.module.css'
import { cellWords, type MatrixCell } from './matrix-cells.ts'
import type { MatrixLine, Numbers } from './matrix-lines.ts'
import areas from './stance-areas.module.css'

/** A topic of the matrix: its place in the tally, its name and its line. */
export type Column = {
  readonly topic: number
  readonly id: string
  readonly name: string
  readonly pigment: Pigment
}

export type LineOf = {
  readonly index: number
  readonly columns: readonly Column[]
  /** Which of the columns are drawn; the others are left as room. */
  readonly from: number
  readonly to: number
  readonly stances: readonly Stance[]
  /** Columns are counted from the row's head, which is 0; the total is the last. −1: none here. */
  readonly tabCol: number
  readonly chosenCol: number
}

export const inkOf = (cell: MatrixCell): string =>
  cell.balance.shown === 'mixed' ? 'mixed' : stanceLook(cell.balance.shown).ink

const tab = (isHere: boolean) => ({ tabIndex: isHere ? 0 : -1 })

const cellClass = classNames(styles.cell, areas.cell)
const opensClass = classNames(styles.opens, areas.opens)
const toldClass = classNames(opensClass, styles.told)

function NumberCells({
  name,
  numbers,
  isReported,
  columns,
  from,
  to,
  stances,
  tabCol,
  chosenCol,
}: LineOf & { readonly name: string; readonly numbers: Numbers; readonly isReported: boolean }) {
  const last = columns.length + 1
  return (
    <>
      {from > 0 && <Room columns={from} />}
      {columns.slice(from, to).map((column, at) => {
        const col = from + at + 1
        const cell = numbers.cells.get(column.topic)
        if (!cell) {
          return (
            <td
              key={column.id}
              data-col={col}
              aria-colindex={col + 1}
              tabIndex={tabCol === col ? 0 : -1}
              className={numbers.spoke ? styles.other : styles.silent}
              aria-label={numbers.spoke ? 'spoke, but not on this' : 'did not speak'}
            >
              {numbers.spoke ? '·' : null}
            </td>
          )
        }
        const { positions, shown } = cell.balance
        return (
          <td
            key={column.id}
            className={cellClass}
            aria-colindex={col + 1}
            data-stance={inkOf(cell)}
            data-weight={weightOf(positions)}
            data-chosen={chosenCol === col || undefined}
          >
            <button
              type="button"
              data-col={col}
              tabIndex={tabCol === col ? 0 : -1}
              aria-pressed={chosenCol === col}
              aria-label={`${name}, ${column.name}: ${cellWords(cell, stances)}, ${counted(positions, 'quote')}`}
              data-sign={shown === 'mixed' ? '±' : shown.sign}
              className={isReported ? toldClass : opensClass}
            >
              {positions}
            </button>
          </td>
        )
      })}
      {to < columns.length && <Room columns={columns.length - to} />}
      <td className={styles.total} aria-colindex={last + 1} data-chosen={chosenCol === last || undefined}>
        {numbers.positions === 0 ? (
          <span data-col={last} {...tab(tabCol === last)}>
            none
          </span>
        ) : (
          <button
            type="button"
            data-col={last}
            {...tab(tabCol === last)}
            className={styles.adds}
            aria-pressed={chosenCol === last}
            aria-label={`${name}: ${counted(numbers.positions, 'quote')} on all topics`}
          >
            {figure(numbers.positions)}
          </button>
        )}
      </td>
    </>
  )
}

const unheard = { 'aria-hidden': true }

/** Stands for columns that are not drawn. */
function Room({ columns }: { readonly columns: number }) {
  return <td colSpan={columns} {...unheard} />
}

export const MatrixRow = memo(function MatrixRow({ line, ...of }: LineOf & { readonly line: MatrixLine }) {
  const { index, columns, tabCol } = of
  const row = { 'data-line': index, 'aria-rowindex': index + 2 }
  if (line.kind === 'actor') {
    const name = actorName(line.row.actor)
    const code = codeBeside(actorCode(line.row.actor), name)
    return (
      <tr {...row} className={styles.line}>
        <th scope="row" className={styles.rowHead} data-col={0} {...tab(tabCol === 0)} title={name}>
          <span className={classNames(styles.actor, line.row.reported && styles.told)}>{name}</span>{' '}
          {code && <span className={`code ${styles.code}`}>{code}</span>}
          {line.row.reported && <span className="visually-hidden">, reported by others</span>}
        </th>
        <NumberCells {...of} name={name} numbers={line.numbers} isReported={line.row.reported} />
      </tr>
    )
  }
  const isWhole = line.sum === null
  return (
    <tr {...row}>
      <th
        scope="rowgroup"
        className={classNames(styles.rowHead, styles.groupHead)}
        {...(isWhole && { colSpan: columns.length + 2 })}
      >
        <button
          type="button"
          className={styles.toggle}
          data-col={isWhole ? '*' : 0}
          {...tab(isWhole ? tabCol >= 0 : tabCol === 0)}
          aria-expanded={line.isOpen}
          title={line.label}
        >
          <Icon of={line.isOpen ? ChevronDown : ChevronRight} size="small" />
          <span className={styles.label}>{line.label}</span>
          {!line.isOpen && <span className={styles.count}>{line.count}</span>}
        </button>
      </th>
      {line.sum && (
        <NumberCells {...of} name={line.label} numbers={line.sum} isReported={line.id === 'reported'} />
      )}
    </tr>
  )
})

/** The last line: what each column adds up to. */
export const TotalsRow = memo(function TotalsRow({ numbers, ...of }: LineOf & { readonly numbers: Numbers }) {
  const { index, columns, from, to, tabCol, chosenCol } = of
  const total = (col: number, name: string, positions: number) => (
    <td key={col} className={styles.sum} aria-colindex={col + 1} data-chosen={chosenCol === col || undefined}>
      {positions === 0 ? (
        <span data-col={col} {...tab(tabCol === col)}>
          0
        </span>
      ) : (
        <button
          type="button"
          data-col={col}
          {...tab(tabCol === col)}
          className={styles.adds}
          aria-pressed={chosenCol === col}
          aria-label={`${name}: ${counted(positions, 'quote')} of all actors`}
        >
          {figure(positions)}
        </button>
      )}
    </td>
  )
  return (
    <tr data-line={index} aria-rowindex={index + 2}>
      <th
        scope="row"
        className={classNames(styles.rowHead, styles.sumHead)}
        data-col={0}
        {...tab(tabCol === 0)}
      >
        All actors
      </th>
      {from > 0 && <Room columns={from} />}
      {columns
        .slice(from, to)
        .map((column, at) =>
          total(from + at + 1, column.name, numbers.cells.get(column.topic)?.balance.positions ?? 0),
        )}
      {to < columns.length && <Room columns={columns.length - to} />}
      {total(columns.length + 1, 'All topics', numbers.positions)}
    </tr>
  )
})

/** The heads of the columns; the one under the pointer or the focus is in ink. */
export const MatrixHead = memo(function MatrixHead({
  columns,
  lit,
  corner,
  isUpright,
}: {
  readonly columns: readonly Column[]
  readonly lit: number
  readonly corner: string
  /** The names stand on their side: many columns, or long words. */
  readonly isUpright: boolean
}) {
  return (
    <thead className={isUpright ? styles.upright : undefined}>
      <tr aria-rowindex={1}>
        <th scope="col" className={classNames(styles.colHead, styles.corner)}>
          <span className="fine">{corner}</span>
        </th>
        {columns.map((column, at) => (
          <th key={column.id} scope="col" className={styles.colHead} data-lit={lit === at + 1 || undefined}>
            <span
              style={
                {
                  borderBottomColor: column.pigment.color,
                  borderBottomStyle: column.pigment.line,
                } as CSSProperties
              }
            >
              <span className={styles.name}>{column.name}</span>
            </span>
          </th>
        ))}
        <th
          scope="col"
          className={classNames(styles.colHead, styles.last)}
          data-lit={lit === columns.length + 1 || undefined}
        >
          <span>Quotes</span>
        </th>
      </tr>
    </thead>
  )
})
