// What a citation of a published page says: who spoke, at which meeting, where in its record, in which reading, and the
// address that keeps it. The formats beside this file (CSL, BibTeX, RIS, meta tags) all say this and nothing else.

/** A name as it is to be cited. Names of the world have no one order, so it is split only where somebody split it. */
export type CitedName = { readonly family: string; readonly given: string } | { readonly literal: string }

/** `quote` is a speech at a meeting, `record` its whole transcript; a note or view is the project's own work. */
export type Cited = {
  readonly kind: 'quote' | 'record' | 'note' | 'view'
  /** The page's id and version, as in its address. */
  readonly id: string
  readonly version: number
  /** The permanent address of this version, absolute. */
  readonly url: string
  /** ISO 8601 day this version was published. */
  readonly publishedOn: string
  /** Who said a quote; who is named as having written a note. None: nobody is named. */
  readonly names: readonly CitedName[]
  /** The session's name, the note's or view's title. */
  readonly title: string
  /** "WS #119"; null when the record's title names none. */
  readonly session: string | null
  /** "IGF 2021, day 4"; null when unknown, and for notes and views. */
  readonly event: string | null
  /** ISO 8601 day of the meeting; null when nobody said. */
  readonly day: string | null
  /** The year of the meeting when its day is not known. */
  readonly year: number | null
  /** "54" or "54–56": paragraphs of the record, counted from 1; null when it is not of one place. */
  readonly paragraphs: string | null
  readonly reading: 'published' | 'corrected' | null
  /** The project that published it. */
  readonly project: string
}

/** "Morales Tenorio, Gerardo Isaac" is split at its comma; a name without one is left whole. */
export function readCitedName(text: string): CitedName {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim())
  const given = rest.filter((part) => part !== '').join(', ')
  return family !== '' && given !== '' && !isTitle.test(given) ? { family, given } : { literal: text.trim() }
}

/** What stands after a whole name, and is no given name. */
const isTitle = /^(?:jr|sr|ii|iii|iv|ph\.?d|md|esq)\.?$/i

export const citedNameWords = (name: CitedName): string =>
  'literal' in name ? name.literal : `${name.family}, ${name.given}`

/** "Intervention in WS #119, “The Next Chapter of UN Cyber Dialogues”" for a quote; else the title alone. */
export function citedTitle({ kind, session, title }: Cited): string {
  const named = session === null ? `“${title}”` : `${session}, “${title}”`
  if (kind === 'quote') return `Intervention in ${named}`
  return kind === 'record' ? (session === null ? title : `${session}: ${title}`) : title
}

/** "Real-time captioning, ¶ 54; corrected reading, version 3". */
export function citedPlace({ kind, paragraphs, reading, version }: Cited): string {
  const of =
    kind === 'quote' || kind === 'record'
      ? [`Real-time captioning${paragraphs === null ? '' : `, ¶ ${paragraphs}`}`]
      : []
  const read = reading === null ? [] : [`${reading} reading`]
  return [...of, [...read, `version ${version}`].join(', ')].join('; ')
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "10 December 2021" of "2021-12-10". */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
}

/** The citation as one line to copy. Its parts are told in the order of the Chicago manual of style. */
export function citationText(cited: Cited): string {
  const names = cited.names.map(citedNameWords).join('; ')
  const isOfMeeting = cited.kind === 'quote' || cited.kind === 'record'
  const when = cited.day === null ? (cited.year === null ? null : `${cited.year}`) : dayWords(cited.day)
  const meeting = isOfMeeting ? [cited.event, when].filter((part) => part !== null).join(', ') : cited.project
  const published = isOfMeeting ? '' : dayWords(cited.publishedOn)
  return [names, citedTitle(cited), meeting, published, capital(citedPlace(cited))]
    .filter((part) => part !== '')
    .map((part) => (/[.!?][”’")]?$/.test(part) ? part : endWithStop(part)))
    .concat(cited.url)
    .join(' ')
}

const capital = (part: string) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`

/** A closing quotation mark stands after the stop, as American books set it. */
const endWithStop = (part: string) => (part.endsWith('”') ? `${part.slice(0, -1)}.”` : `${part}.`)
