// Keeps each note's place in the list true while people write in its room: who wrote, when, and how long it is.
// Counting waits until a note has been quiet for a moment, since every keystroke is a change.
import type { MemberId, NoteId } from '../../../shared/base/id.ts'
import { type RoomName, readRoomName } from '../../../shared/room/room-name.ts'
import type { World } from '../world.ts'
import { countNote } from './count-note.ts'

const quietMs = 2000

export type NoteChanged = { readonly room: RoomName; readonly by: MemberId | null; readonly atMs: number }

export type NoteCounter = {
  /** Something of this room was stored; rooms that are no notes are left alone. */
  readonly changed: (change: NoteChanged) => void
  /** Counts what waits, now. */
  readonly settle: () => Promise<void>
}

/** `later` runs something after some milliseconds and gives the way to call it off. */
export function createNoteCounter(
  world: Pick<World, 'notes' | 'noteQuotes' | 'noteTexts' | 'rooms'>,
  later: (ms: number, run: () => void) => () => void,
  failedToCount: (error: unknown) => void,
): NoteCounter {
  const waiting = new Map<
    NoteId,
    {
      readonly by: MemberId
      readonly writers: ReadonlySet<MemberId>
      readonly atMs: number
      readonly callOff: () => void
    }
  >()

  const count = async (id: NoteId) => {
    const change = waiting.get(id)
    if (!change) return
    change.callOff()
    waiting.delete(id)
    const counted = await countNote(world, id)
    if (!counted.ok) return
    const { by, atMs, writers } = change
    const isThere = await world.notes.change(id, { by, atMs, writers: [...writers], ...counted.value })
    const note = isThere ? await world.notes.get(id) : null
    if (note) world.rooms.tell(note.project, ['notes'])
  }

  return {
    changed: ({ room, by, atMs }) => {
      const read = readRoomName(room)
      if (read?.kind !== 'note' || by === null) return
      const id = read.id as NoteId
      const before = waiting.get(id)
      before?.callOff()
      waiting.set(id, {
        by,
        writers: new Set([...(before?.writers ?? []), by]),
        atMs,
        callOff: later(quietMs, () => void count(id).catch(failedToCount)),
      })
    },
    settle: async () => {
      await Promise.all([...waiting.keys()].map((id) => count(id).catch(failedToCount)))
    },
  }
}
