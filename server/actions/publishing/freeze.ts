// What a subject comes to as it stands now: the content of a page and its title, not yet stored anywhere.
import { createHash } from 'node:crypto'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { publicationLetters } from '../../../shared/publishing/publication.ts'
import type {
  PublishedContent,
  PublishedSpeaker,
  QuoteContent,
} from '../../../shared/publishing/published-content.ts'
import { paragraphWords } from '../../../shared/publishing/published-text.ts'
import { quoteSpeakers } from '../../../shared/publishing/quote-speakers.ts'
import { withoutMoment } from '../../../shared/publishing/without-moment.ts'
import type { PublishChoices, PublishSubject } from '../../../shared/wire/sharing/api-publishing.ts'
import type { Caller } from '../caller.ts'
import { runQuery } from '../queries/run-query.ts'
import type { World } from '../world.ts'
import { noteContent } from './content/content-of-note.ts'
import { quoteContent } from './content/content-of-quote.ts'
import { recordContent } from './content/content-of-record.ts'
import { namingFor } from './content/naming.ts'
import { namesCoders, publicResult, type RecordPages } from './content/public-result.ts'
import { type RecordShelf, recordShelf } from './content/record-source.ts'

export type Asked = { readonly subject: PublishSubject; readonly choices: PublishChoices }

/** `digest` is the same for contents that show the same. */
export type Frozen = {
  readonly content: PublishedContent
  readonly title: string
  readonly digest: string
}

/** The most that a page may hold, as JSON: a reader waits for all of it. */
export const maxContentBytes = 8 * 1024 * 1024
const tooBig = problem(
  'too-big',
  'This is too much for one page: at most 8 MB. Publish it in parts.',
  'subject',
)

/**
 * `origin`: where this server is reached, so that its own addresses are told from those of others. Many subjects frozen
 * one after the other share a shelf, so that no record is opened twice.
 */
export async function freeze(
  world: World,
  caller: Caller,
  asked: Asked,
  origin: string,
  openRecord = recordShelf(world, caller),
): Promise<Result<Frozen>> {
  const content = await contentOf(world, caller, asked, origin, openRecord)
  if (!content.ok) return content
  const json = JSON.stringify(content.value)
  if (Buffer.byteLength(json) > maxContentBytes) return failed(tooBig)
  return ok({ content: content.value, title: titleOf(content.value), digest: digestOf(content.value) })
}

async function contentOf(
  world: World,
  caller: Caller,
  { subject, choices }: Asked,
  origin: string,
  openRecord: RecordShelf,
): Promise<Result<PublishedContent>> {
  const naming = await namingFor(world, caller, choices.nameMembers)
  const official = choices.official ?? null
  switch (subject.kind) {
    case 'quote': {
      const source = await openRecord(subject.transcript)
      return source.ok ? quoteContent(source.value, subject.spans, naming, official) : source
    }
    case 'record': {
      const source = await openRecord(subject.transcript)
      if (!source.ok) return source
      const withPositions = choices.withPositions === true
      return ok(await recordContent(world, caller, source.value, { naming, official, withPositions }))
    }
    case 'note': {
      const nameAuthors = choices.nameAuthors === true
      const pages = await recordPages(world, caller)
      return noteContent(world, caller, subject.note, {
        origin,
        naming,
        nameAuthors,
        pages,
        openRecord,
      })
    }
    case 'view': {
      const refused = namesCoders(subject.query)
      if (refused) return refused
      const result = await runQuery(world, caller, subject.query)
      if (!result.ok) return result
      const shown = publicResult(result.value, await recordPages(world, caller))
      return ok({
        kind: 'view',
        title: choices.title ?? shown.says.replace(/\.$/, '').slice(0, 200),
        result: shown,
      })
    }
  }
}

/** The listed pages of the project's records: an unlisted one is for those who were given its address. */
async function recordPages(world: World, caller: Caller): Promise<RecordPages> {
  const pages = await world.publications.ofProject(caller.project.id)
  return new Map(
    pages.flatMap(({ id, subject, isListed, unpublishedAtMs }) =>
      subject.kind === 'record' && isListed && unpublishedAtMs === null
        ? [[subject.transcript, `/${publicationLetters.record}/${id}`] as const]
        : [],
    ),
  )
}

export function titleOf(content: PublishedContent): string {
  if (content.kind === 'quote') return quoteTitle(content)
  return content.kind === 'record' ? content.record.title : content.title
}

/** "Gerardo Isaac Morales Tenorio (Mexico), IGF 2021, day 4, WS #119, ¶ 54" */
function quoteTitle({ record, spans, ...said }: QuoteContent): string {
  const speakers = quoteSpeakers(said)
  const who = speakers.every((speaker) => speaker === null) ? null : speakers.map(titleName).join('; ')
  const where = [record.event, record.session].filter((part) => part !== null)
  const what = where.length > 0 ? where : [record.title]
  return [who, ...what, `¶ ${paragraphWords(spans)}`].filter((part) => part !== null).join(', ')
}

const titleName = (speaker: PublishedSpeaker | null): string => {
  if (speaker === null) return 'speaker not known'
  return speaker.actor === null ? speaker.name : `${speaker.name} (${speaker.actor})`
}

const digestOf = (content: PublishedContent): string =>
  createHash('sha256')
    .update(JSON.stringify(withoutMoment(content)))
    .digest('hex')

/** The same for the same subject, in whatever order its parts were named. */
export function subjectKey(subject: PublishSubject): string {
  switch (subject.kind) {
    case 'quote': {
      const places = subject.spans
        .map(({ startSegment, start, endSegment, end }) => `${startSegment}:${start}-${endSegment}:${end}`)
        .sort()
      return `${subject.transcript} ${places.join(' ')}`
    }
    case 'record':
      return subject.transcript
    case 'note':
      return subject.note
    case 'view': {
      const { show, topic = '', filter, compare } = subject.query
      const fields = Object.entries(filter)
        .filter(([, value]) => value !== undefined && value !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1))
      return createHash('sha256')
        .update(JSON.stringify([show, topic, fields, ...(compare === undefined ? [] : [compare])]))
        .digest('hex')
    }
  }
}
