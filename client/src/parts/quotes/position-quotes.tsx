// Positions as a list of their quotes, with the live codebook's words, for screens that show somebody's positions.
import { actorName } from '../../../../shared/actors/actor.ts'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { PositionRow } from '../../../../shared/wire/api-positions.ts'
import { useProject } from '../../api/project.tsx'
import { useProjectRoom, useRecords } from '../../live/use-room.tsx'
import styles from './quote-item.module.css'
import { QuoteItem } from './quote-item.tsx'

/** In the order given; each says who holds it, on what, and of which record. */
export function PositionQuotes({
  positions,
  titles,
}: {
  readonly positions: readonly PositionRow[]
  readonly titles: ReadonlyMap<TranscriptId, string>
}) {
  const { project } = useProject()
  const { topics, stances } = useRecords(useProjectRoom(project.id))
  return (
    <ol className={styles.list}>
      {positions.map((row) => {
        const stance = stances.get(row.stance)
        const on = row.topics.map((topic) => topics.get(topic)?.name ?? topic)
        return (
          <QuoteItem
            key={`${row.transcript} ${row.key}`}
            row={row}
            record={titles.get(row.transcript) ?? null}
            stance={stance ? { ...stance, id: row.stance } : null}
            topics={[actorName(row.holder), ...on]}
            reading="corrected"
          />
        )
      })}
    </ol>
  )
}
