// Which values a Yjs transaction touched, as (root, key): what the rows and the screen must look at again.
import type * as Y from 'yjs'
import { rootsOf } from './room-document.ts'
import type { RoomKind } from './room-name.ts'

export type Touched = { readonly root: string; readonly key: string }

/** Every key of the room's maps that this transaction touched. */
export function touchedBy(transaction: Y.Transaction, kind: RoomKind): Touched[] {
  const touched: Touched[] = []
  for (const root of Object.keys(rootsOf(kind))) {
    const keys = transaction.changed.get(transaction.doc.getMap(root) as never)
    for (const key of keys ?? []) if (key !== null) touched.push({ root, key })
  }
  return touched
}

/** Calls back once per transaction that changed maps of the room, with every key it touched. Returns the way to stop. */
export function observeRecords(
  document: Y.Doc,
  kind: RoomKind,
  changed: (touched: readonly Touched[]) => void,
): () => void {
  const after = (transaction: Y.Transaction) => {
    const touched = touchedBy(transaction, kind)
    if (touched.length > 0) changed(touched)
  }
  document.on('afterTransaction', after)
  return () => document.off('afterTransaction', after)
}
