// Whom somebody speaks for: two letters and Enter choose; what nobody knows becomes an organisation by that name.
import { useMemo, useState } from 'react'
import { actorName, organisationId } from '../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../shared/actors/actor-id.ts'
import { findActors } from '../../../../shared/actors/find-actor.ts'
import { useProject } from '../../api/project.tsx'
import { useProjectRoom, useRecords } from '../../live/use-room.tsx'
import { ComboBox } from '../../ui/choices/combo-box.tsx'
import styles from './people.module.css'

/** `says` stands under the field once an actor is chosen, `emptyWords` while it is empty. */
export function ActorField({
  label = 'Speaks for',
  actor,
  says = 'The default for their turns; a position may name another actor.',
  emptyWords = 'Left empty: their turns ask for the actor each time.',
  onChoose,
}: {
  readonly label?: string
  readonly actor: ActorId | null
  readonly says?: string
  readonly emptyWords?: string
  readonly onChoose: (actor: ActorId | null) => void
}) {
  const { project } = useProject()
  const { organisations } = useRecords(useProjectRoom(project.id))
  const [typed, setTyped] = useState(actor === null ? '' : actorName(actor))
  const options = useMemo(
    () =>
      findActors(
        typed,
        8,
        [...organisations].map(([id, { aliases, sameAs }]) => ({ name: actorName(id), aliases, sameAs })),
      ).map(({ id, name, code, alias }) => ({
        id,
        label: name,
        detail: alias === null ? code : `${alias} · ${code}`,
        keywords: [typed],
      })),
    [typed, organisations],
  )
  const isChosen = actor !== null && typed === actorName(actor)
  return (
    <div className={styles.actorField}>
      <ComboBox
        label={label}
        options={options}
        typed={typed}
        placeholder="A country, group or organisation"
        onType={(next) => {
          setTyped(next)
          if (actor !== null) onChoose(null)
        }}
        onChoose={({ id, label }) => {
          onChoose(id)
          setTyped(label)
        }}
        newOption={{
          words: (words) => `Organisation “${words}”`,
          make: (words) => {
            const id = organisationId(words)
            if (id === null) return
            onChoose(id)
            setTyped(actorName(id))
          },
        }}
      />
      <span className="fine">
        {isChosen ? says : typed.trim() === '' ? emptyWords : 'Choose one of the list, or it stays empty.'}
      </span>
    </div>
  )
}
