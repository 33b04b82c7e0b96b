// Records that come in by drop and by paste (screens.test.ts has the button), and a quote taken from a correction.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey } from '../support/journey.ts'
import { deskRecord, marginNote, openDesk, outcome } from '../support/screens/desk.ts'
import { firstSlug } from '../support/server.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey.end())

const record = (name: string) => `IGF 2022 – ${name}\n\n>> ANA:  We begin (?) here.\n\n>> LI:  We go on.\n`

/** What the browser does when a file is let go over the page, or pasted into it. */
const handIn = (page: Page, how: 'drop' | 'paste', name: string | null, text: string) =>
  page.evaluate(
    ([kind, fileName, content]) => {
      const carried = new DataTransfer()
      if (fileName === null) carried.setData('text/plain', content)
      else carried.items.add(new File([content], fileName, { type: 'text/plain' }))
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
    },
    [how, name, text] as const,
  )

describe('importing', () => {
  it.each([
    ['drop', 'of57.txt', 'Open Forum #57'],
    ['paste', null, 'WS #5 A pasted session'],
  ] as const)(
    'by %s shows what was found, stores nothing before Import, then lists it',
    async (how, name, title) => {
      const { page } = await journey.seat('Olga', 'owner', `/p/${firstSlug}`)
      const table = page.getByRole('table')
      await table.getByRole('link', { name: /The Next Chapter/ }).waitFor()
      await handIn(page, how, name, record(title))
      const preview = page.getByRole('region', { name: name ?? 'pasted.txt' })
      await preview.getByText(`IGF 2022 – ${title}`).waitFor()
      expect(await table.getByRole('link', { name: new RegExp(title) }).count()).toBe(0)
      await preview.getByLabel('Day of the meeting').fill('2022-11-30')
      await expectClean(page)
      await preview.getByRole('button', { name: 'Import' }).click()
      await table.getByRole('link', { name: new RegExp(title) }).waitFor()
      await table.getByText('30 November').first().waitFor()
    },
  )

  it('by somebody who may not says who may', async () => {
    const { page } = await journey.seat('Ana Ribeiro', 'annotator', `/p/${firstSlug}`)
    await page
      .getByRole('table')
      .getByRole('link', { name: /The Next Chapter/ })
      .waitFor()
    await handIn(page, 'drop', 'mine.txt', record('Mine'))
    await page
      .getByText(/[Oo]wner/)
      .filter({ visible: true })
      .first()
      .waitFor()
    expect(await page.getByRole('region', { name: 'mine.txt' }).count()).toBe(0)
  })
})

it('a proposed correction is quoted into a new note by its words', async () => {
  const desk = await deskRecord(journey)
  const { page } = await journey.seat('Tomasz Nowak', 'annotator')
  await openDesk(page, desk, desk.hashOf('ostensive'))
  await page.keyboard.press('Enter')
  await page.getByLabel('Better reading').fill('substantive')
  await page.keyboard.press('Enter')
  await outcome(page, /Proposed/).waitFor()
  await marginNote(page, 'ostensive').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('q')
  await page.getByRole('dialog', { name: 'Quote this' }).waitFor()
  await page.keyboard.type('Mishearings')
  await page.keyboard.press('Enter')
  await outcome(page, /Quoted at the end of/).waitFor()
  const { notes } = await (await journey.server.owner()).does('listNotes', { params: { project: firstSlug } })
  expect(notes).toMatchObject([{ title: 'Mishearings', quotes: 1 }])
  await page.goto(`/p/${firstSlug}/notes/${notes[0]?.id}`)
  await page.locator('main').getByRole('figure').getByText('ostensive').first().waitFor()
  await expectClean(page)
})
