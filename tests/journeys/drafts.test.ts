// A reading typed and not sent is never lost by a click on other words: it is kept, said so, and there again.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginJourney, type Journey } from '../support/journey.ts'
import { says, tells } from '../support/screens/at-rest.ts'
import { deskAt, openDesk } from '../support/screens/desk.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey.end())

it('an unsent reading is kept when another box opens, and let go by Esc', async () => {
  const { page } = await journey.seat('Ana Ribeiro', 'annotator')
  await openDesk(page, deskAt(await journey.transcriptId('The Next')), '#s4')
  const field = page.getByLabel('Better reading')
  await page.keyboard.press('Enter')
  const word = await field.inputValue()
  await page.keyboard.type('unsent')
  await page.locator('#s5 .seg-text').click({ position: { x: 12, y: 12 } })
  await tells(page, '“unsent” was not sent. It is kept')
  expect(await field.inputValue()).not.toBe('unsent')
  await page.keyboard.press('Escape')

  await page.locator('#s4 .seg-text').click({ position: { x: 12, y: 12 } })
  await expect.poll(() => field.inputValue()).toBe('unsent')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect.poll(() => field.inputValue()).toBe(word)
  await page.keyboard.press('Escape')
  await says(page, 'Saved')
})
