// Where a piece of a note stands, told from its struct, and whether it fits there. Every editor deletes, with all the words
// in it, an element that breaks its rules: somebody else's paragraph would go because a stranger's piece was put into it.
import * as Y from 'yjs'
import { isKeptAttr, mayHold, mayMark } from '../../../shared/records/notes/note-shape.ts'
import { markName } from '../../../shared/room/note-text.ts'
import { addedValues } from './added-values.ts'
import { isStructId, rawParent, type Struct, type StructId, structAt } from './update-structs.ts'

/** `doc`, an element's name, or the words in one; null for what is gone and shows nowhere. */
type Holder = { readonly kind: string; readonly isWords: boolean } | null
/**
 * `key`: an attribute's name, null for content. `self`: what it holds others as, where it can hold any. `inside`: the
 * element or words that hold it; null for the note itself, and for what is gone.
 */
export type Place = {
  readonly holder: Holder
  readonly key: string | null
  readonly self: Holder
  readonly inside: StructId | null
}

const wholeNote: Holder = { kind: 'doc', isWords: false }
const nowhere: Place = { holder: null, key: null, self: null, inside: null }

/** Looks at one struct after the other, each after those it builds on, and tells where it stands. */
export function notePlaces(document: Y.Doc): (struct: Y.Item) => Place {
  const added = addedValues<Place>()
  const placeAt = (id: StructId): Place => {
    const stored: Struct | null = structAt(document, id)
    return stored ? storedPlace(stored) : (added.at(id) ?? nowhere)
  }
  return (struct) => {
    const parent = rawParent(struct)
    const beside = struct.origin ?? struct.rightOrigin
    const { holder, key, inside } = beside
      ? placeAt(beside)
      : isStructId(parent)
        ? { holder: placeAt(parent).self, key: struct.parentSub, inside: parent }
        : { holder: wholeNote, key: struct.parentSub, inside: null }
    const place = { holder, key, self: heldAs(struct.content, holder), inside }
    added.add(struct, place)
    return place
  }
}

/** Whether a piece may stand at its place. */
export function fits(content: Y.Item['content'], { holder, key }: Pick<Place, 'holder' | 'key'>): boolean {
  if (holder === null || content instanceof Y.ContentDeleted) return true
  if (key !== null)
    return (
      content instanceof Y.ContentAny && content.arr.every((value) => isKeptAttr(holder.kind, key, value))
    )
  if (!holder.isWords) {
    if (!(content instanceof Y.ContentType)) return false
    const { type } = content
    if (type instanceof Y.XmlText) return mayHold(holder.kind, 'text')
    return type instanceof Y.XmlElement && type.nodeName !== 'text' && mayHold(holder.kind, type.nodeName)
  }
  return (
    content instanceof Y.ContentString ||
    (content instanceof Y.ContentFormat &&
      (content.value === null || mayMark(holder.kind, markName(content.key))))
  )
}

function heldAs(content: Y.Item['content'], holder: Holder): Holder {
  if (!(content instanceof Y.ContentType)) return null
  const { type } = content
  if (type instanceof Y.XmlText) return { kind: holder?.kind ?? 'doc', isWords: true }
  return type instanceof Y.XmlElement ? { kind: type.nodeName, isWords: false } : null
}

function storedPlace(struct: Struct): Place {
  if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return nowhere
  const holder = holderOf(struct.parent)
  const inside = struct.parent._item?.id ?? null
  return { holder, key: struct.parentSub, self: heldAs(struct.content, holder), inside }
}

function holderOf(type: unknown): Holder {
  if (!(type instanceof Y.AbstractType)) return null
  if (type._item === null) return wholeNote
  if (type instanceof Y.XmlText) return { kind: holderOf(type._item.parent)?.kind ?? 'doc', isWords: true }
  return type instanceof Y.XmlElement ? { kind: type.nodeName, isWords: false } : null
}
