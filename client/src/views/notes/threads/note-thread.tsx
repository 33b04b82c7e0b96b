// One thread beside a note. Not yet begun it is only its field; on narrow screens it opens in a sheet.
import type { TalkRoom } from '../../../live/live-room.ts'
import { Thread } from '../../../parts/talk/thread.tsx'
import type { ThreadActs } from '../../../parts/talk/thread-acts.ts'
import { ThreadCard } from '../../../parts/talk/thread-card.tsx'
import { Dialog } from '../../../ui/boxes/dialog.tsx'
import { MarginCard } from '../../../ui/boxes/margin-card.tsx'
import { shorten } from '../../../ui/words/wrap-words.ts'
import { aboutWords } from './thread-places.ts'

/** Words longer than this are cut in a heading. */
const mostWords = 80

export function NoteThread({
  room,
  note,
  thread,
  words,
  acts,
  isNarrow,
  isChosen,
  isBegun,
  takesFocus,
  onChoose,
  onLeave,
}: {
  readonly room: TalkRoom
  readonly note: string
  readonly thread: string
  readonly words: string
  readonly acts: ThreadActs
  readonly isNarrow: boolean
  readonly isChosen: boolean
  /** Begun here a moment ago: nobody has written in it yet. */
  readonly isBegun: boolean
  readonly takesFocus: boolean
  readonly onChoose: (toWrite: boolean) => void
  readonly onLeave: () => void
}) {
  const about = aboutWords(note, thread)
  const said = shorten(words.trim(), mostWords)
  const open = (
    <Thread
      room={room}
      about={about}
      acts={acts}
      label={`On “${said}”`}
      takesFocus={takesFocus || isBegun}
      onLeave={onLeave}
    />
  )
  if (isNarrow) {
    return (
      <>
        {!isBegun && (
          <ThreadCard
            room={room}
            about={about}
            words={said}
            acts={acts}
            isChosen={false}
            onChoose={onChoose}
          />
        )}
        {isChosen && (
          <Dialog title={`On “${said}”`} isOpen onClose={onLeave}>
            {open}
          </Dialog>
        )}
      </>
    )
  }
  if (isBegun) {
    return (
      <MarginCard line="solid" isChosen>
        <p>
          <b>On “{said}”</b>
        </p>
        {open}
      </MarginCard>
    )
  }
  return (
    <ThreadCard
      room={room}
      about={about}
      words={said}
      acts={acts}
      isChosen={isChosen}
      takesFocus={takesFocus}
      onChoose={onChoose}
      onLeave={onLeave}
    />
  )
}
