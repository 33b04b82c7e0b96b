// The head of the walk through quotes: what is being done, how far it is, and the way out.
import { ChevronLeft } from 'lucide-react'
import { Button } from '../../../ui/controls/button.tsx'
import { ProgressRule } from '../../../ui/marks/progress-rule.tsx'
import styles from './sorting.module.css'

export function SortHead({
  kind,
  from,
  into,
  done,
  all,
  onLeave,
}: {
  readonly kind: 'merge' | 'split'
  readonly from: string
  readonly into: string
  readonly done: number
  readonly all: number
  readonly onLeave: () => void
}) {
  return (
    <header className={styles.head}>
      <Button kind="quiet" icon={ChevronLeft} onClick={onLeave}>
        Back to the codebook
      </Button>
      <h1 className={styles.title}>
        {kind === 'merge' ? 'Merge' : 'Split'} <em>{from}</em> into <em>{into}</em>
      </h1>
      <div className={styles.progress}>
        <ProgressRule done={done} open={all - done} label={`${done} sorted, ${all - done} to go`} />
      </div>
      <p className={styles.count}>
        <b>{done}</b> sorted · <b>{all - done}</b> to go
      </p>
    </header>
  )
}
