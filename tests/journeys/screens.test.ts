// Every screen as a person may find it (light, dark, on a phone, with a box open) is free of what axe finds wrong, and
// nothing scrolls sideways; a file is looked at before it is stored, and what is no transcript is refused with words.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { visit } from '../support/screens/at-rest.ts'
import {
  correctionBox,
  type DeskRecord,
  deskRecord,
  marginNote,
  openDesk,
  outcome,
  readingField,
  textOf,
} from '../support/screens/desk.ts'
import { clickWords, dragOver, tapWords } from '../support/screens/drawn-words.ts'
import { expectNoSidewaysScroll, unrolled } from '../support/screens/whole-page.ts'
import { firstSlug } from '../support/server.ts'

const home = `/p/${firstSlug}`
const note = 'Points for the next session'

let journey: Journey
let record: DeskRecord
let olga: Seated
let noteAddress: string
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  olga = await journey.seat('Olga Owner', 'owner')
  const { id } = await olga.person.does('createNote', {
    params: { project: firstSlug },
    body: { title: note },
  })
  noteAddress = `${home}/notes/${id}`
})
afterAll(() => journey.end())

/** The places of the program and what is seen once each has come. */
const places: readonly (readonly [
  name: string,
  address: () => string,
  here: (page: Page) => Promise<unknown>,
])[] = [
  [
    'library',
    () => home,
    (page) =>
      page
        .getByRole('link', { name: /The Next Chapter of UN/ })
        .first()
        .waitFor(),
  ],
  ['list of notes', () => `${home}/notes`, (page) => page.getByRole('link', { name: note }).waitFor()],
  ['note', () => noteAddress, (page) => page.getByRole('textbox', { name: `Text of ${note}` }).waitFor()],
  ['people', () => `${home}/people`, (page) => page.getByText('Kaja Ciglic').first().waitFor()],
  ['codebook', () => `${home}/codebook`, (page) => page.getByText('Programme of action').first().waitFor()],
  ['members', () => `${home}/members`, (page) => page.getByRole('row', { name: /Olga Owner/ }).waitFor()],
  ['account', () => '/account', (page) => page.getByRole('heading', { name: 'Your projects' }).waitFor()],
]

const chooseTheme = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

/** Goes on by Tab and gives what had the focus while something else lay over it. */
async function coveredByBars(page: Page, steps: number): Promise<readonly string[]> {
  const covered: string[] = []
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const { left, right, top, bottom } = focused.getBoundingClientRect()
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return over !== null && (focused.contains(over) || over.contains(focused))
        ? null
        : (focused.getAttribute('aria-label') ?? focused.textContent)
    })
    if (words !== null) covered.push(words)
  }
  return covered
}

describe('a file comes in', () => {
  const choose = (page: Page, name: string, content: string | Buffer) =>
    page
      .getByLabel('Files to import')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })

  it('is looked at first, and stored when a person says so', async () => {
    const { page } = olga
    await visit(page, home)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Import a record' }).click(),
    ])
    await chooser.setFiles({
      name: 'igf2022-ws5.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'IGF 2022 – Day 1 – WS #5 A short session\n\n***\n\n>> ANA LIMA: Good morning. (?) We begin.\n\n>> KAJA CIGLIC: Thank you.\n',
      ),
    })
    const frame = page.getByRole('region', { name: 'igf2022-ws5.txt' })
    await frame.getByText('IGF 2022 – Day 1 – WS #5 A short session').waitFor()
    await expectClean(page)
    await frame.getByRole('button', { name: 'See all turns' }).click()
    await frame.getByText('We begin.').waitFor()
    expect(await page.getByRole('link', { name: /A short session/ }).count()).toBe(0)
    await frame.getByRole('button', { name: 'Import', exact: true }).click()
    await outcome(page, 'igf2022-ws5.txt is imported.').waitFor()
    await page
      .getByRole('link', { name: /A short session/ })
      .first()
      .waitFor()
    await frame.waitFor({ state: 'detached' })
  })

  it('is refused with words when it is no transcript, and when it is there already', async () => {
    const { page } = olga
    await choose(
      page,
      'photo.png',
      Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806', 'hex'),
    )
    const frame = page.getByRole('region', { name: 'photo.png' })
    await frame.getByText(/not a transcript/i).waitFor()
    await expectClean(page)
    await frame.getByRole('button', { name: 'Close' }).click()
    const source = await olga.person.does('export', {
      params: { project: firstSlug, format: 'published' },
      query: { transcript: record.id },
    })
    await choose(page, 'again.txt', Buffer.from(source))
    const again = page.getByRole('region', { name: 'again.txt' })
    await again.getByText('This very file is in the project already.').waitFor()
    expect(await again.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0)
    await again.getByRole('button', { name: 'Not now' }).click()
    await again.waitFor({ state: 'detached' })
  })
})

describe('every screen is clean', () => {
  it.each(places.map(([name, address, here]) => ({ name, address, here })))(
    '$name',
    async ({ address, here }) => {
      const { page } = olga
      await page.goto(address())
      await here(page)
      await expectClean(page)
    },
  )

  it('the keys and the finder', async () => {
    const { page } = olga
    await visit(page, home)
    await page
      .getByRole('link', { name: /The Next Chapter of UN/ })
      .first()
      .waitFor()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'All keys' })
    await help.getByText('find anything').waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    const finder = page.getByRole('dialog', { name: 'Find' })
    await finder.waitFor()
    await page.keyboard.type('next chap')
    await finder.getByRole('option', { name: /^The Next Chapter/ }).waitFor()
    await expectClean(page)
    await page.keyboard.press('Enter')
    await textOf(page).waitFor()
    expect(new URL(page.url()).pathname).toBe(record.address)
  })

  it('the field of whom a person speaks for, as it finds a country, makes an organisation, and stays empty', async () => {
    const { page } = olga
    await visit(page, `${home}/people`)
    await page.getByRole('button', { name: 'Add a person' }).click()
    const box = page.getByRole('dialog', { name: 'Add a person' })
    const field = box.getByRole('combobox', { name: 'Speaks for' })
    await field.fill('holland')
    await box.getByRole('option', { name: /^Netherlands/ }).waitFor()
    await field.press('Enter')
    await box.getByText('The default for their turns; a position may name another actor.').waitFor()
    expect(await field.inputValue()).toBe('Netherlands')
    await expectClean(page)
    await field.fill('Cables United')
    await box.getByText('Choose one of the list, or it stays empty.').waitFor()
    await box.getByRole('option', { name: 'Organisation “Cables United”' }).click()
    expect(await field.inputValue()).toBe('Cables United')
    await field.fill('')
    await box.getByText('Left empty: their turns ask for the actor each time.').waitFor()
    await box.getByRole('button', { name: 'Close' }).click()
    await box.waitFor({ state: 'detached' })
  })

  it('the desk with marks upon marks, in each reading, light and dark', async () => {
    const { page } = olga
    await openDesk(page, record)
    const place = record.paragraphOf('the mute lateral settings')
    await dragOver(page, place, 'mute lateral')
    await page.keyboard.press('Enter')
    await page.keyboard.type('multilateral')
    await page.keyboard.press('Enter')
    await outcome(page, /^Accepted in/).waitFor()
    await clickWords(page, place, 'discussions')
    await readingField(page).waitFor()
    await page.keyboard.type('informal discussions')
    await page.keyboard.press('Escape')
    await dragOver(page, place, 'the very first message to keep very clear that the mute')
    for (const key of [' ', 'p', 'r', 'Enter', '+']) await page.keyboard.press(key)
    await dragOver(page, place, 'to keep very clear')
    for (const key of [' ', 'c', 'a', 'Enter', '-']) await page.keyboard.press(key)
    await expect.poll(() => marginNote(page, 'Mexico').count()).toBe(2)
    for (const theme of ['Light', 'Dark']) {
      await chooseTheme(page, theme)
      for (const reading of ['Corrected', 'Published', 'Changes']) {
        await page.getByRole('radio', { name: reading }).click({ force: true })
        await expect.poll(() => page.getByRole('radio', { name: reading }).isChecked()).toBe(true)
        await expectClean(page)
      }
      await marginNote(page, 'Mexico').first().click()
      await expectClean(page)
    }
  })

  it('the boxes of the desk in the dark', async () => {
    const { page } = olga
    const place = record.paragraphOf('in the unilateral discussions on cyber')
    await clickWords(page, place, 'unilateral')
    await page.keyboard.type('multilateral')
    await page.getByText(/This changes the sense/).waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await correctionBox(page).waitFor({ state: 'detached' })
    await dragOver(page, place, 'the unilateral discussions')
    await page.keyboard.press(' ')
    await page.getByRole('dialog', { name: 'Record a position' }).waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it.each(['library', 'note', 'codebook'])('%s in the dark', async (wanted) => {
    const { page } = olga
    const [, address, here] = places.find(([name]) => name === wanted) ?? []
    if (!address || !here) throw new Error(`no screen ${wanted}`)
    await page.goto(address())
    await here(page)
    await expectClean(page)
  })
})

describe('on a phone', () => {
  let phone: BrowserContext
  let page: Page
  beforeAll(async () => {
    phone = await journey.browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      baseURL: journey.server.address,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      storageState: await olga.context.storageState({ indexedDB: false }),
    })
    page = await phone.newPage()
    await page.addInitScript(() => localStorage.setItem('rapporteur.theme', 'light'))
  })
  afterAll(() => phone.close())

  it.each(places.map(([name, address, here]) => ({ name, address, here })))(
    '$name is clean and scrolls only downwards',
    async ({ address, here }) => {
      await page.goto(address())
      await here(page)
      await expectNoSidewaysScroll(page)
      await unrolled(page)
      await expectClean(page)
      await page.setViewportSize({ width: 390, height: 844 })
    },
  )

  it('the finder and the theme are chosen from the library’s menu', async () => {
    await visit(page, home)
    const menu = page.getByRole('button', { name: 'Other places' })
    const entry = (name: string) => page.getByRole('menuitem', { name })
    await menu.tap()
    await entry('Find anything').tap()
    const find = page.getByRole('dialog', { name: 'Find' })
    await find.getByRole('combobox').fill('code')
    await expectClean(page)
    await find.getByRole('option', { name: /^Codebook/ }).tap()
    await page.getByRole('heading', { name: 'Codebook', level: 1 }).waitFor()

    await visit(page, home)
    await menu.tap()
    await expectClean(page)
    await entry('Theme: dark').tap()
    await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' })
    await menu.tap()
    await entry('Theme: as the system').waitFor()
    expect(await entry('Theme: dark').count()).toBe(0)
    await entry('Theme: light').tap()
    await page.locator('html[data-theme=light]').waitFor({ state: 'attached' })
  })

  it('nothing that has the focus lies under a bar', async () => {
    await visit(page, `${home}/people`)
    await page.getByText('Kaja Ciglic').first().waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    expect(await coveredByBars(page, 24)).toEqual([])
  })

  it('a tap on a word of the desk opens the box with its field ready', async () => {
    await visit(page, `${record.address}${record.hashOf('the most receipt process')}`)
    await page.getByText('Saved', { exact: true }).first().waitFor()
    await expectNoSidewaysScroll(page)
    await expectClean(page)
    await page.keyboard.press('Escape')
    await tapWords(page, record.paragraphOf('the most receipt process'), 'receipt')
    await readingField(page).waitFor()
    await expect
      .poll(() => readingField(page).evaluate((field) => field === document.activeElement))
      .toBe(true)
    await expectNoSidewaysScroll(page)
    await expectClean(page)
    await page.keyboard.type('recent')
    await page
      .getByRole('button', { name: /^Correct/ })
      .first()
      .tap()
    await outcome(page, /^Accepted in/).waitFor()
    await expectClean(page)
  })
})
