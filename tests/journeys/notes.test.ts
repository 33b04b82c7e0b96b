// Journey 4: two people write one note that quotes the record. A correction inside a quoted passage changes the quote,
// and says so; one who only reads sees the same without an editor.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { type DeskRecord, deskRecord, marginNote, openDesk, outcome } from '../support/screens/desk.ts'
import { dragOver } from '../support/screens/drawn-words.ts'
import { isInSight } from '../support/screens/reads-well.ts'
import { firstSlug } from '../support/server.ts'

const title = 'What Mexico asked for'
const cited = 'the mute lateral settings'

let journey: Journey
let record: DeskRecord
let ana: Seated
let li: Seated
let rui: Seated
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer', `/p/${firstSlug}`)
  rui = await journey.seat('Rui Reader', 'reader', `/p/${firstSlug}`)
})
afterAll(() => journey.end())

const editor = (page: Page): Locator => page.getByRole('textbox', { name: `Text of ${title}` })
const quotes = (page: Page): Locator => page.locator('main').getByRole('figure')
const openNote = async (page: Page) => {
  await page.getByRole('link', { name: 'Notes' }).first().click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
/** The paragraphs as written, without carets and quotes. */
const written = (page: Page): Promise<readonly string[]> =>
  editor(page).evaluate((text) =>
    [...text.querySelectorAll(':scope > p, :scope > h2')].map((block) => {
      const copy = block.cloneNode(true) as HTMLElement
      for (const drawn of copy.querySelectorAll('span, .ProseMirror-widget')) drawn.remove()
      return (copy.textContent ?? '').replaceAll(/[\u2060\uFEFF]/g, '')
    }),
  )
/** The block of the note, counted from its end, in which a colleague's caret is seen; null while it is not. */
const caretOf = (page: Page, name: string): Promise<number | null> =>
  editor(page).evaluate((text, wanted) => {
    const blocks = [...text.children]
    const at = blocks.findIndex((block) =>
      [...block.querySelectorAll('span')].some((drawn) => drawn.textContent === wanted),
    )
    return at === -1 ? null : blocks.length - at
  }, name)

describe('two people write a note that quotes the record', () => {
  it('selected words are quoted into a new note, a position into the same', async () => {
    const { page } = ana
    await openDesk(page, record)
    await dragOver(page, record.paragraphOf(cited), cited)
    await page.keyboard.press('q')
    const picker = page.getByRole('dialog', { name: 'Quote this' })
    await picker.getByText(cited).waitFor()
    await page.keyboard.type(title)
    await expectClean(page)
    await page.keyboard.press('Enter')
    await outcome(page, `Quoted at the end of “${title}”.`).waitFor()

    await dragOver(page, record.paragraphOf('a very timely'), 'a very timely')
    for (const key of [' ', 'p', 'r', 'Enter', '+']) await page.keyboard.press(key)
    const position = marginNote(page, 'Mexico supports')
    await position.click()
    await page.keyboard.press('q')
    await picker.getByRole('option', { name: title }).waitFor()
    await page.keyboard.press('Enter')
    await outcome(page, `Quoted at the end of “${title}”.`).waitFor()
    await picker.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Open the note' }).click()
    await expect.poll(() => isInSight(quotes(page).nth(1).getByText('a very timely').first())).toBe(true)
  })

  it('both open it and see each other’s caret by name', async () => {
    await openNote(ana.page)
    await openNote(li.page)
    for (const { page } of [ana, li]) {
      await expect.poll(() => quotes(page).count()).toBe(2)
      await quotes(page).first().getByText(cited).first().waitFor()
      await quotes(page)
        .first()
        .getByText(/Morales/)
        .waitFor()
      await quotes(page).nth(1).getByText('MEX', { exact: true }).waitFor()
    }
    await editor(ana.page).focus()
    await editor(li.page).focus()
    await editor(li.page).getByText('Ana Ribeiro').waitFor()
    await expect
      .poll(async () => {
        await li.page.keyboard.press('Control+End')
        return caretOf(ana.page, 'Li Wen')
      })
      .toBe(1)
    await ana.page.getByRole('list', { name: 'Here now' }).getByText('LW').waitFor()
  })

  it('[I8] what both type at the same time stands in both, once and alike', async () => {
    const anas = 'Ana writes above the quotes while the other is typing.'
    const lis = 'Li writes below them, in the same moment.'
    await Promise.all([
      ana.page.keyboard.type(anas, { delay: 15 }),
      li.page.keyboard.type(lis, { delay: 15 }),
    ])
    for (const { page } of [ana, li])
      await expect.poll(async () => (await written(page)).filter((text) => text !== '')).toEqual([anas, lis])
    for (const { page } of [ana, li]) await page.getByText('Saved', { exact: true }).first().waitFor()
  })

  it('Ctrl+Z in the note takes back one’s own words alone', async () => {
    const pressUntil = (keys: string, holds: boolean) =>
      expect
        .poll(async () => {
          await ana.page.keyboard.press(keys)
          return (await written(li.page)).join('\n').includes('while the other is typing.')
        })
        .toBe(holds)
    await pressUntil('Control+z', false)
    expect((await written(li.page)).join('\n')).toContain('Li writes below them, in the same moment.')
    await pressUntil('Control+Shift+z', true)
    expect((await written(li.page)).join('\n')).toContain('Li writes below them, in the same moment.')
  })

  it('a reader has the same text without an editor', async () => {
    const { page } = rui
    await openNote(page)
    await page.getByText('Ana writes above the quotes').waitFor()
    await page.getByText('Li writes below them').waitFor()
    await expect.poll(() => quotes(page).count()).toBe(2)
    expect(await page.getByRole('textbox').count()).toBe(0)
    await expectClean(page)
  })

  it('a correction inside the quoted words shows in the quote, as cited and as it reads now', async () => {
    const desk = await li.context.newPage()
    await openDesk(desk, record)
    await dragOver(desk, record.paragraphOf(cited), 'mute lateral')
    await desk.keyboard.press('Enter')
    await desk.keyboard.type('multilateral')
    await desk.keyboard.press('Enter')
    await outcome(desk, /^Accepted in/).waitFor()
    for (const { page } of [ana, li, rui]) {
      const quote = quotes(page).first()
      await quote.getByText('Changed since cited').waitFor()
      await quote.getByText(`“${cited}”`).waitFor()
      await expect
        .poll(() => quote.getByRole('definition').allTextContents())
        .toEqual([`“${cited}”`, '“the multilateral settings”'])
      expect(await quotes(page).nth(1).getByText('Changed since cited').count()).toBe(0)
    }
    expect(await rui.page.getByRole('button', { name: 'Take the new words' }).count()).toBe(0)
    await expectClean(ana.page)
    await expectClean(rui.page)
    await desk.close()
  })

  it('taking the new words ends the difference for everybody', async () => {
    await ana.page.getByRole('button', { name: 'Take the new words' }).click()
    for (const { page } of [ana, li, rui]) {
      await page.getByText('Changed since cited').waitFor({ state: 'detached' })
      const words = quotes(page).first().locator('blockquote').first()
      await expect.poll(() => words.textContent()).toBe('the multilateral settings')
    }
    await expectClean(li.page)
  })

  it('a quote leads back to its words on the record', async () => {
    const { page } = rui
    await quotes(page).first().getByRole('link').click()
    await page.getByRole('document', { name: /^The record/ }).waitFor()
    expect(new URL(page.url()).hash).toBe(record.hashOf(cited))
    await page.getByRole('link', { name: 'Notes' }).first().click()
    await page.getByRole('link', { name: title }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/p/${firstSlug}/notes`)
    await expectClean(page)
  })
})
