// Word files made in a thread of their own. A thread reads JavaScript only, so that the thread's file is built first, as
// the program's own is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDocxMaker, type MakeDocx } from '../../../../../server/actions/exports/docx/make-docx.ts'
import { type DocxContent, writeDocx } from '../../../../../server/actions/exports/docx/write-docx.ts'
import { quoteKey, type TakenNote } from '../../../../../shared/formats/note-files/taken-note.ts'
import type { QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import { readDocx } from '../../../../support/read-docx.ts'
import { sha256 } from '../../../../support/told-corrigendum.ts'

const source = fileURLToPath(
  new URL('../../../../../server/actions/exports/docx/docx-thread.ts', import.meta.url),
)
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-thread-'))
let makeApart: MakeDocx

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: source, outDir: folder, rollupOptions: { output: { entryFileNames: 'thread.mjs' } } },
    ssr: { noExternal: true },
  })
  makeApart = createDocxMaker(pathToFileURL(join(folder, 'thread.mjs')))
})
afterAll(() => rmSync(folder, { recursive: true }))

const transcript = '01HZZZZZZZZZZZZZZZZZZZZZZZ' as QuoteAttrs['transcript']
const quote: QuoteAttrs = {
  transcript,
  spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 22 }],
  asCited: 'We suport a moratorium',
  citedAtMs: 1_700_000_000_000,
  source: null,
}

const noteOf = (title: string): DocxContent => {
  const note: TakenNote = {
    id: 'n',
    title,
    folder: '',
    tags: [],
    authors: ['Ana'],
    createdAtMs: 0,
    updatedAtMs: 1_700_000_000_000,
    project: 'Dialogues',
    address: 'https://desk.example.org/p/d/notes/n',
    blocks: [
      { type: 'paragraph', content: [{ type: 'text', text: 'What they said:' }] },
      { type: 'quote', attrs: quote },
    ],
    quotes: new Map([
      [
        quoteKey(quote),
        {
          words: 'We support a moratorium',
          published: 'We suport a moratorium',
          speaker: 'Ana',
          place: 'WS, ¶ 1',
          address: `https://desk.example.org/p/d/t/${transcript}#s1:0-22`,
          remark: null,
          at: { transcript, segment: 0 },
        },
      ],
    ]),
    results: new Map(),
    pictures: new Map(),
  }
  return { what: 'note', note, madeAtMs: 1_700_000_000_000 }
}

const read = (bytes: Uint8Array) => readDocx(bytes).paragraphs('accept')

test('a note made apart reads as one made here, quotes and all', async () => {
  const made = read(await makeApart(noteOf('Norms')))
  expect(made).toEqual(read(await writeDocx(noteOf('Norms'))))
  expect(made.map(({ text }) => text).join('\n')).toContain('We support a moratorium')
})

test('a tracked record made apart reads as one made here', async () => {
  const content: DocxContent = {
    what: 'tracked record',
    record: {
      title: 'WS',
      summary: 'One change.',
      front: ['Geneva'],
      turns: [{ label: 'ANA', paragraphs: [] }],
    },
    facts: { fileName: 'ws.txt', sha256, madeAtMs: 1_700_000_000_000 },
  }
  expect(read(await makeApart(content))).toEqual(read(await writeDocx(content)))
})

test('several asked for at once come each to who asked', async () => {
  const titles = ['First', 'Second', 'Third']
  const made = await Promise.all(titles.map((title) => makeApart(noteOf(title))))
  expect(made.map((bytes) => read(bytes)[0]?.text)).toEqual(titles)
})

test('a thread that fails fails its own file, and the next is made', async () => {
  const broken = { what: 'note', note: null, madeAtMs: 0 } as unknown as DocxContent
  const [failed, next] = await Promise.allSettled([makeApart(broken), makeApart(noteOf('Next'))])
  expect([failed.status, next.status]).toEqual(['rejected', 'fulfilled'])
})

test('a thread that ends without a word is said to', async () => {
  const silent = join(folder, 'silent.mjs')
  writeFileSync(silent, 'process.exit(3)')
  await expect(createDocxMaker(pathToFileURL(silent))(noteOf('Lost'))).rejects.toThrow('ended with 3')
})
