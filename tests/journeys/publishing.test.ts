// What leaves the team: a quote is published by keyboard and read by somebody with no account and no script; a record, a note
// with a quote and a view go the same way; a later correction makes a version, and what is taken back is gone.
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NoteId, recordKey } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import type { NoteNode } from '../../shared/records/notes/note-document.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { attributeOf, readHtml } from '../support/html/read-html.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { pressOn, visit } from '../support/screens/at-rest.ts'
import { type DeskRecord, deskRecord, openDesk, outcome } from '../support/screens/desk.ts'
import { dragOver } from '../support/screens/drawn-words.ts'
import { isInSight, phone, readsWellOnPhones } from '../support/screens/reads-well.ts'
import { expectNoSidewaysScroll } from '../support/screens/whole-page.ts'
import { firstSlug } from '../support/server.ts'
import { testId } from '../support/world.ts'

const list = `/p/${firstSlug}/published`
const noteTitle = 'Where the work should be done'
const misheard = 'mute lateral'

let journey: Journey
let record: DeskRecord
let li: Seated
let mei: Seated
let ana: Seated
let note: NoteId
/** Somebody without a session, whose browser runs no script. */
let anybody: { readonly context: BrowserContext; readonly page: Page }
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  li = await journey.seat('Li Wen', 'reviewer')
  mei = await journey.seat('Mei Tan', 'reviewer')
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  await code()
  note = (await ana.person.does('createNote', { params: { project: firstSlug }, body: { title: noteTitle } }))
    .id
  await ana.person.does('addQuery', { params: { note }, body: { show: 'matrix', filter: {} } })
  const context = await journey.browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: journey.server.address,
    javaScriptEnabled: false,
  })
  anybody = { context, page: await context.newPage() }
})
afterAll(() => journey.end())

/** Ana writes a paragraph at the end of the note. */
async function write(text: string): Promise<void> {
  const block: NoteNode = { type: 'paragraph', content: [{ type: 'text', text }] }
  const { id } = ana.person.account
  const written = await journey.server.app.world.rooms.write(roomName('note', note), id, (room) =>
    ok(room.appendToNote([block])),
  )
  if (!written.ok) throw new Error(written.problem.message)
}

/** Words that Ana coded as a position of Mexico’s, and quotes. */
function timely() {
  const [, segment, start, end] = /#s(\d+):(\d+)-(\d+)/.exec(record.hashOf('a very timely')) ?? []
  const at = Number(segment) - 1
  return [{ startSegment: at, start: Number(start), endSegment: at, end: Number(end) }]
}

/** A position as the desk would write it. */
async function code(): Promise<void> {
  const { id } = ana.person.account
  const position = { spans: timely(), actor: 'MEX', topics: ['international-law'], stance: 'supports' }
  const written = await journey.server.app.world.rooms.write(roomName('transcript', record.id), id, (room) =>
    ok(room.put('positions', recordKey(id, testId(900)), { ...position, certainty: 'sure', atMs: 1 })),
  )
  if (!written.ok) throw new Error(written.problem.message)
}

const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name })
const button = (place: Page | Locator, name: string | RegExp): Locator => place.getByRole('button', { name })
const row = (page: Page, words: string | RegExp): Locator => page.getByRole('row').filter({ hasText: words })

/** The address that the dialog gives once the page is public. */
async function addressOf(page: Page): Promise<string> {
  const done = dialog(page, 'This is public')
  await done.waitFor()
  return done.getByLabel('Address', { exact: true }).inputValue()
}

/** Publishes what the open dialog shows, by Ctrl+Enter. */
async function publish(page: Page, what: string): Promise<string> {
  await pressOn(button(dialog(page, `Publish this ${what}`), /^Publish/), 'Control+Enter')
  return addressOf(page)
}

/** Corrects words of the record, as a reviewer may alone, and waits until it is accepted. */
async function correct(page: Page, words: string, reading: string, around = words): Promise<void> {
  await dragOver(page, record.paragraphOf(around), words)
  await page.keyboard.press('Enter')
  await page.keyboard.type(reading)
  await page.keyboard.press('Enter')
  await outcome(page, /^Accepted in/).waitFor()
}

let quote: string

describe('a quote', () => {
  it('is published from the desk by keyboard, after all of it was shown', async () => {
    const { page } = li
    await openDesk(page, record)
    await correct(page, misheard, 'multilateral', `the ${misheard} settings`)
    await openDesk(page, record, record.hashOf(`the ${misheard} settings`))
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Q')
    const shown = dialog(page, 'Publish this quote').getByRole('region', { name: 'What will be public' })
    await shown.getByText('Nobody of the project is named.').waitFor()
    await shown.locator('blockquote').first().getByText('multilateral').waitFor()
    await shown.locator('blockquote').nth(1).getByText(misheard).waitFor()
    await shown
      .getByText(/Morales Tenorio/)
      .first()
      .waitFor()
    await expectClean(page)
    quote = await publish(page, 'quote')
    expect(quote).toMatch(/\/q\/[0-9a-hjkmnp-tv-z]{12}$/)
    await dialog(page, 'This is public')
      .getByLabel('Citation', { exact: true })
      .and(page.locator('textarea'))
      .waitFor()
    await expectClean(page)
    await pressOn(button(page, /^Done$/))
    await dialog(page, 'This is public').waitFor({ state: 'detached' })
  })

  it('opens without session and script, in both readings with the grounds', async () => {
    const { page } = anybody
    const reply = await page.goto(quote)
    expect(reply?.status()).toBe(200)
    const [corrected, published] = [page.locator('blockquote').first(), page.locator('blockquote').nth(1)]
    await corrected.getByText(/multilateral/).waitFor()
    await published.getByText(misheard).waitFor()
    await page.getByRole('heading', { name: 'What was corrected, and on what grounds' }).waitFor()
    expect(await page.getByText('Li Wen').count()).toBe(0)
    await readsWellOnPhones(journey, quote)
  })

  it('is cited by its tags as by its files', async () => {
    const { request } = anybody.context
    const text = async (address: string) => (await request.get(address)).text()
    const page = readHtml(await text(quote))
    const tag = (name: string) => {
      const [meta] = page.all('meta', { name })
      return meta ? attributeOf(meta, 'content') : null
    }
    const title = tag('citation_title')
    const author = tag('citation_author')
    const date = tag('citation_publication_date')
    expect(title).toMatch(/The Next Chapter of UN Cyber Dialogues/)
    expect(author).toMatch(/Morales Tenorio/)
    for (const ending of ['bib', 'ris', 'json']) {
      const [item] = new Cite(await text(`${quote}@1.${ending}`)).data
      const [name] = item?.author ?? []
      const issued = item?.issued as { 'date-parts': number[][] } | undefined
      const [parts = []] = issued?.['date-parts'] ?? []
      expect(item?.title, ending).toBe(title)
      expect(name?.literal ?? [name?.family, name?.given].filter(Boolean).join(', '), ending).toBe(author)
      expect(parts, ending).toEqual(date?.split('/').map(Number))
    }
  })

  it('published again as it is makes no version', async () => {
    const { page } = li
    await openDesk(page, record, record.hashOf('settings, the'))
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Q')
    await dialog(page, 'Publish this quote')
      .getByRole('status')
      .getByText('Nothing changed since version 1.')
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog(page, 'Publish this quote').waitFor({ state: 'detached' })
  })
})

describe('a record', () => {
  it('is published from its masthead, and reads at a phone’s width too', async () => {
    const { page } = li
    await pressOn(button(page, 'More: share, export'))
    await page.getByRole('menuitem', { name: 'Publish this record' }).click()
    const box = dialog(page, 'Publish this record')
    await box.getByLabel(/^With the positions/).check()
    await box.getByText(/with 1 position\./).waitFor()
    await box.getByLabel(/^List it/).check()
    const address = await publish(page, 'record')
    expect((await anybody.page.goto(address))?.status()).toBe(200)
    await anybody.page.getByRole('heading', { level: 1 }).waitFor()
    await readsWellOnPhones(journey, address)
  })
})

describe('a note with a quote and a view', () => {
  it('goes out with the words of both, and with the names one chose to name', async () => {
    const { page } = li
    const transcript = record.id
    await ana.person.does('addQuote', {
      params: { note },
      body: { transcript, spans: timely(), source: null } as never,
    })
    await visit(page, `/p/${firstSlug}/notes/${note}`)
    await pressOn(button(page, 'Publish'))
    const box = dialog(page, 'Publish this note')
    await box.getByText(/with 1 quote and 1 view of positions/).waitFor()
    await box.getByLabel(/^Name who wrote the note/).check()
    await box.getByText('Named on the page: Ana Ribeiro.').waitFor()
    // However long the page is that is shown, the acts are in sight.
    await box.getByRole('heading', { name: 'Publish this note' }).scrollIntoViewIfNeeded()
    expect(await isInSight(button(box, /^Publish/))).toBe(true)
    await expectClean(page)
    const address = await publish(page, 'note')
    await anybody.page.goto(address)
    await anybody.page.getByRole('heading', { level: 1, name: noteTitle }).waitFor()
    await anybody.page
      .getByText(/a very timely/)
      .first()
      .waitFor()
    await anybody.page.getByText('Ana Ribeiro').first().waitFor()
    await anybody.page.getByRole('table').first().waitFor()
    await readsWellOnPhones(journey, address)
  })

  it('says in its own head that it is public, for everybody of the project, and when it changed since', async () => {
    for (const { page } of [li, ana]) {
      await visit(page, `/p/${firstSlug}/notes/${note}`)
      const told = page.getByRole('paragraph').filter({ hasText: 'Public as version 1, not listed' })
      await told.waitFor()
      expect(await told.getByRole('link').getAttribute('href')).toContain('/n/')
      expect(await told.textContent()).not.toContain('changed since')
    }
    await write('A thought of today.')
    await li.page.getByText(/Public as version 1.*changed since/).waitFor()
    await expectClean(li.page)
  })

  it('is looked at once more when somebody wrote in it just before it went', async () => {
    const { page } = li
    await visit(page, `/p/${firstSlug}/notes/${note}`)
    await write('A first thought.')
    await pressOn(button(page, 'Publish'))
    const box = dialog(page, 'Publish this note')
    await box.frameLocator('iframe').getByText('A first thought.').waitFor()
    await page.route(
      '**/publications',
      async (route) => {
        await write('A half sentence of a colleague')
        await route.continue()
      },
      { times: 1 },
    )
    await pressOn(button(box, 'Publish version 2'), 'Control+Enter')
    await box.getByRole('alert').getByText('changed since you looked').waitFor()
    await box.frameLocator('iframe').getByText('A half sentence of a colleague').waitFor()
    expect(await anybody.page.reload().then((reply) => reply?.text())).not.toContain('half sentence')
    const address = await publish(page, 'note')
    await anybody.page.goto(`${address}@2`)
    await anybody.page.getByText('A half sentence of a colleague').waitFor()
  })

  it('a view of positions goes out by itself, under the title one gives it', async () => {
    const { page } = li
    await visit(page, `/p/${firstSlug}/positions`)
    await button(page, /^Publish this view/).click()
    const box = dialog(page, 'Publish this view')
    await box.getByLabel('Title', { exact: true }).fill('Who stands where')
    await box.getByRole('figure', { name: 'Who stands where' }).waitFor()
    const address = await publish(page, 'view')
    await anybody.page.goto(address)
    await anybody.page.getByRole('heading', { level: 1, name: 'Who stands where' }).waitFor()
  })

  it('change over time and one meeting go out from where they are shown, and read without script', async () => {
    const { page } = li
    for (const [shown, says] of [
      ['time', 'No moves over 2 sessions.'],
      ['meeting', 'Who spoke when, as a table'],
    ] as const) {
      await visit(page, `/p/${firstSlug}/positions?view=${shown}`)
      const title = `The view ${shown}`
      await button(page, /^Publish this view/).click()
      const box = dialog(page, 'Publish this view')
      await box.getByLabel('Title', { exact: true }).fill(title)
      await box.getByRole('figure', { name: title }).waitFor()
      const address = await publish(page, 'view')
      await anybody.page.goto(address)
      await anybody.page.getByRole('heading', { level: 1, name: title }).waitFor()
      await anybody.page.getByText(says).waitFor()
      await anybody.page.getByRole('table').first().waitFor()
      await readsWellOnPhones(journey, address)
    }
  })
})

describe('the list of what is public', () => {
  it('is reached from the Library, and says when a page would read otherwise', async () => {
    const { page } = li
    await visit(page, `/p/${firstSlug}`)
    await page.getByRole('link', { name: 'Published', exact: true }).click()
    await row(page, 'Who stands where').waitFor()
    await expectClean(page)
    await openDesk(mei.page, record)
    await correct(mei.page, 'challenges regarding', 'challenges concerning')
    await row(page, /^quote/i)
      .filter({ hasText: 'Changed since version 1' })
      .waitFor()
    await button(row(page, /^quote/i), /^Publish version 2/).click()
    const box = dialog(page, 'Publish this quote')
    await box
      .getByRole('status')
      .getByText(/differs from version 1: “challenges regarding” corrected/)
      .waitFor()
    expect(await publish(page, 'quote')).toBe(quote)
    await pressOn(button(page, /^Done$/))
    await row(page, /^quote/i)
      .getByText(/^Version 2/)
      .waitFor()
    await anybody.page.goto(`${quote}@1`)
    await anybody.page.getByRole('link', { name: 'there is a later one, version 2' }).waitFor()
    // The address without a version may be shown from this browser's copy for a minute.
    await anybody.page.goto(`${quote}@2`)
    await anybody.page
      .locator('blockquote')
      .first()
      .getByText(/concerning/)
      .waitFor()
  })

  it('changes how a page is found, and leads to the public index', async () => {
    const { page } = li
    await button(row(page, /^quote/i), /^Listing and licence/).click()
    const box = dialog(page, 'Listing and licence')
    await box.getByLabel(/^List it/).check()
    await pressOn(button(box, 'Save'))
    await row(page, /^quote/i)
      .getByText(/^listed/)
      .waitFor()
    const index = await page.getByRole('link', { name: 'Public index' }).getAttribute('href')
    await anybody.page.goto(index ?? '')
    await anybody.page
      .getByRole('link', { name: /Morales Tenorio/ })
      .first()
      .waitFor()
    await page.setViewportSize(phone)
    await expectClean(page)
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('takes a page back for good, after asking', async () => {
    const { page } = li
    await button(row(page, /^quote/i), /^Take back/).click()
    const asks = page.getByRole('alertdialog', { name: 'Take this page back?' })
    await asks.getByText(/will say for ever/).waitFor()
    await expectClean(page)
    await button(asks, 'Take it back').click()
    await page.getByRole('table', { name: 'Pages taken back' }).getByRole('row').nth(1).waitFor()
    for (const address of [quote, `${quote}@1`, `${quote}@2`]) {
      const reply = await anybody.context.request.get(address)
      expect(reply.status()).toBe(410)
      expect(await reply.text()).toContain('This page was taken back')
    }
  })
})

describe('an annotator', () => {
  it('finds nothing to publish with, but the address of what is public', async () => {
    const { page } = ana
    await openDesk(page, record, record.hashOf('a very timely'))
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Control+k')
    await dialog(page, 'Find').getByRole('combobox').fill('publish')
    await page.getByRole('option', { name: /^Published/ }).waitFor()
    expect(await page.getByRole('option', { name: /^Publish (this|version)/ }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await visit(page, `/p/${firstSlug}/notes/${note}`)
    await button(page, 'Published page').click()
    const box = dialog(page, 'Published page of this note')
    expect(await box.getByLabel('Address', { exact: true }).inputValue()).toContain('/n/')
    expect(await button(box, /^Publish/).count()).toBe(0)
    await expectClean(page)
    await visit(page, list)
    await row(page, noteTitle).waitFor()
    expect(await button(page, /^(Take back|Publish|Listing)/).count()).toBe(0)
  })
})
