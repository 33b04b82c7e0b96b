// What `Ctrl .` unfolds in the coding bar: certainty, condition, comment, reported by, on behalf of.
import { type Ref, useId } from 'react'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { OwnOrganisation } from '../../../../../shared/actors/find-actor.ts'
import { certainties } from '../../../../../shared/records/positions/position.ts'
import { ActorField } from '../../../parts/actor-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import styles from './coding-bar.module.css'
import { type CodingDraft, certaintyWords } from './coding-draft.ts'

/** `firstRef` is the chosen certainty, where the focus goes when it unfolds. */
export function MoreFields({
  draft,
  onChange,
  known,
  organisations,
  firstRef,
}: {
  readonly draft: CodingDraft
  readonly onChange: (changes: Partial<CodingDraft>) => void
  readonly known: readonly ActorId[]
  readonly organisations: readonly OwnOrganisation[]
  readonly firstRef: Ref<HTMLInputElement>
}) {
  const id = useId()
  return (
    <div className={styles.more}>
      <fieldset className={styles.certainty}>
        <legend>Certainty</legend>
        {certainties.map((certainty) => (
          <label key={certainty}>
            <input
              ref={draft.certainty === certainty ? firstRef : undefined}
              type="radio"
              name={`${id}-certainty`}
              checked={draft.certainty === certainty}
              onChange={() => onChange({ certainty })}
            />
            {certaintyWords[certainty]}
          </label>
        ))}
      </fieldset>
      <TextField
        label="Condition"
        placeholder="only if by consensus"
        value={draft.condition}
        onChange={(condition) => onChange({ condition })}
      />
      <TextField label="Comment" value={draft.comment} onChange={(comment) => onChange({ comment })} />
      <ActorField
        label="Reported by"
        actor={draft.reportedBy}
        known={known}
        organisations={organisations}
        onChange={(reportedBy) => onChange({ reportedBy })}
      />
      <ActorField
        label="On behalf of"
        actor={draft.onBehalfOf}
        known={known}
        organisations={organisations}
        onChange={(onBehalfOf) => onChange({ onBehalfOf })}
      />
    </div>
  )
}
