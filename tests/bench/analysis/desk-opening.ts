// How long the desk takes to open: until every paragraph on screen shows its positions, everything is told saved, and the
// frame that shows both is painted.
import type { Page } from 'playwright-core'

/** Opens an address anew: from the beginning of the navigation. */
export async function openingTime(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'commit' })
  return paintedAt(page)
}

/** Opens a record from the library, where the program is loaded already: from the click. */
export async function openingTimeFromLibrary(page: Page, library: string, record: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(library, { waitUntil: 'networkidle' })
  const link = page.locator(`a[href$="/t/${record}"]`).first()
  await link.waitFor()
  await page.evaluate(() => {
    const clicked = (event: Event) => Object.assign(window, { clickedAt: event.timeStamp })
    addEventListener('click', clicked, { capture: true, once: true })
  })
  await link.click({ noWaitAfter: true })
  const painted = await paintedAt(page)
  return painted - (await page.evaluate(() => (window as unknown as { clickedAt: number }).clickedAt))
}

/** In milliseconds of the page's own clock; looked at in every frame, by the page itself. */
const paintedAt = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const isThere = () => {
          if (!document.querySelector('[data-save]')?.textContent?.includes('Saved')) return false
          const onScreen = [...document.querySelectorAll('.seg')].filter((paragraph) => {
            const { top, bottom } = paragraph.getBoundingClientRect()
            return bottom > 0 && top < innerHeight
          })
          return onScreen.length > 1 && onScreen.every((paragraph) => paragraph.querySelector('.hl'))
        }
        const look = () => {
          if (isThere()) setTimeout(() => resolve(performance.now()))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )

/** Waits until the positions of the rest of the record are drawn too, as they are while nothing else is to be done. */
export async function allDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.seg')].every((paragraph) => paragraph.querySelector('.hl')),
  )
}
