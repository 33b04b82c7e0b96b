// The topics as a tree of names and definitions. A name wears the highlight its positions have in the text, so that
// its pigment and line are known from there. Suggested ones say so and can be adopted; past ones stand at the end.
import type { CSSProperties } from 'react'
import type { Topic } from '../../../../shared/records/codebook/codebook.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Act } from '../../ui/controls/act.tsx'
import { FormError } from '../../ui/controls/form-error.tsx'
import { pigment } from '../../ui/marks/pigment.ts'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './codebook.module.css'
import type { PastTopic, TopicRow } from '../../../../shared/records/codebook/topic-tree.ts'

export function TopicList({
  rows,
  chosen,
  because,
  onEdit,
}: {
  readonly rows: readonly TopicRow[]
  /** The id in the address. */
  readonly chosen: string
  readonly because: string | undefined
  readonly onEdit: ((topic: Topic) => void) | undefined
}) {
  const { project, members } = useProject()
  const tell = useTellOutcome()
  const { act, problem } = useAct('editTopic')
  const adopt = async (topic: Topic) => {
    const adopted = await act({ params: { project: project.slug, topic: topic.id }, body: { adopt: true } })
    if (adopted.ok) tell({ words: `${topic.name} is now a topic of the codebook.` })
  }
  return (
    <>
      <FormError>{problem?.message}</FormError>
      <ul className={styles.topics}>
        {rows.map(({ topic, depth, pigment: nth }) => (
          <li
            key={topic.id}
            id={topic.id}
            className={styles.topic}
            style={{ '--depth': depth } as CSSProperties}
            {...(topic.id === chosen ? { 'aria-current': 'true' } : {})}
          >
            <div className={styles.words}>
              <h3 className={styles.name}>
                <TopicName name={topic.name} nth={nth} />
                {topic.suggestedBy !== null && (
                  <span className={styles.suggested}>
                    suggested by {members.get(topic.suggestedBy)?.name ?? 'a former member'}
                  </span>
                )}
              </h3>
              {topic.definition !== '' && <p className={styles.definition}>{topic.definition}</p>}
            </div>
            {onEdit && (
              <div className={styles.acts}>
                {topic.suggestedBy !== null && (
                  <Act because={because} aria-label={`Adopt ${topic.name}`} onClick={() => void adopt(topic)}>
                    Adopt
                  </Act>
                )}
                <Act because={because} aria-label={`Edit ${topic.name}`} onClick={() => onEdit(topic)}>
                  Edit
                </Act>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A topic's name as its highlight looks in the text; `nth` as pigments count. */
export function TopicName({ name, nth }: { readonly name: string; readonly nth: number }) {
  const { color, line } = pigment(nth)
  return (
    <span className={styles.mark} style={{ '--pigment': color, '--line': line } as CSSProperties}>
      {name}
    </span>
  )
}

export function PastTopics({
  past,
  because,
  isEditable,
}: {
  readonly past: readonly PastTopic[]
  readonly because: string | undefined
  readonly isEditable: boolean
}) {
  const { project } = useProject()
  const tell = useTellOutcome()
  const { act, problem } = useAct('editTopic')
  if (past.length === 0) return null
  const bringBack = async (topic: Topic) => {
    const back = await act({
      params: { project: project.slug, topic: topic.id },
      body: { retired: false, redirect: null },
    })
    if (back.ok) tell({ words: `${topic.name} can be chosen again.` })
  }
  return (
    <section aria-labelledby="past" className={styles.past}>
      <h2 id="past" className="label">
        Merged and retired
      </h2>
      <FormError>{problem?.message}</FormError>
      <ul>
        {past.map(({ topic, now }) => (
          <li key={topic.id} id={topic.id} className={styles.pastTopic}>
            <span>
              {topic.name}{' '}
              <span className="fine">
                {now ? `is read as ${now.name}` : 'is retired: its positions stay, new ones cannot choose it'}
              </span>
            </span>
            {isEditable && (
              <Act
                because={because}
                aria-label={`Bring back ${topic.name}`}
                onClick={() => void bringBack(topic)}
              >
                Bring back
              </Act>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
