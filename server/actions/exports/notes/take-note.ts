// Reads a note with all that its text points at: quotes as they read now, queries answered, pictures. One taker serves a
// whole export, so that no record is read anew for each quote and no query counted twice.
import { setImmediate } from 'node:timers/promises'
import type { MemberId } from '../../../../shared/base/id.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import { isoDay } from '../../../../shared/formats/corrigendum/plain-words.ts'
import {
  nodesOf,
  queryIn,
  queryKey,
  quoteIn,
  quoteKey,
  type TakenNote,
  type TakenPicture,
  type TakenQuote,
} from '../../../../shared/formats/note-files/taken-note.ts'
import type { NoteNode, QuoteAttrs } from '../../../../shared/records/notes/note-document.ts'
import type { QueryResult } from '../../../../shared/records/notes/query.ts'
import { citedTimesOf, wordingsOf } from '../../../../shared/records/notes/quotes-in-note.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { Span } from '../../../../shared/transcript/span.ts'
import type { QuoteNow } from '../../../../shared/wire/sharing/api-quotes.ts'
import {
  speakersInWords,
  speakersOfQuote,
  unknownSpeaker,
} from '../../../../shared/wire/sharing/quote-speakers.ts'
import type { StoredNote } from '../../../stores/notes.ts'
import type { Caller } from '../../caller.ts'
import { withoutFalseSeals } from '../../queries/false-seals.ts'
import { runQuery } from '../../queries/run-query.ts'
import { createQuoteReader, type QuoteReader } from '../../quotes/quote-reader.ts'
import { readQuote } from '../../quotes/read-quotes.ts'
import type { ExportSetting } from '../exported-file.ts'

export type NoteTaker = {
  readonly take: (note: StoredNote) => Promise<Result<TakenNote>>
  readonly reader: QuoteReader
}

/** Quotes read before others are let in between. */
const slice = 50

/** An export shows what any reader of the project sees. */
const anyReader = ({ project }: ExportSetting): Caller => ({
  member: { id: 'export' as MemberId, name: '', role: 'reader', colour: 1, active: true },
  project,
})

export async function createNoteTaker(setting: ExportSetting): Promise<NoteTaker> {
  const { shelves, project, origin } = setting
  const caller = anyReader(setting)
  const reader = createQuoteReader(shelves, caller)
  const names = new Map((await shelves.members.ofProject(project.id)).map(({ id, name }) => [id, name]))
  const answers = new Map<string, QueryResult | null>()

  const quotesIn = async (nodes: readonly NoteNode[]) => {
    const quotes = new Map<string, TakenQuote>()
    for (const [nth, node] of nodesOf(nodes, 'quote').entries()) {
      const quote = quoteIn(node)
      if (quote === null) continue
      quotes.set(quoteKey(quote), await takeQuote(setting, caller, reader, quote))
      if (nth % slice === slice - 1) await setImmediate()
    }
    return quotes
  }
  const answersIn = async (nodes: readonly NoteNode[]) => {
    const results = new Map<string, QueryResult | null>()
    for (const node of nodesOf(nodes, 'query')) {
      const query = queryIn(node)
      if (query === null || query.frozen !== undefined) continue
      const key = queryKey(query)
      if (!answers.has(key)) {
        const { frozen: _, title: __, ...asked } = query
        const answered = await runQuery({ ...shelves, clock: () => setting.madeAtMs }, caller, asked)
        answers.set(key, answered.ok ? answered.value : null)
        await setImmediate()
      }
      results.set(key, answers.get(key) ?? null)
    }
    return results
  }
  const picturesIn = async (nodes: readonly NoteNode[]) => {
    const pictures = new Map<string, TakenPicture>()
    for (const { attrs } of nodesOf(nodes, 'image')) {
      const id = attrs?.image
      if (typeof id !== 'string' || pictures.has(id)) continue
      const image = await shelves.images.get(id)
      const bytes = image?.project === project.id ? await shelves.images.bytes(id) : null
      if (image && bytes) pictures.set(id, { ...image, bytes })
    }
    return pictures
  }

  return {
    reader,
    take: async (note) => {
      const read = await shelves.rooms.read(roomName('note', note.id), (room) => room.readNote())
      if (!read.ok) return read
      const blocks = withoutFalseSeals(shelves, project.id, read.value)
      const writers = [note.createdBy, ...(await shelves.notes.writersOf(note.id))]
      return ok({
        id: note.id,
        title: note.title,
        folder: note.folder,
        tags: note.tags,
        authors: [...new Set(writers)].map((writer) => names.get(writer) ?? 'a former member'),
        createdAtMs: note.createdAtMs,
        updatedAtMs: note.updatedAtMs,
        project: project.name,
        address: `${origin}/p/${project.slug}/notes/${note.id}`,
        blocks,
        quotes: await quotesIn(blocks),
        results: await answersIn(blocks),
        pictures: await picturesIn(blocks),
      })
    },
  }
}

async function takeQuote(
  { shelves, project, origin, madeAtMs }: ExportSetting,
  caller: Caller,
  reader: QuoteReader,
  quote: QuoteAttrs,
): Promise<TakenQuote> {
  const now = await readQuote({ ...shelves, clock: () => madeAtMs }, caller, reader, {
    ...quote,
    citedAs: wordingsOf(quote),
    citedTimes: citedTimesOf(quote),
  })
  const stands = now.state === 'check' ? now.neverRead : now
  const remark = remarkOn(now)
  if (!stands) {
    const isAhead = quote.citedAtMs > madeAtMs
    return {
      words: quote.asCited,
      published: null,
      speaker: null,
      place: 'a place to be checked',
      address: null,
      ...(isAhead && { isDayFalse: true }),
      remark: `Shown as cited${isAhead ? '' : ` on ${isoDay(quote.citedAtMs)}`}. ${remark}`,
      at: null,
    }
  }
  const { view } = stands
  return {
    words: view.correctedText,
    published: view.publishedText === view.correctedText ? null : view.publishedText,
    speaker: speakersInWords(speakersOfQuote(view)),
    ...(view.stretches && {
      stretches: view.stretches.map(({ speaker, correctedText }) => ({
        speaker: speaker ?? unknownSpeaker,
        words: correctedText,
      })),
    }),
    place: `${view.title || project.name}, ${paragraphsOf(view.spans)}`,
    address: `${origin}${view.address}`,
    ...(now.state === 'check' && now.neverRead && { neverRead: now.neverRead.words }),
    ...(stands.falseTimes?.includes(quote.citedAtMs) && { isDayFalse: true }),
    remark,
    at: { transcript: view.transcript, segment: view.spans[0]?.startSegment ?? 0 },
  }
}

function remarkOn(now: QuoteNow): string | null {
  if (now.state === 'there') return null
  if (now.state === 'check') return now.message
  return 'Its record is not in this project any more; the very same words are at the place named here.'
}

/** "¶ 41" or "¶ 41–43". */
function paragraphsOf(spans: readonly Span[]): string {
  const first = Math.min(...spans.map(({ startSegment }) => startSegment)) + 1
  const last = Math.max(...spans.map(({ endSegment }) => endSegment)) + 1
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`
}
