// What a person does at the desk by keyboard, for the journeys: open a record, correct words, record positions, and
// read where their work is.
import type { Page } from 'playwright-core'
import { firstSlug } from './server.ts'

/** Opens a record at a paragraph (`s3`) with the word cursor on its first word. */
export async function openDesk(page: Page, transcript: string, paragraph: string): Promise<void> {
  await page.goto(`/p/${firstSlug}/t/${transcript}#${paragraph}`)
  await atTheText(page)
}

/** The text is on screen and has the keyboard. */
export async function atTheText(page: Page): Promise<void> {
  await page.locator('[role=document]:focus').waitFor()
}

/** Waits until the masthead says exactly this about one's work. */
export const says = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('[data-save]').getByText(words, { exact: true }).waitFor()

/** Waits until these words are seen somewhere. */
export const tells = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

/** Waits until the reading bar counts so many corrections and positions. */
export async function counts(page: Page, corrections: number, positions: number): Promise<void> {
  await page.getByText(new RegExp(`\\b\\d+ of ${corrections} corrections? accepted`)).waitFor()
  await page.getByText(new RegExp(`· ${positions} positions?$`)).waitFor()
}

/** Corrects so many words one after the other from the word cursor on, each by one letter more. */
export async function correctWords(page: Page, many: number): Promise<void> {
  await page.keyboard.press('Enter')
  for (let nth = 0; nth < many; nth++) {
    await page.keyboard.press('End')
    await page.keyboard.type('q')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
}

/** Records a position on the word under the cursor with the first topic that fits the letters. */
export async function codeWord(page: Page, topic: string, stanceKey: string): Promise<void> {
  await page.keyboard.press('Space')
  await page.keyboard.type(topic)
  await page.keyboard.press('Enter')
  await page.keyboard.press(stanceKey)
}

/** The next words, each with the last coding again. */
export async function codeAgain(page: Page, many: number): Promise<void> {
  for (let nth = 0; nth < many; nth++) {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('.')
  }
}
