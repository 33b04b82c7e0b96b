// One row: what is printed, how much of the record it is, who it is, and how that is known. The current one shows its
// guesses with their keys and reasons.

import { createLink } from '@tanstack/react-router'
import { actorCode } from '../../../../shared/actors/actor.ts'
import { codeBeside } from '../../../../shared/actors/said-once.ts'
import type { Person } from '../../../../shared/records/person.ts'
import type { SpeakerRow } from '../../../../shared/records/speakers/speaker-rows.ts'
import { Act } from '../../ui/controls/act.tsx'
import { Kbd } from '../../ui/marks/kbd.tsx'
import { Cell, RowHead, TableRow } from '../../ui/tables/table.tsx'
import { counted } from '../../ui/words/counted.ts'
import { isOpen, printedWords } from './row-words.ts'
import styles from './speakers.module.css'

const PlainLink = createLink('a')

/** A weaker guess is offered by its number only, not put in the row’s face. */
const leastGuess = 0.1

/** What a row can be asked to do; left out for those who read only. */
export type RowActs = {
  readonly onEnter: () => void
  readonly onAssign: (person: Person | null) => void
  readonly onClear: () => void
  /** Why nothing can be said now. */
  readonly because: string | undefined
}

export function RowOfSpeaker({
  row,
  stateWords,
  isCurrent,
  place,
  acts,
  onCurrent,
  buttonId,
}: {
  readonly row: SpeakerRow
  readonly stateWords: string
  readonly isCurrent: boolean
  readonly place: { readonly project: string; readonly transcript: string; readonly hash: string }
  readonly acts: RowActs | undefined
  readonly onCurrent: () => void
  readonly buttonId: string
}) {
  const [{ segment }] = row.places
  return (
    <TableRow {...(isCurrent && acts ? { 'aria-current': 'true' } : {})} onClick={onCurrent}>
      <RowHead>
        {row.kind === 'label' ? row.label : <i className={styles.none}>{printedWords(row)}</i>}
        <span className={styles.said}>{row.firstWords}</span>
      </RowHead>
      <Cell isNumber onPhones={false}>
        {row.kind === 'split' ? '' : row.places.length}
      </Cell>
      <Cell isNumber onPhones={false}>
        {row.words.toLocaleString('en')}
      </Cell>
      <Cell>
        <PlainLink
          to="/p/$project/t/$transcript"
          params={{ project: place.project, transcript: place.transcript }}
          hash={place.hash}
          activeOptions={{ exact: true }}
          className={styles.place}
          aria-label={`¶ ${segment + 1} on the desk`}
        >
          ¶ {segment + 1}
        </PlainLink>
      </Cell>
      <Cell>
        <Who row={row} isCurrent={isCurrent} acts={acts} buttonId={buttonId} />
      </Cell>
      <Cell>
        <span className={isOpen(row) ? styles.asks : styles.state}>{stateWords}</span>
        {row.otherwise > 0 && (
          <span className={styles.more}> {counted(row.otherwise, 'turn')} said otherwise</span>
        )}
      </Cell>
    </TableRow>
  )
}

function Who({
  row,
  isCurrent,
  acts,
  buttonId,
}: {
  readonly row: SpeakerRow
  readonly isCurrent: boolean
  readonly acts: RowActs | undefined
  readonly buttonId: string
}) {
  const guess = row.guesses.find(({ score }) => score >= leastGuess)
  const offers = isCurrent && acts !== undefined && row.guesses.length > 0
  const name = row.person?.name ?? (row.state === 'said' ? 'Nobody known' : null)
  const words = name ?? (guess && !offers ? `${guess.person.name}?` : 'Who is it?')
  const actor = row.person?.actor ?? null
  const code = actor === null ? null : codeBeside(actorCode(actor), words)
  const face = (
    <>
      <span className={name === null || row.person === null ? styles.unsure : styles.name}>{words}</span>
      {code !== null && <span className="code">{code}</span>}
    </>
  )
  if (!acts) return <span className={styles.who}>{face}</span>
  const { because } = acts
  return (
    <>
      <button
        type="button"
        id={buttonId}
        className={styles.who}
        onClick={() => because === undefined && acts.onEnter()}
        {...(because === undefined ? {} : { 'aria-disabled': true, title: because })}
      >
        <span className="visually-hidden">
          {printedWords(row)}, ¶ {row.places[0].segment + 1}:{' '}
        </span>
        {face}
        <span className="visually-hidden">. Choose who speaks</span>
      </button>
      {!offers && isOpen(row) && guess && <span className={styles.reason}>{guess.reason}</span>}
      {offers && (
        <ol className={styles.guesses}>
          {row.guesses.map(({ person, reason }, nth) => (
            <li key={person.id}>
              <button type="button" onClick={() => because === undefined && acts.onAssign(person)}>
                <Kbd>{nth + 1}</Kbd>
                <span>
                  <b>{person.name}</b> <span className={styles.reason}>{reason}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {isCurrent && (
        <span className={styles.acts}>
          <Act keyHint="Enter" because={because} onClick={acts.onEnter}>
            {isOpen(row) && !offers ? 'Choose somebody' : 'Somebody else'}
          </Act>
          {(row.state !== 'said' || row.person) && (
            <Act keyHint="0" because={because} onClick={() => acts.onAssign(null)}>
              Nobody known
            </Act>
          )}
          {row.state === 'said' && (
            <Act keyHint="Del" because={because} onClick={acts.onClear}>
              As printed
            </Act>
          )}
        </span>
      )}
    </>
  )
}
