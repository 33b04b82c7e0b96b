// The head of the walk: the way back, what is reviewed, where one's work is, and how far it is.
import { createLink } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { type LinkState, shownState } from '../../live/link-state.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { ProgressLine } from '../../ui/marks/progress-rule.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { WorkProgress } from '../../ui/states/work-progress.tsx'
import styles from './walk.module.css'

const BackLink = createLink(ButtonLink)

export type Counts = { readonly settled: number; readonly open: number; readonly gaps: number }

export function WalkHead({
  desk,
  title,
  link,
  counts,
  work,
  onRefused,
}: {
  /** The address of the record's desk. */
  readonly desk: { readonly project: string; readonly transcript: string; readonly hash: string }
  readonly title: string
  readonly link: LinkState
  /** Null until suspects were looked for. */
  readonly counts: Counts | null
  readonly work: { readonly done: number; readonly total: number; readonly stop: () => void } | null
  /** What was refused is looked at on the desk. */
  readonly onRefused: () => void
}) {
  const state = shownState(link)
  const { project, transcript, hash } = desk
  const total = counts ? counts.settled + counts.open : 0
  return (
    <header className={styles.head}>
      <BackLink
        to="/p/$project/t/$transcript"
        params={{ project, transcript }}
        hash={hash}
        kind="quiet"
        icon={ChevronLeft}
      >
        Back to the desk
      </BackLink>
      <h1 className={styles.title}>
        Review <span>{title}</span>
      </h1>
      {state ? (
        <SavedState state={state} onOpen={link.kind === 'refused' ? onRefused : undefined} />
      ) : (
        <span />
      )}
      <div className={styles.progress}>
        <ProgressLine
          value={counts?.settled ?? 0}
          max={total}
          label={counts ? `${counts.settled} of ${total} settled` : 'Looking for what was misheard'}
        />
      </div>
      {counts && (
        <p className={styles.count}>
          <b>{counts.settled}</b> settled · <b>{counts.open}</b> to go
          {counts.gaps > 0 && ` · ${counts.gaps} ${counts.gaps === 1 ? 'gap' : 'gaps'} after that`}
        </p>
      )}
      {work && (
        <div className={styles.work}>
          <WorkProgress value={work.done} max={work.total} what="places" onStop={work.stop} />
        </div>
      )}
    </header>
  )
}
