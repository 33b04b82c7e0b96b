// Passages of several speakers: no page, and no citation read by another program, gives the words of one to another.
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../../server/pages/render-page.ts'
import { writeBibtex } from '../../../../shared/publishing/bibtex.ts'
import { citationText } from '../../../../shared/publishing/citation.ts'
import { citedOf } from '../../../../shared/publishing/cited-of.ts'
import { writeCsl } from '../../../../shared/publishing/csl.ts'
import { metaTags } from '../../../../shared/publishing/meta-tags.ts'
import { type QuoteContent, quoteContentSchema } from '../../../../shared/publishing/published-content.ts'
import { writeRis } from '../../../../shared/publishing/ris.ts'
import { readHtml, textOf } from '../../../support/html/read-html.ts'
import { publishedBy } from '../../../support/publishing/publish-seen.ts'
import { type Person, startServer, type TestServer } from '../../../support/server.ts'
import { toldPage } from '../../pages/told-page.ts'
import { addSpeaker, type Coded, codedRecord } from '../positions/coded-record.ts'

const over = { startSegment: 0, start: 3, endSegment: 1, end: 8 }

let server: TestServer
let rea: Person
let kaja: string
let record: Coded
beforeAll(async () => {
  server = await startServer()
  rea = await server.person('Rea', 'reviewer')
  await addSpeaker(server, 'Raj Burli', null, { affiliation: 'Digital Peace Now Society' })
  kaja = await addSpeaker(server, 'Kaja Ciglic', 'org:Microsoft', { affiliation: 'Microsoft' })
  record = await codedRecord(server, '2021-12-10', [
    '>> RAJ BURLI: We support the norms.',
    '>> KAJA CIGLIC: So do we. And more.',
    '>> Nobody knows me.',
  ])
})
afterAll(() => server.close())

const frozen = async (...spans: object[]) => {
  const subject = { kind: 'quote', transcript: record.transcript, spans }
  const { publication, isNewVersion } = await publishedBy(rea, subject)
  const number = publication.version
  const version = await server.app.world.publications.version(publication.id, number)
  if (version?.content.kind !== 'quote') throw new Error('no quote was published')
  return { content: version.content, title: publication.title, isNewVersion }
}
const citedAs = (content: QuoteContent) =>
  citedOf(
    {
      id: '0123456789ab',
      kind: 'quote',
      version: 1,
      publishedAtMs: 0,
      origin: 'https://desk.example.org',
      project: 'Cyber',
    },
    content,
  )
const both = [{ literal: 'Raj Burli' }, { literal: 'Kaja Ciglic' }]

test('a span over two turns is published as of both, each word under who says it', async () => {
  const { content, title } = await frozen(over)
  expect(quoteContentSchema.parse(content)).toEqual(content)
  expect(title).toMatch(/^Raj Burli; Kaja Ciglic \(Microsoft\), /)
  const page = readHtml(renderPage(toldPage(content)))
  expect(page.all('blockquote').map(textOf)).toEqual(['support the norms.', 'So do we'])
  const voices = page.all('p').filter((one) => one.attrs.some(({ value }) => value === 'voice'))
  expect(voices.map(textOf)).toEqual(['Raj Burli', 'Kaja Ciglic'])
  expect(voices.every((one) => one.parentNode?.nodeName === 'figure')).toBe(true)
  expect(page.all('figcaption').map(textOf)[0]).toMatch(
    /^Raj Burli, Digital Peace Now Society; Kaja Ciglic, Microsoft/,
  )
})

test('its citations name both, in their order, as other programs read them', async () => {
  const cited = citedAs((await frozen(over)).content)
  expect(cited.names).toEqual(both)
  expect(citationText(cited)).toMatch(/^Raj Burli; Kaja Ciglic\. /)
  expect(new Cite(writeCsl(cited)).data[0]?.author).toEqual(both)
  const names = (text: string) =>
    new Cite(text).data[0]?.author?.map(
      ({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '),
    )
  expect(names(writeBibtex(cited))).toEqual(['Raj Burli', 'Kaja Ciglic'])
  expect(names(writeRis(cited))).toEqual(['Raj Burli', 'Kaja Ciglic'])
  const authors = metaTags(cited).filter(({ name }) => name === 'citation_author')
  expect(authors.map(({ content }) => content)).toEqual(['Raj Burli', 'Kaja Ciglic'])
})

test('passages of several turns are each of their own, and one whom nobody knows is told among them', async () => {
  const { content } = await frozen(
    { startSegment: 0, start: 0, endSegment: 0, end: 10 },
    { startSegment: 2, start: 0, endSegment: 2, end: 6 },
  )
  const page = readHtml(renderPage(toldPage(content)))
  expect(page.all('blockquote').map(textOf)).toEqual(['We support', '[…] Nobody'])
  expect(page.all('figcaption').map(textOf)[0]).toMatch(
    /^Raj Burli, Digital Peace Now Society; Speaker not known/,
  )
  expect(citedAs(content).names).toEqual([{ literal: 'Raj Burli' }, { literal: 'Speaker not known' }])
  const later = await frozen(
    { startSegment: 1, start: 0, endSegment: 1, end: 8 },
    { startSegment: 1, start: 14, endSegment: 2, end: 6 },
  )
  expect(
    readHtml(renderPage(toldPage(later.content)))
      .all('blockquote')
      .map(textOf),
  ).toEqual(['So do we[…] more.', 'Nobody'])
})

test('words of one speaker are frozen as before, and so is what was frozen before', async () => {
  const { content } = await frozen({ startSegment: 0, start: 3, endSegment: 1, end: 0 })
  expect(content).not.toHaveProperty('stretches')
  const { stretches: _, ...old } = (await frozen(over)).content
  const page = readHtml(renderPage(toldPage(quoteContentSchema.parse(old))))
  expect(page.all('blockquote').map(textOf)).toEqual(['support the norms.So do we'])
  expect(page.all('figcaption').map(textOf)[0]).toMatch(/^Raj Burli, Digital Peace Now Society(?!;)/)
  expect(citedAs(old).names).toEqual([{ literal: 'Raj Burli' }])
})

test('who somebody said speaks the rest of a turn is named for it, and makes a version that says so', async () => {
  const span = { startSegment: 1, start: 0, endSegment: 2, end: 16 }
  expect((await frozen(span)).content.stretches).toHaveLength(2)
  await record.put('attributions', '2:0', { person: kaja, by: rea.account.id, atMs: 1 })
  const { content, isNewVersion } = await frozen(span)
  expect(isNewVersion).toBe(true)
  expect(content).not.toHaveProperty('stretches')
  expect(content.speaker?.name).toBe('Kaja Ciglic')
})
