// The side note of a position: who, how, on what. Where the quote reads otherwise than its coder saw it, it says so with the
// difference until the coder or a reviewer has looked. Topics are today's; unknown and retired ones are marked, never dropped.
import { actorName } from '../../../../../shared/actors/actor.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import type { QuoteChange } from '../../../../../shared/records/positions/quote-change.ts'
import { mayLook } from '../../../acts/position-acts.ts'
import { useProject } from '../../../api/project.tsx'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { SignBadge } from '../../../ui/marks/sign-badge.tsx'
import type { CodebookMaps } from '../desk/marks-of.ts'
import { topicsToday } from '../desk/position-marks.ts'
import { FreshFlag } from '../since/fresh-flag.tsx'
import { NoteThread, TalkAct, TalkCount } from '../talk/note-thread.tsx'
import styles from './margin.module.css'
import { useNoteSurroundings } from './note-acts.ts'
import type { PositionNote } from './note-of.ts'
import { Author, ChosenActs } from './note-parts.tsx'
import { certaintyWords, codedWords, topicWords } from './note-words.ts'

export function PositionCard({
  note,
  isChosen,
  hasLeader,
}: {
  readonly note: PositionNote
  readonly isChosen: boolean
  readonly hasLeader: boolean
}) {
  const { codebook, members, may, acts } = useNoteSurroundings()
  const { me } = useProject()
  const { position, change } = note
  const stance = codebook.stances.get(position.stance)
  const look = stanceLook(stance ?? { value: null })
  const line = pigment(note.colour)
  const looks = change !== null && mayLook(me, note.key)
  return (
    <MarginCard
      line={line.line === 'double' ? 'solid' : line.line}
      color={line.color}
      isChosen={isChosen}
      hasLeader={hasLeader}
      onClick={() => acts.choose(note.id)}
      by={<Author note={note} />}
      acts={
        (looks || isChosen) && (
          <>
            {looks && (
              <Act keyHint="l" onClick={() => acts.look(note)}>
                I have looked
              </Act>
            )}
            {isChosen && <ChosenActs note={note} />}
            {isChosen && <TalkAct note={note} mayTalk={may('discuss')} />}
          </>
        )
      }
    >
      <FreshFlag id={note.id} />
      <p className={styles.head}>
        <SignBadge shape={look.shape} sign={stance?.sign ?? '?'} color={`var(--stance-${look.ink})`} />{' '}
        <b>{actorName(position.actor)}</b> {stance?.name ?? `${position.stance} (not in the codebook)`}
      </p>
      <Topics note={note} topics={codebook.topics} />
      {change && <Changed change={change} />}
      {position.condition && <p className={styles.condition}>{position.condition}</p>}
      {isChosen && position.comment && <p>{position.comment}</p>}
      <p className={styles.meta}>
        {[
          certaintyWords[position.certainty],
          position.onBehalfOf && `for ${actorName(position.onBehalfOf)}`,
          position.reportedBy && `reported by ${actorName(position.reportedBy)}`,
          position.spans.length > 1 && `${position.spans.length} passages`,
          codedWords(note, members, Date.now()),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <TalkCount note={note} isChosen={isChosen} />
      {isChosen && <NoteThread note={note} />}
    </MarginCard>
  )
}

function Topics({ note, topics }: { readonly note: PositionNote; readonly topics: CodebookMaps['topics'] }) {
  const today = topicsToday(note.position, note.recoding ?? undefined, topics)
  return <p>{today.map((id) => topicWords(id, topics)).join(' · ')}</p>
}

function Changed({ change }: { readonly change: QuoteChange }) {
  return (
    <div className={styles.changed}>
      <p className={styles.meta}>
        <b className={styles.flag}>{change.isSense ? 'Quote changed in sense' : 'Quote changed'}</b>
      </p>
      {change.differences.map(({ segment, start, before, after }) => (
        <p key={`${segment}:${start}`} className={styles.difference}>
          {before !== '' && <del>{before}</del>} {after === '' ? <i>not said</i> : <ins>{after}</ins>}
        </p>
      ))}
    </div>
  )
}
