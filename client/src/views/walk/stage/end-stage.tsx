// When nothing is left: what remains in gaps, and where to go.
import { Button } from '../../../ui/controls/button.tsx'
import { countWord } from '../walk-words.ts'
import styles from './stage.module.css'

export function EndStage({
  isAtGaps,
  gaps,
  suspects,
  onGaps,
  onSuspects,
  onDesk,
}: {
  readonly isAtGaps: boolean
  /** Those still open. */
  readonly gaps: number
  readonly suspects: number
  readonly onGaps: () => void
  readonly onSuspects: () => void
  readonly onDesk: () => void
}) {
  const remain = gaps === 0 ? '' : gaps === 1 ? ' One gap remains.' : ` ${gaps} gaps remain.`
  return (
    <div className={styles.end}>
      <p>
        {isAtGaps && suspects > 0
          ? `No gap is left. ${suspects === 1 ? 'One suspect remains' : `${countWord(suspects)} suspects remain`}.`
          : `Nothing left to review.${remain}`}
      </p>
      <div>
        {!isAtGaps && gaps > 0 && (
          <Button kind="primary" keyHint="Enter" onClick={onGaps}>
            Go on to the gaps
          </Button>
        )}
        {isAtGaps && suspects > 0 && (
          <Button kind="primary" keyHint="Enter" onClick={onSuspects}>
            Go on to what is left
          </Button>
        )}
        <Button keyHint="Esc" onClick={onDesk}>
          Back to the desk
        </Button>
      </div>
    </div>
  )
}
