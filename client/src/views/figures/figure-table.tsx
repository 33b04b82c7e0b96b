// A table as a printed report has it: an ink line above, hairlines within, and its caption below with a number in bold.
// It stays a table on phones, where it scrolls within itself if it must.
import type { ReactNode } from 'react'
import styles from './figures.module.css'

/** `caption` says what is counted and how, in sentences. */
export function FigureTable({
  nth,
  name,
  heads,
  caption,
  children,
}: {
  readonly nth: number
  readonly name: string
  /** The first names the rows; the others stand over numbers. */
  readonly heads: readonly string[]
  readonly caption: ReactNode
  readonly children: ReactNode
}) {
  const [first, ...others] = heads
  return (
    <figure className={styles.figure}>
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={name}>
          <thead>
            <tr>
              <th scope="col" className="label">
                {first}
              </th>
              {others.map((head) => (
                <th key={head} scope="col" className="label">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      <figcaption>
        <b>Table {nth}.</b> {caption}
      </figcaption>
    </figure>
  )
}

/** One row: what it is, then its numbers; `below` stands under the name. */
export function FigureRow({
  head,
  below,
  cells,
}: {
  readonly head: ReactNode
  readonly below?: ReactNode
  readonly cells: readonly { readonly id: string; readonly says: ReactNode }[]
}) {
  return (
    <tr>
      <th scope="row">
        {head}
        {below}
      </th>
      {cells.map(({ id, says }) => (
        <td key={id}>{says}</td>
      ))}
    </tr>
  )
}
