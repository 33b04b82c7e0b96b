// The desk: one record, read, corrected and coded together. What stands on it is in desk/screen.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { TranscriptView } from '../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../api/project.tsx'
import type { LiveRoom } from '../../live/live-room.ts'
import { useFilled, useProjectRoom, useTranscriptRoom } from '../../live/use-room.tsx'
import { OpenRecord } from '../../parts/open-record.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { OpenDesk } from './desk/screen/open-desk.tsx'

export const Desk = () => <OpenRecord>{(view) => <DeskOnceFilled view={view} />}</OpenRecord>

/** So long the text waits for what people added, in milliseconds: longer, and it is shown as published meanwhile. */
const patienceMs = 300
/** So long it waits for what this device kept of it: to read thousands of records takes a slow one its time. */
const readingMs = 2000

/** Drawn first without, a text of many marks would be drawn twice, and its lines move under the reader's eyes. */
function DeskOnceFilled({ view }: { readonly view: TranscriptView }) {
  const { project } = useProject()
  const room = useTranscriptRoom(view.id)
  const projectRoom = useProjectRoom(project.id)
  const hasRecords = useFilled(room)
  const hasCodebook = useFilled(projectRoom)
  const isRecordRead = useIsRead(room)
  const isCodebookRead = useIsRead(projectRoom)
  const isRead = isRecordRead && isCodebookRead
  const isComplete = hasRecords && hasCodebook
  const [isOpen, setOpen] = useState(isComplete)
  useEffect(() => {
    if (isOpen) return
    const timer = setTimeout(() => setOpen(true), isComplete ? 0 : isRead ? patienceMs : readingMs)
    return () => clearTimeout(timer)
  }, [isOpen, isComplete, isRead])
  if (isOpen || isComplete) return <OpenDesk view={view} />
  return (
    <PageBody>
      <LoadingLines says="Opening the record…" />
    </PageBody>
  )
}

/** True once what this device kept of the room has been read, if it kept any. */
const useIsRead = (room: LiveRoom): boolean =>
  useSyncExternalStore(
    room.subscribe,
    useCallback(() => room.version() > 0, [room]),
  )
