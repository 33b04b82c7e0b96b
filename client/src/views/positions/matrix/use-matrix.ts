// What the matrix draws, from the numbers of a filter: its rows in groups, its columns, its lines, what adds up.
import { useMemo } from 'react'
import { knownStances } from '../../../../../shared/analysis/shown/shown-stance.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Stance, TopicRecord } from '../../../../../shared/records/codebook/codebook.ts'
import { topicPigments } from '../../../../../shared/records/codebook/topic-pigments.ts'
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'
import { topicLines } from '../../../parts/filters/topic-ticks.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { cellsOf, topicName } from './matrix-cells.ts'
import { type Grouping, groupRows } from './matrix-groups.ts'
import { linesOf, type MatrixData, type Sort, sumOf } from './matrix-lines.ts'
import type { Column } from './matrix-row.tsx'

/** Topics in the order of the codebook's tree, then those only old positions have; retired ones only where they count. */
export function columnsOf(
  tally: Tally,
  topics: ReadonlyMap<TopicId, TopicRecord>,
  chosen: readonly TopicId[],
): readonly Column[] {
  const used = new Set<number>()
  for (const { 1: topic = -1 } of tally.cells) used.add(topic)
  const pigments = topicPigments(topics)
  const order = new Map(topicLines(topics).map(({ id }, at) => [id as string, at]))
  const placeOf = (id: string) => order.get(id) ?? order.size
  return tally.topics
    .map((id, topic) => ({ id, topic }))
    .filter(
      ({ id, topic }) =>
        used.has(topic) || chosen.includes(id as TopicId) || topics.get(id as TopicId)?.retired === false,
    )
    .sort((a, b) => placeOf(a.id) - placeOf(b.id))
    .map(({ id, topic }) => ({
      id,
      topic,
      name: topicName(id, topics),
      pigment: pigment(pigments.get(id as TopicId) ?? 1),
    }))
}

/** The day of the newest record that has one: of when a chosen group's members are taken. */
export const newestDay = ({ records }: Tally): string | null =>
  records.reduce<string | null>(
    (newest, { day }) => (day !== null && day > (newest ?? '') ? day : newest),
    null,
  )

export function useMatrix(
  tally: Tally | null,
  under: PositionFilter,
  topics: ReadonlyMap<TopicId, TopicRecord>,
  stances: readonly Stance[],
  grouping: Grouping,
  sort: Sort,
  closed: ReadonlySet<string>,
) {
  const data = useMemo<MatrixData | null>(() => {
    if (tally === null) return null
    const own = knownStances(tally.stances, stances)
    return {
      rows: tally.rows,
      cells: cellsOf(tally, own),
      stances: own,
      topics: tally.topics.length,
      addsUp: !under.members,
    }
  }, [tally, stances, under.members])
  const columns = useMemo(
    () => (tally ? columnsOf(tally, topics, under.topics) : []),
    [tally, topics, under.topics],
  )
  const groups = useMemo(
    () => (tally ? groupRows(tally.rows, grouping, newestDay(tally)) : []),
    [tally, grouping],
  )
  const lines = useMemo(() => (data ? linesOf(data, groups, closed, sort) : []), [data, groups, closed, sort])
  const totals = useMemo(() => (data?.addsUp ? sumOf(data, [...data.rows.keys()], {}) : null), [data])
  return { data, columns, groups, lines, totals }
}
