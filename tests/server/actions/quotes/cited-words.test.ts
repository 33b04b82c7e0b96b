// A quote says what it is cited by, and any client can make a note say anything: only what the record ever read as counts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MemberId, type NoteId, recordKey, type TranscriptId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { type QuoteAttrs, quoteNode } from '../../../../shared/records/notes/note-document.ts'
import { citedTimesOf, wordingsOf } from '../../../../shared/records/notes/quotes-in-note.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { type Span, spanWithin } from '../../../../shared/transcript/span.ts'
import { forgeUpdate } from '../../../support/forged-update.ts'
import { publishedBy, publishSeen } from '../../../support/publishing/publish-seen.ts'
import { openRawSocket } from '../../../support/raw-socket.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { addSpeaker, type Coded, codedRecord } from '../positions/coded-record.ts'

const params = { project: firstSlug }
const now = 'We propose the treaty,'
const forged = 'We will invade at dawn.'
const gone = testId(70) as TranscriptId

let server: TestServer
let ana: Person
let rea: Person
let record: Coded
let quote: QuoteAttrs
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rea = await server.person('Rea', 'reviewer')
  await addSpeaker(server, 'Kaja Ciglic', 'org:Microsoft')
  record = await codedRecord(server, null, ['>> KAJA CIGLIC: We oppose the treaty, we said.'])
  quote = await cite(record, spanWithin(0, 0, 21))
  const key = await accept(record, 'oppose', 'endorse')
  await record.put('decisions', key, undefined)
  await accept(record, 'oppose', 'propose')
})
afterAll(() => server.close())

let decided = 0
const accept = async (where: Coded, published: string, reading: string) => {
  decided += 1
  const key = recordKey(ana.account.id, testId(600 + decided))
  const place = { segment: 0, start: 3, end: 3 + published.length, published, reading }
  const by = { proposer: ana.account.id, by: rea.account.id, atMs: Date.now() + decided }
  await where.put('decisions', key, { verdict: 'accepted', ...place, ...by })
  return key
}
const cite = async ({ transcript }: Coded, span: Span) =>
  (await ana.does('citeWords', { params, body: { transcript, source: null, spans: [span] } })).quote
const read = async (...quotes: QuoteAttrs[]) => {
  const asked = quotes.map(({ transcript, spans, source, published, sha256, asCited, earlier }) => ({
    transcript,
    spans,
    source,
    published,
    sha256,
    citedAs: wordingsOf({ asCited, earlier }),
  }))
  return (await ana.does('readQuotes', { params, body: { quotes: asked } })).quotes
}
const newNote = async (...quotes: QuoteAttrs[]) => {
  const id = (await ana.does('createNote', { params, body: { title: 'Norms' } })).id as NoteId
  const written = await server.app.world.rooms.write(
    roomName('note', id),
    ana.account.id as MemberId,
    (room) => ok(room.appendToNote(quotes.map(quoteNode))),
  )
  if (!written.ok) throw new Error(written.problem.message)
  await server.app.settle()
  return id
}
const listed = async (note: NoteId) =>
  (await ana.does('listNotes', { params })).notes.find(({ id }) => id === note)
const publish = (note: NoteId) => publishSeen(rea, { kind: 'note', note })

describe('a quote', () => {
  test('is there with every wording the record ever had, today’s or not', async () => {
    const earlier = [{ asCited: 'We endorse the treaty,', citedAtMs: 1 }]
    expect(await read(quote, { ...quote, asCited: now, earlier })).toMatchObject([
      { state: 'there' },
      { state: 'there' },
    ])
  })

  test('is not told of a day before the record read so, nor of one to come', async () => {
    const dayMs = 86_400_000
    const [atMs, ahead] = [quote.citedAtMs, quote.citedAtMs + 2 * dayMs]
    const asked = (asCited: string, citedAtMs: number, earlier?: QuoteAttrs['earlier']) => {
      const cited = { asCited, citedAtMs, ...(earlier && { earlier }) }
      const { transcript, spans, source, published } = quote
      const times = { citedAs: wordingsOf(cited), citedTimes: citedTimesOf(cited) }
      return { transcript, spans, source, published, ...times }
    }
    const was = 'We endorse the treaty,'
    const quotes = [
      asked(was, atMs, [{ asCited: quote.asCited, citedAtMs: atMs }]),
      asked(was, 0),
      asked(was, ahead),
      asked(quote.asCited, 0),
      asked(now, atMs, [
        { asCited: was, citedAtMs: 7 },
        { asCited: was, citedAtMs: atMs },
        { asCited: now, citedAtMs: 9e15 },
      ]),
    ]
    const read = (await ana.does('readQuotes', { params, body: { quotes } })).quotes
    expect(read.map((each) => each.state === 'there' && each.falseTimes)).toEqual([
      undefined,
      [0],
      [ahead],
      [0],
      [9e15, 7],
    ])
  })

  test('takes its place in a file without a day that cannot be', async () => {
    const was = { ...quote, asCited: 'We endorse the treaty,' }
    const note = await newNote(
      { ...was, citedAtMs: 0 },
      { ...was, transcript: gone, published: 'x', citedAtMs: 9e15 },
    )
    const reply = await ana.fetch(`/api/projects/${firstSlug}/export/note-markdown?note=${note}`)
    const text = await reply.text()
    expect(text).toContain('As cited: “We endorse the treaty,”')
    expect(text).toContain('Shown as cited. ')
    expect(text).not.toContain('1970')
  })

  test('is to be checked, with what was never read and how the words do read', async () => {
    const expected = {
      state: 'check',
      message: expect.stringContaining('not in the record'),
      neverRead: { words: [forged], view: { correctedText: now, speaker: 'Kaja Ciglic' } },
    }
    expect(
      await read(
        { ...quote, asCited: forged },
        { ...quote, asCited: forged, keptFor: now },
        { ...quote, asCited: now, earlier: [{ asCited: forged, citedAtMs: 1 }] },
      ),
    ).toMatchObject([
      { ...expected, message: expect.stringMatching(/^It is cited by/) },
      expected,
      { ...expected, message: expect.stringMatching(/^It was once cited by/) },
    ])
  })

  test('is not found again in another record under them', async () => {
    const lost = { ...quote, transcript: gone }
    expect(await read(lost, { ...lost, asCited: forged })).toMatchObject([
      { state: 'moved' },
      { state: 'check', message: expect.stringContaining('never read as it is cited') },
    ])
  })

  test('is not believed to say passages in another order than they were said', async () => {
    const spans = [spanWithin(0, 10, 21), spanWithin(0, 0, 2)]
    const turned = { ...quote, spans, asCited: 'the treaty, … We', published: 'the treaty, … We' }
    expect(await read(turned)).toMatchObject([{ state: 'check' }])
    const { published: _, ...bare } = turned
    expect(await publish(await newNote(bare))).toMatchObject({ status: 409 })
  })

  test.each([
    ['the same passage twice', [spanWithin(0, 3, 9), spanWithin(0, 3, 9)], 'propose … propose'],
    [
      'passages that share words',
      [spanWithin(0, 0, 9), spanWithin(0, 3, 21)],
      'We propose … propose the treaty,',
    ],
    ['passages turned round', [spanWithin(0, 10, 21), spanWithin(0, 0, 2)], 'We … the treaty,'],
  ])('of %s is to be checked, and is not published', async (_, spans, asCited) => {
    const { published: __, ...rest } = { ...quote, spans, asCited }
    const check = { state: 'check', message: expect.stringContaining('in the order they were said') }
    expect(await read(rest)).toMatchObject([check])
    const note = await newNote(rest)
    expect(await listed(note)).toMatchObject({ quotesToCheck: 1 })
    expect(await publish(note)).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('its passages share words, or are not in the order') },
    })
  })

  test('of words named twice is neither made nor published on a page of its own', async () => {
    const spans = [spanWithin(0, 0, 9), spanWithin(0, 3, 21)]
    const { transcript } = record
    expect(await ana.call('citeWords', { params, body: { transcript, source: null, spans } })).toMatchObject({
      problem: { message: expect.stringContaining('share words') },
    })
    expect(await publishSeen(rea, { kind: 'quote', transcript, spans })).toMatchObject({
      problem: { message: expect.stringContaining('share words') },
    })
  })

  test('becomes true when the record comes to read so', async () => {
    const early = { ...quote, asCited: 'We support the treaty,' }
    expect(await read(early)).toMatchObject([{ state: 'check' }])
    const note = await newNote(early)
    expect(await listed(note)).toMatchObject({ quotesChanged: 1, quotesToCheck: 1 })
    const other = await codedRecord(server, null, ['>> BEN: We suport the treaty, all the same.'])
    const there = { ...early, transcript: other.transcript, published: 'We suport the treaty,' }
    await accept(other, 'suport', 'support')
    expect(await read({ ...there, spans: [spanWithin(0, 0, 21)] } as QuoteAttrs)).toMatchObject([
      { state: 'there' },
    ])
  })

  test('is counted among the quotes of a note to look at, and nothing silences it', async () => {
    const lie = { ...quote, asCited: forged }
    const note = await newNote(
      { ...quote, keptFor: now },
      { ...lie, keptFor: now },
      { ...lie, published: forged },
      { ...lie, transcript: gone },
      { ...quote, asCited: now, earlier: [{ asCited: forged, citedAtMs: 1 }] },
    )
    expect(await listed(note)).toMatchObject({ quotes: 5, quotesChanged: 4, quotesToCheck: 4 })
    expect((await ana.does('readNote', { params: { note } })).note).toMatchObject({ quotesToCheck: 4 })
  })

  test('of a wording the record had before is published, with how it was cited', async () => {
    const note = await newNote({ ...quote, asCited: 'We endorse the treaty,', keptFor: now })
    const { publication } = await publishedBy(rea, { kind: 'note', note })
    const version = await server.app.world.publications.version(publication.id, 1)
    expect(version?.content).toMatchObject({ quotes: [{ asCited: 'We endorse the treaty,' }] })
  })

  test('of words that were never read stops its note from being published, whoever kept them', async () => {
    const lies: QuoteAttrs[] = [
      { ...quote, asCited: forged, keptFor: now },
      { ...quote, asCited: forged, published: forged },
      { ...quote, asCited: 'We endorse the treaty' },
      { ...quote, asCited: now, earlier: [{ asCited: forged, citedAtMs: 0 }] },
    ]
    for (const lie of lies) {
      expect(await publish(await newNote(quote, lie))).toMatchObject({
        status: 409,
        problem: {
          message: expect.stringMatching(
            /^The quote “We .+” cannot be published, because it .+ not in the record: .*\. Take it out of the note,/,
          ),
        },
      })
    }
  })

  test('forged on the wire is stored as it is, and is the record’s words nowhere', async () => {
    const mal = await server.person('Mallory', 'annotator')
    const note = await newNote()
    const socket = await openRawSocket(server.address, roomName('note', note), mal.cookie())
    const attrs = Object.entries({ ...quote, asCited: forged, keptFor: now })
    const client = 5001
    const structs = [
      { content: { kind: 'type' as const, type: 3, name: 'quote' }, parent: 'body' },
      ...attrs.map(([key, value]) => ({
        content: { kind: 'any' as const, values: [value] },
        parent: { client, clock: 0 },
        key,
      })),
    ]
    void socket.sendAndBeClosed(forgeUpdate([{ client, clock: 0, structs }]))
    const { rooms } = server.app.world
    await expect
      .poll(async () => {
        const text = await rooms.read(roomName('note', note), (room) => room.readNote())
        return text.ok && text.value.find(({ type }) => type === 'quote')?.attrs
      })
      .toMatchObject({ asCited: forged, keptFor: now })
    socket.close()
    await server.app.settle()
    expect(await listed(note)).toMatchObject({ quotesToCheck: 1 })
    expect(await publish(note)).toMatchObject({ status: 409 })
  })
})
