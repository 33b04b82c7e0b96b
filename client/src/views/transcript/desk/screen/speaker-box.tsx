// Who speaks here: the likeliest people with their reasons and number keys, then anybody of the project by name. What is
// chosen holds from its place, a paragraph's beginning or a word, to the end of the turn.

import { createLink } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { actorCode } from '../../../../../../shared/actors/actor.ts'
import { saidOnce } from '../../../../../../shared/actors/said-once.ts'
import type { PersonId } from '../../../../../../shared/base/id.ts'
import type { Person } from '../../../../../../shared/records/person.ts'
import { Dialog } from '../../../../ui/boxes/dialog.tsx'
import { ComboBox } from '../../../../ui/choices/combo-box.tsx'
import { ActLink } from '../../../../ui/controls/act.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckBox } from '../../../../ui/controls/check-box.tsx'
import { Kbd } from '../../../../ui/marks/kbd.tsx'
import styles from './desk.module.css'
import type { SpeakerMoment, SpeakerPlace } from './speaker-moment.ts'

export type SpeakerChoice = { readonly person: PersonId | null | 'clear'; readonly name: string }

const WhoSpoke = createLink(ActLink)

export function SpeakerBox({
  moment,
  fromWord: begins,
  people,
  record,
  onChoose,
  onClose,
}: {
  readonly moment: SpeakerMoment
  /** Opened to say that somebody else speaks from the word on. */
  readonly fromWord: boolean
  readonly people: readonly Person[]
  readonly record: { readonly project: string; readonly transcript: string }
  readonly onChoose: (place: SpeakerPlace, choice: SpeakerChoice) => void
  readonly onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const [fromWord, setFromWord] = useState(begins)
  const { paragraph, word, label, change } = moment
  const place = (fromWord && word) || paragraph
  const [guesses, setGuesses] = useState(() => moment.guessesAt(place))
  const choose = (choice: SpeakerChoice) => onChoose(place, choice)
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const guess = typed === '' && /^[1-9]$/.test(event.key) ? guesses[Number(event.key) - 1] : undefined
    if (!guess || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose({ person: guess.person.id, name: guess.person.name })
  }
  const isChangeHere = change !== null && change.segment === place.segment && change.offset === place.offset
  return (
    <Dialog
      title={
        fromWord && word ? `Who speaks from “${word.text}” on?` : `Who speaks in ¶ ${paragraph.segment + 1}?`
      }
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button onClick={() => choose({ person: null, name: 'Somebody not in the list' })}>
            Somebody not in the list
          </Button>
          {change !== null && (
            <Button kind="quiet" onClick={() => onChoose(change, { person: 'clear', name: '' })}>
              {isChangeHere ? 'Nobody else from here' : `Take away the change at “${change.text}”`}
            </Button>
          )}
          {moment.said && !fromWord && !isChangeHere && (
            <Button kind="quiet" onClick={() => choose({ person: 'clear', name: '' })}>
              {label === null ? 'Not known' : `As printed: ${label}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.speakers}>
        <p className="fine">
          {label === null ? 'The record names nobody here.' : `The record says “${label}”.`}
          {change !== null && ` From “${change.text}” on, ${change.name} was said to speak.`} Your choice
          holds to the end of the turn.{' '}
          <WhoSpoke
            to="/p/$project/t/$transcript/speakers"
            params={{ project: record.project, transcript: record.transcript }}
          >
            Who spoke in the whole record
          </WhoSpoke>
        </p>
        {guesses.length > 0 && (
          <ol className={styles.candidates}>
            {guesses.map(({ person, reason }, index) => (
              <li key={person.id}>
                <button type="button" onClick={() => choose({ person: person.id, name: person.name })}>
                  <Kbd>{index + 1}</Kbd> <b>{person.name}</b> <span title={reason}>{reason}</span>
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
          <CheckBox
            isChecked={fromWord}
            onChange={(isFrom) => {
              setFromWord(isFrom)
              setGuesses(moment.guessesAt(isFrom ? word : paragraph))
            }}
          >
            Only from “{word.text}” on
          </CheckBox>
        )}
      </div>
    </Dialog>
  )
}

const detailOf = ({ affiliation, actor }: Person): string =>
  saidOnce(actor === null ? null : actorCode(actor), affiliation).join(' · ')
