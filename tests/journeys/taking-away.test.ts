// Taking away: one note as a Word file, as Markdown and as a page, and the whole project as one zip. What was saved is
// opened: the words are there as they read now, the quotes with how they were published, and the links lead back.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MemberId, recordKey, type TranscriptId } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { readNoteFile } from '../../shared/formats/note-files/note-file.ts'
import { quoteNode } from '../../shared/records/notes/note-document.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { newNote, openNote } from '../support/notes/note-screen.ts'
import { readDocx } from '../support/read-docx.ts'
import { visit } from '../support/screens/at-rest.ts'
import { type DeskRecord, deskRecord, outcome, paragraph } from '../support/screens/desk.ts'
import { firstSlug } from '../support/server.ts'
import { testId } from '../support/world.ts'

const title = 'What the room heard'
const opening = 'Before the quote there is a sentence of our own.'
const published = 'the mute lateral settings'
const corrected = 'the multilateral settings'

let journey: Journey
let record: DeskRecord
let li: Seated
let note: string
/** Where the quoted words stand, as every file names it. */
let address: string
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  address = `${journey.server.address}${record.address}${record.hashOf(published)}`
  li = await journey.seat('Li Wen', 'reviewer')
  const ana = await journey.server.person('Ana Ribeiro', 'annotator')
  const segment = record.paragraphOf(published)
  const [, start = 0, end = 0] = record.hashOf(published).match(/\d+/g)?.map(Number) ?? []
  const { rooms } = journey.server.app.world
  note = await newNote(ana, title)
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  const quote = quoteNode({
    transcript: record.id as TranscriptId,
    spans: [{ startSegment: segment, start, endSegment: segment, end }],
    source: null,
    asCited: published,
    citedAtMs: Date.now(),
  })
  const by = ana.account.id as MemberId
  const written = await rooms.write(roomName('note', note), by, (room) =>
    ok(room.appendToNote([text(opening), quote, text('And one after it.')])),
  )
  const decided = await rooms.write(roomName('transcript', record.id), null, (room) => {
    const atMs = 1_700_000_000_000
    room.put('decisions', recordKey(by, testId(1)), {
      verdict: 'accepted',
      segment,
      start: start + 'the '.length,
      end: start + 'the mute lateral'.length,
      published: 'mute lateral',
      reading: 'multilateral',
      proposer: by,
      by: li.person.account.id as MemberId,
      atMs,
    })
    return ok(null)
  })
  expect([written.ok, decided.ok]).toEqual([true, true])
  await journey.server.app.settle()
})
afterAll(() => journey.end())

async function takenAway(page: Page, entry: RegExp) {
  await page.getByRole('button', { name: 'Take away' }).click()
  const item = page.getByRole('menuitem', { name: entry })
  await item.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
  const name = download.suggestedFilename()
  await outcome(page, `Saved ${name}.`).waitFor()
  return { name, bytes: readFileSync(await download.path()) }
}

describe('taking a note away', () => {
  it('as a Word file: the words, the quote as it reads now and as it was cited, and the way back', async () => {
    const { page } = li
    await openNote(page, note)
    await page.getByRole('figure').getByText(corrected).waitFor()
    await expectClean(page)
    const { name, bytes } = await takenAway(page, /^This note for Word/)
    expect(name).toBe(`${title}.docx`)
    const said = readDocx(bytes).paragraphs('accept')
    expect(said.find(({ style }) => style === 'Title')?.text).toBe(title)
    expect(said.find(({ style }) => style === 'QuotedWords')?.text).toBe(corrected)
    const texts = said.map(({ text }) => text)
    expect(texts).toContain(opening)
    expect(texts.join('\n')).toContain(`As cited on ${new Date().toISOString().slice(0, 10)}: “${published}”`)
    const parts = unzipSync(bytes)
    const links = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())
    expect(links).toContain(`"${journey.server.address}${record.address}"`)
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
      `w:anchor="${record.hashOf(published).slice(1)}"`,
    )
  })

  it('as Markdown, which Rapporteur reads back with its quote', async () => {
    const { name, bytes } = await takenAway(li.page, /^This note as Markdown/)
    expect(name).toBe(`${title}.md`)
    const file = bytes.toString()
    expect(file).toContain(opening)
    expect(file).toContain(`> ${corrected}\n`)
    expect(file).toContain(`](${address})`)
    const read = readNoteFile(file)
    expect(read.title).toBe(title)
    expect(read.blocks.find(({ type }) => type === 'quote')?.attrs).toMatchObject({ asCited: published })
  })

  it('as a page that opens by itself, and whose link opens the record at the words', async () => {
    const { page } = li
    const { name, bytes } = await takenAway(page, /^This note as a page/)
    expect(name).toBe(`${title}.html`)
    const file = await li.context.newPage()
    await file.setContent(bytes.toString())
    await file.getByRole('heading', { level: 1, name: title }).waitFor()
    await file.getByText(opening).waitFor()
    await file.locator('blockquote').getByText(corrected).waitFor()
    const back = file.locator(`a[href="${address}"]`)
    expect(await back.count()).toBeGreaterThan(0)
    await file.close()
    await visit(page, address)
    await paragraph(page, record.paragraphOf(published)).getByText('multilateral').waitFor()
  })
})

describe('taking everything away', () => {
  it('as one zip: notes, quotes as a table, the records as published byte for byte and as corrected', async () => {
    const { page } = li
    await visit(page, `/p/${firstSlug}`)
    const { name, bytes } = await takenAway(page, /^Notes, quotes and records/)
    expect(name).toBe(`${firstSlug}.zip`)
    const files = unzipSync(bytes)
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
    const file = text(`notes/${title}.md`)
    expect(file).toContain(opening)
    expect(file).toContain(`> ${corrected}\n`)
    expect(file).toContain(address)
    const [, paragraphOfRecord = '', block = ''] = /\[\[(records\/[^\]#|]+)#\^(s\d+)/.exec(file) ?? []
    expect(block).toBe(`s${record.paragraphOf(published) + 1}`)
    const line = text(`${paragraphOfRecord}.md`)
      .split('\n')
      .find((each) => each.endsWith(`^${block}`))
    expect(line).toContain(corrected)
    const quotes = JSON.parse(text('quotes.json')).quotes as readonly Record<string, unknown>[]
    expect(quotes.find(({ note: of }) => of === title)).toMatchObject({
      published_text: published,
      corrected_text: corrected,
      as_cited: published,
      permalink: address,
    })
    expect(text('quotes.csv')).toContain(address)
    const source = readFileSync(new URL('../../transcripts/igf2021-ws119.txt', import.meta.url))
    expect(source.equals(files['published/igf2021-ws119.txt'] ?? new Uint8Array())).toBe(true)
    expect(text('corrected/igf2021-ws119.txt')).toContain(corrected)
    expect(text('corrections.csv')).toContain('multilateral')
    await expectClean(page)
  })
})
