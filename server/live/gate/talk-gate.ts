// The gate of what people say: what they talk about was there, stays what it was, and shows when it was changed. It asks
// only what cannot have changed behind an honest writer's back: the text, what ever stood here, and their own words before.
import type * as Y from 'yjs'
import type { RecordKey } from '../../../shared/base/id.ts'
import { type Message, messageSchema, projectMessageSchema } from '../../../shared/records/talk/message.ts'
import { type Passage, passageSchema } from '../../../shared/records/talk/passage.ts'
import { mostAheadMs, recordTalkedAbout, writtenAtMs } from '../../../shared/records/talk/thread.ts'
import { sameSpan, spanFits } from '../../../shared/transcript/span.ts'
import type { Enforce } from './gate-rule.ts'
import type { GateSubject } from './gate-subject.ts'

/** What an update writes, in the order it was written. */
export type WrittenValue = { readonly root: string; readonly key: string; readonly value: unknown }

/** `names`: the update itself has something at this place, even if it takes it away again. */
export function inspectTalk(
  subject: GateSubject,
  written: readonly WrittenValue[],
  names: (root: string, key: string) => boolean,
  enforce: Enforce,
): void {
  const { document } = subject
  const everStood = (root: string, key: string) =>
    slotOf(document, root, key) !== undefined || names(root, key)
  const before = new Map<string, unknown>()
  const said: Said[] = []
  const marked: RecordKey[] = []
  for (const { root, key, value } of written) {
    if (root !== 'messages' && root !== 'passages') continue
    const [at, keys] = [`${root}:${key}`, [`${root}:${key}`]]
    const slot = slotOf(document, root, key)
    enforce('talk-removed', slot?.deleted === true, 'It was taken back before. Write it anew.', keys)
    const was = before.has(at) ? before.get(at) : slot && document.getMap(root).get(key)
    before.set(at, value)
    if (root === 'passages') {
      const passage = passageSchema.safeParse(value)
      if (!passage.success) continue
      checkPassage(subject, passage.data, passageSchema.safeParse(was).data, keys, enforce)
      if (!slot) marked.push(key as RecordKey)
      continue
    }
    const schema = subject.kind === 'talk' ? projectMessageSchema : messageSchema
    const message = schema.safeParse(value)
    if (!message.success) continue
    const known = schema.safeParse(was).data
    if (known) checkChange(message.data, known, keys, enforce)
    else checkNew(message.data, everStood, keys, enforce)
    if (!slot) said.push({ key: key as RecordKey, message: message.data })
  }
  checkTimes(subject, said, marked, enforce)
}

type Said = { readonly key: RecordKey; readonly message: Message }

/** The item that holds a value of a map, or held the last one: Yjs keeps it for ever. */
const slotOf = (document: Y.Doc, root: string, key: string): Y.Item | undefined =>
  document.getMap(root)._map.get(key)

function checkPassage(
  { segments }: GateSubject,
  passage: Passage,
  was: Passage | undefined,
  keys: readonly string[],
  enforce: Enforce,
): void {
  const isOutside = segments !== null && !spanFits(passage.span, segments)
  enforce('passage-place', isOutside, 'The passage lies outside the published text.', keys)
  const isOther = was !== undefined && !(sameSpan(was.span, passage.span) && was.atMs === passage.atMs)
  enforce('talk-kept', isOther, 'A passage stays at its words. Mark the other words as a new one.', keys)
}

function checkNew(
  { about, after }: Message,
  everStood: (root: string, key: string) => boolean,
  keys: readonly string[],
  enforce: Enforce,
): void {
  const record = recordTalkedAbout(about)
  const isNothing = record !== null && !everStood(record.root, record.key)
  enforce('talk-about', isNothing, 'What this message is about was never in this record.', keys)
  const isNoAnswer = after?.some((key) => !everStood('messages', key)) === true
  enforce('talk-about', isNoAnswer, 'What this message answers was never said here.', keys)
}

const keptOf = ({ about, does, after, atMs }: Message) => JSON.stringify([about, does, after, atMs])
const wordsOf = ({ text, mentions }: Message) => JSON.stringify([text, mentions])

function checkChange(message: Message, was: Message, keys: readonly string[], enforce: Enforce): void {
  const stays = 'A message stays where it was said. Withdraw it and write another one there.'
  enforce('talk-kept', keptOf(message) !== keptOf(was), stays, keys)
  const isHidden = (was.edited === true || wordsOf(message) !== wordsOf(was)) && message.edited !== true
  enforce('talk-edited', isHidden, 'A message that was changed says that it was edited.', keys)
}

/**
 * New messages of one thread, the earliest first: each may come right after the last, however far ahead that one is. What is
 * refused is named all at once, a passage with what is said of it, so that everything has its true reason.
 */
function checkTimes(
  { document, nowMs }: GateSubject,
  said: readonly Said[],
  marked: readonly RecordKey[],
  enforce: Enforce,
): void {
  const isAhead = (key: RecordKey, laterMs = 0) => writtenAtMs(key) > Math.max(nowMs + mostAheadMs, laterMs)
  const refused = new Set(marked.filter((key) => isAhead(key)))
  const passages = new Set([...refused].map((key) => `passages:${key}`))
  const messages: RecordKey[] = said
    .filter(({ message }) => passages.has(message.about))
    .map(({ key }) => key)
  const ahead = said.filter(({ key, message }) => isAhead(key) && !passages.has(message.about))
  if (refused.size === 0 && ahead.length === 0) return
  const lastMs = new Map<string, number>()
  for (const [key, value] of document.getMap('messages')) {
    const { about } = value as Message
    lastMs.set(about, Math.max(lastMs.get(about) ?? 0, writtenAtMs(key as RecordKey)))
  }
  ahead.sort((a, b) => writtenAtMs(a.key) - writtenAtMs(b.key))
  for (const { key, message } of ahead) {
    const last = lastMs.get(message.about) ?? 0
    if (isAhead(key, last + 1)) messages.push(key)
    else lastMs.set(message.about, Math.max(last, writtenAtMs(key)))
  }
  const all = [...refused, ...messages]
  const farthest = Math.max(nowMs, ...all.map(writtenAtMs))
  const because = `The clock of your device is ahead by ${aheadWords(farthest - nowMs)}. Set it right and write it anew.`
  const keys = [...passages, ...messages.map((key) => `messages:${key}`)]
  enforce('talk-time', keys.length > 0, because, keys)
}

function aheadWords(ms: number): string {
  const days = Math.floor(ms / (24 * 3_600_000))
  if (days < 2) return 'more than a day'
  return days < 730 ? `${days} days` : `${Math.floor(days / 365)} years`
}
