// The chosen stance beside the scale: how it looks, what it counts, and its acts.
import type { ReactNode } from 'react'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import styles from './stances.module.css'
import { valueWords } from './value-words.ts'

export function StancePanel({
  stance,
  place,
  because,
  deeds,
  talk,
}: {
  readonly stance: Stance
  readonly place: number
  readonly because: string | undefined
  readonly deeds:
    | {
        readonly edit: () => void
        readonly retire: () => void
        readonly move: (direction: 'up' | 'down') => void
      }
    | undefined
  /** What is said about it. */
  readonly talk: ReactNode
}) {
  const { shape, ink } = stanceLook(stance)
  return (
    <div className={styles.panel}>
      <h2 className={styles.panelName}>
        <SignBadge shape={shape} color={`var(--stance-${ink})`} sign={stance.sign} size="large" />{' '}
        {stance.name}
      </h2>
      <p>
        {valueWords(stance.value).replace(/^./, (letter) => letter.toUpperCase())}. Keys{' '}
        {[...stance.keys, String(place)].join(', ')}.
      </p>
      {deeds && (
        <>
          <div className={styles.deeds}>
            <Button kind="primary" keyHint="Enter" because={because} onClick={deeds.edit}>
              Edit
            </Button>
            <Button keyHint="x" because={because} onClick={deeds.retire}>
              Retire
            </Button>
          </div>
          <div className={styles.deeds}>
            <span className="fine">Move</span>
            <Button
              size="small"
              because={because}
              aria-label={`Move ${stance.name} up`}
              onClick={() => deeds.move('up')}
            >
              ↑
            </Button>
            <Button
              size="small"
              because={because}
              aria-label={`Move ${stance.name} down`}
              onClick={() => deeds.move('down')}
            >
              ↓
            </Button>
            <span className="fine">Alt and an arrow</span>
          </div>
        </>
      )}
      {talk}
    </div>
  )
}
