// Find and correct: what people type is found whatever was published, corrected everywhere in one act, undone in one;
// and a paragraph that was read is said to be right. All by keyboard, every key counted.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { hasFocus } from '../support/screens/at-rest.ts'
import {
  correctionBox,
  type DeskRecord,
  deskRecord,
  openDesk,
  outcome,
  paragraph,
  readingField,
} from '../support/screens/desk.ts'
import { clickWords } from '../support/screens/drawn-words.ts'

let journey: Journey
let record: DeskRecord
let li: Seated
let ana: Seated
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  li = await journey.seat('Li Wen', 'reviewer')
  ana = await journey.seat('Ana Ribeiro', 'annotator')
})
afterAll(() => journey.end())

const counted = (words: RegExp) => li.page.getByText(words)
/** Opens “Find and correct” by its key; what is typed next goes into its first field. */
async function openFinder(page: Page): Promise<void> {
  await page.keyboard.press('f')
  await hasFocus(page.getByRole('dialog', { name: 'Find and correct' }).getByLabel('Find', { exact: true }))
}

describe('find and correct', () => {
  it('finds the 31 written with another hyphen, corrects them in one act and takes them back in one', async () => {
    const { page } = li
    await openDesk(page, record)
    await openFinder(page)
    await page.keyboard.type('multi-stakeholder')
    await page.getByText('31 places').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('multistakeholder')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Tick the places to correct').waitFor()
    await page.getByRole('button', { name: 'Tick all 31' }).click()
    await page.getByRole('alert').getByText('Tick the places to correct').waitFor({ state: 'detached' })
    await expectClean(page)
    await page.getByRole('button', { name: /^Correct 31 places/ }).click()
    await outcome(page, 'Accepted in 31 places.').waitFor()
    await counted(/31 of 31 corrections accepted/).waitFor()
    await page.keyboard.press('Control+z')
    await outcome(page, /Taken back: “multi-stakeholder” in 31 places/).waitFor()
    await counted(/No corrections yet/).waitFor()
  })

  it('leaves what is not ticked, what lies in another correction and what only begins alike', async () => {
    const { page } = li
    await openFinder(page)
    await page.keyboard.type('GG')
    const places = page
      .getByRole('dialog', { name: 'Find and correct' })
      .getByRole('checkbox', { name: /^¶/ })
    const words = async () => new Set(await page.getByRole('dialog').locator('ol b').allTextContents())
    await expect.poll(words).toEqual(new Set(['GG']))
    const many = await places.count()
    await page.keyboard.press('Tab')
    await page.keyboard.type('GGE')
    await places.first().check()
    await page.keyboard.press('Enter')
    await outcome(page, 'Accepted in 1 place.').waitFor()
    await page.keyboard.press('f')
    await page.getByRole('dialog').getByLabel('Find', { exact: true }).fill('GG')
    await expect.poll(() => places.count()).toBe(many)
    await expect.poll(() => places.first().isDisabled()).toBe(true)
    expect(await places.first().getAttribute('aria-label')).toContain('lies in another correction')
    await page.keyboard.press('Escape')
  })

  it('asks for a ground where the sense changes, and holds it for a second person', async () => {
    const { page } = li
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: 'Find and correct' })
    await dialog.getByLabel('Find', { exact: true }).fill('unilateral')
    await dialog.getByLabel('What was really said').fill('multilateral')
    await dialog.getByRole('checkbox', { name: /^¶/ }).first().check()
    await dialog.getByText(/This changes the sense/).waitFor()
    await page.getByRole('button', { name: /^Correct 1 place/ }).click()
    await dialog.getByText('Say when it is heard in the recording, as 14:32 or 1:02:33.').waitFor()
    await dialog.getByLabel('Ground', { exact: true }).fill('00:14:32')
    await page.getByRole('button', { name: /^Correct 1 place/ }).click()
    await outcome(page, /Proposed in 1 place\. .*somebody else must accept it/).waitFor()
    await page.keyboard.press('Control+z')
    await outcome(page, /^Taken back/).waitFor()
  })

  it('offers the other places of words just corrected: one key, then ticks', async () => {
    const { page } = ana
    await openDesk(page, record, record.hashOf('mute lateral settings'))
    await clickWords(page, record.paragraphOf('mute lateral settings'), 'mute')
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: 'Find and correct' })
    await dialog.getByLabel('Find', { exact: true }).fill('Issac')
    await dialog.getByLabel('What was really said').fill('Isaac')
    await dialog.getByRole('button', { name: /^Tick all/ }).click()
    await dialog.getByRole('button', { name: /^Propose \d+ places/ }).click()
    await outcome(page, /^Proposed in \d+ places\.$/).waitFor()
    await page.keyboard.press('f')
    expect(await dialog.getByLabel('Find', { exact: true }).inputValue()).toBe('Issac')
    expect(await dialog.getByLabel('What was really said').inputValue()).toBe('Isaac')
    await page.keyboard.press('Escape')
  })
})

describe('a paragraph read and found right', () => {
  it('is said with one key, seen by everybody, and of before once a correction is accepted there', async () => {
    const index = record.paragraphOf('mute lateral settings')
    await openDesk(ana.page, record, `#s${index + 1}`)
    await ana.page.keyboard.press('y')
    await outcome(ana.page, `¶ ${index + 1} is read and found right.`).waitFor()
    const beside = li.page.locator(`#s${index + 1} .read-by`)
    await expect.poll(() => beside.textContent()).toBe('read AR')
    await openDesk(li.page, record, `#s${index + 1}`)
    await li.page
      .locator(`#s${index + 1} .sus`)
      .filter({ hasText: 'mute lateral' })
      .first()
      .waitFor()
    await clickWords(li.page, index, 'mute lateral')
    await correctionBox(li.page).waitFor()
    await li.page.keyboard.press('ArrowDown')
    await li.page.getByRole('dialog', { name: 'Correct “mute lateral”' }).waitFor()
    await expect.poll(() => readingField(li.page).inputValue()).toBe('multilateral')
    await li.page.keyboard.press('Enter')
    await expect.poll(() => paragraph(li.page, index).textContent()).toContain('multilateral')
    await expect.poll(() => beside.count()).toBe(0)
    await expectClean(li.page)
  })
})
