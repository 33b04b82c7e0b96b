// From an old replica and a fresh one to the list of own changes that did not arrive, in words a person can judge.
import * as Y from 'yjs'
import type { Problem } from '../../../../shared/base/problem.ts'
import { correctionSchema, supportSchema } from '../../../../shared/records/corrections/correction.ts'
import { positionSchema } from '../../../../shared/records/positions/position.ts'
import { messageSchema, projectMessageSchema } from '../../../../shared/records/talk/message.ts'
import { passageSchema } from '../../../../shared/records/talk/passage.ts'
import { readValue } from '../../../../shared/room/read-room.ts'
import { noteBody } from '../../../../shared/room/room-document.ts'
import type { RoomKind } from '../../../../shared/room/room-name.ts'
import type { RefusedChange } from '../link-state.ts'

const place = (segment: number) => `¶ ${segment + 1}`

/** A change in one line. */
export function wordsOf(root: string, value: unknown, previous: unknown): string {
  const removed = value === undefined
  const shown = removed ? previous : value
  const correction = correctionSchema.safeParse(shown)
  if (root === 'corrections' && correction.success) {
    const { published, reading, segment } = correction.data
    const change = `Correction in ${place(segment)}: “${published}” → “${reading}”`
    return removed ? `Removed: ${change}` : correction.data.withdrawn ? `Withdrawn: ${change}` : change
  }
  const support = supportSchema.safeParse(shown)
  if (root === 'support' && support.success) {
    const change = `Support for “${support.data.reading}” in ${place(support.data.segment)}`
    return removed || support.data.withdrawn ? `Taken back: ${change}` : change
  }
  const position = positionSchema.safeParse(shown)
  if (root === 'positions' && position.success) {
    const { actor, topics, stance, spans } = position.data
    const first = spans[0]
    const change = `Position of ${actor} on ${topics.join(', ')}: ${stance}${first ? `, ${place(first.startSegment)}` : ''}`
    return removed ? `Removed: ${change}` : position.data.withdrawn ? `Withdrawn: ${change}` : change
  }
  const message = root === 'messages' ? readMessage(shown) : null
  if (message) {
    const { text, does, withdrawn } = message
    const said =
      text !== '' ? `Message: “${text}”` : does === 'resolves' ? 'A thread resolved' : 'A thread reopened'
    return removed ? `Removed: ${said}` : withdrawn ? `Withdrawn: ${said}` : said
  }
  const passage = passageSchema.safeParse(shown)
  if (root === 'passages' && passage.success) {
    const change = `Thread in ${place(passage.data.span.startSegment)}`
    return removed ? `Removed: ${change}` : passage.data.withdrawn ? `Withdrawn: ${change}` : change
  }
  if (root === noteBody && typeof value === 'string') return 'Your copy of this note’s text'
  return `A change to ${root}`
}

const readMessage = (value: unknown) =>
  messageSchema.safeParse(value).data ?? projectMessageSchema.safeParse(value).data ?? null

const textOf = (node: Y.XmlFragment | Y.XmlElement | Y.XmlText | Y.XmlHook): string => {
  if (node instanceof Y.XmlText) {
    return node
      .toDelta()
      .map((part: { insert?: unknown }) => (typeof part.insert === 'string' ? part.insert : ''))
      .join('')
  }
  const inside = node instanceof Y.XmlHook ? [] : node.toArray()
  const inline = inside.some((child) => child instanceof Y.XmlText)
  return inside.map(textOf).join(inline ? '' : '\n')
}

/** A note's words without its form, one line per block. */
export const noteText = (document: Y.Doc): string => textOf(document.getXmlFragment(noteBody))

/** Equal as JSON with keys in any order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  )
}

/** `root:key` in its parts. */
export function splitKey(rooted: string): { readonly root: string; readonly key: string } {
  const colon = rooted.indexOf(':')
  return { root: rooted.slice(0, colon), key: rooted.slice(colon + 1) }
}

/** A message that was withdrawn here is withdrawn as another device left it, so that trying again can succeed. */
function asItStands(root: string, value: unknown, previous: unknown): unknown {
  const [withdrawn, before] = root === 'messages' ? [readMessage(value), readMessage(previous)] : [null, null]
  return withdrawn?.withdrawn && before ? { ...before, withdrawn: true } : value
}

/** The keys whose value in the old replica differs from the fresh one; `fresh` null: nothing could be read there. */
export function changesLost(
  old: Y.Doc,
  fresh: Y.Doc | null,
  kind: RoomKind,
  keys: readonly string[],
  problem: Problem,
  newId: () => string,
): RefusedChange[] {
  if (kind === 'note') {
    const value = noteText(old)
    const previous = fresh ? noteText(fresh) : undefined
    if (value === previous || value === '') return []
    return [
      {
        id: newId(),
        root: noteBody,
        key: '',
        value,
        previous,
        words: wordsOf(noteBody, value, previous),
        problem,
        canRetry: false,
      },
    ]
  }
  return keys.flatMap((rooted) => {
    const { root, key } = splitKey(rooted)
    const previous = fresh ? readValue(fresh, kind, root, key) : undefined
    const value = asItStands(root, readValue(old, kind, root, key), previous)
    if (sameValue(value, previous)) return []
    return [
      {
        id: newId(),
        root,
        key,
        value,
        previous,
        words: wordsOf(root, value, previous),
        problem,
        canRetry: true,
      },
    ]
  })
}

/** The last value each plain update sets, as far as it can be told without the updates it builds on. */
export function valuesIn(bytes: Uint8Array, keys: readonly string[]): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>()
  try {
    for (const struct of Y.decodeUpdate(bytes).structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue
      const parent: unknown = struct.parent
      const rooted =
        typeof parent === 'string' && struct.parentSub !== null
          ? `${parent}:${struct.parentSub}`
          : keys.length === 1
            ? keys[0]
            : undefined
      if (rooted !== undefined) values.set(rooted, struct.content.arr.at(-1))
    }
  } catch {
    // Bytes that cannot be read at all hold nothing to offer.
  }
  return values
}
