// Somebody for a row, by typing their name: the likeliest first, anybody of the project, and last a new person.

import { useMemo, useState } from 'react'
import { actorCode } from '../../../../shared/actors/actor.ts'
import { saidOnce } from '../../../../shared/actors/said-once.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { isName, nameOfLabel } from '../../../../shared/records/speakers/new-people.ts'
import type { SpeakerRow } from '../../../../shared/records/speakers/speaker-rows.ts'
import { Dialog } from '../../ui/boxes/dialog.tsx'
import { ComboBox } from '../../ui/choices/combo-box.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { counted } from '../../ui/words/counted.ts'
import styles from './speakers.module.css'

const newId = 'new'
const listed = 7

export type Chosen = { readonly person: Person | null } | { readonly newName: string | null }

export function ChooseDialog({
  row,
  people,
  addsPeople,
  onChoose,
  onClose,
}: {
  readonly row: SpeakerRow
  readonly people: readonly Person[]
  /** A new person is offered only to those who may add one. */
  readonly addsPeople: boolean
  readonly onChoose: (chosen: Chosen) => void
  readonly onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const ofLabel =
    row.kind === 'label' && row.label !== null && isName(row.label) ? nameOfLabel(row.label) : null
  const options = useMemo(() => {
    const guessed = row.guesses.map(({ person, reason }) => ({ person, detail: reason }))
    const others = people
      .filter(({ id }) => guessed.every(({ person }) => person.id !== id))
      .map((person) => ({ person, detail: detailOf(person) }))
    const all = [...guessed, ...others].map(({ person, detail }) => ({
      id: person.id as string,
      label: person.name,
      detail,
      keywords: person.aliases,
    }))
    if (typed.trim() !== '' || !addsPeople || ofLabel === null) return all
    return [
      ...all.slice(0, listed),
      { id: newId, label: `New person “${ofLabel}”`, detail: '', keywords: [] },
    ]
  }, [row, people, typed, addsPeople, ofLabel])
  const [{ segment }] = row.places
  return (
    <Dialog
      title={row.kind === 'label' ? `Who is “${row.label}”?` : `Who speaks in ¶ ${segment + 1}?`}
      isOpen
      onClose={onClose}
      acts={<Button onClick={() => onChoose({ person: null })}>Nobody known</Button>}
    >
      <p className={styles.asked}>{row.firstWords}</p>
      <ComboBox
        label={row.kind === 'label' ? `A person for ${counted(row.places.length, 'turn')}` : 'A person'}
        options={options}
        typed={typed}
        onType={setTyped}
        onChoose={({ id }) => {
          const person = people.find((each) => each.id === id)
          if (id === newId) onChoose({ newName: null })
          else if (person) onChoose({ person })
        }}
        {...(addsPeople
          ? {
              newOption: {
                words: (words: string) => `New person “${words}”`,
                make: (words: string) => onChoose({ newName: words }),
              },
            }
          : {})}
        list="inline"
        limit={listed + 1}
        noneWords={addsPeople ? 'Type a name' : 'Nobody of this name. A reviewer or an owner adds people.'}
        inputRef={(field) => field?.focus()}
      />
    </Dialog>
  )
}

const detailOf = ({ affiliation, actor }: Person): string =>
  saidOnce(actor === null ? null : actorCode(actor), affiliation).join(' · ')
