// How public pages say days, places, kinds and licences: plain sentences, the same on every page.
import { figure } from '../../shared/base/counted.ts'
import { dayWords } from '../../shared/publishing/citation.ts'
import type { Licence, PublicationKind } from '../../shared/publishing/publication.ts'
import type {
  PublishedRecord,
  PublishedSpeaker,
  QuoteContent,
} from '../../shared/publishing/published-content.ts'
import { quoteSpeakers, unknownSpeaker } from '../../shared/publishing/quote-speakers.ts'
import type { PublicationPage } from './page-input.ts'

/** "14 January 2022", as it was in Greenwich. */
export const dayOf = (atMs: number): string => dayWords(new Date(atMs).toISOString().slice(0, 10))

export const kindWords: Readonly<Record<PublicationKind, string>> = {
  quote: 'Cited passage',
  record: 'Record',
  note: 'Note',
  view: 'Positions',
}

/** "Version 3 of 14 January 2022, the latest" */
export const versionWords = ({ version, later }: Pick<PublicationPage, 'version' | 'later'>): string =>
  `Version ${version.number} of ${dayOf(version.publishedAtMs)}${later === null ? ', the latest' : ''}`

/** What others may do with the corrections and the page, with the licence's address; null where all is reserved. */
export const licenceTerms: Readonly<
  Record<Licence, { readonly words: string; readonly url: string | null }>
> = {
  'cc-by-4.0': { words: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'cc0-1.0': { words: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'all-rights-reserved': { words: 'all rights reserved', url: null },
}

/** "Internet Governance Forum 2021, day 4 (10 December 2021), WS #119 The Next Chapter of UN Cyber Dialogues" */
export function meetingWords({ event, day, session, name, title }: PublishedRecord): string {
  const held = day === null ? null : dayWords(day)
  const when = event === null || held === null || event === held ? (event ?? held) : `${event} (${held})`
  const what = [session, name].filter((part) => part !== null && part !== '').join(' ')
  return [when, what].filter((part) => part !== null && part !== '').join(', ') || title
}

/** "IGF 2021, day 4, WS #119": as short as a record can be named. */
export const recordWords = ({ event, session, name, title }: PublishedRecord): string =>
  [event, session ?? name].filter((part) => part !== null && part !== '').join(', ') || title

/** "Ministry of Foreign Affairs, Mexico": what stands behind a speaker's name, each thing once; '' when nothing is known. */
export const behindSpeaker = ({ name, affiliation, actor }: PublishedSpeaker): string =>
  [affiliation, actor]
    .filter(
      (part, at, all) =>
        part !== null && part !== '' && part !== name && !all.slice(0, at).some((one) => one?.includes(part)),
    )
    .join(', ')

/** Each who says a quote, in order, with what stands behind the name; one at least. */
export const speakersOf = (
  quote: Pick<QuoteContent, 'speaker' | 'stretches'>,
): readonly { readonly name: string; readonly behind: string }[] =>
  quoteSpeakers(quote).map((speaker) => ({
    name: speaker?.name ?? unknownSpeaker,
    behind: speaker === null ? '' : behindSpeaker(speaker),
  }))

const small = 'no one two three four five six seven eight nine'.split(' ')

/** "two", "12" */
export const inWords = (count: number): string => small[count] ?? figure(count)
