// Journey: what happens to coded words when they are corrected. A quote is marked as changed with the difference, changes of
// sense come first, the coder or a reviewer looks, and it is marked no longer; a colleague who did not code it has no say.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordKey } from '../../shared/base/id.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { type DeskRecord, deskRecord, marginNote, openDesk, outcome } from '../support/screens/desk.ts'
import { dragOver } from '../support/screens/drawn-words.ts'

const spelt = 'that the mute lateral settings'
const senses = 'the multi\u2011scenario is the best way'

let journey: Journey
let record: DeskRecord
let ana: Seated
let tomasz: Seated
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  tomasz = await journey.seat('Tomasz Nowak', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const code = async (page: Page, words: string, topic: string) => {
  await page.keyboard.press('Escape')
  await dragOver(page, record.paragraphOf(words), words)
  await press(page, ' ', ...topic, 'Enter', '+')
  await outcome(page, /^Mexico supports/).waitFor()
}
const placeOf = (words: string, published: string, reading: string) => {
  const [segment = 0, start = 0] = [
    record.paragraphOf(words),
    Number(/:(\d+)-/.exec(record.hashOf(words))?.[1] ?? 0) + words.indexOf(published),
  ]
  return { segment, start, end: start + published.length, published, reading }
}
const grounds = { kind: 'heard', detail: '14:32' } as const

/** Tomasz proposes, Li accepts: whatever it means. */
async function corrected(words: string, published: string, reading: string): Promise<RecordKey> {
  const place = placeOf(words, published, reading)
  const params = { transcript: record.id }
  const { outcomes } = await tomasz.person.does('correctPlaces', {
    params,
    body: { places: [place], grounds, accept: false },
  })
  const [made] = outcomes
  if (made?.outcome !== 'proposed' || made.key === null) throw new Error(JSON.stringify(outcomes))
  const { published: _, ...seen } = place
  await li.person.does('decide', {
    params,
    body: { correction: made.key, verdict: 'accepted', seen: { ...seen, grounds } },
  })
  return made.key
}

const changed = (page: Page, count: string) => page.getByRole('button', { name: count })
const chosen = (page: Page) => page.locator('li[aria-current=true]')

describe('a coded quote that is corrected', () => {
  it('is marked as changed for everyone, with the words of then and now', async () => {
    for (const { page } of [li, tomasz, ana]) await openDesk(page, record, record.hashOf('a very timely'))
    await code(ana.page, spelt, 'pr')
    await code(ana.page, senses, 'in')
    await marginNote(li.page, /International law/).waitFor()
    await corrected(spelt, 'mute lateral', 'multilateral')
    for (const { page } of [ana, li, tomasz]) {
      await changed(page, '1 quote changed').waitFor()
      const note = marginNote(page, /Programme of action/)
      await note.getByText('Quote changed', { exact: true }).waitFor()
      expect(await note.locator('del').textContent()).toBe('mute lateral')
      expect(await note.locator('ins').textContent()).toBe('multilateral')
    }
    await expectClean(ana.page)
  })

  it('that changes in sense comes first, whatever stands before it', async () => {
    await corrected(senses, 'is the best', 'is not the best')
    const { page } = ana
    await changed(page, '2 quotes changed').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await expect.poll(() => chosen(page).textContent()).toContain('Quote changed in sense')
    await expect.poll(() => chosen(page).textContent()).toContain('International law')
    await page.keyboard.press('x')
    await expect.poll(() => chosen(page).textContent()).toContain('Programme of action')
    await page.keyboard.press('x')
    await expect.poll(() => chosen(page).textContent()).toContain('International law')
  })

  it('is not for a colleague to have looked at', async () => {
    const { page } = tomasz
    expect(await page.getByRole('button', { name: 'I have looked' }).count()).toBe(0)
    await press(page, 'Escape', 'x', 'l')
    await outcome(page, 'Only who coded a position, or a reviewer, may say so.').waitFor()
  })

  it('is no longer marked once its coder has looked, and is again by undo', async () => {
    const { page } = ana
    await page.keyboard.press('l')
    await outcome(page, 'Looked at: no longer marked as changed.').waitFor()
    for (const each of [ana, li, tomasz]) await changed(each.page, '1 quote changed').waitFor()
    await page.keyboard.press('Control+z')
    for (const each of [ana, li]) await changed(each.page, '2 quotes changed').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await changed(li.page, '1 quote changed').waitFor()
  })

  it('is looked at by a reviewer with the mouse, and the counts go', async () => {
    await li.page.getByRole('button', { name: 'I have looked' }).first().click()
    for (const { page } of [li, ana, tomasz])
      await page
        .getByText(/quotes? changed/)
        .first()
        .waitFor({ state: 'detached' })
    await expectClean(li.page)
  })

  it('is changed again when the correction is taken back', async () => {
    const key = await corrected(spelt, 'that the', 'so that the')
    await changed(ana.page, '1 quote changed').waitFor()
    const [member = '', id = ''] = key.split('/')
    await li.person.does('undecide', {
      params: { transcript: record.id, member: member as never, record: id },
    })
    await ana.page
      .getByText(/quotes? changed/)
      .first()
      .waitFor({ state: 'detached' })
    await expectClean(ana.page)
  })
})
