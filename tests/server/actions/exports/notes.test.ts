// Notes taken away over HTTP: single files, the vault and the zip of everything, read back.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitsWord } from '../../../../server/actions/exports/notes/note-files.ts'
import { type MemberId, type NoteId, recordKey, type TranscriptId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { readNoteFile } from '../../../../shared/formats/note-files/note-file.ts'
import { type NoteNode, type QuoteAttrs, quoteNode } from '../../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { madePng } from '../../../support/notes/made-pictures.ts'
import { paragraph, words } from '../../../support/notes/note-of-all-kinds.ts'
import { tokensOf } from '../../../support/read-docx.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { type Coded, codedRecord } from '../positions/coded-record.ts'

const params = { project: firstSlug }

let server: TestServer
let ana: Person
let rob: Person
let record: Coded
let image: string
let citedAtMs: number
let citedDay: string
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rob = await server.person('Rob', 'reader')
  record = await codedRecord(server, '2021-12-10', [
    '>> ANA (MEXICO): We suport a moratorium, and so does Canada.',
    '>> BEN: So do we.',
  ])
  await record.put('decisions', recordKey(ana.account.id, testId(700)), {
    verdict: 'accepted',
    segment: 0,
    start: 3,
    end: 9,
    published: 'suport',
    reading: 'support',
    proposer: ana.account.id,
    by: ana.account.id,
    atMs: 2000,
  })
  await record.code(ana, 'MEX')
  const added = await ana.does('addImage', { params, body: madePng(4, 3) as never })
  image = added.image
  citedAtMs = Date.now()
  citedDay = new Date(citedAtMs).toISOString().slice(0, 10)
})
afterAll(() => server.close())

const quoted = (given: Partial<QuoteAttrs> = {}): NoteNode =>
  quoteNode({
    transcript: record.transcript as TranscriptId,
    spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 22 }],
    source: null,
    asCited: 'We suport a moratorium',
    citedAtMs,
    ...given,
  })
const newNote = async (title: string, folder: string, ...blocks: NoteNode[]): Promise<NoteId> => {
  const { id } = await ana.does('createNote', { params, body: { title, ...(folder && { folder }) } })
  const written = await server.app.world.rooms.write(
    roomName('note', id),
    ana.account.id as MemberId,
    (room) => ok(room.appendToNote(blocks)),
  )
  if (!written.ok) throw new Error(written.problem.message)
  await server.app.settle()
  return id
}
const download = async (format: string, note?: NoteId, who = rob) => {
  const reply = await who.fetch(
    `/api/projects/${firstSlug}/export/${format}${note === undefined ? '' : `?note=${note}`}`,
  )
  return { status: reply.status, headers: reply.headers, bytes: new Uint8Array(await reply.arrayBuffer()) }
}
const archive = async (format: string) => {
  const { bytes } = await download(format)
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]))
}

describe('a quote cited by words that were never read there', () => {
  const forged = 'We will invade at dawn.'
  const never = 'It is cited by words that are not in the record'

  test('reads as the record does, and its words are told as none of the record’s in every format', async () => {
    const lie = quoted({ asCited: forged, keptFor: 'We support a moratorium' })
    const note = await newNote('Forged', '', lie)
    const markdown = strFromU8((await download('note-markdown', note)).bytes)
    const page = strFromU8((await download('note-html', note)).bytes)
    const word = unzipSync((await download('note-docx', note)).bytes)['word/document.xml']
    const vault = (await archive('vault'))['notes/Forged.md'] ?? ''
    for (const text of [
      markdown,
      page,
      vault,
      strFromU8(word ?? new Uint8Array()).replaceAll(/<[^>]*>/g, ''),
    ]) {
      expect(text).toContain('We support a moratorium')
      expect(text).toContain(`Not in the record, put here as cited on ${citedDay}: “${forged}”`)
      expect(text).toContain(never)
      expect(text).not.toContain(`As cited on ${citedDay}: “${forged}”`)
    }
    expect(markdown).toContain('> We support a moratorium\n')
    expect(readNoteFile(markdown).blocks).toEqual([lie])
    const { quotes } = JSON.parse((await archive('project-zip'))['quotes.json'] ?? '{}')
    const row = quotes.find(({ as_cited: words }: { as_cited: string }) => words === forged)
    expect(row).toMatchObject({
      corrected_text: 'We support a moratorium',
      remark: expect.stringContaining(never),
    })
    await ana.does('removeNote', { params: { note } })
  })
})

describe('a quote of several speakers', () => {
  const two = { spans: [{ startSegment: 0, start: 3, endSegment: 1, end: 5 }] }
  const newQuote = () => quoted({ ...two, asCited: 'support a moratorium, and so does Canada.\nSo do' })

  test('names them all in every format, and each before the words that are theirs', async () => {
    const cited = newQuote()
    const note = await newNote('Of two', '', cited)
    const markdown = strFromU8((await download('note-markdown', note)).bytes)
    const inTurn =
      '> **ANA (MEXICO)**\n>\n> support a moratorium, and so does Canada.\n>\n> **BEN**\n>\n> So do\n>\n> — ANA (MEXICO); BEN, '
    expect(markdown).toContain(inTurn)
    expect((await archive('vault'))['notes/Of two.md']).toContain(inTurn)
    expect(readNoteFile(markdown).blocks).toEqual([cited])
    expect(strFromU8((await download('note-html', note)).bytes)).toContain(
      '<p class="voice" dir="auto">ANA (MEXICO)</p><blockquote><p dir="auto">support a moratorium, and so does Canada.</p></blockquote>' +
        '<p class="voice" dir="auto">BEN</p><blockquote><p dir="auto">So do</p></blockquote><figcaption>ANA (MEXICO); BEN, ',
    )
    const word = unzipSync((await download('note-docx', note)).bytes)['word/document.xml']
    expect(strFromU8(word ?? new Uint8Array()).replaceAll(/<[^>]*>/g, '')).toContain(
      'ANA (MEXICO)support a moratorium, and so does Canada.BENSo do— ANA (MEXICO); BEN, ',
    )
    await ana.does('removeNote', { params: { note } })
  })
})

describe('one note', () => {
  let note: NoteId
  beforeAll(async () => {
    note = await newNote(
      '../Norms: <b>all</b>',
      'Briefings',
      paragraph(words('They said'), { type: 'footnote', content: [words('In a session.')] }),
      quoted(),
      quoted({ transcript: testId(70) as TranscriptId, asCited: 'Words of elsewhere' }),
      { type: 'query', attrs: { show: 'matrix', filter: {} } },
      { type: 'image', attrs: { image, alt: 'A dot', width: 4, height: 3 } },
    )
  })

  test('comes as Markdown that reads back as the note, quotes as they stand and as cited', async () => {
    const { status, headers, bytes } = await download('note-markdown', note)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).not.toMatch(/[/\\]Norms/)
    const file = strFromU8(bytes)
    expect(file).toContain('> We support a moratorium\n')
    expect(file).toContain(`> As cited on ${citedDay}: “We suport a moratorium”\n`)
    expect(file).toContain(`/p/${firstSlug}/t/${record.transcript}#s1:0-22)`)
    expect(file).toContain('> Words of elsewhere\n')
    expect(file).toContain('Its record is not in this project any more')
    expect(file).toContain('authors: ["Ana"]')
    expect(file).not.toContain('example.org')
    const read = readNoteFile(file)
    expect(read).toMatchObject({ title: '../Norms: <b>all</b>', folder: 'Briefings' })
    expect(read.blocks.filter(({ type }) => type === 'quote')).toEqual([
      quoted(),
      quoted({ transcript: testId(70) as TranscriptId, asCited: 'Words of elsewhere' }),
    ])
    expect(read.blocks.at(-1)).toEqual({
      type: 'image',
      attrs: { image, alt: 'A dot', width: 4, height: 3 },
    })
  })

  test('comes as a page that holds its picture and runs nothing', async () => {
    const { headers, bytes } = await download('note-html', note)
    expect(headers.get('content-type')).toContain('text/html')
    expect(headers.get('content-disposition')).toContain('attachment')
    const page = strFromU8(bytes)
    expect(page).toContain('<h1 dir="auto">../Norms: &lt;b&gt;all&lt;/b&gt;</h1>')
    expect(page).toContain('src="data:image/png;base64,')
    expect(page).not.toContain('<script')
  })

  test('comes as a Word file with a real footnote, a quote in its style, a table and the picture', async () => {
    const files = unzipSync((await download('note-docx', note)).bytes)
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const body = tokensOf(part('word/document.xml'))
    expect(body.filter(({ kind, name }) => kind === 'open' && name === 'w:footnoteReference')).toHaveLength(1)
    expect(part('word/footnotes.xml')).toContain('In a session.')
    const styles = body.flatMap(({ name, attributes }) => (name === 'w:pStyle' ? [attributes['w:val']] : []))
    expect(styles).toEqual(expect.arrayContaining(['Title', 'QuotedWords', 'QuoteSource', 'TableHead']))
    const text = body.map((token) => token.text).join('')
    expect(text).toContain('We support a moratorium')
    expect(text).toContain(`As cited on ${citedDay}: “We suport a moratorium”`)
    expect(part('word/document.xml')).toContain('descr="A dot"')
    expect(Object.keys(files).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true)
    expect(part('word/_rels/document.xml.rels')).toContain(`/t/${record.transcript}`)
    expect(part('word/document.xml')).toContain('w:anchor="s1:0-22"')
  })

  test('is refused as a Word file where the library would take too long', () => {
    const long = (count: number) => Array.from({ length: count }, (_, n) => paragraph(words(`${n}`)))
    expect([fitsWord(long(10_000)), fitsWord(long(10_001))]).toEqual([true, false])
    const quotes = Array.from({ length: 6_667 }, () => quoted())
    expect([fitsWord(quotes.slice(1)), fitsWord(quotes)]).toEqual([true, false])
    expect(fitsWord([{ type: 'bulletList', content: long(10_000) }])).toBe(false)
  })

  test('has to be named, and be one of this project’s', async () => {
    expect((await download('note-docx')).status).toBe(422)
    expect((await download('note-docx', testId(71) as NoteId)).status).toBe(404)
    expect((await download('note-docx', note, server.visitor() as Person)).status).toBe(401)
  })
})

describe('all notes', () => {
  let files: Record<string, string>
  beforeAll(async () => {
    const first = await newNote('Same', 'A/B', paragraph(words('first')))
    const address = `${server.address}/p/${firstSlug}/notes/${first}`
    await newNote(
      'same',
      'A/B',
      paragraph(words('see the first', { type: 'link', attrs: { href: address } })),
    )
    await newNote('CON', '', quoted())
    await newNote('inside', 'con.md', paragraph(words('in a folder called as a file')))
    await newNote('😀'.repeat(100), 'A:B', paragraph(words('long')))
    files = await archive('vault')
  })

  test('lie in their folders under names that every system takes', () => {
    const paths = Object.keys(files)
    expect(paths).toEqual(
      expect.arrayContaining(['README.md', 'notes/A-B/Same.md', 'notes/A-B/same 2.md', 'notes/_CON.md']),
    )
    expect(paths.filter((path) => path.startsWith('notes/A-B 2/😀'))).toHaveLength(1)
    const folders = paths.flatMap((path) => path.split('/').slice(0, -1))
    expect(folders.filter((folder) => /\.md$/i.test(folder))).toEqual([])
    expect(paths.every((path) => !/(^|\/)\.\.?(\/|$)|[\\:*?"<>|]/.test(path))).toBe(true)
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    expect(paths.every((path) => path.split('/').every((part) => Buffer.byteLength(part) <= 255))).toBe(true)
  })

  test('link to each other and to the paragraphs they quote, and their pictures are there', () => {
    expect(files['notes/A-B/same 2.md']).toContain('[[notes/A-B/Same|see the first]]')
    const target = /\[\[(records\/.+)#\^(s\d+)\]\]/.exec(files['notes/_CON.md'] ?? '')
    expect(target?.[2]).toBe('s1')
    expect(files[`${target?.[1]}.md`]).toContain('We support a moratorium, and so does Canada. ^s1\n')
    const picture = `attachments/${image}.png`
    expect(files[picture]).toBeDefined()
    expect(files['notes/Briefings/Norms- -b-all-b-.md']).toContain(`](../../${picture} "4 × 3")`)
  })

  test('are the same zip when asked again, but for its time', async () => {
    expect(await archive('vault')).toEqual(files)
  })

  test('leave with quotes, records in both readings and corrections, and nobody’s mail address', async () => {
    const all = await archive('project-zip')
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining(['README.md', 'quotes.csv', 'quotes.json', 'corrections.csv', 'notes/_CON.md']),
    )
    const published = Object.keys(all).find((path) => path.startsWith('published/')) ?? ''
    expect(all[published]).toContain('We suport a moratorium')
    expect(all[published.replace('published/', 'corrected/')]).toContain('We support a moratorium')
    const { quotes } = JSON.parse(all['quotes.json'] ?? '') as { quotes: Record<string, unknown>[] }
    expect(quotes.map(({ from }) => from)).toEqual(['note', 'note', 'note', 'position'])
    expect(quotes.find(({ as_cited }) => as_cited === 'Words of elsewhere')).toMatchObject({
      corrected_text: null,
      remark: expect.stringContaining('not in this project any more'),
    })
    expect(quotes.at(-1)).toMatchObject({
      holder: 'Mexico',
      published_text: 'We s',
      citation: expect.stringMatching(/2021-12-10, ¶ 1, corrected reading\. http/),
    })
    expect(all['quotes.csv']?.split('\r\n')).toHaveLength(6)
    expect(Object.values(all).some((text) => text.includes('@example.org'))).toBe(false)
  })
})

describe('a position on words of several speakers', () => {
  test('is of all of them in the table of quotes and in that of positions', async () => {
    const key = await record.code(ana, 'MEX', {
      spans: [{ startSegment: 0, start: 3, endSegment: 1, end: 5 }],
    })
    const { quotes } = JSON.parse((await archive('project-zip'))['quotes.json'] ?? '{}')
    expect(quotes.find((row: { position_id: string }) => row.position_id === key)).toMatchObject({
      speaker: 'ANA (MEXICO); BEN',
      citation: expect.stringMatching(/^ANA \(MEXICO\); BEN, in: /),
    })
    expect(strFromU8((await download('positions-csv')).bytes)).toContain('ANA (MEXICO); BEN')
  })
})
