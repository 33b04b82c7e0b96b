// An activity as a sentence after its doer's name: "proposed 3 corrections in". And half-hours of the clock. Pure.
import type { Activity, ActivityDeed, ActivityKind } from '../../../../shared/wire/sharing/api-talk.ts'
import { clockWords } from '../../ui/time/time-words.ts'
import { counted } from '../../ui/words/counted.ts'

type Noun = readonly [one: string, several?: string]

const nouns: Readonly<Record<ActivityKind, Noun>> = {
  corrections: ['correction'],
  support: ['correction'],
  decisions: ['correction'],
  positions: ['position'],
  recodings: ['position'],
  speakers: ['turn'],
  gaps: ['gap'],
  readings: ['paragraph'],
  passages: ['passage'],
  messages: ['message'],
  moderation: ['entry', 'entries'],
  codebook: ['entry of the codebook', 'entries of the codebook'],
  people: ['person or organisation', 'people or organisations'],
  glossary: ['term of the glossary', 'terms of the glossary'],
  settings: ['setting'],
  notes: ['note'],
  imports: ['record'],
  publications: ['page'],
}

type Verbs = { readonly [Deed in ActivityDeed]?: string }

/** Where they are not the plain ones; `#` is the number and what is counted. */
const verbsOf: { readonly [Kind in ActivityKind]?: Verbs } = {
  corrections: { added: 'proposed #', changed: 'changed #', removed: 'withdrew #' },
  support: { added: 'voted on #', changed: 'changed a vote on #', removed: 'took back a vote on #' },
  decisions: { removed: 'opened # again', changed: 'decided # anew' },
  positions: { added: 'coded #', removed: 'withdrew #' },
  recodings: { added: 'recoded #', changed: 'recoded #', removed: 'took back the recoding of #' },
  speakers: {
    added: 'said who spoke in #',
    changed: 'changed who spoke in #',
    removed: 'took back who spoke in #',
  },
  gaps: {
    added: 'wrote on #',
    changed: 'changed what is said of #',
    removed: 'took back what was said of #',
  },
  readings: { added: 'read through #', changed: 'read through # again', removed: 'marked # as not read' },
  passages: { added: 'marked # to talk about', removed: 'withdrew #' },
  messages: { added: 'wrote #', changed: 'edited #', removed: 'withdrew #' },
  notes: { added: 'began', changed: 'wrote in' },
  imports: { added: 'imported' },
  publications: { added: 'published', changed: 'published a new version of' },
}
const plainVerbs: Readonly<Record<ActivityDeed, string>> = {
  added: 'added #',
  changed: 'changed #',
  removed: 'removed #',
  accepted: 'accepted #',
  rejected: 'rejected #',
  replaced: 'replaced #',
  hid: 'hid #',
  showed: 'showed # again',
}

/** `link` is what leads there: the place's title, or the sentence's end where it happened in the project as a whole. */
export function activityWords({
  kind,
  deed,
  count,
  place,
}: Pick<Activity, 'kind' | 'deed' | 'count' | 'place'>): {
  readonly before: string
  readonly link: string
} {
  const [one, several = `${one}s`] = nouns[kind]
  const says = kind === 'settings' ? 'the settings' : counted(count, one, several)
  const verb = verbsOf[kind]?.[deed] ?? plainVerbs[deed]
  if (!verb.includes('#')) return { before: verb, link: place?.title ?? says }
  const words = verb.replace('#', says)
  if (place) return { before: `${words} in`, link: place.title }
  const from = verb.indexOf('#')
  return { before: words.slice(0, from).trim(), link: words.slice(from) }
}

const halfHourMs = 30 * 60_000
const halfHourOf = (atMs: number): number => Math.floor(atMs / halfHourMs) * halfHourMs

/** The same while a group grows: its count and its last moment change until the half-hour is over. */
export const activityId = ({ by, kind, deed, place, atMs, address }: Activity): string =>
  [by, kind, deed, place?.id, halfHourOf(atMs), kind === 'publications' ? address : ''].join(' ')

/** What stood when the list was settled, as it is now, and all that is older; the rest is new and waits. */
export function standingActivities(
  activities: readonly Activity[],
  settled: { readonly upToMs: number; readonly ids: ReadonlySet<string> } | null,
): readonly Activity[] {
  return settled === null
    ? activities
    : activities.filter((act) => act.atMs <= settled.upToMs || settled.ids.has(activityId(act)))
}

/** Neighbours of one half-hour together, as the server gathers them: "14:00–14:30". */
export function byHalfHour<T extends { readonly atMs: number }>(
  items: readonly T[],
): readonly { readonly fromMs: number; readonly words: string; readonly items: readonly T[] }[] {
  const groups: { fromMs: number; words: string; items: T[] }[] = []
  for (const item of items) {
    const fromMs = halfHourOf(item.atMs)
    const last = groups.at(-1)
    if (last?.fromMs === fromMs) last.items.push(item)
    else {
      const words = `${clockWords(fromMs)}–${clockWords(fromMs + halfHourMs)}`
      groups.push({ fromMs, words, items: [item] })
    }
  }
  return groups
}
