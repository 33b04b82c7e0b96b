// The side note of a thread on words of the record.
import { publishedAt } from '../../../../../shared/transcript/span.ts'
import { ThreadCard } from '../../../parts/talk/thread-card.tsx'
import { Act } from '../../../ui/controls/act.tsx'
import { useNoteSurroundings } from '../margin/note-acts.ts'
import type { ThreadNote } from '../margin/note-of.ts'
import { FreshFlag } from '../since/fresh-flag.tsx'
import { useDeskTalk } from './desk-talk.ts'

/** Longer passages are named by their beginning. */
const mostLetters = 60

export const shortWords = (words: string): string =>
  words.length <= mostLetters ? words : `${words.slice(0, mostLetters).replace(/\s*\S*$/u, '')}…`

export function ThreadNoteCard({
  note,
  isChosen,
  hasLeader,
  texts,
}: {
  readonly note: ThreadNote
  readonly isChosen: boolean
  readonly hasLeader: boolean
  readonly texts: readonly string[]
}) {
  const { may, me, offline, acts: noteActs } = useNoteSurroundings()
  const { room, acts, unseen, receivedAt, open, writes, show, leave } = useDeskTalk()
  return (
    <ThreadCard
      room={room}
      about={note.id}
      words={shortWords(publishedAt(note.span, texts))}
      acts={acts}
      isChosen={isChosen}
      hasLeader={hasLeader}
      takesFocus={open === note.id && writes}
      unseen={unseen.get(note.id) ?? 0}
      receivedAt={receivedAt}
      flag={<FreshFlag id={note.id} />}
      hidden={note.hidden}
      hiding={
        may('moderate') &&
        note.author !== me && (
          <Act
            keyHint="h"
            because={offline}
            onClick={() => (note.hidden ? noteActs.showAgain(note) : noteActs.hide(note))}
          >
            {note.hidden ? 'Show the thread again' : 'Hide the thread…'}
          </Act>
        )
      }
      onChoose={(toWrite) => show(note.id, toWrite)}
      onLeave={leave}
    />
  )
}
