// Where states stand on one topic, as tiles of one size or on the land. Topic and kind of map are in the address; groups
// and organisations have no place on a map and are said beneath it.

import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { figureCsv } from '../../../parts/figure-csv.ts'
import { Select } from '../../../ui/choices/select.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Figure } from '../../../ui/figures/figure.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { useTally } from '../use-tally.ts'
import type { PositionsViewProps } from '../view-props.ts'
import { Beneath } from './beneath.tsx'
import { fullestTopic, type HolderMark, topicMarks } from './holder-marks.ts'
import styles from './map.module.css'
import { mapTable } from './map-table.ts'
import { markWords, recordWords, sumWords } from './map-words.ts'
import { TileMap } from './tile-map.tsx'

const LandMap = lazy(async () => ({ default: (await import('./land-map.tsx')).LandMap }))

const footHints = [
  { keys: ['←', '↑', '↓', '→'], says: 'state' },
  { keys: ['Enter'], says: 'its quotes' },
  { keys: ['t'], says: 'table twin' },
] as const

export function MapView({ filter, onFilter, openQuotes, opened, topics, stances }: PositionsViewProps) {
  const search = useSearch({ from: '/signed-in/p/$project/positions' })
  const navigate = useNavigate()
  const { tally, under, problem } = useTally(filter)
  const asked = tally?.topics.find((id) => id === search.topic)
  const topic = asked ?? (tally ? fullestTopic(tally) : null)
  const marks = useMemo(
    () => (tally && topic !== null ? topicMarks(tally, topic, stances) : null),
    [tally, topic, stances],
  )
  const choices = useMemo(
    () => tally?.topics.map((id) => topicChoice(id, topics, tally.cells, tally.topics)),
    [tally, topics],
  )
  useFoot({ hints: footHints, place: marks && counted(marks.states.size, 'state') })

  const choose = (change: { readonly topic?: string; readonly map?: string | undefined }) =>
    void navigate({
      from: '/p/$project/positions',
      to: '.',
      search: (before) => ({ ...before, ...change }),
      replace: true,
    })

  if (!tally && problem) {
    return (
      <Notice tone="danger">
        <p>{problem.message}</p>
      </Notice>
    )
  }
  if (!tally) return <LoadingLines says="Counting positions…" />
  if (topic === null || marks === null) {
    return (
      <EmptyState hint={<p>Code a position on the desk, or widen the filter above.</p>}>
        No positions to put on a map.
      </EmptyState>
    )
  }

  const topicName = topics.get(topic as TopicId)?.name ?? topic
  const isLand = search.map === 'land'
  const open = (mark: HolderMark) =>
    openQuotes({
      title: `${mark.name} on ${topicName}`,
      says: sumWords(mark),
      filter: {
        ...under,
        actors: [mark.holder],
        topics: [topic as TopicId],
        said: mark.isReported ? 'reported' : 'own',
      },
    })
  const isOpened = (mark: HolderMark) =>
    opened !== null &&
    opened.filter.actors[0] === mark.holder &&
    opened.filter.said === (mark.isReported ? 'reported' : 'own')
  const table = mapTable(tally, marks, stances, open, markWords)
  const name = `${topicName}, ${isLand ? 'on the land' : 'one tile a state'}`
  const picture = { name, marks, stances, says: markWords, open, isOpened }
  return (
    <>
      <p className={styles.head}>
        <span>
          Where states stand on{' '}
          <Select
            look="word"
            label="Topic"
            options={choices ?? []}
            value={topic}
            placeholder={topicName}
            onChange={(id) => choose({ topic: id })}
          />
        </span>
      </p>
      <Figure
        number={1}
        name={name}
        fileName={`map-${topicName.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`}
        caption={
          <>
            {name}. {recordWords(marks)} The number counts positions; deeper means more of them. A dot spoke,
            but not on this; an empty {isLand ? 'place' : 'tile'} did not speak.
          </>
        }
        table={table}
        csv={() => figureCsv(table)}
        tableKey="t"
        acts={
          <Act onClick={() => choose({ map: isLand ? undefined : 'land' })}>
            {isLand ? 'Tiles' : 'Geographic'}
          </Act>
        }
      >
        <div className={styles.scroller}>
          {isLand ? (
            <Suspense fallback={<LoadingLines says="Drawing the land…" />}>
              <LandMap {...picture} />
            </Suspense>
          ) : (
            <TileMap {...picture} />
          )}
        </div>
      </Figure>
      <Beneath
        marks={marks}
        open={open}
        countsMembers={filter.members}
        onMembers={(members) => onFilter({ members })}
      />
    </>
  )
}

/** A topic of the list, with how many positions are on it. */
function topicChoice(
  id: string,
  topics: PositionsViewProps['topics'],
  cells: readonly (readonly number[])[],
  order: readonly string[],
) {
  const at = order.indexOf(id)
  const positions = cells
    .filter(([, topic]) => topic === at)
    .reduce((sum, [, , ...counts]) => sum + counts.reduce((total, count) => total + count, 0), 0)
  return { id, label: topics.get(id as TopicId)?.name ?? id, detail: String(positions) }
}
