// A note is written with the keyboard alone: "/" puts in what it is made of, a table grows by its keys, footnotes are
// written in place and listed beneath, and one who only reads sees the same.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../../support/journey.ts'
import { copied, newNote, openNote } from '../../support/notes/note-screen.ts'
import { inStep } from '../../support/screens/at-rest.ts'

let journey: Journey
let ana: Seated
let rui: Seated
let note: string
let text: Locator
beforeAll(async () => {
  journey = await beginJourney()
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  rui = await journey.seat('Rui Reader', 'reader')
  note = await newNote(ana.person, 'Country sheet')
  text = await openNote(ana.page, note)
})
afterAll(() => journey.end())

const list = (page: Page) => page.getByRole('listbox', { name: 'Put in' })
const rows = (at: Locator | Page) =>
  at
    .locator('table tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => `${cell.tagName}:${cell.textContent}`)),
    )
const footnotes = (page: Page) => page.getByRole('region', { name: 'Footnotes' })

/** Waits until the browser's own caret stands so far in its piece of text. */
const caretAt = (offset: number) =>
  expect.poll(() => ana.page.evaluate(() => getSelection()?.anchorOffset)).toBe(offset)

describe('the list of "/"', () => {
  it('opens at the start of a block, is found by typing, and Enter puts the marked entry in', async () => {
    const { page } = ana
    await page.keyboard.type('/')
    await list(page).waitFor()
    await expect.poll(() => text.getAttribute('aria-activedescendant')).toBe('slash-heading-2')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => text.getAttribute('aria-activedescendant')).toBe('slash-heading-3')
    await expectClean(page)
    await page.keyboard.type('head')
    await expect.poll(() => list(page).getByRole('option').count()).toBe(3)
    await page.keyboard.press('Enter')
    await list(page).waitFor({ state: 'detached' })
    await page.keyboard.type('What was asked for')
    await text.getByRole('heading', { level: 2, name: 'What was asked for' }).waitFor()
  })

  it('Escape leaves the "/" as text, and one inside a word opens nothing', async () => {
    const { page } = ana
    await page.keyboard.press('Enter')
    await page.keyboard.type('and/or ')
    expect(await list(page).count()).toBe(0)
    await page.keyboard.type('/')
    await list(page).waitFor()
    await page.keyboard.press('Escape')
    await list(page).waitFor({ state: 'detached' })
    await page.keyboard.type('x')
    await text.getByText('and/or /x').waitFor()
    expect(await list(page).count()).toBe(0)
  })

  it('what is in it can be pressed', async () => {
    const { page } = ana
    await page.keyboard.press('Enter')
    await page.keyboard.type('/table')
    await list(page).getByRole('option', { name: 'Table' }).click()
    await text.locator('table').waitFor()
    await expect.poll(() => text.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  })
})

describe('a table', () => {
  it('is filled with Tab, and Tab in its last cell adds a row', async () => {
    const { page } = ana
    for (const words of ['Who', 'What', 'Where', 'Chile', 'more', '¶ 4', 'France', 'less', '¶ 9']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('Mexico')
    await page.keyboard.press('Shift+Tab')
    await expect
      .poll(() => rows(text))
      .toEqual([
        ['TH:Who', 'TH:What', 'TH:Where'],
        ['TD:Chile', 'TD:more', 'TD:¶ 4'],
        ['TD:France', 'TD:less', 'TD:¶ 9'],
        ['TD:Mexico', 'TD:', 'TD:'],
      ])
  })

  it('grows and shrinks by its keys', async () => {
    const { page } = ana
    await page.keyboard.press('Control+Alt+Backspace')
    await expect
      .poll(async () => (await rows(text)).map(([first]) => first))
      .toEqual(['TH:Who', 'TD:Chile', 'TD:Mexico'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+Alt+Shift+Backspace')
    await expect
      .poll(() => rows(text))
      .toEqual([
        ['TH:Who', 'TH:What'],
        ['TD:Chile', 'TD:more'],
        ['TD:Mexico', 'TD:'],
      ])
    await page.keyboard.press('Control+Alt+h')
    await expect.poll(async () => (await rows(text))[0]).toEqual(['TD:Who', 'TD:What'])
    await page.keyboard.press('Control+Alt+h')
    await expect.poll(async () => (await rows(text))[0]).toEqual(['TH:Who', 'TH:What'])
  })
})

describe('a footnote', () => {
  it('is written in place and listed beneath, numbered by its order', async () => {
    const { page } = ana
    await page.keyboard.press('Control+End')
    await page.keyboard.type('None spoke against it')
    await page.keyboard.press('Control+Alt+f')
    await page.keyboard.type('Morales, paragraph 41')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type(' in the end.')
    await footnotes(page).getByText('Morales, paragraph 41').waitFor()
    await text.getByText('in the end.').waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.type('First')
    await page.keyboard.press('Control+Alt+f')
    await page.keyboard.type('An earlier one')
    await page.keyboard.press('Escape')
    await page.keyboard.type(': ')
    await expect
      .poll(() => footnotes(page).getByRole('listitem').allTextContents())
      .toEqual(['1An earlier one', '2Morales, paragraph 41'])
    await text.getByText('First').waitFor()
    await inStep(page)
    await expectClean(page)
  })

  it('arrows step over it and letters beside it stay beside it', async () => {
    const { page } = ana
    await page.keyboard.press('Home')
    await caretAt(0)
    for (let step = 1; step <= 5; step++) {
      await page.keyboard.press('ArrowRight')
      await caretAt(step)
    }
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('!')
    await expect
      .poll(() => text.locator('> p').last().textContent(), { timeout: 8000 })
      .toMatch(/^FirstAn earlier one1!: None spoke/)
    expect(await footnotes(page).getByRole('listitem').allTextContents()).toEqual([
      '1An earlier one',
      '2Morales, paragraph 41',
    ])
  })

  it('the number leads to the words and the list back to the place', async () => {
    const { page } = ana
    await footnotes(page).getByRole('button', { name: 'Footnote 2' }).click()
    await page.keyboard.type(', again')
    await footnotes(page).getByText('Morales, paragraph 41, again').waitFor()
    await text.getByRole('button', { name: 'Footnote 1' }).click()
    await page.keyboard.type(' by far')
    await footnotes(page).getByText('An earlier one by far').waitFor()
    await page.keyboard.press('Escape')
  })

  it('goes whole: the first press marks it, the second takes it', async () => {
    const { page } = ana
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await expect
      .poll(() => footnotes(page).getByRole('listitem').allTextContents())
      .toEqual(['1Morales, paragraph 41, again'])
  })
})

it('what is copied is Markdown for other programs', async () => {
  const { page } = ana
  await page.keyboard.press('Control+a')
  const { plain, html } = await copied(text)
  expect(plain).toContain('## What was asked for')
  expect(plain).toContain('| Chile | more |')
  expect(plain).toContain('[^1]: Morales, paragraph 41, again')
  expect(html).toContain('<table')
  await page.keyboard.press('ArrowRight')
})

it('one who only reads has the same without an editor', async () => {
  const { page } = rui
  await inStep(ana.page)
  await page.goto(`/p/${new URL(ana.page.url()).pathname.split('/')[2]}/notes/${note}`)
  await page.getByRole('heading', { level: 2, name: 'What was asked for' }).waitFor()
  expect(await rows(page)).toEqual([
    ['TH:Who', 'TH:What'],
    ['TD:Chile', 'TD:more'],
    ['TD:Mexico', 'TD:'],
  ])
  await footnotes(page).getByText('Morales, paragraph 41, again').waitFor()
  await page.getByRole('link', { name: 'Footnote 1', exact: true }).click()
  expect(new URL(page.url()).hash).toBe('#footnote-words-1')
  expect(await page.getByRole('textbox').count()).toBe(0)
  await expectClean(page)
})
