// The codings of one record, kept at hand: made from its rows, then brought on step by step. What `apply` is told twice, or
// what a row already held, changes nothing, so that rows and steps may overlap.
import {
  type Coding,
  type CodingColumns,
  type CodingNames,
  codingOf,
  columnsOf,
  compareCodings,
  recoded,
} from '../../../shared/analysis/coding.ts'
import type { RecordKey } from '../../../shared/base/id.ts'
import { type Moderation, moderationKey } from '../../../shared/records/moderation.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import type { Recoding } from '../../../shared/records/positions/recoding.ts'
import type { Attribution } from '../../../shared/records/speakers/attribution.ts'

/** The roots that codings are made of, in the order to read them in. */
export const codedRoots = ['recodings', 'moderation', 'attributions', 'positions'] as const

export type RoomCodings = {
  /** Takes a value of one of `codedRoots`; undefined: it went. */
  readonly apply: (root: string, key: string, value: unknown) => void
  /** Those that stand, in reading order. A new list after every change: one given out stays as it was. */
  readonly standing: () => { readonly codings: readonly Coding[]; readonly columns: CodingColumns }
  readonly attributions: () => ReadonlyMap<string, Attribution>
  /** Goes up with every change of the attributions. */
  readonly attributionsChanged: () => number
}

/** So many changes at once are sorted in anew with all others. */
const many = 500
const hiddenPrefix = moderationKey('positions', '')

export function roomCodings(names: CodingNames): RoomCodings {
  const codings = new Map<RecordKey, Coding>()
  const recodings = new Map<RecordKey, Recoding>()
  const hidden = new Set<RecordKey>()
  const attributions = new Map<string, Attribution>()
  const changed = new Set<RecordKey>()
  let attributionsChanged = 0
  let order = { codings: [] as readonly Coding[], columns: columnsOf([]) }

  const put = (key: RecordKey, coding: Coding | undefined) => {
    if (coding) codings.set(key, coding)
    else codings.delete(key)
    changed.add(key)
  }
  const takePosition = (key: RecordKey, position: Position | undefined) =>
    put(
      key,
      position && position.withdrawn !== true
        ? codingOf(key, position, recodings.get(key), names)
        : undefined,
    )
  const takeRecoding = (key: RecordKey, recoding: Recoding | undefined) => {
    if (recoding) recodings.set(key, recoding)
    else recodings.delete(key)
    const coding = codings.get(key)
    if (coding) put(key, recoded(coding, recoding, names))
  }
  const takeModeration = (of: string, moderation: Moderation | undefined) => {
    if (!of.startsWith(hiddenPrefix)) return
    const key = of.slice(hiddenPrefix.length) as RecordKey
    if (moderation?.hidden === true) hidden.add(key)
    else hidden.delete(key)
    changed.add(key)
  }
  const takeAttribution = (place: string, attribution: Attribution | undefined) => {
    if (attribution) attributions.set(place, attribution)
    else attributions.delete(place)
    attributionsChanged += 1
  }
  const shown = (key: RecordKey): Coding | undefined => (hidden.has(key) ? undefined : codings.get(key))

  const sortedAnew = () => inReadingOrder([...codings.values()].filter(({ key }) => !hidden.has(key)))
  const mended = (before: readonly Coding[]) => {
    const next = before.filter(({ key }) => !changed.has(key))
    for (const key of changed) {
      const coding = shown(key)
      if (coding) next.splice(placeAmong(next, coding), 0, coding)
    }
    return next
  }

  return {
    apply: (root, key, value) => {
      if (root === 'positions') takePosition(key as RecordKey, value as Position | undefined)
      else if (root === 'recodings') takeRecoding(key as RecordKey, value as Recoding | undefined)
      else if (root === 'moderation') takeModeration(key, value as Moderation | undefined)
      else if (root === 'attributions') takeAttribution(key, value as Attribution | undefined)
    },
    standing: () => {
      if (changed.size === 0) return order
      const codings = changed.size > many ? sortedAnew() : mended(order.codings)
      changed.clear()
      order = { codings, columns: columnsOf(codings) }
      return order
    },
    attributions: () => attributions,
    attributionsChanged: () => attributionsChanged,
  }
}

/** Larger than any offset in a segment. */
const segmentLength = 2 ** 24

/** Sorted by number, which is several times faster than looking into each coding again and again. */
function inReadingOrder(codings: readonly Coding[]): readonly Coding[] {
  const places = Float64Array.from(codings, ({ segment, start }) => segment * segmentLength + start)
  const order = Uint32Array.from(codings, (_, at) => at)
  const keyAt = (at: number) => codings[at]?.key ?? ''
  order.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || (keyAt(a) < keyAt(b) ? -1 : 1))
  return Array.from(order, (at) => codings[at]).filter((coding) => coding !== undefined)
}

/** How many of the codings, in reading order, come before this one. */
function placeAmong(codings: readonly Coding[], coding: Coding): number {
  let low = 0
  let high = codings.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = codings[middle]
    if (there && compareCodings(there, coding) < 0) low = middle + 1
    else high = middle
  }
  return low
}
