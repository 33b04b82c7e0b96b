// A room as an action sees it: writes are kept aside and seen by its own reads, and reach the document only when the
// action has said yes. So an action that ends in a problem leaves nothing behind.
import type * as Y from 'yjs'
import type { NoteNode } from '../../shared/records/notes/note-document.ts'
import { putValue } from '../../shared/room/edit-room.ts'
import { keptNoteText } from '../../shared/room/kept-note-text.ts'
import { appendNoteText, replaceNoteText } from '../../shared/room/note-text.ts'
import { readValue } from '../../shared/room/read-room.ts'
import { rootsOf } from '../../shared/room/room-document.ts'
import type { RoomKind } from '../../shared/room/room-name.ts'
import type { RoomEdit } from '../stores/rooms.ts'

export type PendingEdit = {
  readonly edit: RoomEdit
  readonly isEmpty: () => boolean
  /** Writes everything in one transaction. */
  readonly apply: () => void
}

/** `seqOf` gives the seq of the last update in the document; left out where nobody asks. */
export function editRoom(document: Y.Doc, kind: RoomKind, seqOf: () => number = () => 0): PendingEdit {
  const puts = new Map<string, Map<string, unknown>>()
  const appended: NoteNode[] = []
  let replaced: readonly NoteNode[] | null = null
  const roots = rootsOf(kind)

  const get = (root: string, key: string): unknown => {
    const pending = puts.get(root)
    return pending?.has(key) ? pending.get(key) : readValue(document, kind, root, key)
  }
  const entries = (root: string): ReadonlyMap<string, unknown> => {
    const values = new Map<string, unknown>()
    if (!roots[root]) return values
    const keys = new Set([...document.getMap(root).keys(), ...(puts.get(root)?.keys() ?? [])])
    for (const key of keys) {
      const value = get(root, key)
      if (value !== undefined) values.set(key, value)
    }
    return values
  }
  const put = (root: string, key: string, value: unknown): void => {
    const shape = roots[root]
    if (!shape) throw new Error(`a ${kind} room has no map ${root}`)
    if (!shape.keyPattern.test(key)) throw new Error(`${key} is not a key of ${root}`)
    const checked = value === undefined ? undefined : shape.schema.parse(value)
    const pending = puts.get(root) ?? new Map<string, unknown>()
    puts.set(root, pending.set(key, checked))
  }
  const onlyNotes = () => {
    if (kind !== 'note') throw new Error(`a ${kind} room has no text`)
  }

  return {
    edit: {
      get,
      entries,
      put,
      seq: seqOf(),
      appendToNote: (nodes) => {
        onlyNotes()
        appended.push(...nodes)
      },
      replaceNote: (nodes) => {
        onlyNotes()
        replaced = nodes
        appended.length = 0
      },
      readNote: () => {
        onlyNotes()
        return [...(replaced ?? keptNoteText(document)()), ...appended]
      },
    },
    isEmpty: () => puts.size === 0 && appended.length === 0 && replaced === null,
    apply: () =>
      document.transact(() => {
        for (const [root, values] of puts) {
          for (const [key, value] of values) putValue(document, kind, root, key, value)
        }
        if (replaced) replaceNoteText(document, replaced)
        if (appended.length > 0) appendNoteText(document, appended)
      }),
  }
}
