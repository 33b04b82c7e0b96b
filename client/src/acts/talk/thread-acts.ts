// Talking in threads, in a record's room or in the project's talk: messages are a member's own records and work offline;
// only moderating asks the server. Each act can be undone, but not once somebody has answered.
import { authorOf, type MemberId, type RecordKey } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { type Deed, may, refusalOf } from '../../../../shared/people/permissions.ts'
import { maxCommentLength } from '../../../../shared/records/record.ts'
import {
  type Message,
  maxMentions,
  messageSchema,
  projectMessageSchema,
} from '../../../../shared/records/talk/message.ts'
import type { Passage } from '../../../../shared/records/talk/passage.ts'
import { compareMessageKeys, nextInThreadMs, threadsOf } from '../../../../shared/records/talk/thread.ts'
import { readRoomName } from '../../../../shared/room/room-name.ts'
import { type Span, spanFits } from '../../../../shared/transcript/span.ts'
import type { LiveRoom } from '../../live/live-room.ts'
import { sameValue } from '../../live/refused/refused-change.ts'
import { putAct } from '../../live/undo.ts'
import type { DeskContext } from '../desk-context.ts'

/** A room people talk in. */
export type TalkingRoom = LiveRoom<'transcript' | 'talk'>

/** What acts in threads need; a desk's context is one. `project` is its slug. */
export type TalkContext = Pick<DeskContext, 'project' | 'me' | 'undo' | 'ask' | 'newKey' | 'nowMs'> & {
  readonly room: TalkingRoom
}

/** What was written, and who is called in it. */
export type Written = { readonly text: string; readonly mentions: readonly MemberId[] }

const refused = (deed: Deed) => failed(problem('forbidden', refusalOf(deed)))

/** The fields of a message that come from what was written. */
function fieldsOf({ text, mentions }: Written): Result<Pick<Message, 'text' | 'mentions'>> {
  if (text.trim() === '') return failed(problem('invalid', 'Please write something.', 'text'))
  if (text.trim().length > maxCommentLength)
    return failed(problem('invalid', 'A message has at most 2,000 characters. Send it in parts.', 'text'))
  if (mentions.length > maxMentions)
    return failed(problem('invalid', `One message calls at most ${maxMentions} people.`, 'text'))
  return ok({ text: text.trim(), ...(mentions.length === 0 ? {} : { mentions: [...mentions] }) })
}

function checked({ room }: TalkContext, value: Message): Result<Message> {
  const schema = room.kind === 'talk' ? projectMessageSchema : messageSchema
  const parsed = schema.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : failed(problem('invalid', 'These words cannot be kept as they are.', 'text'))
}

/** Why a message can no longer be taken back by undo: somebody else wrote after it. */
function answeredSince({ room, me }: TalkContext, about: string, key: RecordKey): string | null {
  for (const [other, message] of room.records().messages) {
    const isAnswer =
      message.about === about &&
      authorOf(other) !== me.id &&
      message.withdrawn !== true &&
      compareMessageKeys(other, key) > 0
    if (isAnswer) return 'Somebody has answered since. You can still withdraw your message.'
  }
  return null
}

/** Writes into a thread; the first message begins it. */
export function say(context: TalkContext, about: string, written: Written): Result<RecordKey> {
  if (!may(context.me, 'discuss')) return refused('discuss')
  const fields = fieldsOf(written)
  return fields.ok ? put(context, { about, ...fields.value, atMs: context.nowMs() }, 'message') : fields
}

/** Resolves a thread or opens it again, as a message of its own. */
export function settle(
  context: TalkContext,
  about: string,
  does: NonNullable<Message['does']>,
): Result<RecordKey> {
  if (!may(context.me, 'discuss')) return refused('discuss')
  const { messages, moderation } = context.room.records()
  const thread = threadsOf(messages, moderation).get(about)
  if (!thread) return failed(problem('not-found', 'There is nothing said here to resolve.'))
  if (thread.isResolved === (does === 'resolves'))
    return failed(
      problem('conflict', does === 'resolves' ? 'It is resolved already.' : 'It is open already.'),
    )
  const words = does === 'resolves' ? 'resolving of a thread' : 'reopening of a thread'
  return put(context, { about, text: '', does, atMs: context.nowMs() }, words)
}

/** A settling message as it stands now: after those that count here. */
function settlingNow({ room }: TalkContext, message: Message): Message {
  const { messages, moderation } = room.records()
  const after = threadsOf(messages, moderation).get(message.about)?.settledBy ?? []
  return message.does === undefined || after.length === 0 ? message : { ...message, after }
}

/** A key that stands above nothing said in the thread, whatever the clock here says. */
const keyInThread = ({ room, newKey }: TalkContext, about: string): RecordKey =>
  newKey(nextInThreadMs(room.records().messages, about))

function put(context: TalkContext, value: Message, words: string): Result<RecordKey> {
  const message = checked(context, value)
  if (!message.ok) return message
  const { about } = message.value
  return newAct(context, words, () => {
    const key = keyInThread(context, about)
    return { about, key, writes: [{ root: 'messages', key, value: settlingNow(context, message.value) }] }
  })
}

type Write = { readonly root: string; readonly key: RecordKey; readonly value: unknown }
/** What an act writes; `key` is the message's. */
type NewRecords = { readonly about: string; readonly key: RecordKey; readonly writes: readonly Write[] }

/**
 * Writes new records, and remembers how to take them away again. What was taken away never comes back under its old key,
 * where it could come back as something else: done again, it is made anew. Gives the key of the first of them.
 */
function newAct(context: TalkContext, words: string, make: () => NewRecords): Result<RecordKey> {
  const { room, undo } = context
  let made = make()
  const first = made.writes[0]?.key ?? made.key
  const done = room.putAll(made.writes)
  if (!done.ok) return done
  undo.did({
    words,
    undo: () => {
      const reason = takenBack(context, made)
      if (reason !== null) return failed(problem('conflict', reason))
      return room.putAll(made.writes.map((write) => ({ ...write, value: undefined })))
    },
    redo: () => {
      made = make()
      return room.putAll(made.writes)
    },
  })
  return ok(first)
}

/** Why what was made cannot be taken back; null: it can. */
function takenBack(context: TalkContext, { about, key, writes }: NewRecords): string | null {
  const records: Readonly<Record<string, ReadonlyMap<string, unknown>>> = context.room.records()
  // An edit that was undone leaves its mark.
  const plain = (value: unknown) => ({ ...(value as object | undefined), edited: undefined })
  const isSame = writes.every(({ root, key: of, value }) =>
    sameValue(plain(records[root]?.get(of)), plain(value)),
  )
  return answeredSince(context, about, key) ?? (isSame ? null : 'This was changed since.')
}

/** Begins a thread on words of a record: the passage and the first message are one change. Gives the passage's key. */
export function beginThread(
  context: TalkContext,
  span: Span,
  publishedTexts: readonly string[],
  written: Written,
): Result<RecordKey> {
  const { me, nowMs } = context
  if (!may(me, 'discuss')) return refused('discuss')
  if (!spanFits(span, publishedTexts))
    return failed(problem('invalid', 'The passage lies outside the published text.'))
  const fields = fieldsOf(written)
  if (!fields.ok) return fields
  const passage: Passage = { span, atMs: nowMs() }
  const said = { ...fields.value, atMs: nowMs() }
  const tried = checked(context, { about: `passages:${context.newKey()}`, ...said })
  if (!tried.ok) return tried
  return newAct(context, `thread in ¶ ${span.startSegment + 1}`, () => {
    const [at, key] = [context.newKey(), context.newKey()]
    const about = `passages:${at}`
    const message: Message = { ...tried.value, about }
    return {
      about,
      key,
      writes: [
        { root: 'passages', key: at, value: passage },
        { root: 'messages', key, value: message },
      ],
    }
  })
}

/** Gives an own message other words, and calls whom they call; it is marked as edited, and stays so when undone. */
export function editMessage(context: TalkContext, key: RecordKey, written: Written): Result<void> {
  const own = ownMessage(context, key)
  if (!own.ok) return own
  const fields = fieldsOf(written)
  if (!fields.ok) return fields
  const { text: _text, mentions: _mentions, ...kept } = own.value
  const message = checked(context, { ...kept, ...fields.value, edited: true })
  if (!message.ok) return message
  const { room, undo } = context
  const change = (from: Message, to: Message): Result<void> =>
    sameValue(room.records().messages.get(key), from)
      ? room.put('messages', key, to)
      : failed(problem('conflict', 'This was changed since.'))
  const before: Message = { ...own.value, edited: true }
  const done = change(own.value, message.value)
  if (!done.ok) return done
  undo.did({
    words: 'change of a message',
    undo: () => change(message.value, before),
    redo: () => change(before, message.value),
  })
  return done
}

export function withdrawMessage(context: TalkContext, key: RecordKey): Result<void> {
  const own = ownMessage(context, key)
  if (!own.ok) return own
  return putAct(context.undo, context.room, 'withdrawal of a message', {
    root: 'messages',
    key,
    value: { ...own.value, withdrawn: true },
  })
}

function ownMessage({ room, me }: TalkContext, key: RecordKey): Result<Message> {
  const message = room.records().messages.get(key)
  if (!message || message.withdrawn) return failed(problem('not-found', 'This message is no longer there.'))
  return may(me, 'change-own-record', { author: authorOf(key) }) ? ok(message) : refused('change-own-record')
}

/** Hides another's message with a reason, or shows it again. The server does it, once it has the message. */
export async function moderateMessage(
  context: TalkContext,
  key: RecordKey,
  hidden: boolean,
  reason: string,
): Promise<Result<void>> {
  if (!may(context.me, 'moderate')) return refused('moderate')
  if (reason.trim() === '') return failed(problem('invalid', 'Please say why.', 'reason'))
  if (reason.trim().length > maxCommentLength)
    return failed(problem('invalid', 'A reason has at most 2,000 characters.', 'reason'))
  const stored = await context.room.whenStored()
  if (!stored.ok) return stored
  const ask = (hide: boolean) => askToModerate(context, key, hide, reason.trim())
  const done = await ask(hidden)
  if (!done.ok) return done
  context.undo.did({
    words: hidden ? 'hiding of a message' : 'showing of a message',
    undo: () => ask(!hidden),
    redo: () => ask(hidden),
  })
  return ok(undefined)
}

async function askToModerate(
  { ask, room, project }: TalkContext,
  key: RecordKey,
  hidden: boolean,
  reason: string,
): Promise<Result<void>> {
  const read = readRoomName(room.name)
  if (!read) return failed(problem('not-found', 'This room is no longer there.'))
  const reply =
    read.kind === 'talk'
      ? await ask('moderateTalk', { params: { project }, body: { key, hidden, reason } })
      : await ask('moderate', {
          params: { transcript: read.id },
          body: { root: 'messages', key, hidden, reason },
        })
  return reply.ok ? ok(undefined) : reply
}
