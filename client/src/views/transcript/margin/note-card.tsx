// One side note: a correction or a position as a card without a box. Acts appear only to those who may do them; those that
// concern one's choice (edit, hide, quote) only on the chosen one, so that the margin stays quiet.
import { memo } from 'react'
import { actorName } from '../../../../../shared/actors/actor.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import { timeWords } from '../../../ui/time/time-words.ts'
import { topicName } from '../desk/marks-of.ts'
import { CorrectionCard } from './correction-card.tsx'
import styles from './margin.module.css'
import { useNoteSurroundings } from './note-acts.ts'
import type { Note, PositionNote } from './note-of.ts'
import { Author, ChosenActs } from './note-parts.tsx'
import { certaintyWords } from './note-words.ts'

type Of<N extends Note> = { readonly note: N; readonly isChosen: boolean; readonly hasLeader: boolean }

export const NoteCard = memo(function NoteCard({ note, isChosen, hasLeader }: Of<Note>) {
  return note.kind === 'correction' ? (
    <CorrectionCard note={note} isChosen={isChosen} hasLeader={hasLeader} />
  ) : (
    <PositionCard note={note} isChosen={isChosen} hasLeader={hasLeader} />
  )
})

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
