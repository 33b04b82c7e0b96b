// The stances in the order of their scale: sign and shape, name, what it counts, the keys that choose it.
import type { Stance } from '../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../shared/records/codebook/stance-look.ts'
import { Act } from '../../ui/controls/act.tsx'
import { Kbd } from '../../ui/marks/kbd.tsx'
import { SignBadge } from '../../ui/marks/sign-badge.tsx'
import styles from './codebook.module.css'
import { valueWords } from './value-words.ts'

export function StanceList({
  stances,
  because,
  onEdit,
}: {
  readonly stances: readonly Stance[]
  readonly because: string | undefined
  readonly onEdit: ((stance: Stance, place: number) => void) | undefined
}) {
  return (
    <>
      <h2 className="label">Stances</h2>
      <ol className={styles.stances}>
        {stances.map((stance, place) => {
          const { shape, ink } = stanceLook(stance)
          return (
            <li key={stance.id} className={styles.stance}>
              <SignBadge shape={shape} color={`var(--stance-${ink})`} sign={stance.sign} size="large" />
              <span className={styles.stanceName}>
                {stance.name}
                <span className="fine">{valueWords(stance.value)}</span>
              </span>
              <span className={styles.keys}>
                <span className="visually-hidden">Keys </span>
                {stance.keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
                <Kbd>{String(place + 1)}</Kbd>
              </span>
              {onEdit && (
                <span className={styles.stanceAct}>
                  <Act
                    because={because}
                    aria-label={`Edit the stance ${stance.name}`}
                    onClick={() => onEdit(stance, place)}
                  >
                    Edit
                  </Act>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p className={`fine ${styles.note}`}>
        A stance’s key saves the position. The digits 1–{stances.length} do the same.
      </p>
    </>
  )
}
