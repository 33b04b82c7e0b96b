// Every way a room's maps are written, by a member's screen or by the server's actions. One transaction each.
// The caller has checked the value by its schema (a form, or the action's input): a value that breaks it throws.
import type * as Y from 'yjs'
import type { RecordKey } from '../base/id.ts'
import type { Correction, Support } from '../records/corrections/correction.ts'
import type { Position } from '../records/positions/position.ts'
import { rootsOf } from './room-document.ts'
import type { RoomKind } from './room-name.ts'

/** Sets or, with `undefined`, removes one key of one map. Throws on a key or value the room's table does not know. */
export function putValue(document: Y.Doc, kind: RoomKind, root: string, key: string, value: unknown): void {
  const shape = rootsOf(kind)[root]
  if (!shape) throw new Error(`a ${kind} room has no map ${root}`)
  if (!shape.keyPattern.test(key)) throw new Error(`${key} is not a key of ${root}`)
  const map = document.getMap(root)
  if (value === undefined) map.delete(key)
  else map.set(key, shape.schema.parse(value))
}

export const putCorrection = (document: Y.Doc, key: RecordKey, correction: Correction | undefined): void =>
  putValue(document, 'transcript', 'corrections', key, correction)

export const putSupport = (document: Y.Doc, key: string, support: Support | undefined): void =>
  putValue(document, 'transcript', 'support', key, support)

export const putPosition = (document: Y.Doc, key: RecordKey, position: Position | undefined): void =>
  putValue(document, 'transcript', 'positions', key, position)
