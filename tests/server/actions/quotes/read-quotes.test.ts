// Live quotes on the server: citing, looking up, finding again, and who quotes what.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changedQuotes } from '../../../../server/actions/quotes/changed-quotes.ts'
import { type MemberId, type NoteId, recordKey, type TranscriptId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { type QuoteAttrs, quoteNode } from '../../../../shared/records/notes/note-document.ts'
import { wordingsOf } from '../../../../shared/records/notes/quotes-in-note.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { Span } from '../../../../shared/transcript/span.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { addSpeaker, type Coded, codedRecord } from '../positions/coded-record.ts'

const params = { project: firstSlug }
const span = (segment: number, start: number, end: number): Span => ({
  startSegment: segment,
  start,
  endSegment: segment,
  end,
})

let server: TestServer
let ana: Person
let rea: Person
let rob: Person
let kaja: string
let record: Coded
let other: Coded
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rea = await server.person('Rea', 'reviewer')
  rob = await server.person('Rob', 'reader')
  kaja = await addSpeaker(server, 'Kaja Ciglic', 'org:Microsoft', { affiliation: 'Microsoft' })
  record = await codedRecord(server, '2021-12-10', [
    '>> KAJA CIGLIC: We suport the norms. They hold in multi‑lateral settings.',
    '>> BEN: So do we. So do we.',
  ])
  other = await codedRecord(server, null, ['>> BEN: Nothing of this is new to us.'])
})
afterAll(() => server.close())

let decided = 0
const accept = async (where: Coded, published: string, start: number, reading: string, segment = 0) => {
  decided += 1
  const key = recordKey(ana.account.id, testId(600 + decided))
  await where.put('decisions', key, {
    verdict: 'accepted',
    segment,
    start,
    end: start + published.length,
    published,
    reading,
    grounds: { kind: 'heard', detail: 'twice' },
    proposer: ana.account.id,
    by: rea.account.id,
    atMs: Date.now() + decided,
  })
  return key
}
const cite = async (transcript: string, spans: Span[] | undefined, source: QuoteAttrs['source'] = null) =>
  (await ana.does('citeWords', { params, body: { transcript, source, ...(spans && { spans }) } })).quote
const read = async (...quotes: QuoteAttrs[]) => {
  const asked = quotes.map(({ transcript, spans, source, published, sha256, asCited, earlier }) => ({
    transcript,
    spans,
    source,
    ...(published !== undefined && { published }),
    ...(sha256 !== undefined && { sha256 }),
    citedAs: wordingsOf({ asCited, earlier }),
  }))
  return (await ana.does('readQuotes', { params, body: { quotes: asked } })).quotes
}
const gone = testId(70) as TranscriptId
const newNote = async () => (await ana.does('createNote', { params, body: { title: 'Norms' } })).id as NoteId
const write = async (note: NoteId, ...quotes: QuoteAttrs[]) => {
  const { world } = server.app
  const written = await world.rooms.write(roomName('note', note), ana.account.id as MemberId, (room) =>
    ok(room.appendToNote(quotes.map(quoteNode))),
  )
  if (!written.ok) throw new Error(written.problem.message)
  await server.app.settle()
}

describe('words of several speakers', () => {
  test('name each of them in order, with the words of each in both readings', async () => {
    const quote = await cite(record.transcript, [span(0, 3, 9), { ...span(0, 21, 8), endSegment: 1 }])
    const [now] = await read(quote)
    expect(now).toMatchObject({
      state: 'there',
      view: {
        speaker: 'Kaja Ciglic',
        affiliation: 'Microsoft',
        correctedText: quote.asCited,
        stretches: [
          {
            speaker: 'Kaja Ciglic',
            affiliation: 'Microsoft',
            actor: 'org:Microsoft',
            publishedText: 'suport … They hold in multi‑lateral settings.',
          },
          { speaker: 'BEN', affiliation: null, actor: null, publishedText: 'So do we' },
        ],
      },
    })
    const [alone] = await read(await cite(record.transcript, [span(0, 3, 9), span(0, 21, 25)]))
    expect(alone).not.toHaveProperty('view.stretches')
  })

  test('keep passages that do not touch apart, and take a correction over a cut whole', async () => {
    const spoken = await codedRecord(server, null, ['>> BEN: So do we all. And more.', '>> CLEO: No.'])
    await spoken.put('attributions', '0:9', { person: null, by: rea.account.id, atMs: 1 })
    await spoken.put('attributions', '0:14', { person: kaja, by: rea.account.id, atMs: 1 })
    await accept(spoken, 'all. And', 9, 'all, and')
    const view = await ana.does('quote', {
      params: { transcript: spoken.transcript as TranscriptId },
      body: { spans: [span(0, 0, 23), span(1, 0, 3)] },
    })
    expect(view.stretches?.map(({ speaker, correctedText }) => [speaker, correctedText])).toEqual([
      ['BEN', 'So do we all, and'],
      ['Kaja Ciglic', 'more.'],
      ['CLEO', '… No.'],
    ])
  })
})

test('a sentence that somebody else ends is found as of both, and of no one actor', async () => {
  const spoken = await codedRecord(server, null, ['>> BEN: Zebras agree with all of that.'])
  await spoken.put('attributions', '0:13', { person: kaja, by: rea.account.id, atMs: 1 })
  const { passages } = await ana.does('findPassages', { params, query: { words: 'zebras agree' } })
  expect(passages).toMatchObject([{ speaker: 'BEN; Kaja Ciglic', actor: null }])
})

describe('words that are cited', () => {
  test('carry both readings and the file’s hash, looked up by the server', async () => {
    const quote = await cite(record.transcript, [span(0, 0, 20)])
    const facts = await server.app.world.transcripts.facts(record.transcript as TranscriptId)
    expect(quote).toEqual({
      transcript: record.transcript,
      spans: [span(0, 0, 20)],
      source: null,
      asCited: 'We suport the norms.',
      published: 'We suport the norms.',
      sha256: facts?.sha256,
      citedAtMs: expect.any(Number),
    })
  })

  test('are a position’s own when no others are named', async () => {
    const key = await record.code(ana, 'org:Microsoft', { spans: [span(0, 0, 9), span(1, 0, 2)] })
    const quote = await cite(record.transcript, undefined, { root: 'positions', key })
    expect(quote).toMatchObject({ asCited: 'We suport … So', spans: [span(0, 0, 9), span(1, 0, 2)] })
  })

  test('are the sentence around a correction', async () => {
    const key = recordKey(ana.account.id, testId(500))
    const correction = { segment: 0, start: 34, end: 47, published: 'multi‑lateral', reading: 'unilateral' }
    await record.put('corrections', key, { ...correction, atMs: 1 }, ana)
    const quote = await cite(record.transcript, undefined, { root: 'corrections', key })
    expect(quote.asCited).toBe('They hold in multi‑lateral settings.')
  })

  test('are refused of a position that was hidden, of none, and without any place', async () => {
    const key = await record.code(ana, 'FRA')
    await record.put('moderation', `positions:${key}`, {
      hidden: true,
      reason: 'twice',
      by: rea.account.id,
      atMs: 1,
    })
    const ask = (source: object | null) =>
      ana.call('citeWords', { params, body: { transcript: record.transcript, source } as never })
    expect(await ask({ root: 'positions', key })).toMatchObject({ status: 404 })
    expect(await ask({ root: 'positions', key: recordKey(ana.account.id, testId(501)) })).toMatchObject({
      status: 404,
    })
    expect(await ask(null)).toMatchObject({ status: 422 })
  })
})

describe('a quote that is looked up', () => {
  test('reads as the record reads now, with who accepted what and why', async () => {
    const fresh = await codedRecord(server, null, ['>> KAJA CIGLIC: We oppose the treaty, we said.'])
    const quote = await cite(fresh.transcript, [span(0, 0, 21)])
    const key = await accept(fresh, 'oppose', 3, 'propose')
    const [now] = await read(quote)
    expect(now).toMatchObject({
      state: 'there',
      sourceGone: false,
      view: {
        correctedText: 'We propose the treaty,',
        publishedText: 'We oppose the treaty,',
        speaker: 'Kaja Ciglic',
        affiliation: 'Microsoft',
        actor: 'org:Microsoft',
      },
      changes: [
        {
          key,
          published: 'oppose',
          reading: 'propose',
          grounds: { kind: 'heard', detail: 'twice' },
          by: rea.account.id,
          address: `/p/${firstSlug}/t/${fresh.transcript}#s1:3-9`,
        },
      ],
    })
  })

  test('of a position hidden since stays, and says so', async () => {
    const key = await record.code(ana, 'FRA', { at: 3 })
    const quote = await cite(record.transcript, undefined, { root: 'positions', key })
    expect(await read(quote)).toMatchObject([{ state: 'there', sourceGone: false }])
    await record.put('moderation', `positions:${key}`, {
      hidden: true,
      reason: 'twice',
      by: rea.account.id,
      atMs: 1,
    })
    expect(await read(quote)).toMatchObject([{ state: 'there', sourceGone: true }])
  })

  test('of a file that was imported anew is found in it, and not moved', async () => {
    const quote = { ...(await cite(record.transcript, [span(1, 0, 9)])), transcript: gone }
    expect(await read(quote)).toMatchObject([
      {
        state: 'moved',
        sha256: quote.sha256,
        view: { transcript: record.transcript, spans: [span(1, 0, 9)] },
      },
    ])
  })

  test('of a record that is not here is found where exactly its words stand once', async () => {
    const quote = await cite(other.transcript, [span(0, 0, 15)])
    const lost = { ...quote, transcript: gone, sha256: 'a'.repeat(64), spans: [span(7, 2, 17)] }
    expect(await read(lost)).toMatchObject([
      { state: 'moved', view: { transcript: other.transcript, spans: [span(0, 0, 15)] } },
    ])
  })

  test('is to be checked when its words stand nowhere, or at several places', async () => {
    const quote = await cite(record.transcript, [span(1, 0, 9)])
    const lost = { ...quote, transcript: gone, sha256: 'a'.repeat(64) }
    const { published: _, ...unknown } = lost
    expect(await read({ ...lost, published: 'so do we.' }, lost, unknown)).toMatchObject([
      { state: 'check', message: expect.stringContaining('no other record') },
      { state: 'check', message: expect.stringContaining('several places') },
      { state: 'check' },
    ])
  })

  test('whose span does not fit, or holds other words, is to be checked or found', async () => {
    const quote = await cite(record.transcript, [span(1, 0, 9)])
    expect(await read({ ...quote, spans: [span(1, 0, 900)], published: 'Not here.' })).toMatchObject([
      { state: 'check', message: expect.stringContaining('does not say these words') },
    ])
    const elsewhere = {
      ...quote,
      spans: [span(0, 0, 9)],
      asCited: 'So do we. So',
      published: 'So do we. So',
    }
    expect(await read(elsewhere)).toMatchObject([{ state: 'moved', view: { spans: [span(1, 0, 12)] } }])
  })

  test('keeps its place among two hundred, and more are refused', async () => {
    const one = await cite(record.transcript, [span(0, 0, 9)])
    const two = await cite(other.transcript, [span(0, 0, 7)])
    const many = Array.from({ length: 200 }, (_, i) => (i % 2 ? one : two))
    const answers = await read(...many)
    expect(answers.map((now) => now.state === 'there' && now.view.transcript)).toEqual(
      many.map(({ transcript }) => transcript),
    )
    const asked = many.map(({ transcript, spans, source }) => ({ transcript, spans, source }))
    expect(await ana.call('readQuotes', { params, body: { quotes: [...asked, ...asked] } })).toMatchObject({
      status: 422,
    })
  })
})

describe('many quotes put into a note', () => {
  test('stand there in their order, and are the note’s back-links', async () => {
    const note = await newNote()
    const ask = (start: number) => ({
      transcript: other.transcript,
      source: null,
      spans: [span(0, start, start + 4)],
    })
    const body = { quotes: [ask(8), ask(0)] }
    expect(await ana.does('addQuotes', { params: { note }, body })).toEqual({ quoted: 2 })
    const { links } = await rob.does('listBackLinks', { params: { transcript: other.transcript } })
    expect(links).toMatchObject([
      { note, title: 'Norms', place: 0, spans: [span(0, 8, 12)] },
      { note, place: 1, spans: [span(0, 0, 4)] },
    ])
    await ana.does('removeNote', { params: { note } })
    expect(await rob.does('listBackLinks', { params: { transcript: other.transcript } })).toEqual({
      links: [],
    })
  })

  test('are all or none', async () => {
    const note = await newNote()
    const good = { transcript: other.transcript, source: null, spans: [span(0, 0, 4)] }
    const body = { quotes: [good, { ...good, spans: [span(9, 0, 4)] }] }
    expect(await ana.call('addQuotes', { params: { note }, body })).toMatchObject({ status: 422 })
    expect(await ana.does('readNote', { params: { note } })).toMatchObject({ note: { quotes: 0 } })
    expect(await rob.call('addQuotes', { params: { note }, body })).toMatchObject({ status: 403 })
  })
})

describe('the list of notes', () => {
  const changedIn = async (note: NoteId) =>
    (await ana.does('listNotes', { params })).notes.find(({ id }) => id === note)?.quotesChanged

  test('tells how many quotes changed, until somebody looked', async () => {
    const fresh = await codedRecord(server, null, ['>> BEN: It is the unilateral way. It is.'])
    const note = await newNote()
    const quote = await cite(fresh.transcript, [span(0, 0, 25)])
    await write(note, quote, await cite(fresh.transcript, [span(0, 26, 32)]))
    expect(await changedIn(note)).toBe(0)
    await accept(fresh, 'unilateral', 10, 'multilateral')
    expect(await changedIn(note)).toBe(1)
    const kept = await newNote()
    await write(kept, { ...quote, keptFor: 'It is the multilateral way.' })
    await write(kept, { ...quote, asCited: 'It is the multilateral way.' })
    expect([await changedIn(note), await changedIn(kept)]).toEqual([1, 0])
  })

  test('tells of a quote whose accepted reading was taken back', async () => {
    const fresh = await codedRecord(server, null, ['>> BEN: It was the latent norms of old.'])
    const key = await accept(fresh, 'latent', 11, 'nascent')
    const note = await newNote()
    await write(note, await cite(fresh.transcript, [span(0, 0, 17)]))
    expect(await changedIn(note)).toBe(0)
    await fresh.put('decisions', key, undefined)
    expect(await changedIn(note)).toBe(1)
  })

  test('counts nothing anew while nothing changed', async () => {
    const project = await server.app.world.projects.bySlug(firstSlug)
    if (!project) throw new Error('no project')
    const first = await changedQuotes(server.app.world, { project } as never)
    expect(await changedQuotes(server.app.world, { project } as never)).toBe(first)
  })
})

describe('a passage that is looked for', () => {
  const find = async (words: string) =>
    (await ana.does('findPassages', { params, query: { words } })).passages

  test('is the sentence around the words, in either reading', async () => {
    const fresh = await codedRecord(server, null, ['>> KAJA CIGLIC: First. A zebrine norm is due. Last.'])
    await accept(fresh, 'zebrine', 9, 'cyberian')
    const found = {
      transcript: fresh.transcript,
      sentence: span(0, 7, 29),
      paragraph: span(0, 0, 35),
      publishedText: 'A zebrine norm is due.',
      correctedText: 'A cyberian norm is due.',
      speaker: 'Kaja Ciglic',
      actor: 'org:Microsoft',
    }
    expect(await find('cyberian NO')).toEqual([{ ...found, title: expect.any(String), foundIn: 'corrected' }])
    expect(await find('a zebrine')).toEqual([{ ...found, title: expect.any(String), foundIn: 'published' }])
    expect(await find('norm due')).toMatchObject([{ foundIn: 'corrected' }])
  })

  test('comes before others that hold the words apart, and none is found for no words', async () => {
    await codedRecord(server, null, ['>> BEN: Quokka upon a hill.', '>> BEN: A hill quokka.'])
    expect((await find('hill quokka')).map(({ correctedText }) => correctedText)).toEqual([
      'A hill quokka.',
      'Quokka upon a hill.',
    ])
    expect(await find(' “ ')).toEqual([])
    expect(await find('quokka wombat')).toEqual([])
  })

  test('is one of twenty at most', async () => {
    await codedRecord(
      server,
      null,
      Array.from({ length: 30 }, (_, i) => `>> BEN: The numbat counts ${i}.`),
    )
    expect(await find('numbat')).toHaveLength(20)
  })
})

test('a note of an older program is read once when the server starts', async () => {
  const note = await newNote()
  await write(note, await cite(other.transcript, [span(0, 0, 7)]))
  await server.app.world.noteQuotes.replace(note, [])
  await server.restart()
  expect(await server.app.world.noteQuotes.ofNote(note)).toHaveLength(1)
})
