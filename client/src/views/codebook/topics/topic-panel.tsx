// The chosen topic beside the tree: what it covers, what it counts, and every act on it with its key.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Topic } from '../../../../../shared/records/codebook/codebook.ts'
import type { TopicMove } from '../../../../../shared/records/codebook/topic-places.ts'
import type { TopicRow } from '../../../../../shared/records/codebook/topic-tree.ts'
import { useProject } from '../../../api/project.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { positionsWords } from '../topic-counts.ts'
import { colourNames, TopicName } from './topic-name.tsx'
import styles from './topics.module.css'

export type TopicDeeds = {
  readonly edit: () => void
  readonly adopt: () => void
  readonly addBeside: () => void
  readonly addBelow: () => void
  readonly merge: () => void
  readonly split: () => void
  readonly retire: () => void
  readonly move: (move: TopicMove) => void
}

const moves: readonly { move: TopicMove; sign: string; says: string }[] = [
  { move: 'up', sign: '↑', says: 'up' },
  { move: 'down', sign: '↓', says: 'down' },
  { move: 'in', sign: '→', says: 'below the one above it' },
  { move: 'out', sign: '←', says: 'out, beside the one it stands below' },
]

export function TopicPanel({
  row,
  parent,
  count,
  because,
  deeds,
  talk,
}: {
  readonly row: TopicRow
  readonly parent: Topic | null
  /** Undefined until it is known. */
  readonly count: number | undefined
  readonly because: string | undefined
  /** Undefined for those who only read. */
  readonly deeds: TopicDeeds | undefined
  /** What is said about it. */
  readonly talk: ReactNode
}) {
  const { project, members } = useProject()
  const { topic } = row
  const { line } = pigment(row.pigment)
  return (
    <div className={styles.panel}>
      <h2 className={styles.panelName}>
        <TopicName name={topic.name} nth={row.pigment} />
      </h2>
      {topic.suggestedBy !== null && (
        <p className={styles.suggested}>
          Suggested by {members.get(topic.suggestedBy)?.name ?? 'a former member'}{' '}
          {deeds && (
            <Act keyHint="a" because={because} onClick={deeds.adopt}>
              Adopt
            </Act>
          )}
        </p>
      )}
      <p className={styles.covers}>
        {topic.definition === '' ? <i>Nobody has said yet what it covers.</i> : topic.definition}
      </p>
      {(topic.include || topic.exclude) && (
        <dl className={styles.examples}>
          {topic.include && (
            <>
              <dt>Include</dt>
              <dd>{topic.include}</dd>
            </>
          )}
          {topic.exclude && (
            <>
              <dt>Exclude</dt>
              <dd>{topic.exclude}</dd>
            </>
          )}
        </dl>
      )}
      <p className={styles.facts}>
        {count !== undefined && count > 0 && (
          <>
            <Link to="/p/$project/positions" params={{ project: project.slug }} search={{ topics: topic.id }}>
              {positionsWords(count)}
            </Link>
            {' · '}
          </>
        )}
        {count === 0 && 'no positions · '}
        {colourNames[topic.colour - 1]}, {line} line
        {topic.key !== undefined && ` · key ${topic.key}`}
        {parent && ` · below ${parent.name}`}
      </p>
      {deeds && (
        <>
          <div className={styles.deeds}>
            <Button kind="primary" keyHint="Enter" because={because} onClick={deeds.edit}>
              Edit
            </Button>
            <Button keyHint="m" because={because} onClick={deeds.merge}>
              Merge…
            </Button>
            <Button keyHint="s" because={because} onClick={deeds.split}>
              Split…
            </Button>
            <Button keyHint="x" because={because} onClick={deeds.retire}>
              Retire
            </Button>
          </div>
          <div className={styles.deeds}>
            <Act keyHint="n" because={because} onClick={deeds.addBeside}>
              New beside it
            </Act>
            <Act keyHint="N" because={because} onClick={deeds.addBelow}>
              New below it
            </Act>
          </div>
          <div className={styles.moves}>
            <span className="fine">Move</span>
            {moves.map(({ move, sign, says }) => (
              <Button
                key={move}
                size="small"
                because={because}
                aria-label={`Move ${topic.name} ${says}`}
                title={`Alt ${sign}: ${says}`}
                onClick={() => deeds.move(move)}
              >
                {sign}
              </Button>
            ))}
            <span className="fine">Alt and an arrow</span>
          </div>
        </>
      )}
      {talk}
    </div>
  )
}
