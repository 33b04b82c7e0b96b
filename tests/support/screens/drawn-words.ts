// Words as they are drawn on the desk, so that a click, a tap or a drag lands where a person's would.
import type { Page } from 'playwright-core'
import { paragraph } from './desk.ts'

/** Clicks in the middle of words as they are drawn in a paragraph. */
export async function clickWords(page: Page, index: number, words: string): Promise<void> {
  const { x, y } = (await drawnWords(page, index, words)).middle
  await page.mouse.click(x, y)
}

/** The same with a finger. */
export async function tapWords(page: Page, index: number, words: string): Promise<void> {
  const { x, y } = (await drawnWords(page, index, words)).middle
  await page.touchscreen.tap(x, y)
}

/** Drags from the first letter of words to their last. */
export async function dragOver(page: Page, index: number, words: string): Promise<void> {
  const { from, to } = await drawnWords(page, index, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

async function drawnWords(page: Page, index: number, words: string) {
  await bringIntoSight(page, index, words)
  return paragraph(page, index).evaluate((element, wanted) => {
    const range = window.wordsIn(element, wanted)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const [first] = rects
    const last = rects.at(-1)
    if (!first || !last) throw new Error(`“${wanted}” is not drawn`)
    return {
      middle: { x: first.left + first.width / 2, y: first.top + first.height / 2 },
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    }
  }, words)
}

/** Scrolls words to the middle of the window, once their letters are there: with others they would stand elsewhere. */
async function bringIntoSight(page: Page, index: number, words: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    window.wordsIn = (element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('.said-only, .gone, .sign, .peer-end')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      )
      const pieces: { node: Node; from: number }[] = []
      let all = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        pieces.push({ node, from: all.length })
        all += node.textContent ?? ''
      }
      const start = all.indexOf(wanted)
      if (start < 0) throw new Error(`“${wanted}” does not stand in “${all.slice(0, 120)}…”`)
      const at = (offset: number) => {
        const piece = pieces.findLast(({ from }) => from <= offset)
        if (!piece) throw new Error('no text')
        return [piece.node, offset - piece.from] as const
      }
      const range = document.createRange()
      range.setStart(...at(start))
      const [endNode, endOffset] = at(start + wanted.length - 1)
      range.setEnd(endNode, endOffset + 1)
      return range
    }
  })
  await paragraph(page, index).evaluate((element, wanted) => {
    const { top } = window.wordsIn(element, wanted).getBoundingClientRect()
    if (top < window.innerHeight * 0.3 || top > window.innerHeight * 0.7)
      window.scrollBy({ top: top - window.innerHeight / 2, behavior: 'instant' })
  }, words)
}

declare global {
  interface Window {
    wordsIn: (element: Element, words: string) => Range
  }
}
