// A room's records as an unchanging snapshot: only the maps that a change touched are made anew, so that a screen
// can compare by identity. It also remembers which keys changed, for views that draw one mark at a time.
import type * as Y from 'yjs'
import {
  type ProjectRecords,
  readProjectRoom,
  readTranscriptRoom,
  readValue,
  type TranscriptRecords,
} from '../../../shared/room/read-room.ts'
import { observeRecords, type Touched } from '../../../shared/room/record-changes.ts'
import type { RoomKind } from '../../../shared/room/room-name.ts'

export type RecordsOf = {
  transcript: TranscriptRecords
  project: ProjectRecords
  note: Readonly<Record<string, never>>
}
type AnyRecords = Readonly<Record<string, ReadonlyMap<string, unknown>>>

const none = <K, V>(): ReadonlyMap<K, V> => new Map<K, V>()
const empty: { readonly [K in RoomKind]: RecordsOf[K] } = {
  transcript: {
    corrections: none(),
    support: none(),
    positions: none(),
    looked: none(),
    gaps: none(),
    readThroughs: none(),
    messages: none(),
    decisions: none(),
    attributions: none(),
    recodings: none(),
    moderation: none(),
  },
  project: {
    people: none(),
    organisations: none(),
    topics: none(),
    stances: none(),
    glossary: none(),
    settings: none(),
    dismissals: none(),
  },
  note: {},
}

const rememberedChanges = 500

export type Snapshot<K extends RoomKind> = {
  readonly read: () => RecordsOf[K]
  /** Grows by one with every change; the argument of `changesSince`. */
  readonly version: () => number
  /** The keys touched after that version; null when everything must be looked at again. */
  readonly changesSince: (version: number) => readonly Touched[] | null
  /** Follows another document from here on: everything counts as changed. */
  readonly follow: (document: Y.Doc) => void
  readonly stop: () => void
}

const readAll = (document: Y.Doc, kind: RoomKind): AnyRecords =>
  kind === 'transcript' ? readTranscriptRoom(document) : kind === 'project' ? readProjectRoom(document) : {}

/** The records with the touched keys read again; other maps keep their identity. */
export function withTouched(
  records: AnyRecords,
  document: Y.Doc,
  kind: RoomKind,
  touched: readonly Touched[],
): AnyRecords {
  const changed = new Map<string, Map<string, unknown>>()
  for (const { root, key } of touched) {
    const before = records[root]
    if (!before) continue
    const map = changed.get(root) ?? new Map(before)
    changed.set(root, map)
    const value = readValue(document, kind, root, key)
    if (value === undefined) map.delete(key)
    else map.set(key, value)
  }
  return changed.size === 0 ? records : { ...records, ...Object.fromEntries(changed) }
}

export function snapshotOf<K extends RoomKind>(kind: K, changed: () => void): Snapshot<K> {
  let records: RecordsOf[K] = empty[kind]
  let version = 0
  let log: { version: number; touched: readonly Touched[] }[] = []
  let knownFrom = 0
  let unobserve = () => {}

  return {
    read: () => records,
    version: () => version,
    changesSince: (since) =>
      since < knownFrom
        ? null
        : log.filter((entry) => entry.version > since).flatMap((entry) => entry.touched),
    follow: (document) => {
      unobserve()
      records = readAll(document, kind) as RecordsOf[K]
      version += 1
      knownFrom = version
      log = []
      unobserve = observeRecords(document, kind, (touched) => {
        records = withTouched(records, document, kind, touched) as RecordsOf[K]
        version += 1
        log.push({ version, touched })
        if (log.length > rememberedChanges) knownFrom = log.shift()?.version ?? version
        changed()
      })
      changed()
    },
    stop: () => unobserve(),
  }
}
