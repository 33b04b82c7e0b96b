// Where states stand on one topic, as tiles of one size or on the land. Topic and kind of map are in the address; groups
// and organisations have no place on a map and are said beneath it.

import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { fullestTopic } from '../../../../../shared/analysis/shown/fullest-topic.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { type PositionFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { figureCsv } from '../../../parts/figure-csv.ts'
import { PublishView } from '../../../parts/publishing/publish-view.tsx'
import { PutIntoNote } from '../../../parts/query/put-into-note.tsx'
import { Select } from '../../../ui/choices/select.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Figure } from '../../../ui/figures/figure.tsx'
import { useFoot } from '../../../ui/frame/foot-line.tsx'
import { EmptyState } from '../../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import { counted } from '../../../ui/words/counted.ts'
import { useSayInPicture } from '../in-picture.tsx'
import { footHintsOf } from '../picture-keys.ts'
import { useTableTwin } from '../use-positions-address.ts'
import { useTally } from '../use-tally.ts'
import type { PositionsViewProps } from '../view-props.ts'
import { Beneath } from './beneath.tsx'
import { type HolderMark, topicMarks } from './holder-marks.ts'
import styles from './map.module.css'
import { mapTable } from './map-table.ts'
import { markWords, recordWords, sumWords } from './map-words.ts'
import { TileMap } from './tile-map.tsx'

const LandMap = lazy(async () => ({ default: (await import('./land-map.tsx')).LandMap }))

const footHints = footHintsOf('map')

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
    () =>
      tally?.topics.map((id) => ({
        id,
        label: topics.get(id as TopicId)?.name ?? id,
        detail: String(countedOn(tally, id)),
      })),
    [tally, topics],
  )
  const [isTable, onTable] = useTableTwin()
  useFoot({ hints: footHints, place: marks && counted(marks.states.size, 'state') })
  const topicName = topics.get(topic as TopicId)?.name ?? topic ?? ''
  const onTopic = useMemo(
    () => ({ ...under, topics: topic === null ? [] : [topic as TopicId] }),
    [under, topic],
  )
  const positions = usePositionsOn(tally, topic, onTopic)
  useSayInPicture(
    topic === null
      ? null
      : {
          words: `${topicName} has`,
          positions,
          isAmong: true,
          asked: { title: `All actors on ${topicName}`, filter: onTopic },
          record: null,
        },
  )

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

  const isLand = search.map === 'land'
  const open = (mark: HolderMark, stance?: Stance) =>
    openQuotes({
      title: `${mark.name} on ${topicName}`,
      says: stance ? `${stance.name}${mark.isReported ? ', reported by others' : ''}` : sumWords(mark),
      filter: {
        ...onTopic,
        actors: [mark.holder],
        said: mark.isReported ? 'reported' : 'own',
        ...(stance && { stances: [stance.id] }),
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
        isTable={isTable}
        onTable={onTable}
        tableKey="t"
        acts={
          <>
            <Act onClick={() => choose({ map: isLand ? undefined : 'land' })}>
              {isLand ? 'Tiles' : 'Geographic'}
            </Act>
            <PutIntoNote query={{ show: 'map', filter: writeFilter(under), topic }} />
            <PublishView query={{ show: 'map', filter: writeFilter(under), topic }} />
          </>
        }
      >
        {isLand ? (
          <Suspense fallback={<LoadingLines says="Drawing the land…" />}>
            <LandMap {...picture} />
          </Suspense>
        ) : (
          <TileMap {...picture} />
        )}
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

/** What the cells of a topic come to. Where a group's positions count for its members too, some are in several of them. */
const countedOn = ({ topics, cells }: Tally, id: string): number => {
  const at = topics.indexOf(id)
  return cells
    .filter(([, topic]) => topic === at)
    .reduce((sum, [, , ...counts]) => sum + counts.reduce((total, count) => total + count, 0), 0)
}

/** How many positions are on a topic, each once; null while they are counted. */
function usePositionsOn(tally: Tally | null, topic: string | null, filter: PositionFilter): number | null {
  const { project } = useProject()
  const apart = useApi(
    'listPositions',
    { params: { project: project.slug }, query: { ...writeFilter(filter), rows: 1 } },
    { enabled: filter.members && topic !== null },
  ).data
  if (tally === null || topic === null) return null
  return filter.members ? (apart?.total ?? null) : countedOn(tally, topic)
}
