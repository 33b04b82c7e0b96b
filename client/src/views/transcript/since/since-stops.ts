// What others did in a record since the reader was last here, as places to go to, and as a sentence. Several changes of one
// thing are one stop. Pure.
import { type Span, spanWithin } from '../../../../../shared/transcript/span.ts'
import type { ChangeSince } from '../../../../../shared/wire/sharing/api-talk.ts'
import { counted } from '../../../ui/words/counted.ts'

const kinds = ['correction', 'position', 'thread', 'speaker', 'gap'] as const
export type ChangedKind = (typeof kinds)[number]

/** One thing that changed. `id`: of its note, or of its place; `atMs`: the last change of it, as the server had it. */
export type ChangedThing = {
  readonly id: string
  readonly kind: ChangedKind
  readonly atMs: number
  /** Where a speaker or a gap stands; null for what has a note. */
  readonly place: { readonly segment: number; readonly offset: number } | null
}

/** What is asked of the records: what a message is about, and where a closed gap stands; undefined where it is gone. */
export type Known = {
  readonly aboutOf: (message: string) => string | undefined
  readonly gapOf: (closing: string) => { readonly segment: number; readonly start: number } | undefined
}

const placed = (kind: ChangedKind, id: string, segment: number, offset: number) => ({
  kind,
  id,
  place: { segment, offset },
})

/** What a change is of; null where nothing of it can be shown. */
function thingOf(root: string, key: string, known: Known): Omit<ChangedThing, 'atMs'> | null {
  const noted = (kind: ChangedKind, id: string) => ({ kind, id, place: null })
  switch (root) {
    case 'corrections':
    case 'decisions':
      return noted('correction', `corrections:${key}`)
    case 'positions':
    case 'recodings':
      return noted('position', `positions:${key}`)
    case 'passages':
      return noted('thread', `passages:${key}`)
    case 'messages': {
      const about = known.aboutOf(key)
      return about === undefined ? null : noted('thread', about)
    }
    case 'attributions': {
      const [segment = 0, offset = 0] = key.split(':').map(Number)
      return placed('speaker', `attributions:${key}`, segment, offset)
    }
    case 'gaps': {
      const gap = known.gapOf(key)
      return gap ? placed('gap', `gap:${gap.segment}:${gap.start}`, gap.segment, gap.start) : null
    }
    case 'moderation': {
      const colon = key.indexOf(':')
      return thingOf(key.slice(0, colon), key.slice(colon + 1), known)
    }
    default:
      return null
  }
}

/** Things that changed, each once. What became of one thing in two ways (a correction talked about) counts in both. */
export function changedThings(changes: readonly ChangeSince[], known: Known): readonly ChangedThing[] {
  const found = new Map<string, ChangedThing>()
  for (const { root, key, atMs } of changes) {
    const thing = thingOf(root, key, known)
    if (!thing) continue
    const name = `${thing.kind} ${thing.id}`
    const before = found.get(name)
    found.set(name, { ...thing, atMs: Math.max(atMs, before?.atMs ?? 0) })
  }
  return [...found.values()]
}

/** "4 corrections, 2 positions, 1 thread". */
export const sinceWords = (things: readonly ChangedThing[]): string =>
  kinds
    .map((kind) => [kind, things.filter((thing) => thing.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => counted(count, kind))
    .join(', ')

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const dayMs = 86_400_000

/** "earlier today", "yesterday", "on Monday" within a week, "on 3 November". */
export function whenHere(sinceMs: number, nowMs: number): string {
  const since = new Date(sinceMs)
  if (since.toDateString() === new Date(nowMs).toDateString()) return 'earlier today'
  if (since.toDateString() === new Date(nowMs - dayMs).toDateString()) return 'yesterday'
  return nowMs - sinceMs < 6 * dayMs ? `on ${weekday.format(since)}` : `on ${day.format(since)}`
}

/** One step of the walk: something on the desk, in the order of the text. */
export type SinceStop = Pick<ChangedThing, 'id' | 'kind'> & {
  readonly segment: number
  readonly offset: number
  /** It is drawn over the words and has a note. */
  readonly hasNote: boolean
}

type Drawn = { readonly id: string; readonly spans: readonly Span[] }

/** Where one can go, each place once, in the order of the text; and what stands no longer where one could. */
export function sinceStops(
  things: readonly ChangedThing[],
  drawn: Iterable<Drawn>,
): { readonly stops: readonly SinceStop[]; readonly gone: readonly ChangedThing[] } {
  if (things.length === 0) return nothing
  const wanted = new Set(things.map(({ id }) => id))
  const noted = new Map<string, Span>()
  for (const { id, spans } of drawn) if (wanted.has(id) && spans[0]) noted.set(id, spans[0])
  const stops = new Map<string, SinceStop>()
  const gone = new Map<string, ChangedThing>()
  for (const thing of things) {
    const { id, kind, place } = thing
    const span = noted.get(id)
    const at = span ? { segment: span.startSegment, offset: span.start } : place
    if (!at) gone.set(id, thing)
    else if (!stops.has(id)) stops.set(id, { id, kind, ...at, hasNote: span !== undefined && place === null })
  }
  const inOrder = (a: SinceStop, b: SinceStop) =>
    a.segment - b.segment || a.offset - b.offset || (a.id < b.id ? -1 : 1)
  return { stops: [...stops.values()].sort(inOrder), gone: [...gone.values()] }
}

const nothing = { stops: [], gone: [] }

/** The letter at a stop, to bring into sight. */
export const letterAt = ({ segment, offset }: Pick<SinceStop, 'segment' | 'offset'>): Span =>
  spanWithin(segment, offset, offset + 1)
