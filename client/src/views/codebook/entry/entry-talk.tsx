// What is said about one entry of the codebook: a line that says how much, and below it, once opened, the thread. Entries that
// are merged or retired keep theirs.
import { useEffect, useRef } from 'react'
import { useProject } from '../../../api/project.tsx'
import { Thread } from '../../../parts/talk/thread.tsx'
import { messageWords, saidIn, useThread } from '../../../parts/talk/threads-in.ts'
import { useUnseen } from '../../../parts/talk/use-mark-seen.ts'
import { Act } from '../../../ui/controls/act.tsx'
import styles from './entry-talk.module.css'
import type { EntryTalkState } from './use-entry-talk.ts'

/** `keyHint`: the key that opens it, where it has one. `onLeave` gives the keyboard back. */
export function EntryTalk({
  talk,
  about,
  name,
  keyHint,
  onLeave,
}: {
  readonly talk: EntryTalkState
  readonly about: string
  /** Of the entry. */
  readonly name: string
  readonly keyHint?: string
  readonly onLeave?: () => void
}) {
  const { may } = useProject()
  const thread = useThread(talk.room, about)
  const unseen = useUnseen(talk.room.name).get(about) ?? 0
  const place = useRef<HTMLElement>(null)
  const isOpen = talk.open === about
  const isLinked = isOpen && !talk.isToWrite
  useEffect(() => {
    if (!isLinked) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.focus({ preventScroll: true })
  }, [isLinked])
  const isTalked = saidIn(thread).length > 0
  if (!isTalked && !isOpen && !may('discuss')) return null
  const leave = () => {
    talk.show(null)
    onLeave?.()
  }
  return (
    <section ref={place} tabIndex={-1} aria-label={`Discussion of ${name}`} className={styles.talk}>
      <p className={styles.head}>
        <Act aria-expanded={isOpen} keyHint={keyHint} onClick={() => (isOpen ? leave() : talk.show(about))}>
          {isTalked ? 'Discussion' : 'Discuss'}
        </Act>
        {isTalked && (
          <span className="fine">
            {messageWords(thread)}
            {thread?.isResolved && ', resolved'}
          </span>
        )}
        {unseen > 0 && <b className={styles.unseen}>{unseen} unseen</b>}
      </p>
      {isOpen && (
        <Thread
          key={about}
          room={talk.room}
          about={about}
          acts={talk.acts}
          label={`What is said of ${name}`}
          takesFocus={talk.isToWrite}
          onLeave={leave}
        />
      )}
    </section>
  )
}
