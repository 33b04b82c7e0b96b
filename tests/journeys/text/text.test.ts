// The text in a real browser: keys, clicks, drags and copying mean published words, in whichever reading they are seen.
import AxeBuilder from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Span } from '../../../shared/transcript/span.ts'
import { type TextPages, textPages } from './open-text-page.ts'
import './page/text-page-window.ts'

let pages: TextPages
beforeAll(async () => {
  pages = await textPages()
})
afterAll(() => pages.close())

/** Puts the word cursor on words and shows them. */
const standOn = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const span = window.text.find(wanted)
    window.text.handle().focus()
    window.text.handle().reveal(span)
    window.text.handle().select(span)
    window.text.handle().select(null)
  }, words)

const at = (page: Page, span: Span | null) =>
  page.evaluate(
    (given) => given && (window.text.texts[given.startSegment] ?? '').slice(given.start, given.end),
    span,
  )
const cursorWord = async (page: Page) =>
  at(page, await page.evaluate(() => window.text.handle().cursorWord()))
const selected = async (page: Page) => at(page, await page.evaluate(() => window.text.handle().selection()))
const told = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => window.text.told.filter(([event]) => event === wanted).map(([, what]) => what as never),
    name,
  )

/** The middle of words as they are drawn. */
async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const span = window.text.find(wanted)
    window.text.handle().reveal(span)
    const box = window.text.handle().boxOf(span)
    if (!box) throw new Error(`${wanted} is not drawn`)
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  }, words)
}

const lineHeight = (page: Page) =>
  page.evaluate(() => {
    const paragraph = document.querySelector('.seg-text')
    return paragraph ? Number.parseFloat(getComputedStyle(paragraph).lineHeight) : 0
  })

describe('the text', () => {
  it('[I1] keeps every published character, whatever is typed, pasted or cut', async () => {
    const { page, complaints } = await pages.open()
    await standOn(page, 'very timely')
    await page.keyboard.type('xyz')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Delete')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+x')
    await page.keyboard.press('ControlOrMeta+v')
    await page.evaluate(() => window.text.set({ reading: 'published' }))
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.seg-text')].map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement
        for (const widget of copy.querySelectorAll('.ProseMirror-widget')) widget.remove()
        return copy.textContent
      }),
    )
    expect(shown).toEqual(await page.evaluate(() => window.text.texts))
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('moves its cursor by word and over a whole correction, and selects by word with Shift', async () => {
    const { page } = await pages.open()
    await standOn(page, 'clear that')
    expect(await cursorWord(page)).toBe('that')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await cursorWord(page)).toBe('mute lateral')
    await page.keyboard.press('ArrowRight')
    expect(await cursorWord(page)).toBe('settings')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    expect(await selected(page)).toBe('the mute lateral settings')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await selected(page)).toBe('mute lateral settings')
    await page.keyboard.press('Escape')
    expect(await selected(page)).toBeNull()
    await page.context().close()
  })

  it('goes down and up by the lines on screen and keeps its column', async () => {
    const { page } = await pages.open()
    await standOn(page, 'very timely')
    const box = () =>
      page.evaluate(() => {
        const handle = window.text.handle()
        const word = handle.cursorWord()
        const found = word && handle.boxOf(word)
        return found ? { top: found.top + scrollY, left: found.left, right: found.right } : null
      })
    const before = await box()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const below = await box()
    expect(((below?.top ?? 0) - (before?.top ?? 0)) / (await lineHeight(page))).toBeCloseTo(2, 1)
    const x = ((before?.left ?? 0) + (before?.right ?? 0)) / 2
    expect(Math.max((below?.left ?? 0) - x, x - (below?.right ?? 0))).toBeLessThan(60)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await box()).toEqual(before)
    await page.context().close()
  })

  it('takes the sentence with Shift+Enter and hands it to coding with Space', async () => {
    const { page } = await pages.open()
    await standOn(page, 'peaceful uses')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Space')
    const [span] = await told(page, 'code')
    expect(await at(page, span ?? null)).toMatch(/^The second element .* advance development\.$/)
    await page.context().close()
  })

  it('goes to the ends of the paragraph and of the text, by sentence, paragraph and page, always in view', async () => {
    const { page } = await pages.open()
    await standOn(page, 'peaceful uses')
    await page.keyboard.press('Home')
    expect(await cursorWord(page)).toBe('The')
    await page.keyboard.press('ControlOrMeta+ArrowRight')
    expect(await cursorWord(page)).toBe('They')
    const inView = () =>
      page.evaluate(() => {
        const word = window.text.handle().cursorWord()
        const box = word && window.text.handle().boxOf(word)
        return box !== null && box.top >= 160 && box.bottom <= innerHeight
      })
    for (const keys of [
      'End',
      'ControlOrMeta+End',
      'PageUp',
      'PageUp',
      'ControlOrMeta+ArrowUp',
      'PageDown',
    ]) {
      const before = await cursorWord(page)
      await page.keyboard.press(keys)
      expect([keys, await inView(), (await cursorWord(page)) === before]).toEqual([keys, true, false])
    }
    await page.keyboard.press('ControlOrMeta+Home')
    expect(await page.evaluate(() => window.text.handle().cursorWord()?.startSegment)).toBe(0)
    await page.context().close()
  })

  it('corrects an unmarked word at a click, within the gesture, and at Enter', async () => {
    const { page } = await pages.open()
    const { x, y } = await middleOf(page, 'timely conversation')
    await page.mouse.click(x, y)
    const [clicked] = await told(page, 'correct')
    expect(await at(page, clicked ?? null)).toBe('conversation')
    expect(await told(page, 'in a gesture')).toEqual([true])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const [, entered] = await told(page, 'correct')
    expect(await at(page, entered ?? null)).toBe('as')
    await page.context().close()
  })

  it('corrects at a tap', async () => {
    const { page } = await pages.open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    const { x, y } = await middleOf(page, 'timely conversation')
    await page.touchscreen.tap(x, y)
    const [tapped] = await told(page, 'correct')
    expect(await at(page, tapped ?? null)).toBe('conversation')
    expect(await told(page, 'in a gesture')).toEqual([true])
    await page.context().close()
  })

  it('chooses the innermost mark at a click, then the outer one, then corrects', async () => {
    const { page } = await pages.open()
    const { x, y } = await middleOf(page, 'together')
    for (const away of [0, 8, 16]) await page.mouse.click(x + away - 8, y, { delay: 5 })
    expect(await told(page, 'choose')).toEqual(['together', 'values'])
    const [corrected] = await told(page, 'correct')
    expect(await at(page, corrected ?? null)).toBe('together')
    await page.context().close()
  })

  it('selects the word at a double click on a mark and the sentence at a third', async () => {
    const { page } = await pages.open()
    const { x, y } = await middleOf(page, 'values that')
    await page.mouse.dblclick(x, y)
    expect(await selected(page)).toBe('values')
    await page.mouse.click(x, y, { clickCount: 3 })
    expect(await selected(page)).toMatch(/^And also in a .* of the UN\.$/)
    expect(await told(page, 'correct')).toEqual([])
    await page.context().close()
  })

  it('chooses a correction by its reading, and Enter corrects its words', async () => {
    const { page } = await pages.open()
    await middleOf(page, 'mute lateral')
    const reading = await page.locator('[data-correction=mute] ins').boundingBox()
    if (!reading) throw new Error('the reading is not drawn')
    await page.mouse.click(reading.x + reading.width / 2, reading.y + reading.height / 2)
    expect(await told(page, 'choose')).toEqual(['mute'])
    await page.keyboard.press('Enter')
    const [corrected] = await told(page, 'correct')
    expect(await at(page, corrected ?? null)).toBe('mute lateral')
    await page.context().close()
  })

  it('selects by dragging, and takes a correction whole when the drag ends inside its reading', async () => {
    const { page } = await pages.open()
    await page.evaluate(() => window.text.set({ reading: 'corrected' }))
    const from = await middleOf(page, 'clear that')
    const reading = await page.locator('[data-correction=mute] ins').boundingBox()
    if (!reading) throw new Error('the reading is not drawn')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(reading.x + reading.width / 2, reading.y + reading.height / 2, { steps: 8 })
    await page.mouse.up()
    expect(await selected(page)).toMatch(/the mute lateral$/)
    expect(await told(page, 'correct')).toEqual([])
    await page.context().close()
  })

  it('copies the reading on screen, as text and as HTML', async () => {
    const { page } = await pages.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await standOn(page, 'clear that')
    for (const [reading, words] of [
      ['corrected', 'that the multilateral'],
      ['changes', 'that the multilateral'],
      ['published', 'that the mute lateral'],
    ] as const) {
      await page.evaluate((wanted) => {
        window.text.set({ reading: wanted })
        window.text.handle().select(window.text.find('that the mute lateral'))
      }, reading)
      await page.keyboard.press('ControlOrMeta+c')
      const copied = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const part = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
        return { plain: await part('text/plain'), html: await part('text/html') }
      })
      expect(copied.plain).toBe(words)
      expect(copied.html).toContain(`>${words}</p>`)
    }
    await page.context().close()
  })

  it('keeps the line under the cursor in place when the reading changes', async () => {
    const { page } = await pages.open()
    await page.evaluate(() => {
      const { texts, set } = window.text
      set({
        marks: texts.slice(0, 40).map((words, segment) => ({
          kind: 'correction' as const,
          id: `c${segment}`,
          span: { startSegment: segment, start: 0, endSegment: segment, end: Math.min(90, words.length) },
          reading: 'and a much longer reading of these words '.repeat(4),
          state: 'accepted' as const,
        })),
      })
    })
    await standOn(page, 'regional level')
    const top = () =>
      page.evaluate(() => window.text.handle().boxOf(window.text.find('regional level'))?.top ?? null)
    const before = await top()
    for (const reading of ['published', 'corrected', 'changes'] as const) {
      await page.evaluate((wanted) => window.text.set({ reading: wanted }), reading)
      expect(Math.abs(((await top()) ?? 0) - (before ?? 0))).toBeLessThan(2)
    }
    await page.context().close()
  })

  it('answers where words stand: level lines, boxes of readings, segments in view', async () => {
    const { page } = await pages.open()
    const answers = await page.evaluate(() => {
      const { handle, find, set } = window.text
      const [first, third] = handle().lineTopsOf([
        { startSegment: 3, start: 0, endSegment: 3, end: 5 },
        find('timely conversation'),
      ])
      set({ reading: 'corrected' })
      const box = handle().boxOf(find('mute lateral'))
      const reading = document.querySelector('[data-correction=mute] ins')?.getBoundingClientRect()
      handle().reveal(find('regional level'))
      return {
        lines: (third ?? 0) - (first ?? 0),
        offBy: Math.abs((box?.left ?? -99) - (reading?.left ?? 0)),
        segments: handle().visibleSegments(),
        shown: find('regional level').startSegment,
        after: handle().moveCursorAfter({ segment: 3, offset: find('timely conversation').start }),
        marks: handle().marksOver(find('all together')),
      }
    })
    expect(answers.lines / (await lineHeight(page))).toBeCloseTo(2, 2)
    expect(answers.offBy).toBeLessThan(1)
    expect(answers.segments[0]).toBeLessThanOrEqual(answers.shown)
    expect(answers.segments[1]).toBeGreaterThanOrEqual(answers.shown)
    expect(await at(page, answers.after)).toBe('timely')
    expect(answers.marks).toEqual(['together', 'values'])
    await page.context().close()
  })

  it('passes axe in every reading', async () => {
    const { page } = await pages.open()
    await page.addScriptTag({ content: AxeBuilder.source }).catch(() => page.evaluate(AxeBuilder.source))
    for (const reading of ['corrected', 'changes', 'published'] as const) {
      await page.evaluate((wanted) => window.text.set({ reading: wanted, chosen: 'values' }), reading)
      const found = await page.evaluate(async () => {
        const axe = (window as unknown as { axe: typeof AxeBuilder }).axe
        const { violations } = await axe.run('.ProseMirror', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        })
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(found).toEqual([])
    }
    await page.context().close()
  })
})
