// A note is written with quotes from both records, picked while typing. A colleague accepts a correction inside one of them:
// the quote says so to everybody until its author has looked, and how it was cited is never lost.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordKey, type TranscriptId } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { quoteNode } from '../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../../support/journey.ts'
import { copied, newNote, openNote } from '../../support/notes/note-screen.ts'
import { type DeskRecord, deskRecord, openDesk, outcome } from '../../support/screens/desk.ts'
import { dragOver } from '../../support/screens/drawn-words.ts'
import { firstSlug } from '../../support/server.ts'
import { testId } from '../../support/world.ts'

const title = 'Where the work should be done'
const cited = 'the mute lateral settings'

let journey: Journey
let record: DeskRecord
let ana: Seated
let li: Seated
let note: string
let text: Locator
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
  note = await newNote(ana.person, title)
  await code('a very timely')
  text = await openNote(ana.page, note)
})
afterAll(() => journey.end())

/** A position of Mexico’s on these words, as the desk would write it. */
async function code(words: string): Promise<void> {
  const [, segment, start, end] = /#s(\d+):(\d+)-(\d+)/.exec(record.hashOf(words)) ?? []
  const key = recordKey(ana.person.account.id, testId(900))
  const at = Number(segment) - 1
  const { topics } = { topics: ['international-law'] }
  const written = await journey.server.app.world.rooms.write(
    roomName('transcript', record.id),
    ana.person.account.id,
    (room) =>
      ok(
        room.put('positions', key, {
          spans: [{ startSegment: at, start: Number(start), endSegment: at, end: Number(end) }],
          actor: 'MEX',
          topics,
          stance: 'supports',
          certainty: 'sure',
          atMs: 1,
        }),
      ),
  )
  if (!written.ok) throw new Error(written.problem.message)
}

const passages = (page: Page) => page.getByRole('listbox', { name: 'Passages of the records' })
const quotes = (page: Page) => page.locator('main').getByRole('figure')
const marked = (page: Page) => page.getByRole('option', { selected: true })
const pressOnText = (key: string) => text.press(key)

describe('a quotation mark and words', () => {
  it('open the passages that hold them, and Escape leaves them as they were typed', async () => {
    const { page } = ana
    await page.keyboard.type('They said "mute lateral set')
    await marked(page).getByText(cited).waitFor()
    await expectClean(page)
    await pressOnText('Escape')
    await passages(page).waitFor({ state: 'detached' })
    await text.getByText('They said "mute lateral set', { exact: true }).waitFor()
    expect(await quotes(page).count()).toBe(0)
  })

  it('are replaced by the sentence around them, with speaker and place', async () => {
    const { page } = ana
    await page.keyboard.press('Enter')
    await page.keyboard.type('"mute lateral set')
    await marked(page).getByText(cited).waitFor()
    await page.getByRole('button', { name: /Quote it/ }).waitFor()
    await pressOnText('Enter')
    const quote = quotes(page).first()
    await quote.getByText(/Morales/).waitFor()
    await quote.getByText('MEX', { exact: true }).waitFor()
    expect(await text.getByText('"mute').count()).toBe(1)
    await page.keyboard.type('Painter had said so before:')
    await text.getByText('Painter had said so before:').waitFor()
  })

  it('find the other record, and Shift+↓ takes the whole paragraph', async () => {
    const { page } = ana
    await page.keyboard.press('Enter')
    await page.keyboard.type('"capacity building are critical')
    await marked(page).waitFor()
    const before = (await marked(page).textContent()) ?? ''
    expect(before).not.toContain('whole paragraph')
    await pressOnText('Shift+ArrowDown')
    await marked(page).getByText('the whole paragraph').waitFor()
    await pressOnText('Enter')
    await expect.poll(() => quotes(page).count()).toBe(2)
    await quotes(page)
      .nth(1)
      .getByRole('link', { name: /IGF 2020/ })
      .waitFor()
  })
})

describe('an @ and a name', () => {
  it('lead to the actor’s positions, and one of them into the note', async () => {
    const { page } = ana
    await page.keyboard.type('So said @mex')
    await page.getByRole('option', { name: /^Mexico/ }).waitFor()
    await page.getByText('The name alone').waitFor()
    await pressOnText('Shift+Enter')
    await page.keyboard.type(': ')
    await text.getByText('So said Mexico: ').waitFor()
    await page.keyboard.type('@mex')
    const names = page.getByRole('listbox', { name: 'Actors and people' })
    await names.getByRole('option', { name: /^Mexico/ }).waitFor()
    await pressOnText('Enter')
    const list = page.getByRole('listbox', { name: 'Quotes of Mexico' })
    await list.getByRole('option', { name: /a very timely/ }).waitFor()
    await expectClean(page)
    await list.getByRole('option', { name: /a very timely/ }).click()
    await expect.poll(() => quotes(page).count()).toBe(3)
    await quotes(page).nth(2).getByText('a very timely').first().waitFor()
    await page.getByText('Saved', { exact: true }).first().waitFor()
  })
})

describe('the words of a quote away from it', () => {
  const source = /— .*Morales.*, IGF 2021, WS #119, ¶ \d+/

  it('are copied with whose they are and where, as text and as HTML', async () => {
    await text.focus()
    await pressOnText('Control+a')
    const { plain, html } = await copied(text)
    expect(plain).toContain(cited)
    expect(plain).toMatch(/> — .*Morales.*\[IGF 2021, WS #119, ¶ \d+\]\(https?:/)
    expect(html).toMatch(/<blockquote[^>]*><p>[^<]*mute lateral[^<]*<\/p><p>— [^<]*Morales[^<]*<a href="http/)
    await pressOnText('Control+End')
  })

  it('say it too in what changed between versions, and where they are found among notes', async () => {
    const { page } = ana
    await page.keyboard.press('Control+Alt+v')
    const line = page
      .getByRole('region', { name: 'Version 1' })
      .getByRole('paragraph')
      .filter({ hasText: cited })
    await line.getByText(source).waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await text.waitFor()
    for (const other of ['One', 'Two', 'Three', 'Four', 'Five']) await newNote(ana.person, other)
    await journey.server.app.settle()
    await page.getByRole('searchbox', { name: 'Find a note' }).fill('mute lateral settings')
    const found = page.getByRole('region', { name: 'In the text of notes' })
    await found.getByText(source).waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await found.waitFor({ state: 'detached' })
  })
})

describe('a correction accepted inside a quote', () => {
  const changed = (page: Page) => quotes(page).first()

  it('shows as cited and now, with who accepted it and why', async () => {
    const { page } = li
    await openDesk(page, record)
    await dragOver(page, record.paragraphOf(cited), 'mute lateral')
    await page.keyboard.press('Enter')
    await page.keyboard.type('multilateral')
    await page.keyboard.press('Enter')
    await outcome(page, /^Accepted in/).waitFor()
    await changed(ana.page).getByText('Changed since cited').waitFor()
    await changed(ana.page).getByText('now, accepted by Li Wen').waitFor()
    expect(await changed(ana.page).getByRole('deletion').allTextContents()).toEqual(['mute lateral'])
    expect(await changed(ana.page).getByRole('insertion').allTextContents()).toEqual(['multilateral'])
    await changed(ana.page).getByRole('button', { name: 'Why it changed' }).click()
    await changed(ana.page).getByRole('link', { name: 'The correction and its discussion' }).waitFor()
    await expectClean(ana.page)
  })

  it('is told in the margin of the record, which leads to the note', async () => {
    const { page } = li
    const back = page.getByRole('listitem').filter({ hasText: 'Quoted in' }).filter({ hasText: title })
    await back.first().waitFor()
    await expectClean(page)
    await back.first().getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await changed(page).getByText('Changed since cited').waitFor()
  })

  it('is over for everybody once the new words are taken, and the old ones stay retrievable', async () => {
    await changed(ana.page).getByRole('button', { name: 'Take the new words' }).click()
    for (const { page } of [ana, li]) {
      await changed(page).getByText('Changed since cited').waitFor({ state: 'detached' })
      await changed(page).locator('blockquote:visible').getByText('multilateral').waitFor()
      await changed(page).getByRole('button', { name: 'As cited before' }).click()
      await changed(page).getByRole('listitem').getByText(cited).waitFor()
    }
    await expectClean(ana.page)
  })

  it('Alt+P shows every quote as it was published, and again as corrected', async () => {
    const words = changed(ana.page).locator('blockquote:visible')
    await text.focus()
    await pressOnText('Alt+p')
    await words.getByText(cited).waitFor()
    await pressOnText('Alt+p')
    await words.getByText(cited).waitFor({ state: 'detached' })
  })
})

it('a colleague’s list of notes tells of a change until somebody looked', async () => {
  await expect
    .poll(async () => {
      const { notes } = await li.person.does('listNotes', { params: { project: firstSlug } })
      return notes.find(({ id }) => id === note)
    })
    .toMatchObject({ quotes: 3, quotesChanged: 0 })
})

describe('a quote that somebody made say other words', () => {
  const forged = 'the settings nobody ever spoke of'
  const lie = (page: Page) => quotes(page).filter({ hasText: forged })
  let forgedNote: string

  it('is drawn as to be checked, beside what the record says, and the list tells of it', async () => {
    forgedNote = await newNote(ana.person, 'Brought from elsewhere')
    const [, segment, start, end] = /#s(\d+):(\d+)-(\d+)/.exec(record.hashOf(cited)) ?? []
    const at = Number(segment) - 1
    const quote = {
      transcript: record.id as TranscriptId,
      spans: [{ startSegment: at, start: Number(start), endSegment: at, end: Number(end) }],
      source: null,
      asCited: forged,
      citedAtMs: 1,
      keptFor: 'the multilateral settings',
    }
    const by = ana.person.account.id
    const { rooms } = journey.server.app.world
    const written = await rooms.write(roomName('note', forgedNote), by, (room) =>
      ok(room.appendToNote([quoteNode(quote)])),
    )
    expect(written.ok).toBe(true)
    await journey.server.app.settle()
    await openNote(ana.page, forgedNote)
    await lie(ana.page).getByText('Check this quote').waitFor()
    await lie(ana.page).getByText('Not in the record', { exact: true }).waitFor()
    await lie(ana.page).getByText('“the multilateral settings”').waitFor()
    await ana.page.getByText('1 quote to check').waitFor()
    await expectClean(ana.page)
  })

  it('says the record’s words once somebody cites what stands there', async () => {
    await lie(ana.page).getByRole('button', { name: 'Cite what the record says' }).click()
    await lie(ana.page).waitFor({ state: 'detached' })
    await quotes(ana.page).getByText('multilateral').first().waitFor()
    await ana.page.getByText('Saved', { exact: true }).first().waitFor()
  })
})

describe('two people at one note', () => {
  const picks = async (page: Page, words: string, found: RegExp) => {
    await page.keyboard.type(`"${words}`)
    await marked(page).getByText(found).waitFor()
    await page.keyboard.press('Enter')
  }

  it('quote each another record at the same time, and both have all of it', async () => {
    const shared = await newNote(ana.person, 'Two years')
    const [hers, theirs] = [await openNote(ana.page, shared), await openNote(li.page, shared)]
    await ana.page.keyboard.type('What Mexico said:')
    await ana.page.keyboard.press('Enter')
    await theirs.getByText('What Mexico said:').waitFor()
    await li.page.keyboard.press('Control+End')
    await li.page.keyboard.type('A year before:')
    await hers.getByText('A year before:').waitFor()
    await li.page.keyboard.press('Enter')
    await ana.page.keyboard.press('Control+Home')
    await ana.page.keyboard.press('End')
    await ana.page.keyboard.press('Enter')
    await Promise.all([
      picks(ana.page, 'very timely conv', /very timely conversation/),
      picks(li.page, 'capacity building are critical', /capacity building are critical/),
    ])
    for (const { page } of [ana, li]) {
      await expect.poll(() => quotes(page).count()).toBe(2)
      await quotes(page)
        .first()
        .getByRole('link', { name: /IGF 2021/ })
        .waitFor()
      await quotes(page)
        .last()
        .getByRole('link', { name: /IGF 2020/ })
        .waitFor()
      const lines = page.locator('main').getByRole('textbox', { name: 'Text of Two years' })
      await lines.getByText('What Mexico said:').waitFor()
      await lines.getByText('A year before:').waitFor()
      await page.getByText('Ana Ribeiro and Li Wen').waitFor()
    }
    await expectClean(li.page)
  })
})
