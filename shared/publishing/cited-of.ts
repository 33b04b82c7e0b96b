// How a version of a published page is cited, told from what it holds.
import type { Span } from '../transcript/span.ts'
import { type Cited, type CitedName, readCitedName } from './citation.ts'
import { type PublicationKind, publicationLetters } from './publication.ts'
import type {
  PublishedContent,
  PublishedGround,
  PublishedRecord,
  PublishedSpeaker,
  QuoteContent,
} from './published-content.ts'
import { paragraphWords } from './published-text.ts'
import { quoteSpeakers, unknownSpeaker } from './quote-speakers.ts'

/** Of which version at which address; `origin` is "https://desk.example.org", `project` its name. */
export type CitedVersion = {
  readonly id: string
  readonly kind: PublicationKind
  readonly version: number
  readonly publishedAtMs: number
  readonly origin: string
  readonly project: string
}

export function citedOf(version: CitedVersion, content: PublishedContent): Cited {
  const { id, kind, origin, project } = version
  const page = {
    kind,
    id,
    version: version.version,
    url: `${origin}/${publicationLetters[kind]}/${id}@${version.version}`,
    publishedOn: new Date(version.publishedAtMs).toISOString().slice(0, 10),
    project,
  }
  if (content.kind === 'quote')
    return {
      ...page,
      ...ofMeeting(content.record, content.grounds),
      names: speakerNames(content),
      paragraphs: paragraphsOf(content.spans),
    }
  if (content.kind === 'record')
    return { ...page, ...ofMeeting(content.record, content.grounds), names: [], paragraphs: null }
  return {
    ...page,
    names: content.kind === 'note' ? (content.authors ?? []).map((literal) => ({ literal })) : [],
    title: content.title,
    session: null,
    event: null,
    day: null,
    year: null,
    paragraphs: null,
    reading: null,
  }
}

/** Nobody where none is known; among others one who is not known is told, so that the words are not all theirs. */
function speakerNames(quote: QuoteContent): readonly CitedName[] {
  const speakers = quoteSpeakers(quote)
  if (speakers.every((speaker) => speaker === null)) return []
  return speakers.map((speaker) => (speaker === null ? { literal: unknownSpeaker } : speakerName(speaker)))
}

/** A label as it was printed is no name in parts: "Chair, First Committee". */
const speakerName = ({ name, label }: PublishedSpeaker): CitedName =>
  name === label ? { literal: name } : readCitedName(name)

const ofMeeting = (record: PublishedRecord, grounds: readonly PublishedGround[]) => ({
  title: record.name,
  session: record.session,
  event: record.event,
  day: record.day,
  year: record.year,
  reading: grounds.length === 0 ? ('published' as const) : ('corrected' as const),
})

const paragraphsOf = (spans: readonly Span[]) => {
  const words = paragraphWords(spans)
  return words === '' ? null : words
}
