// The desk of the 2021 record with 5,000 positions: how long it takes to open, and to record one more by its key.
import type { Page } from 'playwright-core'
import { firstSlug } from '../../support/server.ts'
import type { Figure } from './bench-table.ts'
import { benchServer, browserOf } from './browser-page.ts'
import { putPositions } from './generated-positions.ts'

const positions = Number(process.env.POSITIONS ?? 5000)
const openings = 3
const additions = 20

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
    const address = `/p/${firstSlug}/t/${record}`
    const opened: number[] = []
    const again: number[] = []
    for (let nth = 0; nth < openings; nth++) {
      const page = await browser.page()
      opened.push(await openingTime(page, address))
      again.push(await openingTime(page, address))
      if (nth < openings - 1) await page.context().close()
      else return [...named(opened, again), ...(await additionTimes(page))]
    }
    return []
  } finally {
    await browser.close()
    await server.close()
  }
}

const named = (opened: readonly number[], again: readonly number[]): readonly Figure[] => [
  { what: `desk, ${positions} positions: opens, empty browser`, times: opened, limit: 1500 },
  { what: `desk, ${positions} positions: opens again, copy kept`, times: again, limit: 1500 },
]

/** From the beginning of the navigation to the frame in which positions are highlighted and everything is told saved. */
async function openingTime(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'commit' })
  const drawn = await page.waitForFunction(() => {
    const isDrawn = document.querySelectorAll('.seg-text .hl').length > 100
    const isSaved = document.querySelector('[data-save]')?.textContent?.includes('Saved') === true
    return isDrawn && isSaved ? performance.now() : false
  })
  return Number(await drawn.jsonValue())
}

/** Own work of the key that records a position again, to its end and to the next frame. */
async function additionTimes(page: Page): Promise<readonly Figure[]> {
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'document')
  await page.evaluate(() => {
    const measured = { task: [] as number[], text: [] as number[], frame: [] as number[] }
    Object.assign(window, { measured })
    const text = document.querySelector('[role=document]')
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '.') return
        const from = performance.now()
        let last = from
        const seen = new MutationObserver(() => {
          last = performance.now()
        })
        if (text)
          seen.observe(text, { childList: true, subtree: true, attributes: true, characterData: true })
        const after = new MessageChannel()
        after.port1.onmessage = () => measured.task.push(performance.now() - from)
        after.port2.postMessage(null)
        requestAnimationFrame(() =>
          setTimeout(() => {
            measured.frame.push(performance.now() - from)
            measured.text.push(last - from)
            seen.disconnect()
          }),
        )
      },
      { capture: true },
    )
  })
  for (let nth = 0; nth < additions; nth++) {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('.')
    await page.waitForFunction(
      (count) => (window as unknown as { measured: { frame: number[] } }).measured.frame.length > count,
      nth,
    )
    await page
      .getByRole('contentinfo')
      .getByText(/recorded again/)
      .waitFor()
  }
  const { task, text, frame } = await page.evaluate(
    () => (window as unknown as { measured: Record<'task' | 'text' | 'frame', number[]> }).measured,
  )
  return [
    { what: 'desk: one more, from the key to the text changed', times: text, limit: 5 },
    { what: 'desk: one more, all that the key sets off at once', times: task, limit: null },
    { what: 'desk: one more, from the key to the next frame', times: frame, limit: null },
  ]
}
