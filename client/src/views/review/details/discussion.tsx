// The talk about a reading: the messages on all of its proposals, read from the record's room as it goes on. One's own
// go to its foremost proposal.
import { useMemo } from 'react'
import { authorOf, type RecordKey } from '../../../../../shared/base/id.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import { aboutCorrection } from '../../../acts/discussion-acts.ts'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { MessageList, type Said } from '../../../ui/talk/message-list.tsx'
import { timeWords } from '../../../ui/time/time-words.ts'
import type { RowActs } from '../deciding/use-row-acts.ts'
import styles from '../review.module.css'
import type { ReadingRow } from '../rows/reading-rows.ts'
import { stampOf } from '../rows/row-words.ts'
import type { Looker } from './looker.ts'

export function Discussion({
  row,
  records,
  looker,
  acts,
  isAsked,
  onLeave,
}: {
  readonly row: ReadingRow
  readonly records: TranscriptRecords | null
  readonly looker: Looker
  readonly acts: RowActs
  /** Opened in order to write. */
  readonly isAsked: boolean
  readonly onLeave: () => void
}) {
  const messages = records?.messages
  const moderation = records?.moderation
  const { me, members } = looker
  const said = useMemo<readonly Said[]>(() => {
    const about = new Set(row.proposals.map(({ key }) => aboutCorrection(key)))
    return [...(messages ?? [])]
      .filter(([key, { about: of }]) => about.has(of) && !moderation?.get(`messages:${key}`)?.hidden)
      .sort(([a], [b]) => (a.slice(27) < b.slice(27) ? -1 : 1))
      .map(([key, message]) => ({
        id: key,
        by: stampOf(authorOf(key), members),
        when: timeWords(message.atMs, Date.now()),
        text:
          message.text || (message.does === 'reopens' ? 'Opened the thread again.' : 'Resolved the thread.'),
        isEdited: message.edited === true,
        isWithdrawn: message.withdrawn === true,
        isOwn: authorOf(key) === me,
      }))
  }, [messages, moderation, row, members, me])
  if (!records) return <LoadingLines says="Opening the discussion…" lines={2} />
  return (
    <section aria-label="Discussion" className={styles.part}>
      <MessageList
        label="Messages"
        messages={said}
        takesFocus={isAsked}
        onSay={looker.discusses ? (text) => acts.say(row, text) : undefined}
        onEdit={(id, text) => acts.editMessage(row, id as RecordKey, text)}
        onWithdraw={(id) => void acts.withdrawMessage(row, id as RecordKey)}
        onLeave={isAsked ? onLeave : undefined}
      />
    </section>
  )
}
