// The talk about a reading: the thread of each of its proposals, as on the desk. Where several are talked about each says
// whose it is; where none is, the field begins one on the foremost.
import { authorOf } from '../../../../../shared/base/id.ts'
import { aboutRecord } from '../../../../../shared/records/talk/thread.ts'
import { Thread } from '../../../parts/talk/thread.tsx'
import { useThreads } from '../../../parts/talk/threads-in.ts'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import styles from '../review.module.css'
import type { ReadingRow } from '../rows/reading-rows.ts'
import { type Members, nameOf } from '../rows/row-words.ts'
import type { RecordTalk } from './use-record-talk.ts'

type Given = {
  readonly row: ReadingRow
  readonly members: Members
  /** Opened in order to write. */
  readonly isAsked: boolean
  readonly onLeave: () => void
}

/** `talk` null while the record's room is being opened. Nothing where nothing is said and nobody asked. */
export function Discussion({ talk, ...given }: Given & { readonly talk: RecordTalk | null }) {
  if (talk) return <Threads talk={talk} {...given} />
  return given.isAsked || given.row.messages > 0 ? (
    <LoadingLines says="Opening the discussion…" lines={2} />
  ) : null
}

function Threads({
  talk: { room, acts },
  row,
  members,
  isAsked,
  onLeave,
}: Given & { readonly talk: RecordTalk }) {
  const threads = useThreads(room)
  const proposals = row.proposals.map(({ key }) => ({ key, about: aboutRecord('corrections', key) }))
  const talked = proposals.filter(({ about }) => threads.has(about))
  const shown = talked.length > 0 ? talked : isAsked ? proposals.slice(0, 1) : []
  return shown.map(({ key, about }, index) => {
    const label = shown.length > 1 ? `On the proposal of ${nameOf(authorOf(key), members)}` : 'Discussion'
    return (
      <div key={key} className={styles.part}>
        {shown.length > 1 && <p className="fine">{label}</p>}
        <Thread
          room={room}
          about={about}
          acts={acts}
          label={label}
          takesFocus={isAsked && index === 0}
          onLeave={onLeave}
        />
      </div>
    )
  })
}
