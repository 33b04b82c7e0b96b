// The side note of a correction. Its fine line counts what was said of it; who is against and why, the talk and the
// history open in the card of the chosen one, so that the margin stays quiet.
import { useEffect, useState } from 'react'
import { groundWords } from '../../../parts/ground-words.ts'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.tsx'
import { SayField } from '../../../ui/talk/say-field.tsx'
import { FreshFlag } from '../since/fresh-flag.tsx'
import { NoteThread, TalkAct, TalkCount } from '../talk/note-thread.tsx'
import { CardHistory } from './card-history.tsx'
import styles from './margin.module.css'
import { useNoteSurroundings } from './note-acts.ts'
import type { CorrectionNote } from './note-of.ts'
import { Author, ChosenActs } from './note-parts.tsx'
import { agreeWords, correctionMeta, heldWords, nameOf, readingWords } from './note-words.ts'

type Part = 'history' | 'disagree'

export function CorrectionCard({
  note,
  isChosen,
  hasLeader,
}: {
  readonly note: CorrectionNote
  readonly isChosen: boolean
  readonly hasLeader: boolean
}) {
  const { members, me, may, offline, refusal, acceptance, acts } = useNoteSurroundings()
  const [part, setPart] = useState<Part | null>(null)
  useEffect(() => {
    if (!isChosen) setPart(null)
  }, [isChosen])
  const isOpen = note.state !== 'accepted'
  const mayDecide = isOpen && may('decide-correction')
  const accepts = mayDecide && acceptance.rule === 'reviewer'
  const refused = accepts ? refusal(note.key) : null
  const waitsForOther = note.state === 'held' && (note.author === me || note.grounds === null)
  const speaks = isOpen && note.author !== me && may('support-correction')
  const isFor = note.supporters.includes(me)
  const isAgainst = note.dissenters.some(({ member }) => member === me)
  const shown = accepts || mayDecide || isChosen || (speaks && !isFor)
  const toggle = (next: Part) => setPart((now) => (now === next ? null : next))
  const [taken] = note.replaces
  const disagrees = isChosen && speaks && !isAgainst
  useHotkeys(
    [{ keys: ['d'], says: 'disagree', group: 'Chosen note', run: () => setPart('disagree') }],
    disagrees,
  )
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
            {accepts && !waitsForOther && (
              <Act
                keyHint="a"
                because={offline ?? refused ?? undefined}
                onClick={() => acts.accept(note.key)}
              >
                {taken ? `Replace ${readingWords(taken.reading)} by ${readingWords(note.reading)}` : 'Accept'}
              </Act>
            )}
            {mayDecide && (note.author !== me || isChosen) && (
              <Act keyHint="r" because={offline} onClick={() => acts.reject(note)}>
                Reject
              </Act>
            )}
            {speaks && !isFor && (!accepts || isChosen) && (
              <Act keyHint="u" onClick={() => acts.support(note.key)}>
                {agreeWords(note, acceptance)}
              </Act>
            )}
            {disagrees && (
              <Act keyHint="d" aria-expanded={part === 'disagree'} onClick={() => toggle('disagree')}>
                Disagree
              </Act>
            )}
            {isChosen && speaks && (isFor || isAgainst) && (
              <Act onClick={() => acts.takeVoiceBack(note.key)}>Take your voice back</Act>
            )}
            {isChosen && <ChosenActs note={note} />}
            {isChosen && <TalkAct note={note} mayTalk={may('discuss')} />}
            {isChosen && (
              <Act aria-expanded={part === 'history'} onClick={() => toggle('history')}>
                History
              </Act>
            )}
          </>
        )
      }
    >
      <FreshFlag id={note.id} />
      <p className={styles.head}>
        <del>{note.published}</del> {note.reading === '' ? <i>not said</i> : <ins>{note.reading}</ins>}
        {note.certainty && <span className={styles.certainty}> ({note.certainty})</span>}
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
      {taken && !accepts && (
        <p className={styles.meta}>Another reading is accepted: {readingWords(taken.reading)}.</p>
      )}
      <p className={styles.meta}>{correctionMeta(note, members, Date.now())}</p>
      <TalkCount note={note} isChosen={isChosen} />
      {isChosen &&
        note.dissenters.map(({ member, comment }) => (
          <p key={member} className={styles.meta}>
            <b className={styles.flag}>{nameOf(member, members)}:</b> {comment}
          </p>
        ))}
      {isChosen && part === 'disagree' && (
        <SayField
          label="Why is it wrong?"
          act="Disagree"
          onSend={(why) => {
            const fault = acts.disagree(note, why)
            if (fault === null) setPart(null)
            return fault
          }}
          onLeave={() => setPart(null)}
        />
      )}
      {isChosen && <NoteThread note={note} />}
      {isChosen && part === 'history' && <CardHistory note={note} />}
    </MarginCard>
  )
}
