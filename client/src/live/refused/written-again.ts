// What trying a refused change again writes. A message or a passage never gets in under a key of a time still to come, nor
// under one it was taken back from: it is written anew under a key of now, and what was refused with it and names it follows.
import type * as Y from 'yjs'
import { authorOf, type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import { type Message, messageSchema, projectMessageSchema } from '../../../../shared/records/talk/message.ts'
import { type Passage, passageSchema } from '../../../../shared/records/talk/passage.ts'
import {
  aboutRecord,
  mostAheadMs,
  nextInThreadMs,
  recordTalkedAbout,
  writtenAtMs,
} from '../../../../shared/records/talk/thread.ts'
import type { RefusedChange } from '../link-state.ts'
import type { Surroundings } from '../surroundings.ts'
import { wordsOf } from './refused-change.ts'

export type WrittenAgain = {
  readonly writes: readonly { readonly root: string; readonly key: string; readonly value: unknown }[]
  /** The refused changes that are written by it, by id. */
  readonly leaving: readonly string[]
  /** What stays refused, naming what was written anew by its new key. */
  readonly follow: (change: RefusedChange) => RefusedChange
}

/** `all`: every refused change of the room, this one among them; `document`: the room as it stands. A passage that was refused comes along with what is said of it. */
export function writtenAgain(
  change: RefusedChange,
  all: readonly RefusedChange[],
  document: Y.Doc | undefined,
  { now, randomBytes }: Pick<Surroundings, 'now' | 'randomBytes'>,
): WrittenAgain {
  if (!document || (change.root !== 'messages' && change.root !== 'passages')) return asItIs(change)
  const messages = heldIn<Message>(document, 'messages')
  const passages = heldIn<Passage>(document, 'passages')
  const nowMs = now()
  const keyOf = (root: string, key: RecordKey, earliestMs: number): RecordKey =>
    writtenAtMs(key) <= nowMs + mostAheadMs && !document.getMap(root)._map.has(key)
      ? key
      : recordKey(authorOf(key), ulid(Math.max(nowMs, earliestMs), randomBytes()))
  const anew = (was: RecordKey, key: RecordKey) => (was === key ? {} : { atMs: nowMs })

  const passageAgain = (refused: RefusedChange) => {
    const was = refused.key as RecordKey
    const passage = refused.root === 'passages' ? passageSchema.safeParse(refused.value).data : undefined
    if (!passage || passages.has(was)) return null
    const key = keyOf('passages', was, 0)
    const value: Passage = { ...passage, ...anew(was, key) }
    return { root: 'passages', id: refused.id, was, key, value }
  }
  const messageAgain = () => {
    const was = change.key as RecordKey
    const message = readMessage(change)
    if (!message || messages.has(was)) return []
    const record = recordTalkedAbout(message.about)
    const marked =
      record?.root === 'passages' && !passages.has(record.key)
        ? all.find(({ root, key }) => root === 'passages' && key === record.key)
        : undefined
    const passage = marked ? passageAgain(marked) : null
    const about = passage ? aboutRecord('passages', passage.key) : message.about
    const key = keyOf('messages', was, nextInThreadMs(messages, about))
    const { after, ...rest } = message
    const known = knownAmong(after ?? [], all, messages)
    const value = { ...rest, about, ...(known.length > 0 ? { after: known } : {}), ...anew(was, key) }
    const said = { root: 'messages', id: change.id, was, key, value }
    return passage ? [passage, said] : [said]
  }
  const [passage, talked] = [passageAgain(change), messageAgain()]
  const again = passage ? [passage] : talked
  if (again.length === 0) return asItIs(change)
  const newKeys = new Map(again.map(({ root, was, key }) => [`${root}:${was}`, key]))
  return {
    writes: again.map(({ root, key, value }) => ({ root, key, value })),
    leaving: again.map(({ id }) => id),
    follow: (left) => following(left, newKeys),
  }
}

const asItIs = ({ root, key, value, id }: RefusedChange): WrittenAgain => ({
  writes: [{ root, key, value }],
  leaving: [id],
  follow: (left) => left,
})

/** What was taken back is not among it, though Yjs keeps its place. */
const heldIn = <Value>(document: Y.Doc, root: string): ReadonlyMap<RecordKey, Value> =>
  new Map(document.getMap<Value>(root).entries() as IterableIterator<[RecordKey, Value]>)

const readMessage = ({ root, value }: RefusedChange): Message | undefined =>
  root === 'messages'
    ? (messageSchema.safeParse(value).data ?? projectMessageSchema.safeParse(value).data)
    : undefined

/** Of the messages that one comes after those the room has; for one that was refused too, those which that came after. */
function knownAmong(
  after: readonly RecordKey[],
  all: readonly RefusedChange[],
  messages: ReadonlyMap<RecordKey, Message>,
): readonly RecordKey[] {
  const known = new Set<RecordKey>()
  const passed = new Set<RecordKey>()
  const left = [...after]
  for (let key = left.shift(); key !== undefined; key = left.shift()) {
    if (passed.has(key)) continue
    passed.add(key)
    if (messages.has(key)) known.add(key)
    else {
      const refused = all.find((change) => change.root === 'messages' && change.key === key)
      left.push(...((refused && readMessage(refused)?.after) ?? []))
    }
  }
  return [...known]
}

function following(change: RefusedChange, newKeys: ReadonlyMap<string, RecordKey>): RefusedChange {
  const message = readMessage(change)
  if (!message) return change
  const record = recordTalkedAbout(message.about)
  const at = record ? newKeys.get(message.about) : undefined
  const about = record && at ? aboutRecord(record.root, at) : message.about
  const after = message.after?.map((key) => newKeys.get(`messages:${key}`) ?? key)
  const value: Message = { ...message, about, ...(after ? { after } : {}) }
  return { ...change, value, words: wordsOf('messages', value, change.previous) }
}
