// Work of a member that only this browser holds: said before signing out, exported or deleted on their word.
import type { MemberId } from '../../../../shared/base/id.ts'
import type { RoomName } from '../../../../shared/room/room-name.ts'
import type { RefusedChange } from '../link-state.ts'
import type { Live } from '../live.ts'
import { splitKey, valuesIn, wordsOf } from '../refused/refused-change.ts'

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
  const device = await live.device(member)
  for (const row of (await device?.readUnsent()) ?? []) {
    const values = [...valuesIn(row.bytes, row.keys)].map(([key, value]) => ({ key, value }))
    const words = values.map(({ key, value }) => wordsOf(splitKey(key).root, value, undefined))
    add(row.room, { changes: 1, words, values, bytes: [row.bytes] })
  }
  for (const rescue of (await device?.readRescues()) ?? []) {
    const words = rescue.changes.map((change) => change.words)
    const values = rescue.changes.map(rooted)
    add(rescue.room, { changes: rescue.changes.length, words, values, bytes: [rescue.bytes] })
  }
  for (const room of live.rooms()) {
    const state = room.state()
    if (room.member !== member || state.kind !== 'not-saved') continue
    const before = found.get(room.name)
    const kept = new Set(before?.values.map(({ key }) => key))
    const inThisTab = room.unstored().filter((change) => !kept.has(rooted(change).key))
    const changes = before ? inThisTab.length : state.changes
    // A removal has no words.
    const words = changes > inThisTab.length ? ['Kept in this tab only'] : []
    words.push(...inThisTab.map((change) => change.words))
    add(room.name, { changes, words, values: inThisTab.map(rooted), bytes: [] })
  }
  return [...found.values()]
}

const rooted = ({ root, key, value }: RefusedChange) => ({ key: `${root}:${key}`, value })

/** Per room, what the server has not taken; what open rooms hold that this device could not keep is among it. */
export async function unsentWork(live: Live, member: MemberId): Promise<readonly UnsentWork[]> {
  await live.quiet()
  return (await find(live, member)).map(({ room, changes, words }) => ({ room, changes, words }))
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
