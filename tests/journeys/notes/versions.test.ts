// Journey: a note by a template is written by two, a version of it is named, and brought back after it was changed. Who
// wrote which words is told.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../../support/journey.ts'
import { firstSlug } from '../../support/server.ts'

const title = 'Mexico'
const anas = 'Mexico asks for a letter to the chair.'
const lis = 'It signed for it, too.'

let journey: Journey
let ana: Seated
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
  for (const { page } of [ana, li]) await page.goto(`/p/${firstSlug}/notes`)
})
afterAll(() => journey.end())

const editor = (page: Page): Locator => page.getByRole('textbox', { name: `Text of ${title}` })
const saved = (page: Page) =>
  page.locator('[data-save]').getByText('Saved', { exact: true }).first().waitFor()
const writeAtEndOf = async (page: Page, words: string, text: string) => {
  await editor(page).getByText(words).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await saved(page)
}

describe('a country sheet and its versions', () => {
  it('begins with headings and live queries about its actor, in the folder of its kind', async () => {
    const { page } = ana
    await page.getByText('No notes yet.').waitFor()
    await page.keyboard.press('Alt+n')
    const dialog = page.getByRole('dialog', { name: 'New note' })
    await dialog.getByRole('button', { name: /Begin with/ }).click()
    await page.getByRole('option', { name: /Country sheet/ }).click()
    await dialog.getByRole('combobox', { name: 'About whom' }).fill('mexi')
    await page.getByRole('option', { name: /Mexico/ }).click()
    await expectClean(page)
    await dialog.getByRole('button', { name: 'Begin the note' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'attached' })
    await editor(page).getByRole('heading', { name: 'Positions by topic' }).waitFor()
    await editor(page).getByText('Positions of Mexico').waitFor()
    await page.getByRole('navigation', { name: 'Notes' }).getByText('Country sheets').waitFor()
  })

  it('is written by two, and a version of it is named', async () => {
    await writeAtEndOf(ana.page, 'Open questions', anas)
    await li.page.getByRole('navigation', { name: 'Notes' }).getByRole('link', { name: title }).click()
    await editor(li.page).getByText(anas).waitFor()
    await writeAtEndOf(li.page, anas, lis)
    await editor(ana.page).getByText(lis).waitFor()
    await ana.page.keyboard.press('Control+Alt+v')
    const version = ana.page.getByRole('region', { name: 'Version 1' })
    await version.getByText(lis).waitFor()
    await version.getByRole('button', { name: 'Name it' }).click()
    await ana.page.getByRole('dialog', { name: 'Name version 1' }).getByRole('textbox').fill('As sent')
    await ana.page.keyboard.press('Enter')
    const versions = ana.page.getByRole('navigation', { name: 'Versions' })
    await versions.getByText('As sent').waitFor()
    await expectClean(ana.page)
    await ana.page.keyboard.press('Escape')
  })

  it('who wrote which words is told, by name and time', async () => {
    const { page } = ana
    await editor(page).waitFor()
    await page.keyboard.press('Control+Alt+a')
    const writers = page.getByRole('region', { name: 'Who wrote this' })
    await writers
      .getByTitle(/^Li Wen, /)
      .getByText(lis)
      .waitFor()
    await writers
      .getByTitle(/^Ana Ribeiro, /)
      .getByText(anas)
      .waitFor()
    await page.getByRole('region', { name: 'Writers' }).getByText('Li Wen').waitFor()
    await writers.getByText(lis).hover()
    await writers
      .getByText(/Li Wen, \d/)
      .first()
      .waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await editor(page).waitFor()
  })

  it('the named version is restored for everybody, and the restore taken back', async () => {
    const { page } = ana
    await editor(page).getByText(anas).click({ clickCount: 3 })
    await page.keyboard.press('Delete')
    await saved(page)
    await editor(li.page).getByText(anas).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Alt+v')
    await page
      .getByRole('navigation', { name: 'Versions' })
      .getByRole('button', { name: /As sent/ })
      .click()
    await page.getByRole('region', { name: 'As sent' }).getByRole('button', { name: 'Restore' }).click()
    await page.getByText('“As sent” is the text again.').first().waitFor()
    for (const seated of [ana, li]) await editor(seated.page).getByText(anas).waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    for (const seated of [ana, li]) await editor(seated.page).getByText(anas).waitFor({ state: 'detached' })
    await editor(li.page).getByText(lis).waitFor()
  })

  it('is moved to another folder and tagged by keyboard', async () => {
    const { page } = ana
    await editor(page).waitFor()
    await page.keyboard.press('Control+Alt+p')
    const dialog = page.getByRole('dialog', { name: 'Folder and tags' })
    await dialog.getByRole('combobox', { name: 'Folder' }).fill('Delegations')
    await dialog.getByRole('combobox', { name: 'Add a tag' }).fill('stakeholders')
    await page.keyboard.press('Enter')
    await dialog.getByRole('list', { name: 'Tags of this note' }).getByText('stakeholders').waitFor()
    await expectClean(page)
    await dialog.getByRole('button', { name: 'Keep' }).click()
    const list = li.page.getByRole('navigation', { name: 'Notes' })
    await list.getByRole('heading', { name: 'Delegations' }).waitFor()
    const tag = list.getByRole('button', { name: 'stakeholders' })
    await tag.click()
    await expect.poll(() => tag.getAttribute('aria-pressed')).toBe('true')
    await list.getByRole('link', { name: title }).waitFor()
    await expectClean(li.page)
  })
})
