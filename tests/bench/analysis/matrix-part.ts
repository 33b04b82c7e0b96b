// From request to drawn: the matrix of 100,000 positions, 200 actors × 60 topics, in the real browser.
import type { Page } from 'playwright-core'
import { firstSlug } from '../../support/server.ts'
import type { Figure } from './bench-table.ts'
import { browserOf } from './browser-page.ts'
import { writeAll } from './server-part.ts'

const openings = 5
const address = `/p/${firstSlug}/positions`
/** Each another question, so that nothing is answered from what the browser kept. */
const filters = [
  'stances=supports',
  'stances=opposes,supports',
  'said=own',
  'certainty=sure',
  'certainty=rather-sure',
  'kinds=state',
  'stances=supports,opposes,neutral',
  'said=own&certainty=sure',
  'kinds=state,group',
  'stances=proposes,supports,conditional',
]

export async function matrixFigures(
  clientDir: string,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const { server, owner } = await writeAll(say, clientDir)
  // Rooms just written to would be packed away in the middle of it.
  await server.restart()
  const browser = await browserOf(server, owner)
  try {
    await owner.fetch(`/api/projects/${firstSlug}/tally`)
    const opened = []
    const fromLibrary = []
    for (let nth = 0; nth < openings; nth++) {
      const visited = await browser.page()
      fromLibrary.push(await openedFromLibrary(visited))
      await visited.context().close()
      const page = await browser.page()
      opened.push(await openedIn(page))
      if (nth < openings - 1) await page.context().close()
      else {
        const changed = []
        for (const filter of filters) changed.push(await changedIn(page, `${address}?${filter}`))
        return [
          ...openingFigures('matrix, empty browser', opened),
          ...openingFigures('matrix, from the library', fromLibrary),
          {
            what: 'another filter: request to its reply',
            times: changed.map(({ reply }) => reply),
            limit: null,
          },
          {
            what: 'another filter: request to drawn',
            times: changed.map(({ request }) => request),
            limit: 300,
          },
          { what: 'another filter: chosen to drawn', times: changed.map(({ chosen }) => chosen), limit: 150 },
        ]
      }
    }
    return []
  } finally {
    await browser.close()
    await server.close()
  }
}

type Opening = { readonly reply: number; readonly request: number }

const openingFigures = (how: string, openings: readonly Opening[]): readonly Figure[] => [
  { what: `${how}: request to its reply`, times: openings.map(({ reply }) => reply), limit: null },
  { what: `${how}: request to drawn`, times: openings.map(({ request }) => request), limit: 300 },
]

type Times = Readonly<Record<'from' | 'drawn' | 'asked' | 'came', number>>

/**
 * From when the page asks for the numbers to the end of the frame that has its cells. The page watches for itself: asked
 * from outside it would be told by polling, before the frame was laid out and painted.
 */
async function openedIn(page: Page): Promise<Opening> {
  await noteWhenDrawn(page)
  await page.goto(address, { waitUntil: 'commit' })
  // Nobody's pointer rests in the corner, where it would ask for the library's program too.
  await page.mouse.move(720, 450)
  return noted(page)
}

/** The same where the program is loaded already: by the rail, from the library. */
async function openedFromLibrary(page: Page): Promise<Opening> {
  await noteWhenDrawn(page)
  await page.goto(`/p/${firstSlug}`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Positions' }).first().click({ noWaitAfter: true })
  return noted(page)
}

async function noteWhenDrawn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelectorAll('table td').length < 100) return
      seen.disconnect()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => Object.assign(window, { drawnAt: performance.now() })
      requestAnimationFrame(() => port2.postMessage(null))
    })
    seen.observe(document, { childList: true, subtree: true })
  })
}

async function noted(page: Page): Promise<Opening> {
  const measured = await page.waitForFunction(() => {
    const { drawnAt } = window as unknown as { readonly drawnAt?: number }
    const [asked] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/tally')) as PerformanceResourceTiming[]
    if (drawnAt === undefined || !asked) return false
    return { reply: asked.responseEnd - asked.startTime, request: drawnAt - asked.startTime }
  })
  return (await measured.jsonValue()) as Opening
}

/** Goes to another filter as a link does; drawn is the end of the frame after the table last changed once its numbers had come. */
async function changedIn(
  page: Page,
  to: string,
): Promise<{ readonly reply: number; readonly request: number; readonly chosen: number }> {
  await page.evaluate((url) => {
    const from = performance.now()
    const measured = { from, drawn: 0, asked: 0, came: 0 }
    Object.assign(window, { measured })
    performance.clearResourceTimings()
    const main = document.querySelector('table')?.parentElement ?? document.body
    const seen = new MutationObserver(() => {
      const reply = performance.getEntriesByType('resource').find(({ name }) => name.includes('/tally')) as
        | PerformanceResourceTiming
        | undefined
      if (!reply || reply.responseEnd === 0) return
      measured.asked = reply.startTime
      measured.came = reply.responseEnd
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        measured.drawn = performance.now()
      }
      requestAnimationFrame(() => port2.postMessage(null))
    })
    seen.observe(main, { childList: true, subtree: true, attributes: true, characterData: true })
    history.pushState({}, '', url)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, to)
  const measured = await page.waitForFunction(() => {
    const { measured } = window as unknown as { measured: Times }
    // Quiet for a while: nothing of the table changes any more.
    return measured.drawn > 0 && performance.now() - measured.drawn > 300 ? measured : false
  })
  const { from, drawn, asked, came } = (await measured.jsonValue()) as Times
  return { reply: came - asked, request: drawn - asked, chosen: drawn - from }
}
