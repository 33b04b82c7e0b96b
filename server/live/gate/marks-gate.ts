// How many marks the words of one block may carry. Who reads a note asks at each mark for all that lie there: some thousands
// over the same words, a few hundred kilobytes, would become hundreds of megabytes for everybody who asks who wrote them.
import * as Y from 'yjs'
import type { Place } from './note-places.ts'
import { type StructId, structAt } from './update-structs.ts'

/** Each link and each thread of the block, and each kind of letters. People come to some ten. */
export const mostMarks = 200

export type MarksSeen = {
  /** To be told every struct an update adds. */
  readonly add: (struct: Y.Item, place: Place) => void
  /** Whether the words of a block come to carry too many. What the update deletes counts as if it stayed. */
  readonly areTooMany: () => boolean
}

export function marksSeen(document: Y.Doc): MarksSeen {
  const touched = new Map<string, { readonly words: StructId; readonly names: Set<string> }>()
  return {
    add: ({ content }, { inside, key }) => {
      if (!(content instanceof Y.ContentFormat) || content.value === null) return
      if (inside === null || key !== null) return
      const at = `${inside.client}:${inside.clock}`
      const names = touched.get(at)?.names ?? new Set()
      names.add(content.key)
      touched.set(at, { words: inside, names })
    },
    areTooMany: () =>
      [...touched.values()].some(({ words, names }) => {
        const stored = storedMarks(document, words)
        const all = new Set([...stored, ...names])
        return all.size > mostMarks && all.size > stored.size
      }),
  }
}

/** By the names they are written as: a mark that may lie over itself has one for each. */
function storedMarks(document: Y.Doc, words: StructId): ReadonlySet<string> {
  const struct = structAt(document, words)
  const names = new Set<string>()
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) return names
  for (let item = struct.content.type._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentFormat && item.content.value !== null)
      names.add(item.content.key)
  }
  return names
}
