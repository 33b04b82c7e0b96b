// What is brought into a note from elsewhere: web pages, Markdown, too much of either, and photographs. Nothing of it
// runs, nothing of it is lost without a word, and a picture leaves where it was taken behind.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../../support/journey.ts'
import { bytesOf, exif, secret } from '../../support/notes/made-pictures.ts'
import { newNote, openNote, paste } from '../../support/notes/note-screen.ts'
import { inStep, tells } from '../../support/screens/at-rest.ts'
import { outcome } from '../../support/screens/desk.ts'

let journey: Journey
let ana: Seated
let text: Locator
beforeAll(async () => {
  journey = await beginJourney()
  ana = await journey.seat('Ana Ribeiro', 'annotator')
})
afterAll(() => journey.end())

const begin = async (title: string) => {
  text = await openNote(ana.page, await newNote(ana.person, title))
}
const tags = (): Promise<readonly string[]> =>
  text.evaluate((element) => [...element.querySelectorAll('*')].map(({ tagName }) => tagName))
const coming = (page: Page) => page.getByRole('list', { name: 'Pictures on their way' })

describe('HTML of a page that means harm', () => {
  const html = `<style>p{color:red}</style><script>window.harmed = 'script'</script>
    <h2 onclick="window.harmed = 1">What it said</h2>
    <p style="position:fixed" onmouseover="window.harmed = 2">Words <b>bold</b>
      <a href="javascript:window.harmed=3">bad</a> <a href="https://example.org/x">good</a></p>
    <img src="x" onerror="window.harmed = 4" alt="a picture elsewhere">
    <iframe srcdoc="<script>parent.harmed = 5</script>">in a frame</iframe>
    <svg><script>window.harmed = 6</script></svg>
    <form action="https://evil.example"><input name="a"><p>kept words</p></form>
    <ul><li>one</li><li>two</li></ul>
    <table><tr><th>Who</th></tr><tr><td>Chile<ul><li>first</li><li>second</li></ul></td></tr></table>
    <a href="data:text/html,<script>1</script>">data</a>`

  it('gives its words and their structure, and nothing of it runs', async () => {
    await begin('From a page')
    await paste(text, { html, text: 'plain' })
    await text.getByRole('heading', { level: 2, name: 'What it said' }).waitFor()
    await expect
      .poll(() => text.locator('table td p').allTextContents())
      .toEqual(['Chile', 'first', 'second'])
    expect(await text.locator('ul > li').allTextContents()).toEqual(['one', 'two'])
    for (const kept of ['Words', 'bad', 'kept words', 'a picture elsewhere', 'data'])
      await text.getByText(kept).first().waitFor()
    expect(
      await text.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://example.org/x'])
    const found = await tags()
    for (const tag of ['SCRIPT', 'STYLE', 'IFRAME', 'IMG', 'SVG', 'svg', 'FORM', 'INPUT'])
      expect(found).not.toContain(tag)
    expect(await ana.page.evaluate(() => (window as { harmed?: unknown }).harmed)).toBeUndefined()
    await expectClean(ana.page)
  })
})

it('lists without end, cells without end and a copied thread come as what a note can hold', async () => {
  await begin('From a bomb')
  const deep = `${Array.from({ length: 200 }, (_, nth) => `<ul><li>level ${nth}`).join('')}${'</li></ul>'.repeat(200)}`
  await paste(text, {
    html: `${deep}<table><tr><td colspan="100000000" rowspan="9">wide</td></tr></table>
      <p><span data-thread="01HQZX3V9D8K7M6N5P4R3S2T1V">talked about</span></p>`,
  })
  await text.getByText('level 199', { exact: true }).waitFor()
  await text.getByText('talked about').waitFor()
  expect(await text.locator('ul').count()).toBe(12)
  expect(await text.locator('td').getAttribute('colspan')).toBe('100')
  expect(await text.locator('[data-thread]').count()).toBe(0)
  await tells(ana.page, 'Saved')
})

describe('Markdown', () => {
  const markdown =
    '# Country sheet\n\n- **one**\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nA claim[^1].\n\n[^1]: Its source.\n'

  it('becomes what it means', async () => {
    await begin('From Markdown')
    await paste(text, { text: markdown })
    await outcome(ana.page, /^Pasted as Markdown\./).waitFor()
    await text.getByRole('heading', { level: 2, name: 'Country sheet' }).waitFor()
    expect(await text.locator('table td').allTextContents()).toEqual(['1', '2'])
    await ana.page.getByRole('region', { name: 'Footnotes' }).getByText('Its source.').waitFor()
  })

  it('of a length is read beside the page, and what is knotted beyond reading comes as it is', async () => {
    await begin('Long Markdown')
    await paste(text, { text: `# Long\n\n${'- an item **of** a list\n'.repeat(150)}` })
    await outcome(ana.page, /^Pasted as Markdown\./).waitFor()
    expect(await text.locator('li').count()).toBe(150)
    await begin('Knotted Markdown')
    await paste(text, { text: `# Knot\n\n- a\n- b\n\n${'~a~~b'.repeat(18_000)} the end` })
    await ana.page.keyboard.type('meanwhile')
    await outcome(ana.page, /^Pasted as it is/).waitFor()
    await text.getByText('meanwhile').waitFor()
    await text.getByText(/the end$/).waitFor()
    expect(await text.locator('h1, h2, h3, h4').count()).toBe(0)
  })

  it('stays as it is with Ctrl+Shift+V', async () => {
    await begin('As it is')
    await ana.page.keyboard.down('Control')
    await ana.page.keyboard.down('Shift')
    await text.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'V', ctrlKey: true, shiftKey: true, bubbles: true }),
      ),
    )
    await paste(text, { text: markdown })
    await ana.page.keyboard.up('Shift')
    await ana.page.keyboard.up('Control')
    await text.getByText('# Country sheet').waitFor()
    expect(await text.locator('table').count()).toBe(0)
  })
})

it('five megabytes are refused with a sentence, and the note stays as it was', async () => {
  await begin('Too much')
  await ana.page.keyboard.type('Before')
  await text.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'word '.repeat(1_000_000))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await outcome(ana.page, /^That is too much to paste at once\./).waitFor()
  expect((await text.innerText()).trim()).toBe('Before')
})

describe('a photograph', () => {
  /** A real one, made by the browser, with a place put into it as a camera would. */
  const photograph = async (page: Page): Promise<number[]> => {
    const drawn = await page.evaluate(async () => {
      const canvas = document.createElement('canvas')
      canvas.width = 320
      canvas.height = 200
      const ink = canvas.getContext('2d')
      if (ink) {
        ink.fillStyle = 'seagreen'
        ink.fillRect(20, 20, 200, 120)
      }
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
    })
    const told = exif(6)
    return [
      ...bytesOf(
        drawn.slice(0, 2),
        [0xff, 0xe1, (told.length + 2) >> 8, (told.length + 2) & 0xff],
        told,
        drawn.slice(2),
      ),
    ]
  }

  it('goes in with its place and comes out without, turned as it was taken', async () => {
    const { page } = ana
    await begin('With a picture')
    const bytes = await photograph(page)
    expect(Buffer.from(bytes).includes(secret)).toBe(true)
    await paste(text, { files: [{ name: 'room.jpg', type: 'image/jpeg', bytes }] })
    const image = text.locator('figure img')
    await image.waitFor()
    await expect
      .poll(() =>
        image.evaluate((element) => [
          (element as HTMLImageElement).naturalWidth,
          (element as HTMLImageElement).naturalHeight,
        ]),
      )
      .toEqual([200, 320])
    const kept = await page.evaluate(
      async (address) => {
        const response = await fetch(address)
        return [...new Uint8Array(await response.arrayBuffer())]
      },
      (await image.getAttribute('src')) ?? '',
    )
    expect(Buffer.from(kept).includes(secret)).toBe(false)
    await coming(page).waitFor({ state: 'detached' })
  })

  it('is asked what it shows, and says it to whoever cannot see it', async () => {
    const { page } = ana
    await text.getByLabel('What it shows').fill('The room, half empty')
    await page.keyboard.press('Enter')
    await text.getByRole('img', { name: 'The room, half empty' }).waitFor()
    await inStep(page)
    await expectClean(page)
  })

  it('a drawing that can carry programs is refused with the way out, and the file is kept', async () => {
    const { page } = ana
    const bytes = [...new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')]
    await paste(text, { files: [{ name: 'plan.svg', type: 'image/svg+xml', bytes }] })
    await coming(page)
      .getByText(/Save the drawing as PNG/)
      .waitFor()
    await coming(page).getByText('plan.svg').waitFor()
    await expectClean(page)
    await coming(page).getByRole('button', { name: 'Take it out' }).click()
    await coming(page).waitFor({ state: 'detached' })
  })

  it('offline it waits on the page, and goes on when the device is back', async () => {
    const { page, context } = ana
    const bytes = await photograph(page)
    await context.setOffline(true)
    await paste(text, { files: [{ name: 'later.jpg', type: 'image/jpeg', bytes: [...bytes, 1] }] })
    await coming(page)
      .getByText(/you are offline/)
      .waitFor()
    await context.setOffline(false)
    await coming(page).waitFor({ state: 'detached' })
    await expect.poll(() => text.locator('figure img').count()).toBe(2)
    await tells(page, 'Saved')
  })

  it('put in at a cell it stands after the table, which stays whole', async () => {
    const { page } = ana
    await begin('With a picture at a table')
    await paste(text, { text: '| Who | What |\n| --- | --- |\n| Chile | first |\n| Kenya | second |' })
    await text.locator('td', { hasText: 'Chile' }).click()
    const bytes = await photograph(page)
    await paste(text, { files: [{ name: 'room.jpg', type: 'image/jpeg', bytes }] })
    await text.locator('figure img').waitFor()
    expect(await text.locator('table').count()).toBe(1)
    expect(await text.locator('table td').allTextContents()).toEqual(['Chile', 'first', 'Kenya', 'second'])
    const after = text.locator('div:has(> table) + *')
    expect(await after.locator('img').count()).toBe(1)
    await coming(page).waitFor({ state: 'detached' })
  })
})
