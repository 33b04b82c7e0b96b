// Threads whose words were taken out of the note: what was said in them stays, listed under the text.
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { NoteId } from '../../../../../shared/base/id.ts'
import type { TalkRoom } from '../../../live/live-room.ts'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { NoteThread } from './note-thread.tsx'
import styles from './threads.module.css'
import { useIsNarrow } from './use-is-narrow.ts'
import { useNoteThreads, useTalkActs, useThreadWords } from './use-note-threads.ts'

export function LostThreads({
  id,
  room,
  handle,
}: {
  readonly id: NoteId
  readonly room: TalkRoom
  readonly handle: NoteHandle
}) {
  const acts = useTalkActs(room)
  const isNarrow = useIsNarrow()
  const { lost } = useNoteThreads(room, id, useThreadWords(handle))
  const hash = useLocation({ select: (location) => location.hash })
  const [open, setOpen] = useState<string | null>(null)
  if (lost.length === 0) return null
  return (
    <section aria-labelledby="lost-threads" className={styles.lost}>
      <h2 id="lost-threads" className="label">
        On words no longer in the note
      </h2>
      {lost.map((thread) => (
        <NoteThread
          key={thread}
          room={room}
          note={id}
          thread={thread}
          words="words no longer in the note"
          acts={acts}
          isNarrow={isNarrow}
          isChosen={open === thread || hash === `thread-${thread}`}
          isBegun={false}
          takesFocus={open === thread}
          onChoose={() => setOpen(thread)}
          onLeave={() => setOpen(null)}
        />
      ))}
    </section>
  )
}
