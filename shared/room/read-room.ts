// A room's records as plain data. Values that break their schema are left out here and reported by `rebuild --check`;
// the gate lets none in.
import type * as Y from 'yjs'
import type { ActorId } from '../actors/actor-id.ts'
import type { MemberId, PersonId, RecordKey, StanceId, TopicId } from '../base/id.ts'
import type { StanceRecord, TopicRecord } from '../records/codebook/codebook.ts'
import type { Correction, Decision, Support } from '../records/corrections/correction.ts'
import type { TermRecord } from '../records/glossary/term.ts'
import type { Moderation } from '../records/moderation.ts'
import type { OrganisationRecord } from '../records/organisation.ts'
import type { PersonRecord } from '../records/person.ts'
import type { Looked } from '../records/positions/looked.ts'
import type { Position } from '../records/positions/position.ts'
import type { Recoding } from '../records/positions/recoding.ts'
import type { ProjectSettings } from '../records/project-settings.ts'
import type { Dismissal } from '../records/review/dismissal.ts'
import type { GapClosing } from '../records/review/gap-closing.ts'
import type { ReadThrough } from '../records/review/read-through.ts'
import type { Attribution } from '../records/speakers/attribution.ts'
import type { Message } from '../records/talk/message.ts'
import type { Passage } from '../records/talk/passage.ts'
import { rootsOf } from './room-document.ts'
import type { RoomKind } from './room-name.ts'

export type TranscriptRecords = {
  readonly corrections: ReadonlyMap<RecordKey, Correction>
  /** Keyed `<correction key>/<member>`. */
  readonly support: ReadonlyMap<string, Support>
  readonly positions: ReadonlyMap<RecordKey, Position>
  /** Keyed `<position>/<member>`. */
  readonly looked: ReadonlyMap<string, Looked>
  readonly gaps: ReadonlyMap<RecordKey, GapClosing>
  /** Keyed `<segment>/<member>`. */
  readonly readThroughs: ReadonlyMap<string, ReadThrough>
  readonly passages: ReadonlyMap<RecordKey, Passage>
  readonly messages: ReadonlyMap<RecordKey, Message>
  readonly decisions: ReadonlyMap<RecordKey, Decision>
  readonly attributions: ReadonlyMap<string, Attribution>
  /** Keyed by the position. */
  readonly recodings: ReadonlyMap<RecordKey, Recoding>
  readonly moderation: ReadonlyMap<string, Moderation>
}

export type ProjectRecords = {
  readonly people: ReadonlyMap<PersonId, PersonRecord>
  readonly organisations: ReadonlyMap<ActorId, OrganisationRecord>
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  readonly stances: ReadonlyMap<StanceId, StanceRecord>
  /** Only what people wrote; `buildGlossary` adds the rest. Keyed by ULID. */
  readonly glossary: ReadonlyMap<string, TermRecord>
  /** At most one, under `settingsKey`. */
  readonly settings: ReadonlyMap<string, ProjectSettings>
  readonly dismissals: ReadonlyMap<RecordKey, Dismissal>
}

export type TalkRecords = {
  readonly messages: ReadonlyMap<RecordKey, Message>
  readonly moderation: ReadonlyMap<string, Moderation>
}

/** One visible value of a room, as rows hold it. */
export type RoomValue = { readonly root: string; readonly key: string; readonly value: unknown }

/** The value at a key if it is there and keeps its schema; undefined otherwise. */
export function readValue(document: Y.Doc, kind: RoomKind, root: string, key: string): unknown {
  const shape = rootsOf(kind)[root]
  if (!shape?.keyPattern.test(key)) return undefined
  const value: unknown = document.getMap(root).get(key)
  if (value === undefined) return undefined
  const plain = shape.plain?.(value) ?? null
  if (plain !== null) return plain
  const parsed = shape.schema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Every value of every map of the room, in no promised order. */
export function* readRoom(document: Y.Doc, kind: RoomKind): Generator<RoomValue> {
  for (const root of Object.keys(rootsOf(kind))) {
    for (const key of document.getMap(root).keys()) {
      const value = readValue(document, kind, root, key)
      if (value !== undefined) yield { root, key, value }
    }
  }
}

const readMap = <K, V>(document: Y.Doc, kind: RoomKind, root: string): ReadonlyMap<K, V> => {
  const values = new Map<K, V>()
  for (const key of document.getMap(root).keys()) {
    const value = readValue(document, kind, root, key)
    if (value !== undefined) values.set(key as K, value as V)
  }
  return values
}

export const readTranscriptRoom = (document: Y.Doc): TranscriptRecords => ({
  corrections: readMap(document, 'transcript', 'corrections'),
  support: readMap(document, 'transcript', 'support'),
  positions: readMap(document, 'transcript', 'positions'),
  looked: readMap(document, 'transcript', 'looked'),
  gaps: readMap(document, 'transcript', 'gaps'),
  readThroughs: readMap(document, 'transcript', 'readThroughs'),
  passages: readMap(document, 'transcript', 'passages'),
  messages: readMap(document, 'transcript', 'messages'),
  decisions: readMap(document, 'transcript', 'decisions'),
  attributions: readMap(document, 'transcript', 'attributions'),
  recodings: readMap(document, 'transcript', 'recodings'),
  moderation: readMap(document, 'transcript', 'moderation'),
})

export const readProjectRoom = (document: Y.Doc): ProjectRecords => ({
  people: readMap(document, 'project', 'people'),
  organisations: readMap(document, 'project', 'organisations'),
  topics: readMap(document, 'project', 'topics'),
  stances: readMap(document, 'project', 'stances'),
  glossary: readMap(document, 'project', 'glossary'),
  settings: readMap(document, 'project', 'settings'),
  dismissals: readMap(document, 'project', 'dismissals'),
})

export const readTalkRoom = (document: Y.Doc): TalkRecords => ({
  messages: readMap(document, 'talk', 'messages'),
  moderation: readMap(document, 'talk', 'moderation'),
})

/** 1 when the room has none yet. */
export const readEpoch = (document: Y.Doc): number => {
  const epoch: unknown = document.getMap('meta').get('epoch')
  return typeof epoch === 'number' ? epoch : 1
}

export const supportKey = (correction: RecordKey, member: MemberId): string => `${correction}/${member}`
