// Long work: the count, the thick-and-thin bar, and a way to stop it.
import { Act } from '../controls/act.tsx'
import { ProgressLine } from '../marks/progress-rule.tsx'
import styles from './work-progress.module.css'

/** `what` names the things counted ("corrections"); without `onStop` it cannot be stopped. */
export function WorkProgress({
  value,
  max,
  what,
  onStop,
}: {
  readonly value: number
  readonly max: number
  readonly what: string
  readonly onStop?: (() => void) | undefined
}) {
  const count = (n: number) => n.toLocaleString('en')
  return (
    <div>
      <p className={styles.words}>
        <b>{count(value)}</b> of {count(max)} {what}
        {onStop && (
          <>
            {' · '}
            <Act onClick={onStop}>Stop</Act>
          </>
        )}
      </p>
      <ProgressLine value={value} max={max} label={`${count(value)} of ${count(max)} ${what}`} />
    </div>
  )
}
