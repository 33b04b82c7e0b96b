// A cell of a result's table: which kind of empty it is, or the number in the tint and pattern of its stance.
import type { ReactNode } from 'react'
import { knownLook } from '../../../../shared/analysis/shown/shown-stance.ts'
import { weightOf } from '../../../../shared/analysis/shown/shown-weight.ts'
import type { ResultCell } from '../../../../shared/records/notes/query.ts'
import { figure } from '../../ui/words/counted.ts'
import styles from './query-cells.module.css'

type Held = Exclude<ResultCell, string>

/** `says` in words what is drawn. */
export function EmptyCell({
  cell,
  says,
}: {
  readonly cell: Exclude<ResultCell, Held>
  readonly says: string
}) {
  return (
    <td className={cell === 'other' ? styles.other : styles.silent}>
      {cell === 'other' && <span aria-hidden="true">·</span>}
      <span className="visually-hidden">{says}</span>
    </td>
  )
}

export function StanceCell({
  cell: { stance, positions },
  children,
}: {
  readonly cell: Held
  readonly children: ReactNode
}) {
  return (
    <td className={styles.cell} data-stance={knownLook(stance.look)} data-weight={weightOf(positions)}>
      {children}
    </td>
  )
}

/** For the eye; `children` stand behind the number. */
export function CellNumber({
  cell: { stance, positions },
  children,
}: {
  readonly cell: Held
  readonly children?: ReactNode
}) {
  return (
    <span className={styles.number} aria-hidden="true">
      <b>{stance.sign}</b>
      {figure(positions)}
      {children}
    </span>
  )
}
