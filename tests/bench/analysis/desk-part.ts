// The desk of the 2021 record with 5,000 positions: how long it takes to open, and to record one more by its key. The key is
// measured once more on the other record, where as many lie, but few in the paragraphs that are coded.
import type { Page } from 'playwright-core'
import { firstSlug } from '../../support/server.ts'
import type { Figure } from './bench-table.ts'
import { benchServer, browserOf } from './browser-page.ts'
import { allDrawn, openingTime, openingTimeFromLibrary } from './desk-opening.ts'
import { putPositions, type Sparse } from './generated-positions.ts'

const positions = Number(process.env.POSITIONS ?? 5000)
const openings = 3
const additions = 20
/** A paragraph as people code it: a few positions in each of those that the measured keys go through. */
const sparse: Sparse = { paragraphs: 30, each: 3 }

export async function deskFigures(
  clientDir: string,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const { server, owner, records } = await benchServer(clientDir)
  const browser = await browserOf(server, owner)
  try {
    const record = records[1] ?? ''
    await putPositions(server.app, record, [owner.account.id], 0, positions)
    say(`${positions} positions written into the record of 2021`)
    const library = `/p/${firstSlug}`
    const address = `${library}/t/${record}`
    const opened: number[] = []
    const fromLibrary: number[] = []
    const again: number[] = []
    for (let nth = 0; nth < openings; nth++) {
      const page = await browser.page()
      opened.push(await openingTime(page, address))
      await allDrawn(page)
      fromLibrary.push(await openingTimeFromLibrary(page, library, record))
      await allDrawn(page)
      again.push(await openingTime(page, address))
      await allDrawn(page)
      if (nth < openings - 1) {
        await page.context().close()
        continue
      }
      const dense = await additionTimes(page, 'one more')
      await page.context().close()
      const other = records[0] ?? ''
      await putPositions(server.app, other, [owner.account.id], 0, positions, sparse)
      say(`${positions} more written into the other record, ${sparse.each} in each of its first paragraphs`)
      const few = await browser.page()
      await openingTime(few, `${library}/t/${other}`)
      await allDrawn(few)
      const asCoded = await additionTimes(few, `one more among ${sparse.each}`)
      return [...named(opened, again, fromLibrary), ...dense, ...asCoded]
    }
    return []
  } finally {
    await browser.close()
    await server.close()
  }
}

const named = (
  opened: readonly number[],
  again: readonly number[],
  fromLibrary: readonly number[],
): readonly Figure[] => [
  { what: `desk, ${positions} positions: opens, empty browser`, times: opened, limit: 1500 },
  { what: `desk, ${positions} positions: opens again, copy kept`, times: again, limit: 1500 },
  { what: `desk, ${positions} positions: opens from the library`, times: fromLibrary, limit: 1500 },
]

type Measured = {
  /** Until its own work was done and the text showed the highlight. */
  readonly drawn: number[]
  /** How many showed one: what lies below the deepest bar of the gutter shows none until it is chosen. */
  shown: number
  readonly task: number[]
  readonly frame: number[]
  /** Until the counts told of it, as the margin and the strip then do. */
  readonly told: number[]
}

/** The key that records a position again: its own work until the highlight is in the text, and what follows from it. */
async function additionTimes(page: Page, name: string): Promise<readonly Figure[]> {
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'document')
  await page.evaluate(() => {
    const measured: Measured = { drawn: [], shown: 0, task: [], frame: [], told: [] }
    Object.assign(window, { measured })
    const text = document.querySelector('[role=document]')
    const counts = [...document.querySelectorAll('b')].find(
      (b) => b.nextSibling?.nextSibling?.nodeValue === 'positions',
    )
    if (!text || !counts?.parentElement) throw new Error('the desk is not there')
    const marksIn = (element: Element) =>
      [element, ...element.querySelectorAll('[data-mark]')].map((each) => each.getAttribute('data-mark'))
    let known = new Set<string | null>()
    let from = 0
    let shown: number | null = null
    const seen = new MutationObserver((changes) => {
      const now = performance.now()
      const touched = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes])
      const isNew = (id: string | null) => id !== null && !known.has(id)
      if (touched.some((node) => node instanceof Element && marksIn(node).some(isNew))) shown ??= now
    })
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '.') return
        known = new Set([null, ...marksIn(text)])
        shown = null
        seen.observe(text, { childList: true, subtree: true, attributeFilter: ['data-mark'] })
        const told = new MutationObserver(() => {
          measured.told.push(performance.now() - from)
          told.disconnect()
        })
        told.observe(counts, { childList: true, characterData: true, subtree: true })
        const after = new MessageChannel()
        after.port1.onmessage = () => measured.task.push(performance.now() - from)
        from = performance.now()
        after.port2.postMessage(null)
        requestAnimationFrame(() => setTimeout(() => measured.frame.push(performance.now() - from)))
      },
      { capture: true },
    )
    // The last listener of the key: by now its own work is done.
    addEventListener('keydown', (event) => {
      if (event.key !== '.') return
      const done = performance.now()
      setTimeout(() => {
        seen.disconnect()
        if (shown !== null) measured.shown += 1
        measured.drawn.push(Math.max(done, shown ?? 0) - from)
      })
    })
  })
  const before = await countOf(page)
  for (let nth = 0; nth < additions; nth++) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('.')
    await page.waitForFunction(
      (count) => (window as unknown as { measured: Measured }).measured.told.length > count,
      nth,
    )
    await page
      .getByRole('contentinfo')
      .getByText(/recorded again/)
      .waitFor()
  }
  const { drawn, shown, task, frame, told } = await page.evaluate(
    () => (window as unknown as { measured: Measured }).measured,
  )
  const added = (await countOf(page)) - before
  if (added !== additions || shown < additions * 0.8)
    throw new Error(`${added} of ${additions} positions were recorded, ${shown} of them shown`)
  return [
    { what: `desk: ${name}, from the key until it is drawn (${shown} seen)`, times: drawn, limit: 5 },
    { what: `desk: ${name}, all that the key sets off at once`, times: task, limit: null },
    { what: `desk: ${name}, from the key to the next frame`, times: frame, limit: null },
    { what: `desk: ${name}, until the counts tell of it`, times: told, limit: null },
  ]
}

/** How many positions the desk says it holds. */
async function countOf(page: Page): Promise<number> {
  const said = await page
    .getByText(/\d+ positions/)
    .first()
    .textContent()
  return Number(/(\d+) positions/.exec(said ?? '')?.[1])
}
