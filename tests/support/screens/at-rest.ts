// When a screen is at rest: what a person waits for, without thinking, before the first key or click. Rows stand on screen
// from this device's copy before the connection is open, and until then what needs the server cannot be asked for.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Goes to an address of a project and waits until its screen is in step with the server. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await inStep(page)
}

/** Loads the page anew and waits until its screen is in step with the server. */
export async function reload(page: Page): Promise<void> {
  await page.reload()
  await inStep(page)
}

/** The masthead says Saved: the room is open, the same as the server's, and nothing of one's own is under way. */
export const inStep = (page: Page): Promise<void> => says(page, 'Saved')

/** Waits until the masthead says exactly this about one's work. */
export const says = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('[data-save]').getByText(words, { exact: true }).first().waitFor()

/** Waits until these words are seen somewhere. */
export const tells = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

/** Presses a key on a control once it can be used. `Locator.press` does not wait for that: the key would be lost. */
export const pressOn = (control: Locator, key = 'Enter'): Promise<void> =>
  control.and(control.page().locator(':not(:disabled, [aria-disabled=true])')).press(key)

/** Waits until the keyboard is on it. */
export const hasFocus = (control: Locator): Promise<void> =>
  expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true)

/**
 * Clicks into the text of an editor. For 20 ms after it got the focus ProseMirror may put its own selection back, sooner
 * than anybody's next key; a timer that begins later ends later.
 */
export async function clickInto(editor: Locator): Promise<void> {
  await editor.click()
  await hasFocus(editor)
  await editor.evaluate(() => new Promise((done) => setTimeout(done, 20)))
}
