// A field that finds an actor: a country, a group, an organisation of the project, or a new one by its name.
import { type KeyboardEvent, type Ref, useState } from 'react'
import { actorCode, actorName, organisationId } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import { findActors, type OwnOrganisation } from '../../../../../shared/actors/find-actor.ts'
import { ComboBox, type ComboOption } from '../../../ui/choices/combo-box.tsx'

/** `known` are offered while nothing is typed: the actors of this record. Emptying the field takes the actor away. */
export function ActorField({
  label,
  labelHidden = false,
  look = 'field',
  actor,
  known,
  organisations,
  placeholder,
  inputRef,
  onChange,
  onTaken,
  onKeyDown,
}: {
  readonly label: string
  readonly labelHidden?: boolean
  readonly look?: 'field' | 'bare'
  readonly actor: ActorId | null
  readonly known: readonly ActorId[]
  readonly organisations: readonly OwnOrganisation[]
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChange: (actor: ActorId | null) => void
  /** An option was chosen by Enter or a click. */
  readonly onTaken?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const name = actor === null ? '' : actorName(actor)
  /** null while the field shows the chosen actor's name. */
  const [typed, setTyped] = useState<string | null>(null)
  const options: ComboOption[] =
    typed === null || typed.trim() === ''
      ? known.map((id) => ({ id, label: actorName(id), detail: actorCode(id), keywords: [name] }))
      : findActors(typed, 8, organisations).map(({ id, name, code, alias }) => ({
          id,
          label: name,
          detail: alias ?? code,
          // Every one of them fits: findActors has chosen and ranked them.
          keywords: [typed],
        }))
  const take = (id: ActorId) => {
    setTyped(null)
    onChange(id)
    onTaken?.()
  }
  const canBeNew = typed !== null && organisationId(typed) !== null
  return (
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
      onChoose={({ id }) => take(id)}
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
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(inputRef === undefined ? {} : { inputRef })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
    />
  )
}
