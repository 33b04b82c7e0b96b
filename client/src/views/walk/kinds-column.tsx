// What is left to review, by kind, each with its bar; a kind is gone to by its row. The kind that is wrong more often than
// right is off until a person asks for it.

import type { SuspectProgress } from '../../../../shared/suspects/open-suspects.ts'
import type { SuspectKind } from '../../../../shared/suspects/suspect.ts'
import { suspectKinds } from '../../../../shared/suspects/suspect.ts'
import { Act } from '../../ui/controls/act.tsx'
import { ProgressLine } from '../../ui/marks/progress-rule.tsx'
import styles from './walk.module.css'
import { kindWords } from './walk-words.ts'

type Kind = SuspectKind | 'gap'
const none: SuspectProgress = { settled: 0, open: 0 }

export function KindsColumn({
  progress,
  gaps,
  now,
  isLooking,
  isExperimental,
  onExperimental,
  onGo,
}: {
  readonly progress: ReadonlyMap<SuspectKind, SuspectProgress>
  readonly gaps: SuspectProgress
  readonly now: Kind | null
  /** While suspects are looked for, none is not yet said. */
  readonly isLooking: boolean
  readonly isExperimental: boolean
  readonly onExperimental: (isOn: boolean) => void
  readonly onGo: (kind: Kind) => void
}) {
  const row = (kind: Kind, counted: SuspectProgress) => (
    <KindRow
      key={kind}
      kind={kind}
      counted={counted}
      isNow={kind === now}
      isLooking={isLooking && kind !== 'gap'}
      onGo={onGo}
    />
  )
  return (
    <nav aria-label="What to review" className={styles.kinds}>
      <h2 className="label">To review</h2>
      <ul>
        {suspectKinds
          .filter((kind) => kind !== 'word' || isExperimental)
          .map((kind) => row(kind, progress.get(kind) ?? none))}
      </ul>
      <p className={styles.uncertain}>
        <Act onClick={() => onExperimental(!isExperimental)}>
          {isExperimental ? 'Without the less certain' : 'Also the less certain'}
        </Act>
      </p>
      <h2 className={`label ${styles.gaps}`}>Gaps</h2>
      <ul>{row('gap', gaps)}</ul>
    </nav>
  )
}

function KindRow({
  kind,
  counted: { settled, open },
  isNow,
  isLooking,
  onGo,
}: {
  readonly kind: Kind
  readonly counted: SuspectProgress
  readonly isNow: boolean
  readonly isLooking: boolean
  readonly onGo: (kind: Kind) => void
}) {
  const words = kindWords[kind]
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.kind}
        disabled={open === 0}
        aria-current={isNow || undefined}
        onClick={() => onGo(kind)}
      >
        <span>{words}</span>{' '}
        <span className={styles.number}>{isLooking ? '' : open === 0 ? 'none' : open}</span>
      </button>
      <ProgressLine
        value={isLooking ? 0 : open === 0 ? 1 : settled}
        max={open === 0 ? 1 : settled + open}
        label={isLooking ? `${words}: being looked for` : `${words}: ${settled} settled, ${open} to go`}
        tone={isNow ? 'accent' : 'quiet'}
      />
    </li>
  )
}
