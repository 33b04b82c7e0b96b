// Work of a member that only this browser holds: said before signing out, exported or deleted on their word.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { RoomName } from '../../../../shared/room/room-name.ts'
import type { Live } from '../live.ts'
import { valuesIn, wordsOf } from '../refused-change.ts'

/** `changes` counts updates not stored and refused changes not settled; `words` describes what can be described. */
export type UnsentWork = {
  readonly room: RoomName
  readonly changes: number
  readonly words: readonly string[]
}

type Found = UnsentWork & {
  readonly values: readonly { key: string; value: unknown }[]
  readonly bytes: readonly Uint8Array[]
}

async function find(live: Live, member: MemberId): Promise<readonly Found[]> {
  const device = await live.device(member)
  if (!device) return []
  const found = new Map<RoomName, Found>()
  const add = (room: RoomName, more: Omit<Found, 'room'>) => {
    const before = found.get(room)
    found.set(room, {
      room,
      changes: (before?.changes ?? 0) + more.changes,
      words: [...(before?.words ?? []), ...more.words],
      values: [...(before?.values ?? []), ...more.values],
      bytes: [...(before?.bytes ?? []), ...more.bytes],
    })
  }
  for (const row of await device.readUnsent()) {
    const values = [...valuesIn(row.bytes, row.keys)].map(([key, value]) => ({ key, value }))
    const words = values.map(({ key, value }) => wordsOf(key.slice(0, key.indexOf(':')), value, undefined))
    add(row.room, { changes: 1, words, values, bytes: [row.bytes] })
  }
  for (const rescue of await device.readRescues()) {
    const values = rescue.changes.map(({ root, key, value }) => ({ key: `${root}:${key}`, value }))
    const words = rescue.changes.map((change) => change.words)
    add(rescue.room, { changes: rescue.changes.length, words, values, bytes: [rescue.bytes] })
  }
  return [...found.values()]
}

/** Per room, what the server has not taken; open rooms whose work this device could not keep are among them. */
export async function unsentWork(live: Live, member: MemberId): Promise<readonly UnsentWork[]> {
  await live.quiet()
  const kept = (await find(live, member)).map(({ room, changes, words }) => ({ room, changes, words }))
  const inThisTab = live.rooms().flatMap((room) => {
    const state = room.state()
    if (room.member !== member || state.kind !== 'not-saved') return []
    if (kept.some((work) => work.room === room.name)) return []
    return [{ room: room.name, changes: state.changes, words: ['Kept in this tab only'] }]
  })
  return [...kept, ...inThisTab]
}

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** The same as a JSON text for a file: values as far as they can be read, and the raw updates (base64). */
export async function exportUnsent(live: Live, member: MemberId): Promise<string> {
  const rooms = (await find(live, member)).map(({ bytes, ...room }) => ({
    ...room,
    updates: bytes.map(base64),
  }))
  return JSON.stringify({ member, rooms }, null, 2)
}

/** Deletes everything this browser holds of the member, unsent work included. False when the browser refuses. */
export async function deleteUnsent(live: Live, member: MemberId): Promise<boolean> {
  return forget(live, member, true)
}

/**
 * At sign-out: closes the rooms and wipes what the server has. Rooms with unsent work stay, under this member's
 * name; they open only for them. False when the browser refuses.
 */
export async function forgetMember(live: Live, member: MemberId): Promise<boolean> {
  return forget(live, member, false)
}

async function forget(live: Live, member: MemberId, everything: boolean): Promise<boolean> {
  await live.closeAll()
  const device = await live.device(member)
  if (!device) return false
  try {
    await device.forget(everything)
    return true
  } catch {
    return false
  }
}
