// The walk as people use it: what stands on the stage, what is left, what was just settled.
import type { Locator, Page } from 'playwright-core'
import { expectClean } from '../journey.ts'
import { hasFocus, visit } from './at-rest.ts'

export const stage = (page: Page): Locator => page.getByRole('region', { name: /^(Suspect|Lost speech)$/ })
/** The struck words of the verdict. */
export const suspectWords = async (page: Page): Promise<string> =>
  (await stage(page).locator('del').first().textContent()) ?? ''
export const placesLikeIt = (page: Page): Locator =>
  page.getByRole('list', { name: 'Places like it' }).getByRole('listitem')
export const settled = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Just settled' }).getByRole('listitem')
/** A row at the left: `Acronyms 14`, `Names none`. */
export const kind = (page: Page, name: string): Locator =>
  page
    .getByRole('navigation', { name: 'What to review' })
    .getByRole('button', { name: new RegExp(`^${name} `) })

export type WalkCounts = { readonly settled: number; readonly open: number; readonly gaps: number }
export async function counts(page: Page): Promise<WalkCounts> {
  const words = await page.getByText(/\d+ settled · \d+ to go/).innerText()
  const [settledCount, open, gaps] = [...(/(\d+) settled · (\d+) to go(?: · (\d+) gaps?)?/.exec(words) ?? [])]
    .slice(1)
    .map((digits) => Number(digits ?? 0))
  return { settled: settledCount ?? 0, open: open ?? 0, gaps: gaps ?? 0 }
}

/** Opens the walk and waits until there is something to decide, and the stage has the keys. */
export async function openWalk(page: Page, desk: string): Promise<void> {
  await visit(page, `${desk}/walk`)
  await page.getByText(/settled · /).waitFor()
  await hasKeys(page)
}

export const hasKeys = (page: Page): Promise<void> => hasFocus(stage(page))

/** Goes on with n until the stage shows these words. */
export async function walkTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    if ((await suspectWords(page)) === words) return
    await page.keyboard.press('n')
  }
  throw new Error(`the walk does not come by “${words}”`)
}

/** Every form the walk asks about, once around. */
export async function formsAround(page: Page): Promise<readonly string[]> {
  const forms: string[] = []
  const total = (await counts(page)).open
  for (let steps = 0; steps <= total; steps += 1) {
    const words = await suspectWords(page)
    if (forms.length > 1 && words === forms[0]) break
    forms.push(words)
    await page.keyboard.press('n')
  }
  return forms
}

/** `expectClean` at the page's end: elsewhere a box may lie half under the foot, and axe counts it as too small then. */
export async function expectWalkClean(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expectClean(page)
  await page.evaluate(() => window.scrollTo(0, 0))
}
