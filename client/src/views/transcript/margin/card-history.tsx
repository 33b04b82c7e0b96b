// The history of a correction, opened in its card.
import { authorOf, type MemberId } from '../../../../../shared/base/id.ts'
import { initials } from '../../../../../shared/people/member.ts'
import { historyLines } from '../../../api/history-lines.ts'
import { useApi } from '../../../api/use-api.ts'
import type { StampOf } from '../../../ui/marks/stamp.tsx'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
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
