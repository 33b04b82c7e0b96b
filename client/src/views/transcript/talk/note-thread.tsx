// The thread of a correction or a position, in its card: how much is said and unseen while it is closed, all of it when open.
import { Thread } from '../../../parts/talk/thread.tsx'
import { messageWords, useThread } from '../../../parts/talk/threads-in.ts'
import { Act } from '../../../ui/controls/act.tsx'
import styles from '../margin/margin.module.css'
import type { Note } from '../margin/note-of.ts'
import { useDeskTalk } from './desk-talk.ts'

/** "3 messages", "1 unseen" on a card that is not chosen; nothing where nothing is said. */
export function TalkCount({ note, isChosen }: { readonly note: Note; readonly isChosen: boolean }) {
  const { room, unseen } = useDeskTalk()
  const words = messageWords(useThread(room, note.id))
  const waiting = unseen.get(note.id) ?? 0
  if (waiting === 0 && (isChosen || words === '')) return null
  return (
    <p className={styles.meta}>
      {!isChosen && words}
      {waiting > 0 && <b className={styles.unseen}> {waiting} unseen</b>}
    </p>
  )
}

export function TalkAct({ note, mayTalk }: { readonly note: Note; readonly mayTalk: boolean }) {
  const { room, open, show, leave } = useDeskTalk()
  const words = messageWords(useThread(room, note.id))
  if (!mayTalk && words === '') return null
  const isOpen = open === note.id
  return (
    <Act keyHint="m" aria-expanded={isOpen} onClick={() => (isOpen ? leave() : show(note.id, true))}>
      {words === '' ? 'Discuss' : words}
    </Act>
  )
}

export function NoteThread({ note }: { readonly note: Note }) {
  const { room, acts, receivedAt, open, writes, leave } = useDeskTalk()
  if (open !== note.id) return null
  return (
    <div className={styles.part}>
      <Thread
        room={room}
        about={note.id}
        acts={acts}
        takesFocus={writes}
        receivedAt={receivedAt}
        onLeave={leave}
      />
    </div>
  )
}
