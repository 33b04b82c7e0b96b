// A field that finds an actor: a country, a group, an organisation of the project, or a new one by its name. Two letters and
// Enter choose; what nobody knows becomes an organisation by that name.
import { type KeyboardEvent, type Ref, useMemo, useState } from 'react'
import { actorName, organisationId } from '../../../shared/actors/actor.ts'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import type { OwnOrganisation } from '../../../shared/actors/find-actor.ts'
import { ComboBox } from '../ui/choices/combo-box.tsx'
import styles from './actor-field.module.css'
import { actorOptions } from './actor-options.ts'

const nobody: readonly ActorId[] = []

/** Emptying the field takes the actor away. */
export function ActorField({
  label,
  labelHidden = false,
  look = 'field',
  actor,
  known = nobody,
  organisations,
  placeholder = 'A country, group or organisation',
  under,
  inputRef,
  onChange,
  onTaken,
  onKeyDown,
}: {
  readonly label: string
  readonly labelHidden?: boolean
  readonly look?: 'field' | 'bare'
  readonly actor: ActorId | null
  /** Offered while nothing is typed. */
  readonly known?: readonly ActorId[]
  readonly organisations: readonly OwnOrganisation[]
  readonly placeholder?: string
  /** What stands under the field once an actor is chosen, and while it is empty. */
  readonly under?: { readonly chosen: string; readonly empty: string }
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChange: (actor: ActorId | null) => void
  /** An option was chosen by Enter or a click. */
  readonly onTaken?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const name = actor === null ? '' : actorName(actor)
  /** null while the field shows the chosen actor's name. */
  const [typed, setTyped] = useState<string | null>(null)
  const options = useMemo(
    () => actorOptions(typed, actor, known, organisations),
    [typed, actor, known, organisations],
  )
  const take = (id: ActorId) => {
    setTyped(null)
    onChange(id)
    onTaken?.()
  }
  const canBeNew = typed !== null && organisationId(typed) !== null
  const field = (
    <ComboBox
      label={label}
      labelHidden={labelHidden}
      look={look}
      options={options}
      typed={typed ?? name}
      onType={(text) => {
        setTyped(text)
        onChange(null)
      }}
      onChoose={({ id }) => take(id as ActorId)}
      {...(canBeNew
        ? {
            newOption: {
              words: (text: string) => `Organisation “${text}”`,
              make: (text: string) => {
                const id = organisationId(text)
                if (id !== null) take(id)
              },
            },
          }
        : {})}
      noneWords="Type a country, a group or an organisation"
      placeholder={placeholder}
      {...(inputRef === undefined ? {} : { inputRef })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
    />
  )
  if (under === undefined) return field
  const isEmpty = (typed ?? '').trim() === ''
  return (
    <div className={styles.field}>
      {field}
      <span className="fine">
        {actor !== null ? under.chosen : isEmpty ? under.empty : 'Choose one of the list, or it stays empty.'}
      </span>
    </div>
  )
}
