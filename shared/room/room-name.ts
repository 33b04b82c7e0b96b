// A room's name: what kind of thing it is about, and which one. It is the last part of the socket's address.
// A project has two rooms under its id: `project`, which the server writes, and `talk`, where its members discuss.
import { ulidPattern } from '../base/id.ts'

export const roomKinds = ['transcript', 'project', 'note', 'talk'] as const
export type RoomKind = (typeof roomKinds)[number]
export type RoomName = `${RoomKind}:${string}`

export const roomName = (kind: RoomKind, id: string): RoomName => `${kind}:${id}`

/** Null when the text names no room. */
export function readRoomName(
  text: string,
): { readonly kind: RoomKind; readonly id: string; readonly name: RoomName } | null {
  const colon = text.indexOf(':')
  const kind = roomKinds.find((known) => known === text.slice(0, colon))
  const id = text.slice(colon + 1)
  return kind && ulidPattern.test(id) ? { kind, id, name: roomName(kind, id) } : null
}
