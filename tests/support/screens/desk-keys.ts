// What a person does on the desk by keyboard alone, many times over: correct words, record positions.
import type { Page } from 'playwright-core'

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
