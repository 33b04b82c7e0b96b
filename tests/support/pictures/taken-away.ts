// A picture of the screen taken away as files: each stands alone, says what it is of as the screen says it, and is of use
// without the screen.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readCsv, unguardCell } from '../../../shared/formats/csv.ts'
import { expectClean } from '../journey.ts'

const act = (page: Page, name: string): Locator =>
  page.locator('figcaption').getByRole('button', { name, exact: true })

/** A file taken away by an act of the caption. */
export async function takes(
  page: Page,
  name: 'SVG' | 'PNG' | 'CSV',
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act(page, name).click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const twin = (page: Page): Promise<string[][]> =>
  page
    .locator('figure table tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))

/** The SVG stands alone, the PNG is twice as large and not blank, and the CSV says what the table says. */
export async function expectFiles(page: Page, picture: Locator): Promise<void> {
  const [width = 0, height = 0] = ((await picture.getAttribute('viewBox')) ?? '')
    .split(' ')
    .slice(2)
    .map(Number)
  const svg = await takes(page, 'SVG')
  const text = svg.bytes.toString('utf8')
  expect(/var\(|class=| style=|color-mix|light-dark|tabindex|href=/.exec(text)?.[0]).toBeUndefined()
  const read = await page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement
    return {
      name: root.nodeName,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      title: root.querySelector(':scope > title')?.textContent ?? '',
      desc: root.querySelector(':scope > desc')?.textContent ?? '',
      ground: root.querySelector(':scope > rect')?.getAttribute('fill'),
      fonts: [...root.querySelectorAll('text')].map((each) => each.getAttribute('font-family')),
      says: [...root.querySelectorAll('text')].map((each) => each.textContent).join(' '),
    }
  }, text)
  expect(read).toMatchObject({ name: 'svg', ground: '#ffffff' })
  expect(read.width).toBeGreaterThan(width)
  // Above the picture stands what it is of, beneath it how to read it; the words of the screen are in the file.
  expect(read.height).toBeGreaterThan(height)
  expect(read.title).not.toBe('')
  const sentence = page.locator('p', { hasText: /however sure/ }).first()
  const [onScreen] = ((await sentence.textContent()) ?? '').replace(/\s+/g, ' ').split(', coded by')
  expect(read.says.replace(/\s+/g, ' ')).toContain(
    `${read.title} ${onScreen}, coded by anyone, however sure, told by anyone.`,
  )
  expect(read.says).toMatch(/Records?: .*\d{4}-\d{2}-\d{2}/)
  expect(read.says).toMatch(/Project: \S/)
  expect(read.says).toContain(
    ((await page.locator('figcaption > span').first().textContent()) ?? '')
      .replace('Figure 1.', '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  expect(read.desc).toContain('Figure 1.')
  expect(read.fonts.every((font) => font?.includes('sans-serif'))).toBe(true)

  const png = await takes(page, 'PNG')
  const drawn = await page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const brush = canvas.getContext('2d')
      brush?.drawImage(image, 0, 0)
      const { data } = brush?.getImageData(0, 0, image.width, image.height) ?? {
        data: new Uint8ClampedArray(),
      }
      const colours = new Set<number>()
      for (let at = 0; at < data.length; at += 4) {
        colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
      }
      return {
        width: image.width,
        height: image.height,
        colours: colours.size,
        corner: [...data.slice(0, 3)],
      }
    },
    [...png.bytes],
  )
  expect([drawn.width, drawn.height]).toEqual([Math.round(read.width * 2), Math.round(read.height * 2)])
  expect(drawn.colours).toBeGreaterThan(20)
  expect(drawn.corner).toEqual([255, 255, 255])

  await page.keyboard.press('t')
  await page.locator('figure table').waitFor()
  const csv = await takes(page, 'CSV')
  const rows = readCsv(csv.bytes.toString('utf8')).rows.map(({ cells }) => cells.map(unguardCell))
  expect(rows.map((cells) => cells.map((cell) => cell.trim()))).toEqual(await twin(page))
  await expectClean(page)
  await page.keyboard.press('t')
  expect([svg.name, png.name, csv.name].map((each) => each.slice(-4))).toEqual(['.svg', '.png', '.csv'])
}
