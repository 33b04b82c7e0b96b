// Where the quotes go so far: each topic with its number and a bar; the one of the quote on screen stands out.
import type { Topic } from '../../../../../shared/records/codebook/codebook.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { ProgressLine } from '../../../ui/marks/progress-rule.tsx'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import { type Choice, type Choices, type Target, tallied } from './sorted.ts'
import styles from './sorting.module.css'

export function TallyColumn({
  from,
  targets,
  choices,
  chosen,
}: {
  readonly from: Topic
  readonly targets: readonly Target[]
  readonly choices: Choices
  /** Of the quote on screen; undefined while it is open. */
  readonly chosen: Choice | undefined
}) {
  const counts = new Map(tallied(choices, []))
  const rows: readonly { id: Choice; name: string; color: string | null }[] = [
    ...targets.map(({ id, name, pigment: nth }) => ({ id, name, color: pigment(nth).color })),
    { id: 'keep' as const, name: from.name, color: null },
  ]
  return (
    <aside aria-labelledby="sorted-so-far" className={styles.tally}>
      <h2 id="sorted-so-far" className="label">
        So far
      </h2>
      <ul>
        {rows
          .filter(({ id }) => id === targets[0]?.id || id === 'keep' || counts.has(id))
          .map(({ id, name, color }) => (
            <li key={id} {...(id === chosen ? { 'aria-current': 'true' } : {})}>
              <span className={styles.tallyName}>
                {color && <Swatch color={color} size="small" />} {name}
                {id === 'keep' && <span className={styles.quiet}> stays</span>}
              </span>
              <span className="figures">{counts.get(id) ?? 0}</span>
              <ProgressLine
                value={counts.get(id) ?? 0}
                max={Math.max(1, choices.size)}
                label={`${name}: ${counts.get(id) ?? 0}`}
                tone={id === chosen ? 'accent' : 'ink'}
              />
            </li>
          ))}
      </ul>
    </aside>
  )
}
