// Whether what is public can be read by anybody, and whether something on a screen can be seen and pressed.
import type { Locator } from 'playwright-core'
import { expectClean, type Journey } from '../journey.ts'
import { expectNoSidewaysScroll } from './whole-page.ts'

export const phone = { width: 390, height: 844 }

/** Reads a page at the width of a phone too, as anybody does: with nothing wrong on it and nothing beyond its edge. */
export async function readsWellOnPhones(journey: Journey, address: string): Promise<void> {
  const { context, page } = await journey.visitor()
  for (const size of [{ width: 1440, height: 900 }, phone]) {
    await page.setViewportSize(size)
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectClean(page)
    await expectNoSidewaysScroll(page, `${address} at ${size.width}`)
  }
  await context.close()
}

/** Nothing covers its middle, and it is not beyond the edge of the window. */
export const isInSight = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return there !== null && element.contains(there)
  })
