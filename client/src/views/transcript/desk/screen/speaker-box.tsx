// Who speaks here: the likeliest people with number keys, then anybody of the project by name. What is chosen holds from
// its place to the end of the turn.
import { type KeyboardEvent, useState } from 'react'
import { actorCode } from '../../../../../../shared/actors/actor.ts'
import type { PersonId } from '../../../../../../shared/base/id.ts'
import type { Person } from '../../../../../../shared/records/person.ts'
import { Dialog } from '../../../../ui/boxes/dialog.tsx'
import { ComboBox } from '../../../../ui/choices/combo-box.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckBox } from '../../../../ui/controls/check-box.tsx'
import { Kbd } from '../../../../ui/marks/kbd.tsx'
import styles from './desk.module.css'

export type SpeakerChoice = { readonly person: PersonId | null | 'clear'; readonly name: string }

export function SpeakerBox({
  segment,
  offset,
  word,
  label,
  said,
  candidates,
  people,
  onChoose,
  onClose,
}: {
  readonly segment: number
  readonly offset: number
  /** The word at `offset`, when that is not the paragraph's beginning; null otherwise. */
  readonly word: string | null
  /** The turn's printed label. */
  readonly label: string | null
  /** True when a member has said who speaks here, so that it can be taken back. */
  readonly said: boolean
  readonly candidates: readonly Person[]
  readonly people: readonly Person[]
  readonly onChoose: (offset: number, choice: SpeakerChoice) => void
  readonly onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const [fromWord, setFromWord] = useState(false)
  const choose = (choice: SpeakerChoice) => onChoose(fromWord ? offset : 0, choice)
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const person = typed === '' && /^[1-9]$/.test(event.key) ? candidates[Number(event.key) - 1] : undefined
    if (!person || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose({ person: person.id, name: person.name })
  }
  const detailOf = ({ affiliation, actor }: Person) =>
    [actor === null ? null : actorCode(actor), affiliation].filter(Boolean).join(' · ')
  return (
    <Dialog
      title={`Who speaks in ¶ ${segment + 1}?`}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button onClick={() => choose({ person: null, name: 'Somebody not in the list' })}>
            Somebody not in the list
          </Button>
          {said && (
            <Button kind="quiet" onClick={() => choose({ person: 'clear', name: '' })}>
              {label === null ? 'Not known' : `As printed: ${label}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.speakers}>
        <p className="fine">
          {label === null ? 'The record names nobody here.' : `The record says “${label}”.`} Your choice holds
          to the end of the turn.
        </p>
        {candidates.length > 0 && (
          <ol className={styles.candidates}>
            {candidates.map((person, index) => (
              <li key={person.id}>
                <button type="button" onClick={() => choose({ person: person.id, name: person.name })}>
                  <Kbd>{index + 1}</Kbd> <b>{person.name}</b> <span>{detailOf(person)}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
        <ComboBox
          label="Anybody else"
          options={people.map((person) => ({ id: person.id, label: person.name, detail: detailOf(person) }))}
          typed={typed}
          onType={setTyped}
          onChoose={({ id }) => {
            const person = people.find((each) => each.id === id)
            if (person) choose({ person: person.id, name: person.name })
          }}
          list="inline"
          limit={6}
          noneWords="Nobody of this name. People are added on the People page."
          inputRef={(field) => field?.focus()}
          onKeyDown={press}
        />
        {word !== null && (
          <CheckBox isChecked={fromWord} onChange={setFromWord}>
            Only from “{word}” on
          </CheckBox>
        )}
      </div>
    </Dialog>
  )
}
