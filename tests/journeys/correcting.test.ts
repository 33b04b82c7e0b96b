// Journey 2: two people on the 2021 record. One proposes, the other sees it without a reload and decides; the readings
// switch, what was published stays as it came.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import {
  correctionBox,
  type DeskRecord,
  deskRecord,
  marginNote,
  openDesk,
  outcome,
  readingField,
  shownText,
  textOf,
} from '../support/screens/desk.ts'
import { clickWords, dragOver } from '../support/screens/drawn-words.ts'
import { firstSlug } from '../support/server.ts'

const source = readFileSync(new URL('../../transcripts/igf2021-ws119.txt', import.meta.url))
const settings = 'that the mute lateral settings'

let journey: Journey
let record: DeskRecord
let ana: Seated
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

const exported = async (format: string): Promise<Buffer> => {
  const reply = await li.person.fetch(`/api/projects/${firstSlug}/export/${format}?transcript=${record.id}`)
  return Buffer.from(await reply.arrayBuffer())
}

describe('two people correct the 2021 record', () => {
  it('a word of six letters takes a click, its letters and Enter: eight actions', async () => {
    await openDesk(ana.page, record)
    await openDesk(li.page, record)
    const place = record.paragraphOf('the most receipt process')
    let actions = 0
    await clickWords(ana.page, place, 'receipt')
    actions += 1
    for (const letter of 'recent') {
      await ana.page.keyboard.press(letter)
      actions += 1
    }
    await ana.page.keyboard.press('Enter')
    actions += 1
    expect(actions).toBeLessThanOrEqual(8)
    await outcome(ana.page, `Proposed in ¶ ${place + 1}.`).waitFor()
    await marginNote(ana.page, 'receipt recent').waitFor()
    await marginNote(li.page, 'receipt recent').waitFor()
  })

  it('words dragged over are proposed anew, and a colleague sees by whom without a reload', async () => {
    const place = record.paragraphOf(settings)
    await dragOver(ana.page, place, 'mute lateral')
    await ana.page.keyboard.press('Enter')
    await correctionBox(ana.page).waitFor()
    await expectClean(ana.page)
    expect(await readingField(ana.page).inputValue()).toBe('mute lateral')
    await ana.page.keyboard.type('multilateral')
    const elsewhere = record.paragraphOf('at the mute lateral discussions') + 1
    const also = correctionBox(ana.page).getByRole('checkbox', { name: new RegExp(`Also in ¶ ${elsewhere}`) })
    await also.waitFor()
    expect(await also.isChecked()).toBe(false)
    await ana.page.keyboard.press('Enter')
    await outcome(ana.page, `Proposed in ¶ ${place + 1}.`).waitFor()
    const note = marginNote(li.page, 'mute lateral multilateral')
    await note.waitFor()
    await note.getByText('Ana Ribeiro').or(note.getByTitle('Ana Ribeiro')).first().waitFor()
    await note.getByText(/^Proposed/).waitFor()
  })

  it('a reviewer accepts with a, and all three readings switch by v', async () => {
    const place = record.paragraphOf(settings)
    const { page } = li
    await marginNote(page, 'mute lateral multilateral').click()
    await page.keyboard.press('a')
    await outcome(page, 'Correction accepted.').waitFor()
    await marginNote(ana.page, /mute lateral multilateral.*Accepted by Li Wen/).waitFor()
    await expect.poll(() => shownText(page, place)).toContain('the [-mute lateral-]{+multilateral+} settings')
    await page.keyboard.press('v')
    await expect.poll(() => shownText(page, place)).toContain(settings)
    expect(await shownText(page, place)).not.toContain('multilateral settings')
    await expectClean(page)
    await page.keyboard.press('v')
    await expect.poll(() => shownText(page, place)).toContain('that the multilateral settings')
    await expectClean(page)
    await page.keyboard.press('v')
    await expect.poll(() => shownText(page, place)).toContain('[-mute lateral-]')
    await expect.poll(() => page.getByRole('radio', { name: 'Changes' }).isChecked()).toBe(true)
  })

  it('[I1] what was published comes out byte for byte; corrected has what was accepted alone', async () => {
    const [download] = await Promise.all([
      li.page.waitForEvent('download'),
      (async () => {
        await li.page.getByRole('button', { name: 'More: share, export' }).click()
        await li.page.getByRole('menuitem', { name: 'As published' }).click()
      })(),
    ])
    expect(download.suggestedFilename()).toBe('igf2021-ws119.txt')
    expect(readFileSync(await download.path()).equals(source)).toBe(true)
    expect((await exported('published')).equals(source)).toBe(true)
    const corrected = (await exported('corrected')).toString()
    expect(corrected).toContain('that the multilateral settings')
    expect(corrected).toContain('the most receipt process')
  })

  it('what changes the sense asks for a ground, and is held until a second person accepts it', async () => {
    const place = record.paragraphOf('in the unilateral discussions on cyber')
    const { page } = li
    await clickWords(page, place, 'unilateral')
    await page.keyboard.type('multilateral')
    await page.keyboard.press('Enter')
    const ground = page.getByLabel('Ground', { exact: true })
    await ground.waitFor()
    await expect.poll(() => ground.evaluate((field) => field === document.activeElement)).toBe(true)
    await expectClean(page)
    await page.keyboard.type('He speaks of the whole community')
    await page.keyboard.press('Enter')
    const note = marginNote(page, 'unilateral multilateral')
    await note.getByText('Changes the sense.').waitFor()
    await note.getByText('Waits for a second person.').waitFor()
    await note.click()
    await page.keyboard.press('a')
    await outcome(page, /^This correction changes the sense, so somebody else must accept it/).waitFor()
    const owner = await journey.seat('Olga Owner', 'owner')
    await openDesk(owner.page, record)
    const seen = marginNote(owner.page, 'unilateral multilateral')
    await seen.getByText(/He speaks of the whole community/).waitFor()
    await seen.click()
    await owner.page.keyboard.press('a')
    await outcome(owner.page, 'Correction accepted.').waitFor()
    await note.getByText(/Accepted by Olga Owner/).waitFor()
    await owner.context.close()
  })

  it('a colleague’s proposal is rejected with a reason', async () => {
    const { page } = li
    const note = marginNote(page, 'receipt recent')
    await note.click()
    await page.keyboard.press('r')
    const box = page.getByRole('dialog', { name: 'Reject the correction' })
    await box.waitFor()
    await page.keyboard.press('Enter')
    await box.getByRole('alert').getByText(/\w/).waitFor()
    await expectClean(page)
    await page.keyboard.type('The tape has it so')
    await page.keyboard.press('Enter')
    await outcome(page, /^Rejected in/).waitFor()
    await note.waitFor({ state: 'detached' })
    await marginNote(ana.page, 'receipt recent').waitFor({ state: 'detached' })
  })

  it('Tab proposes and goes on to the next word; an unchanged field proposes nothing', async () => {
    const place = record.paragraphOf('the golden ear that produced')
    const { page } = ana
    await clickWords(page, place, 'golden ear')
    await readingField(page).waitFor()
    expect(await readingField(page).inputValue()).toBe('golden')
    await page.keyboard.press('Tab')
    await page.getByRole('dialog', { name: 'Correct “ear”' }).waitFor()
    await page.keyboard.type('era')
    await page.keyboard.press('Tab')
    await page.getByRole('dialog', { name: 'Correct “that”' }).waitFor()
    await page.keyboard.press('Escape')
    await correctionBox(page).waitFor({ state: 'detached' })
    await marginNote(page, 'ear era').waitFor()
    await expect.poll(() => marginNote(page, 'golden').count()).toBe(0)
    await marginNote(li.page, 'ear era').waitFor()
  })

  it('Ctrl+Z takes back one’s own act and nobody else’s', async () => {
    const { page } = ana
    await clickWords(li.page, record.paragraphOf('the ministry of forge affairs'), 'forge')
    await li.page.keyboard.type('foreign')
    await li.page.keyboard.press('Enter')
    await outcome(li.page, /^Accepted in/).waitFor()
    await marginNote(page, 'forge foreign').waitFor()
    await page.keyboard.press('Control+z')
    await marginNote(page, 'ear era').waitFor({ state: 'detached' })
    await marginNote(li.page, 'ear era').waitFor({ state: 'detached' })
    await marginNote(page, 'forge foreign').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await marginNote(li.page, 'ear era').waitFor()
    await li.page.keyboard.press('Control+z')
    await marginNote(page, 'forge foreign').waitFor({ state: 'detached' })
    await marginNote(page, 'ear era').waitFor()
  })

  it('a pasted line break is refused and the text kept', async () => {
    const { page } = ana
    await clickWords(page, record.paragraphOf('two piloted processes with GG'), 'piloted')
    await page.keyboard.type('parallel')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'one line\nand another')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await correctionBox(page)
      .getByRole('alert')
      .getByText(/line break/)
      .waitFor()
    expect(await readingField(page).inputValue()).toBe('parallel')
    await expectClean(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => textOf(page).evaluate((text) => text === document.activeElement)).toBe(true)
    expect(await marginNote(page, 'piloted').count()).toBe(0)
    await expectClean(page)
    await expectClean(li.page)
  })
})
