// A room's records as an unchanging snapshot: only the maps that a change touched are made anew, so that a screen
// can compare by identity. It also remembers which keys changed, for views that draw one mark at a time.
import type * as Y from 'yjs'
import {
  type ProjectRecords,
  readProjectRoom,
  readTalkRoom,
  readTranscriptRoom,
  readValue,
  type TalkRecords,
  type TranscriptRecords,
} from '../../../shared/room/read-room.ts'
import { observeRecords, type Touched } from '../../../shared/room/record-changes.ts'
import type { RoomKind } from '../../../shared/room/room-name.ts'
import { changedMap } from './snapshot/changed-map.ts'

export type RecordsOf = {
  transcript: TranscriptRecords
  project: ProjectRecords
  note: Readonly<Record<string, never>>
  talk: TalkRecords
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
    passages: none(),
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
  talk: { messages: none(), moderation: none() },
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

const readers: Readonly<Record<RoomKind, (document: Y.Doc) => AnyRecords>> = {
  transcript: readTranscriptRoom,
  project: readProjectRoom,
  note: () => ({}),
  talk: readTalkRoom,
}
const readAll = (document: Y.Doc, kind: RoomKind): AnyRecords => readers[kind](document)

/** The records with the touched keys read again; other maps keep their identity. */
export function withTouched(
  records: AnyRecords,
  document: Y.Doc,
  kind: RoomKind,
  touched: readonly Touched[],
): AnyRecords {
  const changed = new Map<string, Map<string, unknown>>()
  for (const { root, key } of touched) {
    if (!records[root]) continue
    const changes = changed.get(root) ?? new Map<string, unknown>()
    changed.set(root, changes.set(key, readValue(document, kind, root, key)))
  }
  if (changed.size === 0) return records
  const after: Record<string, ReadonlyMap<string, unknown>> = { ...records }
  for (const [root, changes] of changed) after[root] = changedMap(records[root] ?? none(), changes)
  return after
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
