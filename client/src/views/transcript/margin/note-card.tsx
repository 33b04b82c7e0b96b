// One side note: a correction or a position as a card without a box. Acts appear only to those who may do them; those that
// concern one's choice (edit, hide, quote) only on the chosen one, so that the margin stays quiet.
import { memo } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import { initials } from '../../../../../shared/people/member.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import { Stamp } from '../../../ui/marks/stamp.tsx'
import { timeWords } from '../../../ui/time/time-words.ts'
import { topicName } from '../desk/marks-of.ts'
import styles from './margin.module.css'
import { useNoteSurroundings } from './note-acts.ts'
import type { CorrectionNote, Note, PositionNote } from './note-of.ts'
import { certaintyWords, correctionMeta, groundWords, heldWords, nameOf } from './note-words.ts'

type Of<N extends Note> = { readonly note: N; readonly isChosen: boolean; readonly hasLeader: boolean }

export const NoteCard = memo(function NoteCard({ note, isChosen, hasLeader }: Of<Note>) {
  return note.kind === 'correction' ? (
    <CorrectionCard note={note} isChosen={isChosen} hasLeader={hasLeader} />
  ) : (
    <PositionCard note={note} isChosen={isChosen} hasLeader={hasLeader} />
  )
})

function Author({ note }: { readonly note: Note }) {
  const { members } = useNoteSurroundings()
  const name = nameOf(note.author, members)
  return (
    <Stamp initials={initials(name)} name={name} color={members.get(note.author)?.colour ?? 1} size="small" />
  )
}

/** Acts that every kind has on the chosen note. */
function ChosenActs({ note }: { readonly note: Note }) {
  const { may, me, offline, acts } = useNoteSurroundings()
  const isOpen = note.kind === 'position' || note.state !== 'accepted'
  const own = isOpen && may('change-own-record', { author: note.author })
  return (
    <>
      {own && (
        <Act
          keyHint={note.kind === 'correction' && note.state === 'held' && !note.grounds ? 'g' : 'e'}
          onClick={() => acts.edit(note)}
        >
          {note.kind === 'correction' && note.state === 'held' && !note.grounds ? 'Give a ground' : 'Edit'}
        </Act>
      )}
      {own && (
        <Act keyHint="w" onClick={() => acts.withdraw(note)}>
          Withdraw
        </Act>
      )}
      {isOpen && note.author !== me && may('moderate') && (
        <Act keyHint="h" because={offline} onClick={() => acts.hide(note)}>
          Hide…
        </Act>
      )}
      {may('write-note') && (
        <Act keyHint="q" because={offline} onClick={() => acts.quote(note)}>
          Quote this
        </Act>
      )}
    </>
  )
}

function CorrectionCard({ note, isChosen, hasLeader }: Of<CorrectionNote>) {
  const { members, me, may, offline, refusal, acts } = useNoteSurroundings()
  const isOpen = note.state !== 'accepted'
  const decides = isOpen && may('decide-correction')
  const refused = decides ? refusal(note.key) : null
  const waitsForOther = note.state === 'held' && (note.author === me || note.grounds === null)
  const supports = isOpen && note.author !== me && may('support-correction') && !note.supporters.includes(me)
  const shown = decides || isChosen || (supports && !decides)
  return (
    <MarginCard
      line={note.state === 'accepted' ? 'solid' : note.state === 'proposed' ? 'dotted' : 'dashed'}
      color={note.state === 'held' ? 'var(--caution)' : 'var(--accent)'}
      isChosen={isChosen}
      hasLeader={hasLeader}
      onClick={() => acts.choose(note.id)}
      by={<Author note={note} />}
      acts={
        shown && (
          <>
            {decides && !waitsForOther && (
              <Act
                keyHint="a"
                because={offline ?? refused ?? undefined}
                onClick={() => acts.accept(note.key)}
              >
                Accept
              </Act>
            )}
            {decides && (note.author !== me || isChosen) && (
              <Act keyHint="r" because={offline} onClick={() => acts.reject(note)}>
                Reject
              </Act>
            )}
            {supports && (!decides || isChosen) && (
              <Act keyHint="u" onClick={() => acts.support(note.key)}>
                Agree
              </Act>
            )}
            {isChosen && <ChosenActs note={note} />}
          </>
        )
      }
    >
      <p className={styles.head}>
        <del>{note.published}</del> {note.reading === '' ? <i>not said</i> : <ins>{note.reading}</ins>}
      </p>
      {note.state === 'held' && (
        <p className={styles.meta}>
          <b className={styles.flag}>Changes the sense.</b> {heldWords(note)}
        </p>
      )}
      {note.grounds && (
        <p className={styles.meta}>
          {groundWords[note.grounds.kind]}
          {note.grounds.detail !== '' && `: ${note.grounds.detail}`}
        </p>
      )}
      <p className={styles.meta}>{correctionMeta(note, members, Date.now())}</p>
    </MarginCard>
  )
}

function PositionCard({ note, isChosen, hasLeader }: Of<PositionNote>) {
  const { codebook, acts } = useNoteSurroundings()
  const { position } = note
  const stance = codebook.stances.get(position.stance)
  const look = stanceLook(stance ?? { value: null })
  const line = pigment(note.colour)
  return (
    <MarginCard
      line={line.line === 'double' ? 'solid' : line.line}
      color={line.color}
      isChosen={isChosen}
      hasLeader={hasLeader}
      onClick={() => acts.choose(note.id)}
      by={<Author note={note} />}
      acts={isChosen && <ChosenActs note={note} />}
    >
      <p className={styles.head}>
        <SignBadge shape={look.shape} sign={stance?.sign ?? '?'} color={`var(--stance-${look.ink})`} />{' '}
        <b>{actorName(position.actor)}</b> {stance?.name ?? position.stance}
      </p>
      <p>{position.topics.map((topic) => topicName(topic, codebook.topics)).join(' · ')}</p>
      {position.condition && <p className={styles.condition}>{position.condition}</p>}
      {isChosen && position.comment && <p>{position.comment}</p>}
      <p className={styles.meta}>
        {[
          certaintyWords[position.certainty],
          position.onBehalfOf && `for ${actorName(position.onBehalfOf)}`,
          position.reportedBy && `reported by ${actorName(position.reportedBy)}`,
          timeWords(position.atMs, Date.now()),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </MarginCard>
  )
}
