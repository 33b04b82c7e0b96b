// The matrix of actors by topics: who stands where, and on how many quotes that rests. Which rows stand together and in
// what order is in the address; which groups are closed is of the moment.

import { createLink, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { wholeFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { useProject } from '../../../api/project.tsx'
import { figureCsv } from '../../../parts/figure-csv.ts'
import { PublishView } from '../../../parts/publishing/publish-view.tsx'
import { PutIntoNote } from '../../../parts/query/put-into-note.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button, ButtonLink } from '../../../ui/controls/button.tsx'
import { FigureActs } from '../../../ui/figures/figure-acts.tsx'
import { type KeyHint, useFoot } from '../../../ui/frame/foot-line.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { isWhole, useTableTwin } from '../use-positions-address.ts'
import { useTally } from '../use-tally.ts'
import type { PositionsViewProps, QuotesAsked } from '../view-props.ts'
import { placeAsked } from './asked-place.ts'
import styles from './matrix.module.css'
import { cellWords, type MatrixCell, topicName } from './matrix-cells.ts'
import { MatrixGrid, type Place } from './matrix-grid.tsx'
import { isGrouping } from './matrix-groups.ts'
import { MatrixLegend } from './matrix-legend.tsx'
import { type Numbers, sorts } from './matrix-lines.ts'
import { MatrixOrder } from './matrix-order.tsx'
import { matrixPicture } from './picture/matrix-picture.ts'
import { MatrixTwin } from './twin/matrix-twin.tsx'
import { twinColumns, twinRows } from './twin/twin-table.ts'
import { useMatrix } from './use-matrix.ts'

const LibraryLink = createLink(ButtonLink)

const footHints = (isTable: boolean): readonly KeyHint[] => [
  ...(isTable
    ? []
    : [
        { keys: ['←', '↑', '↓', '→'], says: 'cell' },
        { keys: ['Enter'], says: 'its quotes' },
        { keys: ['s'], says: 'sort' },
      ]),
  { keys: ['f'], says: 'filter' },
  { keys: ['t'], says: isTable ? 'matrix' : 'table twin' },
  { keys: ['?'], says: 'all keys' },
]

export function MatrixView({ filter, onFilter, openQuotes, opened, topics, stances }: PositionsViewProps) {
  const { project } = useProject()
  const search = useSearch({ from: '/signed-in/p/$project/positions' })
  const navigate = useNavigate()
  const grouping = search.group !== undefined && isGrouping(search.group) ? search.group : 'kind'
  const sort = sorts.find((each) => each === search.sort) ?? 'name'
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [isTable, turn] = useTableTwin()
  const [chosen, setChosen] = useState<{
    readonly asked: QuotesAsked
    readonly line: string | null
    readonly col: number
  } | null>(null)
  const { tally, under, problem, again } = useTally(filter)
  const { data, columns, groups, lines, totals } = useMatrix(
    tally,
    under,
    topics,
    stances,
    grouping,
    sort,
    closed,
  )

  const write = useCallback(
    (changes: { readonly group?: string; readonly sort?: string }) =>
      void navigate({
        from: '/p/$project/positions',
        to: '.',
        search: (before) => ({ ...before, ...changes }),
        replace: true,
      }),
    [navigate],
  )
  const nextSort = sorts[(sorts.indexOf(sort) + 1) % sorts.length] ?? 'name'
  useHotkeys(
    [{ keys: ['s'], says: 'sort the rows', group: 'Positions', run: () => write({ sort: nextSort }) }],
    !isTable,
  )
  const actors = new Set(lines.flatMap((line) => (line.kind === 'actor' ? line.row.actor : []))).size
  const place = data ? `${counted(actors, 'actor')} × ${counted(columns.length, 'topic')}` : undefined
  useFoot(useMemo(() => ({ hints: footHints(isTable), place }), [isTable, place]))

  if (!tally || !data) {
    return problem ? (
      <Notice tone="danger" acts={<Button onClick={again}>Try again</Button>}>
        <p>The positions cannot be counted. {problem.message}</p>
      </Notice>
    ) : (
      // The bar is drawn while the server counts, so that only the numbers are left to draw when they come.
      <MatrixBar order={<MatrixOrder grouping={grouping} sort={sort} onChange={write} />}>
        <LoadingLines says="Counting positions…" lines={8} />
      </MatrixBar>
    )
  }
  if (tally.positions === 0) {
    return isWhole(under) ? (
      <EmptyState
        hint={
          <>
            Open a record, choose a passage and press <Kbd>Space</Kbd>.{' '}
            <LibraryLink to="/p/$project" params={{ project: project.slug }} kind="quiet">
              To the library
            </LibraryLink>
          </>
        }
      >
        Nobody has recorded a position yet.
      </EmptyState>
    ) : (
      <EmptyState hint={<Act onClick={() => onFilter(wholeFilter)}>Show everything</Act>}>
        No position fits all of this.
      </EmptyState>
    )
  }

  const placeOfOpened = (): Place | null => {
    if (opened === null) return null
    if (chosen?.asked === opened) {
      const at = lines.findIndex(({ id }) => id === chosen.line)
      return { line: chosen.line === null ? lines.length : at, col: chosen.col }
    }
    return placeAsked(opened.filter, under, lines, totals, columns)
  }
  const says = (cell: MatrixCell) => cellWords(cell, data.stances)
  const ask = (place: Place, name: string, numbers: Numbers) => {
    const column = columns[place.col - 1]
    const cell = column && numbers.cells.get(column.topic)
    const asked: QuotesAsked = {
      title: column ? `${name} on ${column.name}` : `${name}, all topics`,
      ...(cell && { says: says(cell) }),
      filter: { ...under, ...numbers.only, ...(column && { topics: [column.id as TopicId] }) },
    }
    setChosen({ asked, line: lines[place.line]?.id ?? null, col: place.col })
    openQuotes(asked)
  }
  const open = (place: Place) => {
    const line = lines[place.line]
    if (line === undefined) {
      if (totals) ask(place, 'All actors', totals)
    } else if (line.kind === 'actor') ask(place, actorName(line.row.actor), line.numbers)
    else if (line.sum) ask(place, line.label, line.sum)
  }
  const toggle = (group: string) =>
    setClosed((now) => new Set(now.has(group) ? [...now].filter((id) => id !== group) : [...now, group]))
  const allClosed = groups.every(({ id }) => closed.has(id))
  const columnName = (topic: number) => topicName(tally.topics[topic] ?? '', topics)
  const columnsOfTwin = twinColumns(data.stances)

  return (
    <MatrixBar
      order={<MatrixOrder grouping={grouping} sort={sort} onChange={write} />}
      groups={
        !isTable && (
          <Act onClick={() => setClosed(allClosed ? new Set() : new Set(groups.map(({ id }) => id)))}>
            {allClosed ? 'Open all groups' : 'Close all groups'}
          </Act>
        )
      }
      acts={
        <>
          <PutIntoNote query={{ show: 'matrix', filter: writeFilter(under) }} />
          <PublishView query={{ show: 'matrix', filter: writeFilter(under) }} />
          <FigureActs
            fileName="positions-matrix"
            name="Positions by actor and topic"
            description={`${counted(tally.positions, 'position')} of ${project.name}.`}
            svg={() => matrixPicture({ lines, columns, totals, stances: data.stances })}
            csv={() =>
              figureCsv({
                columns: columnsOfTwin,
                rows: twinRows(data, columnName).map(({ id, values }) => ({
                  id,
                  cells: values.map((value) => (value === null ? '' : String(value))),
                })),
              })
            }
            isTable={isTable}
            onTable={turn}
            tableKey="t"
          />
        </>
      }
    >
      {isTable ? (
        <MatrixTwin
          columns={columnsOfTwin}
          rows={twinRows(data, columnName)}
          onOpen={({ row, topic }, stanceAt) => {
            const at = data.rows[row]
            const cell = data.cells[row]?.get(topic)
            const stance = stanceAt === null ? null : data.stances[stanceAt]
            if (!at || !cell || stance === undefined) return
            openQuotes({
              title: `${actorName(at.actor)} on ${columnName(topic)}`,
              says: stance?.name ?? says(cell),
              filter: {
                ...under,
                ...(stance && { stances: [stance.id] }),
                actors: [at.actor],
                said: at.reported ? 'reported' : 'own',
                topics: [tally.topics[topic] as TopicId],
              },
            })
          }}
        />
      ) : (
        <>
          <MatrixGrid
            lines={lines}
            columns={columns}
            stances={data.stances}
            totals={totals}
            corner="Actor, by group"
            chosen={placeOfOpened()}
            onOpen={open}
            onToggle={toggle}
          />
          <MatrixLegend stances={data.stances} addsUp={data.addsUp} />
        </>
      )}
    </MatrixBar>
  )
}

/** What stands over the matrix, and the matrix. */
function MatrixBar({
  order,
  groups,
  acts,
  children,
}: {
  readonly order: ReactNode
  readonly groups?: ReactNode
  readonly acts?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <>
      <div className={styles.bar}>
        <p>
          {order}
          {groups && <> · {groups}</>}
        </p>
        <div className={styles.acts}>{acts}</div>
      </div>
      {children}
    </>
  )
}
