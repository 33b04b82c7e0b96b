// What a note of many thousand quotes asks of a browser: how long it opens for who writes and who only reads, the longest
// task meanwhile, a letter typed at the top, in the middle and at the end, and what the page keeps in memory.
import type { BrowserContext, Page } from 'playwright-core'
import { quotedNote } from '../../support/notes/quoted-note.ts'
import { firstSlug, type Person } from '../../support/server.ts'
import type { Figure } from '../analysis/bench-table.ts'
import { benchServer, browserOf } from '../analysis/browser-page.ts'
import { heldTimes } from './held-times.ts'
import { quotes } from './server-part.ts'

const openings = Number(process.env.OPENINGS ?? 3)
const letters = 'as the group said '
const openLimit = 2000
const taskLimit = 500
const keyLimit = 50

type Watched = { readonly tasks: { readonly at: number; readonly ms: number }[]; readonly keys: number[] }
type Bench = typeof globalThis & { readonly bench: Watched }

export async function screenFigures(
  clientDir: string,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const { server, owner } = await benchServer(clientDir)
  const reader = await server.person('Only reads', 'reader')
  const figures: Figure[] = []
  try {
    for (const distinct of [200, quotes]) {
      const title = `${quotes} quotes of ${distinct} passages`
      const note = await quotedNote(server.app, owner, title, { quotes, distinct })
      const address = `/p/${firstSlug}/notes/${note}`
      for (const [who, person] of [
        ['writer', owner],
        ['reader', reader],
      ] as const) {
        figures.push(...(await opened(person, address, `${distinct} passages, ${who}`, who === 'writer')))
      }
    }
    return figures
  } finally {
    await server.close()
  }

  async function opened(
    person: Person,
    address: string,
    name: string,
    isWriter: boolean,
  ): Promise<readonly Figure[]> {
    const browser = await browserOf(server, person)
    const times = {
      readable: [] as number[],
      looked: [] as number[],
      task: [] as number[],
      held: [] as number[],
    }
    const keys: Figure[] = []
    try {
      for (let nth = 0; nth < openings; nth++) {
        const page = await browser.page()
        await watch(page.context())
        const watching = heldTimes()
        await page.goto(address, { waitUntil: 'commit' })
        times.readable.push(await shownAt(page, 'words'))
        times.looked.push(await shownAt(page, 'looked'))
        await settled(page)
        watching.stop()
        times.held.push(watching.most())
        times.task.push(...(await longestTasks(page, 0)).slice(0, 1))
        if (nth === openings - 1) {
          say(
            `${name}: ${await memoryOf(page)}; longest tasks ${(await longestTasks(page, 0))
              .slice(0, 5)
              .map((ms) => ms.toFixed(0))
              .join(', ')} ms`,
          )
          if (isWriter) keys.push(...(await typed(page, name)))
          keys.push(...(await scrolled(page, name)))
        }
        await page.context().close()
      }
    } finally {
      await browser.close()
    }
    return [
      { what: `${name}: first screen can be read`, times: times.readable, limit: openLimit },
      { what: `${name}: its quotes are looked up`, times: times.looked, limit: null },
      { what: `${name}: longest task until at rest`, times: times.task, limit: taskLimit },
      { what: `${name}: server held others`, times: times.held, limit: 100 },
      ...keys,
    ]
  }
}

const watch = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const bench: Watched = { tasks: [], keys: [] }
    Object.assign(window, { bench })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        bench.tasks.push({ at: startTime, ms: duration })
    }).observe({ type: 'longtask', buffered: true })
  })

/** In milliseconds of the page's own clock; looked at in every frame, by the page itself. */
const shownAt = (page: Page, what: 'words' | 'looked'): Promise<number> =>
  page.evaluate(
    (asked) =>
      new Promise<number>((resolve) => {
        const isThere = () => {
          const onScreen = [...document.querySelectorAll('main figure')].slice(0, 12).filter((figure) => {
            const { top, bottom } = figure.getBoundingClientRect()
            return bottom > 0 && top < innerHeight
          })
          return (
            onScreen.length > 0 &&
            onScreen.every((figure) =>
              asked === 'words'
                ? (figure.querySelector('blockquote')?.textContent ?? '') !== ''
                : figure.querySelector('figcaption a') !== null,
            )
          )
        }
        const look = () => {
          if (isThere()) setTimeout(() => resolve(performance.now()))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    what,
  )

/** Waits until the page has had no long task for two seconds and says that all is saved. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const { tasks } = (window as unknown as Bench).bench
    const last = tasks.at(-1)
    const isSaved = document.querySelector('[data-save]')?.textContent?.includes('Saved') === true
    return isSaved && performance.now() - ((last?.at ?? 0) + (last?.ms ?? 0)) > 2000
  })

const longestTasks = (page: Page, since: number): Promise<number[]> =>
  page.evaluate(
    (from) =>
      (window as unknown as Bench).bench.tasks
        .filter(({ at }) => at >= from)
        .map(({ ms }) => ms)
        .sort((a, b) => b - a),
    since,
  )

async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  return `${(usedSize / 2 ** 20).toFixed(0)} MiB of script, ${nodes} nodes`
}

/** Letters typed at three places: from the key to the next picture, and the longest task that follows from them. */
async function typed(page: Page, name: string): Promise<readonly Figure[]> {
  const text = page.getByRole('textbox', { name: /^Text of / })
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      () => {
        const from = performance.now()
        requestAnimationFrame(() =>
          setTimeout(() => (window as unknown as Bench).bench.keys.push(performance.now() - from)),
        )
      },
      { capture: true },
    )
  })
  const figures: Figure[] = []
  for (const place of ['top', 'middle', 'end'] as const) {
    const paragraphs = text.locator('> p')
    const count = await paragraphs.count()
    const nth = place === 'top' ? 0 : place === 'middle' ? Math.floor(count / 2) : count - 1
    await paragraphs.nth(nth).click()
    await page.keyboard.press('End')
    await settled(page)
    const since = await page.evaluate(() => {
      ;(window as unknown as Bench).bench.keys.length = 0
      return performance.now()
    })
    for (const letter of letters) {
      const before = await page.evaluate(() => (window as unknown as Bench).bench.keys.length)
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForFunction((known) => (window as unknown as Bench).bench.keys.length > known, before)
    }
    const times = await page.evaluate(() => [...(window as unknown as Bench).bench.keys])
    await settled(page)
    const [longest = 0] = await longestTasks(page, since)
    figures.push(
      { what: `${name}: a letter at the ${place}`, times, limit: keyLimit },
      { what: `${name}: longest task after it, ${place}`, times: [longest], limit: null },
    )
  }
  return figures
}

/** From the top to the end by jumps: the longest task, once all on screen is looked up. */
async function scrolled(page: Page, name: string): Promise<readonly Figure[]> {
  const times: number[] = []
  for (const part of [0, 0.3, 0.6, 0.9, 1]) {
    const since = await page.evaluate(() => performance.now())
    await page.evaluate((to) => {
      const scroller = [...document.querySelectorAll('*')].find(
        (element) =>
          element.scrollHeight > element.clientHeight + 2000 &&
          /auto|scroll/.test(getComputedStyle(element).overflowY),
      )
      const scrolling = scroller ?? document.scrollingElement
      scrolling?.scrollTo({ top: scrolling.scrollHeight * to, behavior: 'instant' })
    }, part)
    await shownOrNone(page)
    await settled(page)
    const [longest = 0] = await longestTasks(page, since)
    times.push(longest)
  }
  return [{ what: `${name}: longest task after a jump`, times, limit: taskLimit }]
}

const shownOrNone = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const onScreen = [...document.querySelectorAll('main figure')].filter((figure) => {
      const { top, bottom } = figure.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    })
    return onScreen.every((figure) => figure.querySelector('figcaption a') !== null)
  })
