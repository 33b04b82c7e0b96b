// A picture captioned like a printed report, with its table twin and its ways out as a file. The picture stays in the
// page while the table is shown, out of sight, so that it can be taken away all the same.
import { type ReactNode, useRef } from 'react'
import { Act } from '../controls/act.tsx'
import styles from './figure.module.css'
import { FigureActs } from './figure-acts.tsx'
import type { FigureTable } from './figure-table.ts'
import { SideScroller } from './side-scroller.tsx'
import { TableTwin } from './table-twin.tsx'

/** `children` holds one svg with a viewBox. `csv` writes the table; whoever draws knows how a file must be guarded. */
export function Figure({
  number,
  name,
  caption,
  fileName,
  table,
  csv,
  description,
  isTable,
  onTable,
  tableKey,
  acts,
  children,
}: {
  readonly number: number
  /** Names the picture, its table and its files. */
  readonly name: string
  readonly caption: ReactNode
  /** Without its ending. */
  readonly fileName: string
  readonly table: FigureTable
  readonly csv: () => string
  /** What the file says of itself; left out: the words of the caption. */
  readonly description?: string
  readonly isTable: boolean
  readonly onTable: () => void
  /** The key that turns to the table and back. */
  readonly tableKey?: string
  readonly acts?: ReactNode
  readonly children: ReactNode
}) {
  const picture = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLSpanElement>(null)
  return (
    <figure className={styles.figure} aria-label={name}>
      <div ref={picture} className={styles.picture} hidden={isTable}>
        <SideScroller
          hint={
            <>
              Wider than the screen: scroll it sideways, or <Act onClick={onTable}>read the table</Act>, which
              says the same.
            </>
          }
        >
          {children}
        </SideScroller>
      </div>
      {isTable && <TableTwin name={name} table={table} />}
      <figcaption>
        <span ref={words}>
          <b>Figure {number}.</b> {caption}
        </span>
        <span className={styles.acts}>
          {acts}
          <FigureActs
            fileName={fileName}
            name={name}
            description={() => description ?? words.current?.textContent ?? name}
            caption={() => words.current?.textContent?.replace(`Figure ${number}.`, '').trim() ?? ''}
            svg={() => picture.current?.querySelector('svg') ?? null}
            csv={csv}
            isTable={isTable}
            onTable={onTable}
            tableKey={tableKey}
          />
        </span>
      </figcaption>
    </figure>
  )
}
