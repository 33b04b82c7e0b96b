// Above the network: how much two actors must have in common to be tied, and whose ties are lit.

import { actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { AlignedActor } from '../../../../../shared/analysis/alignment.ts'
import { Select } from '../../../ui/choices/select.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { counted } from '../../../ui/words/counted.ts'
import styles from './alignment.module.css'

export function AlignmentChoices({
  least,
  most,
  onLeast,
  actors,
  chosen,
  onChoose,
  toldByOthers,
  onReported,
}: {
  /** Topics in common that a tie must have. */
  readonly least: number
  /** As many as any pair has. */
  readonly most: number
  readonly onLeast: (least: number) => void
  readonly actors: readonly AlignedActor[]
  readonly chosen: ActorId | null
  readonly onChoose: (actor: ActorId | null) => void
  /** What others report is compared, in place of the actors' own words. */
  readonly toldByOthers: boolean
  readonly onReported: () => void
}) {
  const options = actors
    .map(({ actor, topics }) => ({ id: actor, label: actorName(actor), detail: counted(topics, 'topic') }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))
  return (
    <div className={styles.head}>
      <label className={styles.demand}>
        Tied by at least
        <input
          type="range"
          min={1}
          max={most}
          value={least}
          disabled={most === 1}
          aria-valuetext={counted(least, 'topic')}
          onChange={(event) => onLeast(Number(event.currentTarget.value))}
        />
        <span>
          <output>{counted(least, 'topic')}</output> in common
        </span>
      </label>
      <span className={styles.demand}>
        Ties of
        <Select
          label="Ties of"
          look="word"
          options={[{ id: '', label: 'all actors' }, ...options]}
          value={chosen ?? ''}
          onChange={(id) => onChoose(id === '' ? null : id)}
        />
      </span>
      <p className={styles.aside}>
        {toldByOthers ? (
          'Only what others report of actors is compared.'
        ) : (
          <>
            In the actors’ own words; <Act onClick={onReported}>compare what others report</Act>
          </>
        )}
      </p>
    </div>
  )
}
