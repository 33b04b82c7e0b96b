// The gate of rooms made of maps. Every struct and every deletion is resolved to the one (root, key) it changes;
// the root's table says who may, and what the value must be. Values that lost to a later one are checked all the same.
import * as Y from 'yjs'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { maxRecordBytes } from '../../../shared/records/record.ts'
import { type Root, rootsOf } from '../../../shared/room/room-document.ts'
import { addedValues } from './added-values.ts'
import type { Enforce } from './gate-rule.ts'
import type { GateSubject } from './gate-subject.ts'
import { isPlainValue } from './plain-value.ts'
import { inspectPositions } from './position-gate.ts'
import { inspectTalk, type WrittenValue } from './talk-gate.ts'
import {
  type OpenedUpdate,
  rawParent,
  type Struct,
  type StructId,
  structAt,
  visitInOrder,
} from './update-structs.ts'

type Slot = { readonly root: string; readonly key: string }

const notAnEntry = 'The change is not one of a record.'

export function inspectMaps(
  subject: GateSubject,
  opened: OpenedUpdate,
  deleted: readonly Y.Item[],
  enforce: Enforce,
): void {
  const { document } = subject
  const added = addedValues<Slot>()
  const named = new Set<string>()
  const written: WrittenValue[] = []
  const slotAt = (id: StructId): Slot | null => {
    const struct = structAt(document, id)
    return struct ? storedSlot(document, struct) : (added.at(id) ?? null)
  }
  visitInOrder(document, opened, enforce, (struct) => {
    const item = mapItem(struct, enforce)
    if (!item) return
    const slot = item.origin ? slotAt(item.origin) : statedSlot(item)
    enforce('parent', slot === null, notAnEntry)
    if (!slot) return
    added.add(item, slot)
    named.add(`${slot.root}:${slot.key}`)
    const root = checkAccess(subject, slot, enforce)
    if (root && item.content instanceof Y.ContentAny) {
      for (const value of item.content.arr) {
        checkValue(root, slot, value, enforce)
        written.push({ ...slot, value })
      }
    }
  })
  for (const item of deleted) checkDeletion(subject, item, enforce)
  inspectPositions(subject, written, enforce)
  inspectTalk(subject, written, (root, key) => named.has(`${root}:${key}`), enforce)
}

/** The struct as an entry of a map; null when a switched-off rule let something else through. */
function mapItem(struct: Struct, enforce: Enforce): Y.Item | null {
  enforce('struct-kind', !(struct instanceof Y.Item), notAnEntry)
  if (!(struct instanceof Y.Item)) return null
  enforce('map-order', struct.rightOrigin !== null, notAnEntry)
  const isAllowed = struct.content instanceof Y.ContentAny || struct.content instanceof Y.ContentDeleted
  enforce('content', !isAllowed, 'The change holds something that is not a plain value.')
  return struct
}

const statedSlot = (item: Y.Item): Slot | null => {
  const root = rawParent(item)
  return typeof root === 'string' && item.parentSub !== null ? { root, key: item.parentSub } : null
}

function storedSlot(document: Y.Doc, struct: Y.Item | Y.GC): Slot | null {
  if (!(struct instanceof Y.Item) || struct.parentSub === null) return null
  for (const [root, type] of document.share)
    if (type === struct.parent) return { root, key: struct.parentSub }
  return null
}

/** May this member write this key? Gives the root's table, null for one that a switched-off rule let through. */
function checkAccess({ kind, writer }: GateSubject, { root, key }: Slot, enforce: Enforce): Root | null {
  const roots = rootsOf(kind)
  const shape = Object.hasOwn(roots, root) ? roots[root] : undefined
  const keys = [`${root}:${key}`]
  enforce('known-root', shape === undefined, 'The change writes where nothing is kept.', keys)
  if (!shape) return null
  enforce('key-shape', !shape.keyPattern.test(key), 'The change writes under an impossible key.', keys)
  enforce('server-key', shape.deed === null, 'Only the server writes this; it must be asked to.', keys)
  if (shape.deed === null) return shape
  enforce('key-owner', shape.ownerOf(key) !== writer.id, refusalOf('change-own-record'), keys)
  enforce('role', !may(writer, shape.deed), refusalOf(shape.deed), keys)
  return shape
}

function checkValue(shape: Root, { root, key }: Slot, value: unknown, enforce: Enforce): void {
  const keys = [`${root}:${key}`]
  if (enforce('plain-value', !isPlainValue(value), 'The record is not made of plain values.', keys)) return
  const bytes = Buffer.byteLength(JSON.stringify(value))
  enforce(
    'value-size',
    bytes > maxRecordBytes,
    `The record is larger than ${maxRecordBytes / 1024} KB.`,
    keys,
  )
  const parsed = shape.schema.safeParse(value)
  const why = parsed.success ? '' : (parsed.error.issues[0]?.message ?? '')
  enforce('value', !parsed.success, `The record breaks a rule: ${why}.`, keys)
}

function checkDeletion(subject: GateSubject, item: Y.Item, enforce: Enforce): void {
  const slot = storedSlot(subject.document, item)
  const shape = slot ? rootsOf(subject.kind)[slot.root] : undefined
  const isOwn =
    slot !== null &&
    shape !== undefined &&
    shape.deed !== null &&
    shape.ownerOf(slot.key) === subject.writer.id
  const keys = slot ? [`${slot.root}:${slot.key}`] : []
  enforce('delete-access', !isOwn, refusalOf('change-own-record'), keys)
  if (shape?.deed) enforce('role', !may(subject.writer, shape.deed), refusalOf(shape.deed), keys)
}
