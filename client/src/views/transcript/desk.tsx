// The desk: one record, read, corrected and coded together. What stands on it is in desk/screen.
import { useEffect, useState } from 'react'
import type { TranscriptView } from '../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../api/project.tsx'
import { useFilled, useProjectRoom, useTranscriptRoom } from '../../live/use-room.tsx'
import { OpenRecord } from '../../parts/open-record.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { OpenDesk } from './desk/screen/open-desk.tsx'

export const Desk = () => <OpenRecord>{(view) => <DeskOnceFilled view={view} />}</OpenRecord>

/** So long the text waits for what people added, in milliseconds: longer, and it is shown as published meanwhile. */
const patienceMs = 300

/** Drawn first without, a text of many marks would be drawn twice, and its lines move under the reader's eyes. */
function DeskOnceFilled({ view }: { readonly view: TranscriptView }) {
  const { project } = useProject()
  const hasRecords = useFilled(useTranscriptRoom(view.id))
  const hasCodebook = useFilled(useProjectRoom(project.id))
  const isComplete = hasRecords && hasCodebook
  const [isOpen, setOpen] = useState(isComplete)
  useEffect(() => {
    if (isOpen) return
    const timer = setTimeout(() => setOpen(true), isComplete ? 0 : patienceMs)
    return () => clearTimeout(timer)
  }, [isOpen, isComplete])
  if (isOpen || isComplete) return <OpenDesk view={view} />
  return (
    <PageBody>
      <LoadingLines says="Opening the record…" />
    </PageBody>
  )
}
