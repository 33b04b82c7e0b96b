// The order of the walk: one item for every form to decide, the kinds that are most often right first; what was skipped
// comes back at the end. Lost speech is a queue of its own, after it. Pure.
import type { GapState } from '../../../../../shared/records/review/gap-state.ts'
import { placeKey, type SortedSuspects } from '../../../../../shared/suspects/open-suspects.ts'
import { type Suspect, type SuspectKind, suspectKinds } from '../../../../../shared/suspects/suspect.ts'
import { comparePlaces } from '../../../../../shared/transcript/span.ts'

/** What is decided in one act: all open places of one form, in reading order, at least one. */
export type SuspectItem = {
  readonly kind: SuspectKind
  readonly id: string
  readonly form: string
  readonly places: readonly Suspect[]
  /** The place whose words and suggestions speak for all: the commonest way they are written. */
  readonly lead: Suspect
}
export type GapItem = { readonly kind: 'gap'; readonly id: string; readonly gap: GapState }
export type WalkItem = SuspectItem | GapItem

const rank = (kind: SuspectKind) => suspectKinds.indexOf(kind)
const inReadingOrder = (a: Suspect, b: Suspect) => comparePlaces(a.segment, a.start, b.segment, b.start)

/**
 * The items in the order of the walk. `underway` are keys of places that are being settled now. A form keeps its place
 * in the order while some of its places are settled.
 */
export function suspectItems(
  { open, settled }: SortedSuspects,
  underway: ReadonlySet<string>,
): readonly SuspectItem[] {
  const first = new Map<string, Suspect>()
  for (const suspect of [...open, ...settled.map((each) => each.suspect)]) {
    const known = first.get(suspect.form)
    if (!known || inReadingOrder(suspect, known) < 0) first.set(suspect.form, suspect)
  }
  const byForm = new Map<string, Suspect[]>()
  for (const suspect of open) {
    if (underway.has(placeKey(suspect))) continue
    const there = byForm.get(suspect.form)
    if (there) there.push(suspect)
    else byForm.set(suspect.form, [suspect])
  }
  const items = [...byForm].map(([form, found]): SuspectItem => {
    const places = found.sort(inReadingOrder)
    const lead = leadOf(places)
    const kind = places.map((place) => place.kind).sort((a, b) => rank(a) - rank(b))[0] ?? lead.kind
    return { kind, id: form, form, places, lead }
  })
  const firstOf = (item: SuspectItem) => first.get(item.form) ?? item.lead
  return items.sort((a, b) => rank(a.kind) - rank(b.kind) || inReadingOrder(firstOf(a), firstOf(b)))
}

function leadOf(places: readonly Suspect[]): Suspect {
  const counts = new Map<string, number>()
  for (const { text } of places) counts.set(text, (counts.get(text) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const lead = places.find(({ text }) => counts.get(text) === most)
  if (!lead) throw new Error('an item of the walk has no place')
  return lead
}

/** The open gaps, in reading order. */
export const gapItems = (gaps: readonly GapState[], underway: ReadonlySet<string>): readonly GapItem[] =>
  gaps
    .filter((gap) => gap.state === 'open' && !underway.has(placeKey(gap)))
    .map((gap) => ({ kind: 'gap', id: `gap ${placeKey(gap)}`, gap }))

/** What was skipped goes to the end, in the order it was skipped. */
export function queueOf<T extends WalkItem>(items: readonly T[], skipped: readonly string[]): readonly T[] {
  const last = new Set(skipped)
  const byId = new Map(items.map((item) => [item.id, item]))
  return [
    ...items.filter(({ id }) => !last.has(id)),
    ...skipped.flatMap((id) => {
      const item = byId.get(id)
      return item ? [item] : []
    }),
  ]
}

/** Where one was: the item, and the order of the queue then. */
export type Standing = { readonly id: string; readonly order: readonly string[] }

/** The item one stands at; when it is settled, the one that came after it then and is still there. */
export function itemAt<T extends WalkItem>(queue: readonly T[], at: Standing | null): T | null {
  const byId = new Map(queue.map((item) => [item.id, item]))
  const known = at ? byId.get(at.id) : undefined
  if (known) return known
  const from = at ? at.order.indexOf(at.id) : -1
  const after = at && from >= 0 ? [...at.order.slice(from + 1), ...at.order.slice(0, from)] : []
  for (const id of after) {
    const item = byId.get(id)
    if (item) return item
  }
  return queue[0] ?? null
}

/** The item `by` steps on, around the ends. */
export function itemBeside<T extends WalkItem>(queue: readonly T[], id: string, by: 1 | -1): T | null {
  const index = queue.findIndex((item) => item.id === id)
  return queue[(index + by + queue.length) % queue.length] ?? null
}

/** The place one stands at in an item: the one named, else the first after where it was, else the last. */
export function placeIn(places: readonly Suspect[], at: Suspect | null): Suspect | null {
  if (!at) return places[0] ?? null
  return places.find((place) => inReadingOrder(place, at) >= 0) ?? places.at(-1) ?? null
}
