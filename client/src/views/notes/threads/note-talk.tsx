// What is said about a note as a whole, at its end.
import type { NoteId } from '../../../../../shared/base/id.ts'
import type { TalkRoom } from '../../../live/live-room.ts'
import { Thread } from '../../../parts/talk/thread.tsx'
import { aboutNote } from './thread-places.ts'
import styles from './threads.module.css'
import { useTalkActs } from './use-note-threads.ts'

export function NoteTalk({ id, room }: { readonly id: NoteId; readonly room: TalkRoom }) {
  const acts = useTalkActs(room)
  return (
    <section aria-labelledby="note-talk" className={styles.whole}>
      <h2 id="note-talk" className="label">
        About this note
      </h2>
      <Thread room={room} about={aboutNote(id)} acts={acts} label="About this note as a whole" />
    </section>
  )
}
