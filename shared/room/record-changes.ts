// Which values a Yjs transaction touched, as (root, key): what the rows and the screen must look at again.
import type * as Y from 'yjs'
import { rootsOf } from './room-document.ts'
import type { RoomKind } from './room-name.ts'

export type Touched = { readonly root: string; readonly key: string }

/** Calls back once per transaction that changed maps of the room, with every key it touched. Returns the way to stop. */
export function observeRecords(document: Y.Doc, kind: RoomKind, changed: (touched: readonly Touched[]) => void): () => void {
  const roots = Object.keys(rootsOf(kind)).map((root) => ({ root, map: document.getMap(root) }))
  const after = (transaction: Y.Transaction) => {
    const touched: Touched[] = []
    for (const { root, map } of roots) {
      for (const key of transaction.changed.get(map as never) ?? []) if (key !== null) touched.push({ root, key })
    }
    if (touched.length > 0) changed(touched)
  }
  document.on('afterTransaction', after)
  return () => document.off('afterTransaction', after)
}
