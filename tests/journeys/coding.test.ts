// Journey 3: Mexico supports a programme of action, recorded by the keyboard alone in six keystrokes; a colleague sees it
// at once, and the file that comes out has it.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type DeskRecord,
  deskRecord,
  dragOver,
  marginNote,
  openDesk,
  outcome,
  paragraph,
  textOf,
} from '../support/desk.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { firstSlug } from '../support/server.ts'

const sentence = 'a very timely'
const supports = /Mexico.*supports.*Programme of action/

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

const bar = (page: Page) => page.getByRole('dialog', { name: /position$/ })
const highlights = (page: Page, index: number) => paragraph(page, index).locator('mark.hl')
const textHasKeys = (page: Page) =>
  expect.poll(() => textOf(page).evaluate((text) => text === document.activeElement)).toBe(true)

const positionRows = async (): Promise<readonly Readonly<Record<string, string>>[]> => {
  const csv = await (
    await li.person.fetch(`/api/projects/${firstSlug}/export/positions-csv?transcript=${record.id}`)
  ).text()
  const [head = [], ...rows] = readCsv(csv.replace(/^\uFEFF/, ''))
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

/** Plain RFC 4180, so that what is checked is the file and not our own reader of it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.length > 1) rows.push(row)
    row = []
  }
  return rows
}

describe('Mexico supports a programme of action', () => {
  it('six keystrokes from the word cursor to saved, and the colleague sees it with the country', async () => {
    await openDesk(li.page, record)
    await openDesk(ana.page, record)
    const place = record.paragraphOf(sentence)
    const { page } = ana
    for (let step = 0; step < place; step += 1) await page.keyboard.press('Control+ArrowDown')
    await expect.poll(() => paragraph(page, place).locator('.word-cursor').count()).toBe(1)

    const keystrokes = ['Shift+Enter', ' ', 'p', 'r', 'Enter', '+']
    for (const key of keystrokes) await page.keyboard.press(key)
    expect(keystrokes).toHaveLength(6)

    await outcome(page, /^Mexico supports Programme of action/).waitFor()
    await marginNote(page, supports).waitFor()
    await marginNote(li.page, supports).waitFor()
    await expect.poll(() => highlights(li.page, place).count()).toBeGreaterThan(0)
    await expect
      .poll(() => highlights(li.page, place).allTextContents())
      .toContainEqual(expect.stringContaining('Thank you'))
    await textHasKeys(page)
  })

  it('the bar names the speaker’s country before anything is typed; Esc leaves and records nothing', async () => {
    const { page } = ana
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press(' ')
    await bar(page).waitFor()
    expect(await page.getByLabel('Who, the speaker').inputValue()).toBe('Mexico')
    await expectClean(page)
    await page.keyboard.press('Escape')
    await bar(page).waitFor({ state: 'detached' })
    await textHasKeys(page)
    expect(await marginNote(page, /Mexico/).count()).toBe(1)
  })

  it('a full stop records the last coding again on other words', async () => {
    const { page } = ana
    const place = record.paragraphOf(sentence)
    await dragOver(page, place, sentence)
    await page.keyboard.press('.')
    await outcome(page, /^Mexico supports Programme of action, recorded again/).waitFor()
    await expect.poll(() => marginNote(li.page, supports).count()).toBe(2)
  })

  it('the file of positions has both, with Mexico’s code', async () => {
    await expect.poll(async () => (await positionRows()).length).toBe(2)
    const rows = await positionRows()
    expect(
      rows.map(({ iso3, actor_name, topic, stance, coder, paragraph: at }) => [
        iso3,
        actor_name,
        topic,
        stance,
        coder,
        at,
      ]),
    ).toEqual(
      Array(2).fill([
        'MEX',
        'Mexico',
        'Programme of action',
        'supports',
        'Ana Ribeiro',
        String(record.paragraphOf(sentence) + 1),
      ]),
    )
    expect(rows.map(({ published_text }) => published_text)).toContain(sentence)
    const source = readFileSync(new URL('../../transcripts/igf2021-ws119.txt', import.meta.url), 'utf8')
    for (const { published_text = '' } of rows) expect(source).toContain(published_text)
  })

  it('Ctrl+Z takes the last one back, Ctrl+Shift+Z records it again', async () => {
    const { page } = ana
    await page.keyboard.press('Control+z')
    await expect.poll(() => marginNote(li.page, supports).count()).toBe(1)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => marginNote(li.page, supports).count()).toBe(2)
  })

  it('a withdrawn position leaves every screen and the file, and comes back by undo', async () => {
    const { page } = ana
    await page.keyboard.press('Escape')
    await marginNote(page, supports).first().click()
    await page.keyboard.press('w')
    await outcome(page, 'Position withdrawn.').waitFor()
    await expect.poll(() => marginNote(li.page, supports).count()).toBe(1)
    await expect.poll(async () => (await positionRows()).length).toBe(1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => marginNote(li.page, supports).count()).toBe(2)
    await expect.poll(async () => (await positionRows()).length).toBe(2)
  })

  it('a speaker who is not known asks for the actor', async () => {
    const { page } = ana
    await dragOver(page, record.paragraphOf('We talked about the frameworks'), 'the frameworks')
    await page.keyboard.press(' ')
    await bar(page).waitFor()
    await expect
      .poll(() => page.getByLabel('Who', { exact: true }).evaluate((f) => f === document.activeElement))
      .toBe(true)
    await page.keyboard.type('kenya')
    await page.keyboard.press('Enter')
    await page.keyboard.type('in')
    await page.keyboard.press('Enter')
    await expectClean(page)
    await page.keyboard.press('?')
    await marginNote(li.page, /Kenya/).waitFor()
    await expectClean(page)
    await expectClean(li.page)
  })
})
