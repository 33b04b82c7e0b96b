// Very many positions on one text in a real browser: those on screen are drawn at once, wherever one goes; the others follow,
// and nothing moves under the reader's eyes meanwhile.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mark } from '../../../client/src/views/transcript/text/mark.ts'
import { type TextPages, textPages } from './open-text-page.ts'
import './page/text-page-window.ts'

let pages: TextPages
beforeAll(async () => {
  pages = await textPages()
})
afterAll(() => pages.close())

/** Twenty positions in every paragraph, beside what was there. */
const crowded = (page: Page): Promise<readonly Mark[]> =>
  page.evaluate(() => [
    ...window.text.state().marks,
    ...window.text.texts.flatMap((text, segment) =>
      Array.from({ length: 20 }, (_, nth) => {
        const start = Math.floor((Math.max(0, text.length - 12) * nth) / 20)
        const end = Math.min(text.length, start + 10)
        return {
          kind: 'position' as const,
          id: `many-${segment}-${nth}`,
          spans: [{ startSegment: segment, start, endSegment: segment, end }],
          colour: 1 + (nth % 12),
          sign: '+',
          words: `France supports question ${nth}`,
        }
      }),
    ),
  ])

/** Numbers of the paragraphs without a highlight: of those on screen, and of all. */
const bare = () => {
  const without = (of: Element[]) =>
    of.filter((paragraph) => !paragraph.querySelector('.hl')).map(({ id }) => id)
  const all = [...document.querySelectorAll('.seg')]
  const onScreen = all.filter((paragraph) => {
    const { top, bottom } = paragraph.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })
  return { onScreen: without(onScreen), all: without(all) }
}

const wholly = (page: Page) => expect.poll(async () => (await page.evaluate(bare)).all).toEqual([])

describe('very many positions', () => {
  it('are drawn on screen at once, and everywhere in the end', async () => {
    const { page, complaints } = await pages.open()
    await page.evaluate((marks) => window.text.set({ marks }), await crowded(page))
    expect((await page.evaluate(bare)).onScreen).toEqual([])
    await wholly(page)
    expect(await page.locator('.cor').count()).toBe(2)
    expect(complaints).toEqual([])
  })

  it('are there with the frame in which one comes to them', async () => {
    const { page } = await pages.open()
    const marks = await crowded(page)
    await page.evaluate((given) => {
      window.text.set({ marks: given })
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    }, marks)
    expect((await page.evaluate(bare)).onScreen).toEqual([])
  })

  it('are all there for the printer', async () => {
    const { page } = await pages.open()
    const marks = await crowded(page)
    const counts = await page.evaluate((given) => {
      const count = () => document.querySelectorAll('.seg:has(.hl)').length
      window.text.set({ marks: given })
      const before = count()
      window.dispatchEvent(new Event('beforeprint'))
      return { before, after: count() }
    }, marks)
    const paragraphs = await page.evaluate(() => window.text.texts.length)
    expect(counts.before).toBeLessThan(paragraphs)
    expect(counts.after).toBe(paragraphs)
  })

  it('leave the line one reads where it is, while those above it are drawn', async () => {
    const { page } = await pages.open()
    const marks = await crowded(page)
    const topOf = () => window.text.handle().boxOf(window.text.find('mute lateral'))?.top ?? Number.NaN
    await page.evaluate(() => {
      window.text.handle().focus()
      window.text.handle().reveal(window.text.find('mute lateral'))
      window.text.handle().select(window.text.find('mute lateral'))
      window.text.handle().select(null)
    })
    await page.evaluate((given) => window.text.set({ marks: given }), marks)
    const before = await page.evaluate(topOf)
    await wholly(page)
    expect(Math.abs((await page.evaluate(topOf)) - before)).toBeLessThan(2)
  })

  it('stay in their elements when more come and go among them, as if all had been drawn together', async () => {
    const { page } = await pages.open()
    await page.evaluate((marks) => window.text.set({ marks }), await crowded(page))
    await wholly(page)
    const kept = await page.evaluate(() => {
      const { text } = window
      const segment = text.find('mute lateral').startSegment
      const paragraph = document.querySelector(`#s${segment + 1} .seg-text`)
      const length = text.texts[segment]?.length ?? 0
      const drawWords = (name: string, start: number, end: number) => {
        const spans = [{ startSegment: segment, start, endSegment: segment, end }]
        const look = { kind: 'position' as const, colour: 3, sign: '+', words: `${name} supports it` }
        text.handle().drawPositions(new Map([[name, { ...look, id: name, spans }]]))
      }
      const wordsOf = () => {
        const nodes: Node[] = []
        const walker = document.createTreeWalker(paragraph ?? document, NodeFilter.SHOW_TEXT)
        while (walker.nextNode())
          if (!walker.currentNode.parentElement?.closest('.ProseMirror-widget'))
            nodes.push(walker.currentNode)
        return nodes
      }
      const before = new Map(wordsOf().map((node) => [node, node.nodeValue]))
      drawWords('middle', Math.floor(length / 2) + 1, Math.floor(length / 2) + 4)
      const others = wordsOf().filter((node) => before.get(node) !== node.nodeValue).length
      for (let nth = 0; nth < 40; nth++) {
        const start = (nth * 37) % (length - 30)
        drawWords(`more-${nth % 25}`, start, start + 1 + ((nth * 13) % 29))
        if (nth % 4 === 3) text.handle().drawPositions(new Map([[`more-${nth % 7}`, null]]))
      }
      return { before: before.size, others }
    })
    // Its two ends cut the words of at most two elements into two each, beside its own.
    expect(kept.before).toBeGreaterThan(20)
    expect(kept.others).toBeLessThanOrEqual(5)

    const shown = () => {
      const one = document.querySelector(`#s${window.text.find('mute lateral').startSegment + 1} .seg-text`)
      for (const element of one?.querySelectorAll('[class]') ?? [])
        element.className = [...element.classList].sort().join(' ')
      return one?.innerHTML
    }
    const grown = await page.evaluate(shown)
    await page.evaluate(() => {
      const segment = window.text.find('mute lateral').startSegment
      const length = window.text.texts[segment]?.length ?? 0
      const left = new Map([['middle', [Math.floor(length / 2) + 1, Math.floor(length / 2) + 4]]])
      for (let nth = 0; nth < 40; nth++) {
        const start = (nth * 37) % (length - 30)
        left.set(`more-${nth % 25}`, [start, start + 1 + ((nth * 13) % 29)])
        if (nth % 4 === 3) left.delete(`more-${nth % 7}`)
      }
      const spansOf = ([start = 0, end = 0]: number[]) => [
        { startSegment: segment, start, endSegment: segment, end },
      ]
      const marks = window.text.state().marks
      const come = [...left].map(([id, place]) => ({
        kind: 'position' as const,
        id,
        spans: spansOf(place),
        colour: 3,
        sign: '+',
        words: `${id} supports it`,
      }))
      window.text.set({ marks: [] })
      window.text.set({ marks: [...marks, ...come] })
    })
    await wholly(page)
    expect(grown).toContain('more-24')
    expect(await page.evaluate(shown)).toBe(grown)
  })
})
