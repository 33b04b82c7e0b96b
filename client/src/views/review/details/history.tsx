// Everything that happened to a reading, as sentences. Restoring is an act of the row beside it: nothing here is undone
// by reading it.

import type { TranscriptId } from '../../../../../shared/base/id.ts'
import { authorOf, type MemberId, type RecordKey } from '../../../../../shared/base/id.ts'
import { historyLines } from '../../../api/history-lines.ts'
import { useApi } from '../../../api/use-api.ts'
import { LoadingLines } from '../../../ui/states/loading-lines.tsx'
import { StepList } from '../../../ui/talk/step-list.tsx'
import { timeWords } from '../../../ui/time/time-words.ts'
import styles from '../review.module.css'
import type { ReadingRow } from '../rows/reading-rows.ts'
import { type Members, nameOf, stampOf } from '../rows/row-words.ts'

export function History({ row, members }: { readonly row: ReadingRow; readonly members: Members }) {
  return (
    <section aria-label="History" className={styles.part}>
      {row.proposals.map(({ key, transcript }, index) => (
        <div key={key}>
          {row.proposals.length > 1 && (
            <p className="fine">
              Proposal {index + 1} of {row.proposals.length}
            </p>
          )}
          <Steps transcript={transcript} correction={key} members={members} />
        </div>
      ))}
    </section>
  )
}

function Steps({
  transcript,
  correction,
  members,
}: {
  readonly transcript: TranscriptId
  readonly correction: RecordKey
  readonly members: Members
}) {
  const { data, error } = useApi('correctionHistory', {
    params: { transcript, member: authorOf(correction), record: correction.slice(27) },
  })
  if (error) return <p className="fine">{error.problem.message}</p>
  if (!data) return <LoadingLines says="Looking up what happened…" lines={2} />
  const nowMs = Date.now()
  return (
    <StepList
      label="History"
      steps={historyLines(data.steps, (member: MemberId) => nameOf(member, members)).map((line) => ({
        id: line.id,
        by: line.member === null ? null : stampOf(line.member, members),
        words: line.words,
        when: timeWords(line.atMs, nowMs),
      }))}
    />
  )
}
