// How far the review of a record is, drawn as on the walk. It looks for suspects, so it stands only at the head of the
// record one is in.
import { useMemo } from 'react'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { TranscriptView } from '../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { progressWords, useReview } from '../../hints/use-review.ts'
import { useFilled, useProjectRoom, useRecords, useTranscriptRoom } from '../../live/use-room.tsx'
import { ProgressRule } from '../../ui/marks/progress-rule.tsx'
import styles from './review.module.css'

export function RecordProgress({ transcript }: { readonly transcript: TranscriptId }) {
  const { data } = useApi('readTranscript', { params: { transcript } })
  const isFilled = useFilled(useTranscriptRoom(transcript))
  return data && isFilled ? <Progress view={data} /> : null
}

function Progress({ view }: { readonly view: TranscriptView }) {
  const { project } = useProject()
  const records = useRecords(useTranscriptRoom(view.id))
  const projectRecords = useRecords(useProjectRoom(project.id))
  const reviewed = useMemo(
    () => ({
      id: view.id,
      transcript: view.transcript,
      publishedTexts: view.transcript.segments.map(({ text }) => text),
    }),
    [view],
  )
  const { progress } = useReview(reviewed, records, projectRecords, false)
  if (!progress) return null
  const { reviewed: done, open, gaps } = progress
  return (
    <div className={styles.bar}>
      <ProgressRule done={done} open={open} gaps={gaps} label={progressWords(progress)} />
      <p aria-hidden="true" className="fine">
        <b>{done}</b> reviewed · <b>{open}</b> open · <b>{gaps}</b> {gaps === 1 ? 'gap' : 'gaps'}
      </p>
    </div>
  )
}
