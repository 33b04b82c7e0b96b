// A room's document as it comes from the log. It loads whole or not at all: damage throws, and nobody gets an empty room.
import * as Y from 'yjs'
import { noteBody, rootsOf } from '../../shared/room/room-document.ts'
import type { RoomKind } from '../../shared/room/room-name.ts'
import type { StoredRoom } from '../stores/room-log.ts'

/** An empty document with its roots declared, so that everything that arrives has its place. */
export function newDocument(kind: RoomKind): Y.Doc {
  const document = new Y.Doc()
  for (const root of Object.keys(rootsOf(kind))) document.getMap(root)
  if (kind === 'note') document.getXmlFragment(noteBody)
  return document
}

/** True while Yjs keeps something waiting for what it does not have: a log never leaves that behind. */
export const isIncomplete = (document: Y.Doc): boolean =>
  document.store.pendingStructs !== null || document.store.pendingDs !== null

/** The stored room as a document under a fresh clientID of its own. */
export function loadDocument(
  kind: RoomKind,
  stored: Pick<StoredRoom, 'snapshot' | 'updates' | 'owners'>,
): Y.Doc {
  const document = newDocument(kind)
  while (stored.owners.has(document.clientID)) document.clientID = new Y.Doc().clientID
  if (stored.snapshot) Y.applyUpdate(document, stored.snapshot)
  for (const { update } of stored.updates) Y.applyUpdate(document, update)
  if (isIncomplete(document)) throw new Error('the stored updates of a room do not fit together')
  return document
}

/** True when both hold the same structs, deletions and visible content. */
export function isSameState(a: Y.Doc, b: Y.Doc, kind: RoomKind): boolean {
  if (!Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))) return false
  return JSON.stringify(visibleContent(a, kind)) === JSON.stringify(visibleContent(b, kind))
}

/** Everything a person could see in the room, as plain data in one fixed order. */
export function visibleContent(document: Y.Doc, kind: RoomKind): unknown {
  const maps = Object.keys(rootsOf(kind)).map((root) => [
    root,
    [...document.getMap(root).entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  ])
  return kind === 'note' ? [maps, document.getXmlFragment(noteBody).toString()] : maps
}
