// The matrix of actors by topics.
import { actorName } from '../../../../../shared/actors/actor.ts'
import { writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { useProject } from '../../../api/project.tsx'
import { useApi } from '../../../api/use-api.ts'
import { TableTwin } from '../../../ui/figures/table-twin.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import type { PositionsViewProps } from '../view-props.ts'
import { cellsOf, cellWords, stancesOf, topicName } from './matrix-cells.ts'

export function MatrixView({ filter, openQuotes, topics, stances }: PositionsViewProps) {
  const { project } = useProject()
  const { data: tally } = useApi('readTally', {
    params: { project: project.slug },
    query: writeFilter(filter),
  })
  if (!tally) return <LoadingLines says="Counting positions…" />
  const own = stancesOf(tally, stances)
  const rows = cellsOf(tally, own).flatMap((cells, at) => {
    const row = tally.rows[at]
    return row === undefined
      ? []
      : [...cells].map(([topic, cell]) => {
          const id = tally.topics[topic] ?? ''
          const title = `${actorName(row.actor)} on ${topicName(id, topics)}`
          return {
            id: `${at} ${topic}`,
            cells: [
              actorName(row.actor),
              topicName(id, topics),
              {
                text: String(cell.balance.positions),
                label: `${title}: ${cell.balance.positions}`,
                open: () =>
                  openQuotes({
                    title,
                    says: cellWords(cell, own),
                    filter: {
                      ...filter,
                      actors: [row.actor],
                      topics: [id as (typeof filter.topics)[number]],
                      said: row.reported ? 'reported' : 'own',
                    },
                  }),
              },
            ],
          }
        })
  })
  return (
    <TableTwin
      name="Positions by actor and topic"
      table={{
        columns: [
          { id: 'actor', label: 'Actor' },
          { id: 'topic', label: 'Topic' },
          { id: 'positions', label: 'Positions', isNumber: true },
        ],
        rows,
      }}
    />
  )
}
