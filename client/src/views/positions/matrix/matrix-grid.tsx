// The matrix as a grid: arrows move from cell to cell, Enter opens the quotes of a number, and of a long one only the rows
// in sight are drawn. One cell at a time is in the tab order.
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { classNames } from '../../../ui/class-names.ts'
import { moveIn } from './grid-moves.ts'
import styles from './matrix.module.css'
import type { MatrixLine, Numbers } from './matrix-lines.ts'
import { type Column, MatrixHead, MatrixRow, TotalsRow } from './matrix-row.tsx'
import { drawnWhole, useWindow } from './use-window.ts'

export type Place = { readonly line: number; readonly col: number }

const asGrid = { role: 'grid' }
const unheard = { 'aria-hidden': true }

/** More columns than these, or a longer word than this, and the names do not fit lying. */
const mostLying = 12
const longestLying = 11
const standsUpright = (columns: readonly Column[]): boolean =>
  columns.length > mostLying ||
  columns.some(({ name }) => name.split(/[\s-]/).some((word) => word.length > longestLying))

/** Chosen: the number whose quotes are open. `totals` null: the rows cannot be added up. */
export function MatrixGrid({
  lines,
  columns,
  stances,
  totals,
  corner,
  chosen,
  onOpen,
  onToggle,
}: {
  readonly lines: readonly MatrixLine[]
  readonly columns: readonly Column[]
  readonly stances: readonly Stance[]
  readonly totals: Numbers | null
  readonly corner: string
  readonly chosen: Place | null
  readonly onOpen: (place: Place) => void
  readonly onToggle: (group: string) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<Place>({ line: 0, col: 1 })
  const [lit, setLit] = useState(-1)
  const wantsFocus = useRef(false)
  const drawn = useWindow(scroller, lines.length, columns.length)
  const { from, to } = drawn.lines
  const { from: firstCol, to: endCol } = drawn.columns
  const count = lines.length + (totals ? 1 : 0)
  const last = columns.length + 1
  const isUpright = standsUpright(columns)
  const stop = { line: Math.min(current.line, count - 1), col: Math.min(current.col, last) }
  // Scrolled away by hand, the place is not drawn; the tab order then begins with the first line that is.
  const isDrawn = (stop.line >= from && stop.line < to) || stop.line === lines.length
  const tabLine = isDrawn ? stop.line : from
  const isColDrawn = stop.col === 0 || stop.col === last || (stop.col > firstCol && stop.col <= endCol)
  const tabCol = isColDrawn ? stop.col : 0
  const tabColOf = (line: number) => (line === tabLine ? tabCol : -1)
  const chosenColOf = (line: number) => (line === chosen?.line ? chosen.col : -1)

  const goTo = (place: Place) => {
    const box = scroller.current
    if (box && place.line < lines.length && (place.line < from || place.line >= to)) {
      box.scrollTop = Math.max(0, place.line * drawn.height - box.clientHeight / 2)
    }
    if (box && place.col > 0 && place.col < last && (place.col <= firstCol || place.col > endCol)) {
      box.scrollLeft = Math.max(0, place.col * drawn.width - box.clientWidth / 2)
    }
    wantsFocus.current = true
    setCurrent(place)
  }
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const row = table.current?.querySelector(`tr[data-line="${stop.line}"]`)
    const cell =
      row?.querySelector<HTMLElement>(`[data-col="${stop.col}"]`) ??
      row?.querySelector<HTMLElement>('[data-col="*"]')
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const next = moveIn(stop, event.key, event.ctrlKey, { lines: count, columns: last + 1 })
    if (!next) return
    event.preventDefault()
    goTo(next)
  }
  const placeOf = (target: EventTarget): Place | null => {
    const cell = target instanceof Element ? target.closest('td, th') : null
    const mark = cell?.querySelector('[data-col]') ?? cell
    const line = cell?.closest('tr')?.getAttribute('data-line')
    const col = mark?.getAttribute('data-col')
    if (line == null || col == null) return null
    return { line: Number(line), col: col === '*' ? stop.col : Number(col) }
  }
  const point = (event: PointerEvent) => {
    setLit(placeOf(event.target)?.col ?? -1)
    // What a cell says is written out for the one under the pointer, not for thousands.
    const button = event.target instanceof Element ? event.target.closest('button[aria-label]') : null
    if (button instanceof HTMLElement) button.title = button.getAttribute('aria-label') ?? ''
  }
  // One for all buttons: thousands of them would each be given their own.
  const click = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const place = button && placeOf(button)
    if (!place) return
    const line = lines[place.line]
    if (line?.kind === 'group' && button.hasAttribute('aria-expanded')) onToggle(line.id)
    else onOpen(place)
  }
  const shared = useMemo(
    () => ({ columns, stances, from: firstCol, to: endCol }),
    [columns, stances, firstCol, endCol],
  )

  return (
    <div ref={scroller} className={styles.scroller} data-long={lines.length > drawnWhole.lines || undefined}>
      <table
        ref={table}
        {...asGrid}
        aria-label="Positions by actor and topic"
        aria-rowcount={count + 1}
        aria-colcount={last + 1}
        className={classNames(styles.matrix)}
        style={{ '--least': `${15 + columns.length * (isUpright ? 2.5 : 4.125)}rem` } as CSSProperties}
        onKeyDown={press}
        onClick={click}
        onFocus={(event) => {
          const place = placeOf(event.target)
          if (!place) return
          setLit(place.col)
          if (place.line !== current.line || place.col !== current.col) setCurrent(place)
        }}
        onBlur={() => setLit(-1)}
        onPointerOver={point}
        onPointerLeave={() => setLit(-1)}
      >
        <MatrixHead columns={columns} lit={lit} corner={corner} isUpright={isUpright} />
        <tbody>
          {from > 0 && <Spacer lines={from} height={drawn.height} />}
          {lines.slice(from, to).map((line, at) => (
            <MatrixRow
              key={`${line.kind} ${line.id}`}
              line={line}
              index={from + at}
              tabCol={tabColOf(from + at)}
              chosenCol={chosenColOf(from + at)}
              {...shared}
            />
          ))}
          {to < lines.length && <Spacer lines={lines.length - to} height={drawn.height} />}
        </tbody>
        {totals && (
          <tfoot>
            <TotalsRow
              numbers={totals}
              index={lines.length}
              tabCol={tabColOf(lines.length)}
              chosenCol={chosenColOf(lines.length)}
              {...shared}
            />
          </tfoot>
        )}
      </table>
    </div>
  )
}

/** Stands for lines that are not drawn. */
function Spacer({ lines, height }: { readonly lines: number; readonly height: number }) {
  return <tr {...unheard} style={{ height: lines * height - 2 }} />
}
