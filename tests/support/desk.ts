// The desk as people use it: where words stand on it, what a paragraph reads as, what the margin and the foot say.
// Words are found as they are drawn, so that a click lands where a person would click.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Journey } from './journey.ts'
import { firstSlug } from './server.ts'

/** The 2021 record as the journeys use it. */
export type DeskRecord = {
  readonly id: string
  readonly address: string
  /** The index of the paragraph that holds the words; throws when it is not one alone. */
  readonly paragraphOf: (words: string) => number
  /** `#s8:45-57`: the words in their paragraph. */
  readonly hashOf: (words: string) => string
}

export async function deskRecord(journey: Journey): Promise<DeskRecord> {
  const id = await journey.transcriptId('The Next Chapter')
  const { transcript } = await (await journey.server.owner()).does('readTranscript', {
    params: { transcript: id },
  })
  const paragraphOf = (words: string) => {
    const found = transcript.segments.filter(({ text }) => text.includes(words))
    const [segment] = found
    if (!segment || found.length > 1) throw new Error(`“${words}” stands in ${found.length} paragraphs`)
    return segment.index
  }
  return {
    id,
    address: `/p/${firstSlug}/t/${id}`,
    paragraphOf,
    hashOf: (words) => {
      const index = paragraphOf(words)
      const start = transcript.segments[index]?.text.indexOf(words) ?? 0
      return `#s${index + 1}:${start}-${start + words.length}`
    },
  }
}

export const textOf = (page: Page): Locator => page.getByRole('document', { name: /^The record/ })
export const paragraph = (page: Page, index: number): Locator => page.locator(`#s${index + 1} .seg-text`)
export const marginNote = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('list', { name: 'In the margin' }).getByRole('listitem').filter({ hasText: words })
/** The foot's last sentence. */
export const outcome = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('contentinfo').getByText(words)
export const correctionBox = (page: Page): Locator => page.getByRole('dialog', { name: /^Correct “/ })
export const readingField = (page: Page): Locator => page.getByLabel('Better reading')

/** Opens the desk (at a place) and waits until the text has the keys and the rooms have come. */
export async function openDesk(page: Page, record: DeskRecord, hash = ''): Promise<void> {
  await page.goto(`${record.address}${hash}`)
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await expect.poll(() => textOf(page).evaluate((text) => text === document.activeElement)).toBe(true)
}

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

/** Scrolls words to the middle of the window. */
async function bringIntoSight(page: Page, index: number, words: string): Promise<void> {
  await page.evaluate(() => {
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

/** What a paragraph shows: words struck are in `[-…-]`, readings in `{+…+}`; hidden ones are left out. */
export const shownText = (page: Page, index: number): Promise<string> =>
  paragraph(page, index).evaluate((element) => {
    const shown = (node: Node): string => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? ''
      if (node.matches('.said-only, .sign, .peer-end') || getComputedStyle(node).display === 'none') return ''
      const inner = [...node.childNodes].map(shown).join('')
      if (node.matches('.gone')) return ''
      if (node.matches('del')) return `[-${inner}-]`
      return node.matches('ins') && !node.matches('.quiet') ? `{+${inner}+}` : inner
    }
    return shown(element)
  })

declare global {
  interface Window {
    wordsIn: (element: Element, words: string) => Range
  }
}
