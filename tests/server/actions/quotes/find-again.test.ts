// Quotes of more words than anybody can cite: a reader's request of a few bytes, or a forged note, must not have whole
// records read over and over.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changedQuotes } from '../../../../server/actions/quotes/changed-quotes.ts'
import type { MemberId, NoteId, TranscriptId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { maxQuoteLength, type QuoteAttrs, quoteNode } from '../../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { type Coded, codedRecord } from '../positions/coded-record.ts'

const params = { project: firstSlug }
const said = 'We support this moratorium. '.repeat(400)

let server: TestServer
let ana: Person
let rob: Person
let record: Coded
/** Characters of its first paragraph. */
let first: number
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rob = await server.person('Rob', 'reader')
  record = await codedRecord(server, null, [`>> ANA: ${said}`, `>> BEN: ${said}`])
  const stored = await server.app.world.transcripts.get(record.transcript as TranscriptId)
  first = stored?.transcript.segments[0]?.text.length ?? 0
})
afterAll(() => server.close())

/** The first `length` characters of the record, as no program of ours would cite more than can be. */
const cited = (length: number): QuoteAttrs => {
  const isOne = length <= first
  const span = {
    startSegment: 0,
    start: 0,
    endSegment: isOne ? 0 : 1,
    end: isOne ? length : length - first - 1,
  }
  return {
    transcript: record.transcript,
    spans: [span],
    source: null,
    asCited: 'We',
    citedAtMs: 5,
  } as QuoteAttrs
}
const read = async (quote: QuoteAttrs) => {
  const { transcript, spans, source } = quote
  const body = { quotes: [{ transcript, spans, source }] }
  return (await rob.does('readQuotes', { params, body })).quotes[0]
}

test('a quote of as many words as can be cited is read', async () => {
  expect(await read(cited(maxQuoteLength))).toMatchObject({ state: 'there' })
})

test('a quote of more words is to be checked, and none of them are sent', async () => {
  const now = await read(cited(maxQuoteLength + 1))
  expect(now).toEqual({
    state: 'check',
    message: 'This passage is too long to quote: take at most 20,000 characters of it.',
  })
})

test('a quote of more words in a note counts as one to be checked, without its words being put together', async () => {
  const { id } = await ana.does('createNote', { params, body: { title: 'Whole records' } })
  const { world } = server.app
  const quotes = [cited(maxQuoteLength + 1), cited(maxQuoteLength + 2)]
  const written = await world.rooms.write(
    roomName('note', id as NoteId),
    ana.account.id as MemberId,
    (room) => ok(room.appendToNote(quotes.map(quoteNode))),
  )
  if (!written.ok) throw new Error(written.problem.message)
  await world.noteQuotes.replace(id as NoteId, quotes)
  const [project] = await world.projects.all()
  if (!project) throw new Error('there is no project')
  const asked: string[] = []
  const history: typeof world.rows.historyOf = (room, root) => {
    asked.push(room)
    return world.rows.historyOf(room, root)
  }
  const counted = await changedQuotes({ ...world, rows: { ...world.rows, historyOf: history } }, {
    project,
  } as never)
  expect(counted.get(id as NoteId)).toEqual({ all: 2, toCheck: 2 })
  expect(asked).toEqual([])
})
