// What opens under a row: why it is right, who is for and against and why, what may be done, the talk about it and its
// whole history. One row's at a time.
import { createLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { authorOf } from '../../../../../shared/base/id.ts'
import { groundWords } from '../../../parts/ground-words.ts'
import { Act, ActLink } from '../../../ui/controls/act.tsx'
import { SayField } from '../../../ui/talk/say-field.tsx'
import type { RowActs } from '../deciding/use-row-acts.ts'
import styles from '../review.module.css'
import { isOpenState, openOf, type ReadingRow } from '../rows/reading-rows.ts'
import { agreeWords, nameOf, namesOf, readingWords, voiceWords } from '../rows/row-words.ts'
import { Discussion } from './discussion.tsx'
import { History } from './history.tsx'
import { type Looker, type Opened, restoring, voiceOf } from './looker.ts'
import type { RecordTalk } from './use-record-talk.ts'

const DeskLink = createLink(ActLink)

export function RowDetails({
  row,
  rivals,
  opened,
  looker,
  talk,
  acts,
  onOpen,
}: {
  readonly row: ReadingRow
  readonly rivals: readonly ReadingRow[]
  readonly opened: Opened
  readonly looker: Looker
  /** Null while the record's room is being opened. */
  readonly talk: RecordTalk | null
  readonly acts: RowActs
  /** Opens another part; null goes back to the row. */
  readonly onOpen: (part: Opened | null) => void
}) {
  const { members, me } = looker
  const { says, decision } = row
  const others = row.supporters.length > 0 ? namesOf(row.supporters, members) : null
  const accepted = rivals.filter(({ state }) => state === 'accepted')
  return (
    <>
      <dl className={styles.facts}>
        <Fact term="Said by">{row.speaker ?? 'Not known'}</Fact>
        {says.grounds && (
          <Fact term="Ground">
            {groundWords[says.grounds.kind]}
            {says.grounds.detail !== '' && `: ${says.grounds.detail}`}
          </Fact>
        )}
        {row.state === 'held' && !says.grounds && (
          <Fact term="Ground">
            <span className={styles.caution}>None yet: it changes the sense, so it needs one.</span>
          </Fact>
        )}
        <Fact term="For">
          {namesOf(row.proposers, members)}
          {others && `, ${others}`}
        </Fact>
        {row.dissenters.map(({ member, comment }) => (
          <Fact key={member} term="Against">
            {nameOf(member, members)}: {comment}
          </Fact>
        ))}
        {rivals.map((rival) => (
          <Fact key={rival.id} term={rival.state === 'accepted' ? 'Accepted there' : 'Also proposed'}>
            <span className={styles.serif}>{readingWords(rival.says.reading)}</span> by{' '}
            {namesOf(rival.proposers, members)}
            {voiceWords(rival) !== '' && `, ${voiceWords(rival)}`}
          </Fact>
        ))}
        {decision?.reason && <Fact term="Why">{decision.reason}</Fact>}
      </dl>
      <Acts row={row} accepted={accepted} opened={opened} looker={looker} acts={acts} onOpen={onOpen} />
      {opened === 'reject' && (
        <SayField
          label={
            openOf(row).every(({ key }) => authorOf(key) === me)
              ? 'Why is it rejected? (It is your own: as you like.)'
              : 'Why is it rejected? Its proposer reads this.'
          }
          act="Reject"
          because={looker.offline}
          onSend={(reason) => acts.reject(row, reason)}
          onLeave={() => onOpen('details')}
        />
      )}
      {opened === 'disagree' && (
        <SayField
          label="Why is it wrong?"
          act="Disagree"
          onSend={(reason) => acts.disagree(row, reason)}
          onLeave={() => onOpen('details')}
        />
      )}
      <Discussion
        row={row}
        talk={talk}
        members={members}
        isAsked={opened === 'discuss'}
        onLeave={() => onOpen('details')}
      />
      {opened === 'history' && <History row={row} members={members} />}
    </>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className="fine">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Acts({
  row,
  accepted,
  opened,
  looker,
  acts,
  onOpen,
}: {
  readonly row: ReadingRow
  readonly accepted: readonly ReadingRow[]
  readonly opened: Opened
  readonly looker: Looker
  readonly acts: RowActs
  readonly onOpen: (part: Opened | null) => void
}) {
  const { me, acceptance, decides, speaks, offline, project } = looker
  const isOpen = isOpenState(row.state)
  const voice = voiceOf(row, me)
  const [taken] = accepted
  const agrees = acceptance.rule === 'agree'
  const restores = restoring(row, looker)
  return (
    <p className={styles.acts}>
      {isOpen && decides && !agrees && (
        <Act keyHint="a" because={offline} onClick={() => void acts.accept(row)}>
          {taken
            ? `Replace ${readingWords(taken.says.reading)} by ${readingWords(row.says.reading)}`
            : 'Accept'}
        </Act>
      )}
      {isOpen && speaks && voice !== 'own' && voice !== 'for' && (
        <Act keyHint={agrees ? 'a' : 'u'} onClick={() => void acts.agree(row)}>
          {agreeWords(row, acceptance)}
        </Act>
      )}
      {isOpen && speaks && voice !== 'own' && voice !== 'against' && (
        <Act keyHint="d" aria-expanded={opened === 'disagree'} onClick={() => onOpen('disagree')}>
          Disagree
        </Act>
      )}
      {isOpen && (voice === 'for' || voice === 'against') && (
        <Act onClick={() => void acts.takeVoiceBack(row)}>Take your voice back</Act>
      )}
      {isOpen && decides && (
        <Act
          keyHint="r"
          because={offline}
          aria-expanded={opened === 'reject'}
          onClick={() => onOpen('reject')}
        >
          Reject
        </Act>
      )}
      {isOpen && voice === 'own' && (
        <Act keyHint="w" onClick={() => void acts.withdraw(row)}>
          Withdraw
        </Act>
      )}
      {restores && (
        <Act
          keyHint="o"
          because={restores === 'propose' ? undefined : offline}
          onClick={() => void acts.restore(row)}
        >
          {restores === 'propose'
            ? 'Propose it again'
            : restores === 'show'
              ? 'Show it again'
              : row.state === 'accepted'
                ? 'Take the acceptance back'
                : 'Open it again'}
        </Act>
      )}
      {looker.discusses && row.messages === 0 && (
        <Act keyHint="m" aria-expanded={opened === 'discuss'} onClick={() => onOpen('discuss')}>
          Discuss
        </Act>
      )}
      <Act
        keyHint="h"
        aria-expanded={opened === 'history'}
        onClick={() => onOpen(opened === 'history' ? 'details' : 'history')}
      >
        History
      </Act>
      <DeskLink
        to="/p/$project/t/$transcript"
        params={{ project, transcript: row.transcript }}
        hash={`s${row.says.segment + 1}:${row.says.start}-${row.says.end}`}
      >
        On the desk
      </DeskLink>
    </p>
  )
}
