// The text stands still under a box, the keys come back after the browser's own going back, and a wrong address is said
// in words: what a small or resized window, a reload and a mistyped link must not break.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import {
  correctionBox,
  type DeskRecord,
  deskRecord,
  openDesk,
  readingField,
  textOf,
} from '../support/screens/desk.ts'
import { firstSlug, password } from '../support/server.ts'

const cited = 'the mute lateral settings'

let journey: Journey
let record: DeskRecord
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

const scrolledTo = (page: Page) => page.evaluate(() => Math.round(window.scrollY))
const hasKeys = (page: Page) =>
  expect.poll(() => textOf(page).evaluate((text) => text === document.activeElement)).toBe(true)

describe('the desk stands still', () => {
  it('a bar that has no room under the words stands below the head, and typing in it scrolls nothing', async () => {
    const { page } = li
    await page.setViewportSize({ width: 800, height: 480 })
    await openDesk(page, record, record.hashOf(cited))
    await page.evaluate(() => window.scrollBy({ top: -140, behavior: 'instant' }))
    const before = await scrolledTo(page)
    await page.keyboard.press(' ')
    const bar = page.getByRole('dialog', { name: 'Record a position' })
    await bar.waitFor()
    await page.keyboard.type('pr')
    await bar.getByRole('option', { name: 'Programme of action' }).waitFor()
    const head = await page.evaluate(() => Number.parseFloat(document.documentElement.style.scrollPaddingTop))
    expect((await bar.boundingBox())?.y).toBeGreaterThanOrEqual(head)
    expect(await scrolledTo(page)).toBe(before)
    await page.keyboard.press('Escape')
    expect(await scrolledTo(page)).toBe(before)
  })

  it('a box stays on its words when the window changes its size', async () => {
    const { page } = li
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('about:blank')
    await openDesk(page, record, record.hashOf(cited))
    await page.keyboard.press('Enter')
    await correctionBox(page).waitFor()
    await page.keyboard.type('the multilateral')
    await page.setViewportSize({ width: 1000, height: 800 })
    const apart = () =>
      page.evaluate(() => {
        const field = document.querySelector('[role=dialog] input')?.getBoundingClientRect()
        const words = document.querySelector('.covered')?.getClientRects()[0]
        return field && words ? Math.abs(field.top - words.top) : null
      })
    await expect.poll(apart).toBeLessThan(12)
    expect(await readingField(page).inputValue()).toBe('the multilateral')
    await page.keyboard.press('Escape')
  })

  it('going back and forward along linked paragraphs gives the keys back to the text', async () => {
    const { page } = li
    await page.goto('about:blank')
    await openDesk(page, record, '#s4')
    await page.evaluate(() => {
      window.location.hash = '#s20'
    })
    await page.locator('#s20 .word-cursor').waitFor()
    await hasKeys(page)
    await page.goBack()
    await page.locator('#s4 .word-cursor').waitFor()
    await hasKeys(page)
  })

  it('an address of a note that cannot be is said in words, inside the frame', async () => {
    const { page } = li
    await page.goto(`/p/${firstSlug}/notes/nonsense`)
    await page.getByText('There is no note at this address.').waitFor()
    await page.getByRole('link', { name: 'Library' }).first().waitFor()
    await expectClean(page)
  })

  it('one whose session ended writes on, signs in from there, and has it all saved', async () => {
    const { page, context } = li
    await page.goto('about:blank')
    await openDesk(page, record, '#s12')
    await context.clearCookies()
    await journey.server.restart()
    const again = page.getByRole('link', { name: 'Sign in again' })
    await again.waitFor()
    await expectClean(page)
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.type('q')
    await page.keyboard.press('Enter')
    await page.getByText('Offline, 1 change kept on this device').waitFor()
    await again.click()
    await page.getByLabel('E-mail').fill('li.wen@example.org')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByText('Saved', { exact: true }).first().waitFor()
    await page.locator('#s12').getByText("That'sq").waitFor()
    expect(new URL(page.url()).hash).toBe('#s12')
  })
})
