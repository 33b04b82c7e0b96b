// Journey: words of a note are talked about in its margin; a reply arrives, the thread is resolved and opened again, and
// what was said stays when its words go.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../../support/journey.ts'
import { clickInto, hasFocus } from '../../support/screens/at-rest.ts'
import { firstSlug } from '../../support/server.ts'

const title = 'On the eve'
const words = 'None of them spoke against it.'

let journey: Journey
let ana: Seated
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'annotator')
  const { id } = await ana.person.does('createNote', { params: { project: firstSlug }, body: { title } })
  for (const { page } of [ana, li]) await page.goto(`/p/${firstSlug}/notes/${id}`)
})
afterAll(() => journey.end())

const editor = (page: Page): Locator => page.getByRole('textbox', { name: `Text of ${title}` })
const margin = (page: Page): Locator => page.getByRole('complementary', { name: 'In the margin' })
const thread = (page: Page): Locator => page.getByRole('region', { name: `On “${words}”` })

describe('a thread on words of a note', () => {
  it('is begun at the selected words by key, and seen by the others', async () => {
    const { page } = ana
    await clickInto(editor(page))
    await page.keyboard.type(words)
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Control+Alt+m')
    await hasFocus(thread(page).getByRole('textbox'))
    await page.keyboard.type('Is that a position?')
    await page.keyboard.press('Control+Enter')
    await thread(page).getByText('Is that a position?').waitFor()
    await margin(li.page).getByText('Is that a position?').waitFor()
    await expectClean(page)
  })

  it('opens at a click on its words, and a reply goes to everybody', async () => {
    const { page } = li
    await editor(page).getByText(words).click()
    await thread(page).getByRole('textbox').fill('A forecast, I think.')
    await page.keyboard.press('Control+Enter')
    await margin(ana.page).getByText('A forecast, I think.').waitFor()
    await expectClean(page)
  })

  it('resolved it folds to a dot, and opened again it goes on', async () => {
    const { page } = ana
    await thread(page).getByRole('button', { name: 'Resolve' }).click()
    const dot = margin(li.page).getByRole('button', { name: /^Resolved thread/ })
    await thread(li.page)
      .getByRole('button', { name: /^Leave/ })
      .click()
    const lineUnder = () =>
      editor(li.page)
        .getByText(words)
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine)
    await dot.waitFor()
    await expect.poll(lineUnder).toBe('none')
    await dot.click()
    await expect.poll(lineUnder).toBe('underline')
    await thread(li.page)
      .getByRole('button', { name: /again|Reopen/ })
      .click()
    await thread(page).getByRole('button', { name: 'Resolve' }).waitFor()
  })

  it('left without a word it leaves no place in the text', async () => {
    const { page } = li
    await clickInto(editor(page))
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Another line.')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Control+Alt+m')
    await hasFocus(page.getByRole('region', { name: 'On “Another line.”' }).getByRole('textbox'))
    await page.keyboard.press('Escape')
    await editor(page).locator('[data-thread]', { hasText: 'Another line.' }).waitFor({ state: 'detached' })
  })

  it('has its key in the list of all keys, which opens while writing', async () => {
    const { page } = li
    await clickInto(editor(page))
    await page.keyboard.press('Control+/')
    const list = page.getByRole('dialog')
    await list.getByText('comment on the selected words').waitFor()
    const writing = list.locator('section').filter({ has: page.getByRole('heading', { name: 'Writing' }) })
    await writing.getByText('quote words of a record').waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
  })

  it('is begun with the mouse by the tool Discuss', async () => {
    const { page } = li
    await clickInto(editor(page))
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Shift+Home')
    await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Discuss' }).click()
    await hasFocus(page.getByRole('region', { name: 'On “Another line.”' }).getByRole('textbox'))
    await page.keyboard.press('Escape')
    await editor(page).locator('[data-thread]', { hasText: 'Another line.' }).waitFor({ state: 'detached' })
  })

  it('is begun at words selected in the very moment before the key', async () => {
    const { page } = li
    await clickInto(editor(page))
    await page.keyboard.press('Control+End')
    await editor(page).evaluate((text) => {
      const last = text.lastElementChild
      if (!last) throw new Error('the note is empty')
      getSelection()?.selectAllChildren(last)
      const key = { key: 'm', code: 'KeyM', ctrlKey: true, altKey: true, bubbles: true, cancelable: true }
      text.dispatchEvent(new KeyboardEvent('keydown', key))
    })
    await hasFocus(page.getByRole('region', { name: 'On “Another line.”' }).getByRole('textbox'))
    await page.keyboard.press('Escape')
    await editor(page).locator('[data-thread]', { hasText: 'Another line.' }).waitFor({ state: 'detached' })
  })

  it('is listed under the text when its words are gone', async () => {
    const { page } = ana
    await editor(page).getByText(words).click({ clickCount: 3 })
    await page.keyboard.press('Delete')
    for (const seated of [ana, li]) {
      const lost = seated.page.getByRole('region', { name: 'On words no longer in the note' }).first()
      await lost.getByText('A forecast, I think.').waitFor()
    }
    await expectClean(page)
  })

  it('the note as a whole is talked about at its end', async () => {
    const { page } = ana
    const whole = page.getByRole('region', { name: 'About this note as a whole' })
    await whole.getByRole('textbox').fill('Ready to be sent?')
    await page.keyboard.press('Control+Enter')
    const theirs = li.page.getByRole('region', { name: 'About this note as a whole' })
    await theirs.getByText('Ready to be sent?').waitFor()
  })
})
