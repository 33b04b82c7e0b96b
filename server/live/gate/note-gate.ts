// The gate of notes. Rich text has no author per character, so it asks: may this member write notes at all, is the
// change inside the body, and is it made of what a note is made of. What the text says is for people; the log keeps it all.
import * as Y from 'yjs'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { noteBody } from '../../../shared/room/room-document.ts'
import { addedValues } from './added-values.ts'
import { isFalselyFrozen } from './frozen-gate.ts'
import type { Enforce } from './gate-rule.ts'
import type { GateSubject } from './gate-subject.ts'
import { marksSeen } from './marks-gate.ts'
import { fits, notePlaces } from './note-places.ts'
import { tablesSeen } from './table-gate.ts'
import {
  isStructId,
  type OpenedUpdate,
  rawParent,
  type StructId,
  structAt,
  visitInOrder,
} from './update-structs.ts'

const noteContents = [Y.ContentString, Y.ContentFormat, Y.ContentAny, Y.ContentDeleted] as const

/**
 * Elements in elements, and values in the value of an attribute or mark. Every reader of a note goes down by calling
 * itself, browsers too: a bottomless one is a bomb.
 */
const maxDepth = 100

export function inspectNote(
  subject: GateSubject,
  opened: OpenedUpdate,
  deleted: readonly Y.Item[],
  enforce: Enforce,
): void {
  const { document, writer } = subject
  enforce('note-role', !may(writer, 'write-note'), refusalOf('write-note'))
  const meta = document.getMap('meta')
  const isInMeta = (item: Y.Item | Y.GC | null) => item instanceof Y.Item && item.parent === meta
  const metaMessage = 'Only the server writes what a note says of itself.'
  const addedTypes = new Set<string>()
  const addedDepths = addedValues<number>()
  const placeOf = notePlaces(document)
  const tables = tablesSeen(document)
  const marks = marksSeen(document)
  const depthAt = (id: StructId) => {
    const stored = structAt(document, id)
    return stored ? depthOf(stored) : (addedDepths.at(id) ?? 0)
  }
  visitInOrder(document, opened, enforce, (struct) => {
    enforce('struct-kind', struct instanceof Y.Skip, 'The change has a hole in it.')
    if (!(struct instanceof Y.Item)) return
    enforce('content', !isNoteContent(struct.content), 'The change holds something a note cannot.')
    const parent = rawParent(struct)
    const isStray = typeof parent === 'string' && (parent !== noteBody || struct.parentSub !== null)
    enforce('note-root', isStray, 'The change writes outside the note’s text.')
    for (const id of [struct.origin, struct.rightOrigin]) {
      enforce('note-meta', id !== null && isInMeta(structAt(document, id)), metaMessage)
    }
    if (isStructId(parent)) {
      const holder = structAt(document, parent)
      const isHolder = holder
        ? holder instanceof Y.GC ||
          holder.content instanceof Y.ContentType ||
          holder.content instanceof Y.ContentDeleted
        : addedTypes.has(`${parent.client}:${parent.clock}`)
      enforce('note-parent', !isHolder, 'The change writes into something that holds no text.')
    }
    const beside = struct.origin ?? struct.rightOrigin
    const depth = beside ? depthAt(beside) : isStructId(parent) ? depthAt(parent) + 1 : 0
    const values = valuesOf(struct.content)
    const isTooDeep = depth > maxDepth || values.some((value) => isDeeper(value, maxDepth))
    enforce('note-depth', isTooDeep, 'The note is nested too deeply.')
    enforce('content', values.some(holdsOtherThanJson), 'The change holds something a note cannot.')
    addedDepths.add(struct, depth)
    const place = placeOf(struct)
    tables.add(struct, place)
    marks.add(struct, place)
    enforce(
      'note-kind',
      !fits(struct.content, place),
      'The change holds something a note cannot, or puts it where it cannot stand.',
    )
    enforce(
      'query-seal',
      isFalselyFrozen(subject, struct, place),
      'A frozen result in it was not worked out by Rapporteur for this project, or was changed since. Let the block follow the positions, then freeze it anew.',
    )
    if (struct.content instanceof Y.ContentType || struct.content instanceof Y.ContentDeleted) {
      addedTypes.add(`${struct.id.client}:${struct.id.clock}`)
    }
  })
  for (const item of deleted) enforce('note-meta', isInMeta(item), metaMessage)
  enforce('note-marks', marks.areTooMany(), 'The words of one block carry too many threads and links.')
  enforce('note-table', tables.isOneTooLarge(), 'A table in it has too many rows and columns to be shown.')
}

/** What an attribute or a mark is set to. */
const valuesOf = (content: Y.Item['content']): readonly unknown[] =>
  content instanceof Y.ContentAny ? content.arr : content instanceof Y.ContentFormat ? [content.value] : []

const isDeeper = (value: unknown, most: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1)))

/** A note is read, compared and sent as JSON: who meets a big integer or bytes in one falls over them. */
const holdsOtherThanJson = (value: unknown): boolean =>
  typeof value === 'bigint' ||
  value instanceof Uint8Array ||
  (typeof value === 'object' && value !== null && Object.values(value).some(holdsOtherThanJson))

/** How many elements hold a struct of the document, one in the other. */
function depthOf(struct: Y.Item | Y.GC): number {
  let depth = 0
  for (let holder = holderOf(struct); holder; holder = holderOf(holder)) depth++
  return depth
}

const holderOf = (struct: Y.Item | Y.GC): Y.Item | null =>
  struct instanceof Y.Item && struct.parent instanceof Y.AbstractType ? struct.parent._item : null

const isNoteContent = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentType
    ? content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText
    : noteContents.some((known) => content instanceof known)
