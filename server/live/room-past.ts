// What a room was before, replayed from its log into a document of its own: looking back never changes the room.
// Logs are replayed in portions of some milliseconds, so that looking back at one room does not hold up the others.
import * as Y from 'yjs'
import type { NoteNode } from '../../shared/records/notes/note-document.ts'
import type { NoteMoment } from '../../shared/records/notes/sittings.ts'
import { noteParts, readPartAuthors, type WriterOf } from '../../shared/room/note-authors.ts'
import type { RoomKind, RoomName } from '../../shared/room/room-name.ts'
import type { LoggedUpdate, RoomLog } from '../stores/room-log.ts'
import type { RoomView } from '../stores/rooms.ts'
import { editRoom } from './room-edit.ts'
import { newDocument } from './room-state.ts'

const portionMs = 15

/** Lets the others have their turn whenever a portion is over. */
function inPortions(): () => Promise<void> {
  let from = performance.now()
  return async () => {
    if (performance.now() - from < portionMs) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    from = performance.now()
  }
}

/** All at once, in one turn: a room compacted in between would show some updates nowhere. */
const allOf = (log: RoomLog, name: RoomName): readonly LoggedUpdate[] => [...log.history(name)]

export const momentsOf = (log: RoomLog, name: RoomName): readonly NoteMoment[] =>
  log.moments(name).map(({ seq, member, receivedAtMs }) => ({ seq, member, atMs: receivedAtMs }))

/** What `look` sees after each of these updates, in the order asked for; null when one is none of the room's. */
export async function readRoomAt<T>(
  log: RoomLog,
  name: RoomName,
  kind: RoomKind,
  seqs: readonly number[],
  look: (room: RoomView, seq: number) => T,
): Promise<readonly T[] | null> {
  const updates = allOf(log, name)
  const wanted = new Set(seqs)
  const seen = new Map<number, T>()
  const document = newDocument(kind)
  const pause = inPortions()
  try {
    for (const { seq, update } of updates) {
      if (seen.size === wanted.size) break
      Y.applyUpdate(document, update)
      await pause()
      if (wanted.has(seq)) seen.set(seq, look(editRoom(document, kind, () => seq).edit, seq))
      await pause()
    }
  } finally {
    document.destroy()
  }
  const found = seqs.map((seq) => ({ seq, isThere: seen.has(seq) }))
  return found.every(({ isThere }) => isThere) ? found.map(({ seq }) => seen.get(seq) as T) : null
}

type Brought = Pick<LoggedUpdate, 'seq' | 'member' | 'receivedAtMs'> & { readonly upto: number }

/** A note's text as it stands, each stretch with its writer and the update it came with. */
export async function readAuthors(
  log: RoomLog,
  name: RoomName,
  restored: ReadonlyMap<number, number>,
): Promise<readonly NoteNode[]> {
  const document = newDocument('note')
  const broughtBy = new Map<number, Brought[]>()
  const pause = inPortions()
  try {
    for (const { update, ...logged } of allOf(log, name)) {
      for (const [client, upto] of Y.parseUpdateMeta(update).to) {
        const there = broughtBy.get(client) ?? []
        there.push({ ...logged, upto })
        broughtBy.set(client, there)
      }
      Y.applyUpdate(document, update)
      await pause()
    }
    const writerOf: WriterOf = (client, clock) => {
      const brought = firstOver(broughtBy.get(client) ?? [], clock)
      if (!brought) return null
      const from = restored.get(brought.seq)
      return {
        by: brought.member,
        atMs: brought.receivedAtMs,
        seq: brought.seq,
        ...(from === undefined ? {} : { restored: from }),
      }
    }
    const nodes: NoteNode[] = []
    for (const part of noteParts(document)) {
      nodes.push(...readPartAuthors(part, writerOf))
      await pause()
    }
    return nodes
  } finally {
    document.destroy()
  }
}

/** The first that reaches beyond this clock: a client's structs come in the order of their clocks. */
function firstOver(brought: readonly Brought[], clock: number): Brought | null {
  let low = 0
  let high = brought.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((brought[middle]?.upto ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return brought[low] ?? null
}
