// An activity as a sentence after its doer's name: "proposed 3 corrections in". And half-hours of the clock. Pure.
import type {
  Activity,
  ActivityDeed,
  ActivityKind,
  ActivityPart,
} from '../../../../shared/wire/sharing/api-talk.ts'
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
  glossary: ['glossary term'],
  settings: ['setting'],
  notes: ['note'],
  imports: ['record'],
  publications: ['page'],
}

type Verbs = { readonly [Deed in ActivityDeed]?: string }

/** Where one kind is of several things. */
const partNouns: Readonly<Record<ActivityPart, Noun>> = {
  topics: ['topic'],
  stances: ['stance'],
  people: ['person', 'people'],
  organisations: ['organisation'],
  dismissals: ['word'],
  corrections: ['correction'],
  positions: ['position'],
  passages: ['thread'],
  messages: ['message'],
}

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

/** Of words that were found well heard. */
const dismissalVerbs: Verbs = {
  added: 'said that # is right',
  changed: 'said again that # is right',
  removed: 'took back that # is right',
}

/**
 * `link` is what leads there: the place's title, the names of what it was done to, or the sentence's end where it happened
 * in the project as a whole. `after` ends the sentence.
 */
export function activityWords({
  kind,
  deed,
  part,
  names,
  count,
  place,
}: Pick<Activity, 'kind' | 'deed' | 'part' | 'names' | 'count' | 'place'>): {
  readonly before: string
  readonly link: string
  readonly after: string
} {
  const ofEntry = kind === 'messages' && part !== null
  const [one, several = `${one}s`] = part === null || ofEntry ? nouns[kind] : partNouns[part]
  const says = kind === 'settings' ? 'the settings' : counted(count, one, several)
  const verb = (part === 'dismissals' ? dismissalVerbs : verbsOf[kind])?.[deed] ?? plainVerbs[deed]
  if (!verb.includes('#')) return { before: verb, link: place?.title ?? says, after: '' }
  const words = verb.replace('#', says)
  if (place) return { before: `${words} in`, link: place.title, after: '' }
  const list = listed(names)
  if (ofEntry && list !== '')
    return { before: `${words} about the ${partNouns[part][0]}`, link: list, after: '' }
  const from = verb.indexOf('#')
  const [before, after] = [verb.slice(0, from).trim(), verb.slice(from + 1)]
  if (list === '') return { before, link: says, after }
  const led = count > names.length ? `${says}, among them` : `the ${count === 1 ? one : several}`
  return { before: `${before} ${led}`, link: list, after }
}

/** "Norms", "Norms and Trust", "Norms, Trust and Law". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const halfHourMs = 30 * 60_000
const halfHourOf = (atMs: number): number => Math.floor(atMs / halfHourMs) * halfHourMs

/** The same while a group grows: its count and its last moment change until the half-hour is over. */
export const activityId = ({ by, kind, deed, part, names, place, atMs, address }: Activity): string => {
  const which = kind === 'publications' ? address : kind === 'messages' ? names[0] : ''
  return [by, kind, deed, part, place?.id, halfHourOf(atMs), which].join(' ')
}

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
