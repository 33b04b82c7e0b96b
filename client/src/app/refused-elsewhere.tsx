// One line on every screen of a project while work of one's own was refused in a record or note that is not on screen:
// it was made without a connection, say, and sent from another screen. What to do about it stands where it was made.
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { readRoomName } from '../../../shared/room/room-name.ts'
import { useProject } from '../api/project.tsx'
import { useApi } from '../api/use-api.ts'
import { useKeptWork } from '../live/use-room.tsx'
import { Notice } from '../ui/states/notice.tsx'

export function RefusedElsewhere() {
  const kept = useKeptWork()
  const { pathname } = useLocation()
  const { transcript, note } = useParams({ strict: false })
  const refusedIn = useSyncExternalStore(kept.subscribe, kept.refusedIn)
  const elsewhere = refusedIn.flatMap((name) => {
    const room = readRoomName(name)
    return room && room.id !== transcript && room.id !== note ? [room.id] : []
  })
  return (
    <>
      <LookAgain key={pathname} />
      {elsewhere.length > 0 && <RefusedLine ids={elsewhere} />}
    </>
  )
}

/** What was refused is settled on its own screen: mounted on every screen anew, this looks what is left of it. */
function LookAgain() {
  const kept = useKeptWork()
  useEffect(() => {
    void kept.send()
  }, [kept])
  return null
}

/** Rooms that are not of this project are left out: their own project says it. */
function RefusedLine({ ids }: { readonly ids: readonly string[] }) {
  const { project } = useProject()
  const params = { project: project.slug }
  const { data: library } = useApi('listTranscripts', { params })
  const { data: notes } = useApi('listNotes', { params })
  const records = (library?.transcripts ?? []).filter(({ id }) => ids.includes(id))
  const written = (notes?.notes ?? []).filter(({ id }) => ids.includes(id))
  if (records.length + written.length === 0) return null
  return (
    <Notice tone="caution" isLine>
      {records.map(({ id, name }) => (
        <p key={id}>
          Some of your work was refused in {name}:{' '}
          <Link to="/p/$project/t/$transcript" params={{ ...params, transcript: id }}>
            open it
          </Link>
        </p>
      ))}
      {written.map(({ id, title }) => (
        <p key={id}>
          Some of your work was refused in {title}:{' '}
          <Link to="/p/$project/notes/$note" params={{ ...params, note: id }}>
            open it
          </Link>
        </p>
      ))}
    </Notice>
  )
}
