// A table as a printed report has it: label heads over an ink line, hairlines between rows, no box. Below 720 px each row
// becomes a paragraph; the column heads are then out of sight, so cells should read by themselves.
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './table.module.css'

/** A column head. `width` is a CSS length; the columns without one share what is left. */
export type Column = {
  readonly id: string
  readonly label: string
  readonly isNumber?: boolean
  readonly width?: string
  /** Its head is for screen readers only, as over acts. */
  readonly isHeadHidden?: boolean
}

/** `caption` names the table for screen readers; children are TableGroup and TableRow. */
export function Table({
  caption,
  columns,
  children,
}: {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly children: ReactNode
}) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={classNames('label', column.isNumber && styles.number)}
              style={column.width === undefined ? {} : { width: column.width }}
            >
              {column.isHeadHidden ? <span className="visually-hidden">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** A serif head between rows, such as a year. `span` is the number of columns. */
export function TableGroup({ span, children }: { readonly span: number; readonly children: ReactNode }) {
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={span}>
        {children}
      </th>
    </tr>
  )
}

/** A row; other properties go to the element. */
export function TableRow({ children, ...rest }: Omit<ComponentPropsWithRef<'tr'>, 'className'>) {
  return (
    <tr {...rest} className={styles.row}>
      {children}
    </tr>
  )
}

/** The cell that names its row, in serif; `above` is a fine line over it. */
export function RowHead({ above, children }: { readonly above?: ReactNode; readonly children: ReactNode }) {
  return (
    <th scope="row" className={classNames(styles.head, above !== undefined && styles.headed)}>
      {above && <span className={styles.above}>{above}</span>}
      {children}
    </th>
  )
}

/** A cell; `detail` is a fine second line. `onPhones` false takes it from sight on phones. */
export function Cell({
  isNumber = false,
  detail,
  onPhones = true,
  children,
}: {
  readonly isNumber?: boolean
  readonly detail?: ReactNode
  readonly onPhones?: boolean
  readonly children?: ReactNode
}) {
  return (
    <td className={classNames(isNumber && styles.number, !onPhones && styles.notOnPhones)}>
      {children}
      {detail && <span className={styles.detail}>{detail}</span>}
    </td>
  )
}
