// A note of hundreds of quotes, of which only those near the screen are drawn whole: it opens, comes to rest wherever one
// jumps to, takes what is written there, and lacks the words of no quote.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoteId } from '../../../shared/base/id.ts'
import { beginJourney, type Journey, type Seated } from '../../support/journey.ts'
import { quotedNote } from '../../support/notes/quoted-note.ts'
import { hasFocus, says, tells, visit } from '../../support/screens/at-rest.ts'
import { firstSlug } from '../../support/server.ts'

const quotes = 300
const ending = 'The end of the note.'

let journey: Journey
let ana: Seated
let note: NoteId
let text: Locator
beforeAll(async () => {
  journey = await beginJourney()
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  note = await quotedNote(journey.server.app, ana.person, 'All that was said', { quotes, distinct: 40 })
  await visit(ana.page, `/p/${firstSlug}/notes/${note}`)
  text = ana.page.getByRole('textbox', { name: /^Text of / })
  await text.waitFor()
})
afterAll(() => journey.end())

/** Goes to a part of the page from 0 (its top) to 1 (its end), as one does with the scroll bar. */
const jumpTo = (page: Page, part: number): Promise<void> =>
  page.evaluate((to) => {
    const { scrollHeight } = document.documentElement
    window.scrollTo({ top: scrollHeight * to, behavior: 'instant' })
  }, part)

/** Waits until twenty pictures in a row showed the same. What comes and goes for ever is never waited out. */
const comesToRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let same = 0
        const watching = new MutationObserver(() => {
          same = 0
        })
        watching.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true })
        const look = () => {
          same += 1
          if (same <= 20) return void requestAnimationFrame(look)
          watching.disconnect()
          done()
        }
        requestAnimationFrame(look)
      }),
  )

const lastSource = (page: Page): Locator =>
  page.locator('main').getByRole('figure').last().locator('figcaption').getByRole('link')

describe('a note of hundreds of quotes', () => {
  it('opens with the words of every quote, drawn or not', async () => {
    const figures = ana.page.locator('main').getByRole('figure')
    await figures.first().locator('figcaption').getByRole('link').waitFor()
    expect(await figures.count()).toBe(quotes)
    const words = await figures.allTextContents()
    expect(words.filter((said) => said.length >= 60)).toHaveLength(quotes)
  })

  it('comes to rest wherever one jumps to', async () => {
    for (let step = 0; step < 12; step++) {
      await jumpTo(ana.page, 0.3)
      await ana.page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), step * 9)
      await comesToRest(ana.page)
    }
  })

  it('draws its last quote after a jump to its end', async () => {
    await jumpTo(ana.page, 1)
    await lastSource(ana.page).waitFor()
    await comesToRest(ana.page)
  })

  it('takes what is written there and keeps it', async () => {
    await text.focus()
    await hasFocus(text)
    await ana.page.keyboard.press('Control+End')
    await ana.page.keyboard.type(' Or so it seemed.')
    await text.getByText(`${ending} Or so it seemed.`).waitFor()
    await says(ana.page, 'Saved')
  })

  it('shows a reader the same', async () => {
    const rui = await journey.seat('Rui Costa', 'reader', `/p/${firstSlug}/notes/${note}`)
    await tells(rui.page, `${ending} Or so it seemed.`)
    await jumpTo(rui.page, 1)
    await lastSource(rui.page).waitFor()
    await comesToRest(rui.page)
  })

  it('is printed with the words of every quote', async () => {
    await ana.page.emulateMedia({ media: 'print' })
    const figures = ana.page.locator('main').getByRole('figure')
    const drawn = () =>
      figures.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 0).length)
    await expect.poll(drawn).toBe(quotes)
    await ana.page.emulateMedia({ media: null })
  })
})

describe('a note of forty quotes', () => {
  it('is drawn whole, so that all of it is printed and found', async () => {
    const few = await quotedNote(journey.server.app, ana.person, 'Some of it', { quotes: 40, distinct: 40 })
    await visit(ana.page, `/p/${firstSlug}/notes/${few}`)
    const sources = ana.page.locator('main').getByRole('figure').locator('figcaption').getByRole('link')
    await expect.poll(() => sources.count()).toBe(40)
  })
})
