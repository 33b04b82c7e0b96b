// Topics that positions carry and the codebook does not have: shown, so that nothing of old work is lost, with the way to
// add each back.
import type { TopicId } from '../../../../../shared/base/id.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { Notice } from '../../../ui/states/notice.tsx'
import styles from './topics.module.css'

export function UnknownTopics({
  unknown,
  because,
  onAddBack,
}: {
  readonly unknown: readonly (readonly [id: TopicId, count: number])[]
  readonly because: string | undefined
  /** Undefined for those who only read. */
  readonly onAddBack: ((id: TopicId) => void) | undefined
}) {
  if (unknown.length === 0) return null
  const [only] = unknown
  const isOne = unknown.length === 1 && only !== undefined
  return (
    <div className={styles.unknown}>
      <Notice tone="caution">
        <p>
          {isOne
            ? `${only[1].toLocaleString('en')} ${only[1] === 1 ? 'position carries' : 'positions carry'} a topic that is not in the codebook:`
            : `Positions carry ${unknown.length} topics that are not in the codebook:`}
        </p>
        <ul>
          {unknown.map(([id, count]) => (
            <li key={id}>
              <b>{id}</b>
              {!isOne && <span className="fine"> ({count.toLocaleString('en')})</span>}{' '}
              {onAddBack && (
                <Act because={because} aria-label={`Add it back: ${id}`} onClick={() => onAddBack(id)}>
                  Add it back
                </Act>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
