// The talk about a correction and its history, opened in its card.
import { useMemo } from 'react'
import { authorOf, type MemberId, type RecordKey } from '../../../../../shared/base/id.ts'
import { initials } from '../../../../../shared/people/member.ts'
import { aboutCorrection } from '../../../acts/discussion-acts.ts'
import { historyLines } from '../../../api/history-lines.ts'
import { useApi } from '../../../api/use-api.ts'
import type { StampOf } from '../../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { MessageList, type Said } from '../../../ui/talk/message-list.tsx'
import { StepList } from '../../../ui/talk/step-list.tsx'
import { timeWords } from '../../../ui/time/time-words.ts'
import styles from './margin.module.css'
import { type NoteSurroundings, useNoteSurroundings } from './note-acts.ts'
import type { CorrectionNote } from './note-of.ts'
import { nameOf } from './note-words.ts'

const stampOf = (id: MemberId, members: NoteSurroundings['members']): StampOf => {
  const name = nameOf(id, members)
  return { name, initials: initials(name), color: members.get(id)?.colour ?? 1 }
}

export function CardTalk({ note, onLeave }: { readonly note: CorrectionNote; readonly onLeave: () => void }) {
  const { messages, members, me, may, acts } = useNoteSurroundings()
  const said = useMemo<readonly Said[]>(
    () =>
      [...messages]
        .filter(([, { about }]) => about === aboutCorrection(note.key))
        .sort(([a], [b]) => (a.slice(27) < b.slice(27) ? -1 : 1))
        .map(([key, message]) => ({
          id: key,
          by: stampOf(authorOf(key), members),
          when: timeWords(message.atMs, Date.now()),
          text: message.text,
          isEdited: message.edited === true,
          isWithdrawn: message.withdrawn === true,
          isOwn: authorOf(key) === me,
        })),
    [messages, note.key, members, me],
  )
  return (
    <section aria-label="Discussion" className={styles.part}>
      <MessageList
        label="Messages"
        messages={said}
        takesFocus
        onSay={may('discuss') ? (text) => acts.say(note, text) : undefined}
        onEdit={(id, text) => acts.editMessage(id as RecordKey, text)}
        onWithdraw={(id) => acts.withdrawMessage(id as RecordKey)}
        onLeave={onLeave}
      />
    </section>
  )
}

export function CardHistory({ note }: { readonly note: CorrectionNote }) {
  const { members, transcript } = useNoteSurroundings()
  const { data, error } = useApi('correctionHistory', {
    params: { transcript, member: authorOf(note.key), record: note.key.slice(27) },
  })
  if (error) return <p className={styles.meta}>{error.problem.message}</p>
  if (!data) return <LoadingLines says="Looking up what happened…" lines={2} />
  const nowMs = Date.now()
  return (
    <section aria-label="History" className={styles.part}>
      <StepList
        label="Steps"
        steps={historyLines(data.steps, (member) => nameOf(member, members)).map((line) => ({
          id: line.id,
          by: line.member === null ? null : stampOf(line.member, members),
          words: line.words,
          when: timeWords(line.atMs, nowMs),
        }))}
      />
    </section>
  )
}
