// A page as a whole: all of its height on screen at once, and nothing of it beyond the right edge.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The whole page at once on a narrow screen, so that no bar lies over what one would scroll to. */
export async function unrolled(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 390
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(844, height) })
}

/** Nothing of the page lies beyond its right edge. */
export const expectNoSidewaysScroll = async (page: Page, where = ''): Promise<void> =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    where,
  ).toBeLessThanOrEqual(0)
