// The table that says what a picture says. It stays a table on phones, where it scrolls within itself if it must.
import styles from './figure.module.css'
import type { FigureCell, FigureTable } from './figure-table.ts'

function Said({ cell }: { readonly cell: FigureCell }) {
  if (typeof cell === 'string') return cell
  if (cell.open) {
    return (
      <button type="button" className={styles.opens} aria-label={cell.label} onClick={cell.open}>
        {cell.text}
      </button>
    )
  }
  return cell.href === undefined ? (
    cell.text
  ) : (
    <a href={cell.href} aria-label={cell.label}>
      {cell.text}
    </a>
  )
}

/** A table wider than the screen is scrolled by keys too. */
const reachable = { tabIndex: 0 }

/** `name` names the table for screen readers. */
export function TableTwin({ name, table }: { readonly name: string; readonly table: FigureTable }) {
  const { columns, rows } = table
  return (
    <section className={styles.scroller} {...reachable} aria-label={`${name}, table`}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            {columns.map(({ id, label, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? styles.number : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map((column, at) => {
                const cell = cells[at] ?? ''
                return at === 0 ? (
                  <th key={column.id} scope="row">
                    <Said cell={cell} />
                  </th>
                ) : (
                  <td key={column.id} className={column.isNumber ? styles.number : undefined}>
                    <Said cell={cell} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
