// React's side of the live link. Rooms are made outside rendering and only held here, so that StrictMode's double
// mounting opens one link, and a screen that comes back finds its room still open.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { MemberId } from '../../../shared/base/id.ts'
import type { RoomKind } from '../../../shared/room/room-name.ts'
import type { Colleague } from './colleagues.ts'
import { type KeptWork, sendKept } from './device/send-kept.ts'
import type { LinkState, Reach } from './link-state.ts'
import type { Live } from './live.ts'
import type { LiveRoom, NoteRoom, ProjectRoom, TalkRoom, TranscriptRoom } from './live-room.ts'
import type { NoteHandle } from './note-handle.ts'
import type { RecordsOf } from './records-snapshot.ts'

type Signed = { readonly live: Live; readonly member: MemberId; readonly kept: KeptWork }
const SignedContext = createContext<Signed | null>(null)

/**
 * Around everything a signed-in person sees. Asks before the page is left with unsaved work, tries closed links again
 * when it mounts, since they may have been closed because the session had ended, and sends what this device kept.
 */
export function LiveProvider({
  live,
  member,
  children,
}: Pick<Signed, 'live' | 'member'> & { readonly children: ReactNode }) {
  const signed = useMemo(() => ({ live, member, kept: sendKept(live, member) }), [live, member])
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (live.mustNotLeave()) event.preventDefault()
    }
    const { kept } = signed
    const back = () => {
      live.reconnect(member)
      void kept.send()
    }
    back()
    const gone = () => live.doubtLinks()
    window.addEventListener('beforeunload', guard)
    window.addEventListener('online', back)
    window.addEventListener('offline', gone)
    return () => {
      window.removeEventListener('beforeunload', guard)
      window.removeEventListener('online', back)
      window.removeEventListener('offline', gone)
      kept.letGo()
    }
  }, [live, member, signed])
  return <SignedContext.Provider value={signed}>{children}</SignedContext.Provider>
}

function useSigned(): Signed {
  const signed = useContext(SignedContext)
  if (!signed) throw new Error('live hooks are used inside LiveProvider only')
  return signed
}

export const useLive = (): Live => useSigned().live
/** Who is signed in. */
export const useSelf = (): MemberId => useSigned().member
/** Work this device holds for rooms, open or not: sends it, and tells where some was refused. */
export const useKeptWork = (): KeptWork => useSigned().kept

function useRoom<K extends RoomKind>(kind: K, id: string): LiveRoom<K> {
  const { live, member } = useSigned()
  const room = live.room<K>(`${kind}:${id}`, member)
  useEffect(() => live.hold(room as LiveRoom), [live, room])
  return room
}

export const useTranscriptRoom = (id: string): TranscriptRoom => useRoom('transcript', id)
/** While it is held, news of other rooms of the project comes in: hold it on every screen of a project. */
export const useProjectRoom = (id: string): ProjectRoom => useRoom('project', id)
export const useNoteRoom = (id: string): NoteRoom => useRoom('note', id)
/** The project's threads on notes and the codebook, under the project's id. */
export const useTalkRoom = (id: string): TalkRoom => useRoom('talk', id)

/**
 * The room's records, or what `select` takes from them. Renders again only when that is another value: `select`
 * should give a map, a record or a plain value, not a fresh object each time.
 */
export function useRecords<K extends RoomKind>(room: LiveRoom<K>): RecordsOf[K]
export function useRecords<K extends RoomKind, T>(room: LiveRoom<K>, select: (records: RecordsOf[K]) => T): T
export function useRecords<K extends RoomKind, T>(room: LiveRoom<K>, select?: (records: RecordsOf[K]) => T) {
  const last = useRef<{ records: RecordsOf[K]; select: unknown; value: T } | null>(null)
  const read = useCallback(() => {
    const records = room.records()
    if (!select) return records
    const before = last.current
    if (before && before.records === records && before.select === select) return before.value
    const value = select(records)
    last.current = { records, select, value }
    return value
  }, [room, select])
  return useSyncExternalStore(room.subscribe, read)
}

export const useLinkState = (room: LiveRoom): LinkState => useSyncExternalStore(room.subscribe, room.state)
export const useColleagues = (room: LiveRoom): readonly Colleague[] =>
  useSyncExternalStore(room.subscribe, room.colleagues)
/** False until there is something to show. */
export const useFilled = (room: LiveRoom): boolean => useSyncExternalStore(room.subscribe, room.isFilled)
/** Whether decisions, which need the server, can be asked for. */
export const useReach = (room: LiveRoom): Reach => useSyncExternalStore(room.subscribe, room.reach)
/** What the note's editor binds to; null while it is opened. Use its `key` as React's. */
export const useNoteHandle = (room: NoteRoom): NoteHandle | null =>
  useSyncExternalStore(room.subscribe, room.note)
