// Journey 3: Mexico supports a programme of action, recorded by the keyboard alone in six keystrokes; a colleague sees it
// at once, and the file that comes out has it. Its fields and passages are changed by the keyboard too. Keys are counted
// by the page itself.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TopicRecord } from '../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../shared/records/codebook/starter-codebook.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import {
  type DeskRecord,
  deskRecord,
  marginNote,
  openDesk,
  outcome,
  paragraph,
  textOf,
} from '../support/screens/desk.ts'
import { dragOver } from '../support/screens/drawn-words.ts'
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
  await li.person.does('changeCodebook', {
    params: { project: firstSlug },
    body: { topics: [changed('capacity-building', {}, { key: 'k' })], stances: [], recodings: [] },
  })
})
afterAll(() => journey.end())

const bar = (page: Page) => page.getByRole('dialog', { name: /position$/ })
const highlights = (page: Page, index: number) => paragraph(page, index).locator('mark.hl')
const textHasKeys = (page: Page) =>
  expect.poll(() => textOf(page).evaluate((text) => text === document.activeElement)).toBe(true)

/** How many keys go down on the page while something is done; a key held with others is one. */
async function keystrokes(page: Page, run: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const counted = { keys: 0 }
    const held = new Set(['Shift', 'Control', 'Alt', 'Meta'])
    Object.assign(window, { counted })
    const count = (event: KeyboardEvent) => {
      if (!held.has(event.key)) counted.keys += 1
    }
    document.addEventListener('keydown', count, { capture: true })
    Object.assign(window, { stopCounting: () => document.removeEventListener('keydown', count, true) })
  })
  await run()
  return page.evaluate(() => {
    const { counted, stopCounting } = window as unknown as {
      counted: { keys: number }
      stopCounting: () => void
    }
    stopCounting()
    return counted.keys
  })
}
/** By the actor's name: in the middle of a chosen note stand its acts. */
const choose = (note: Locator) => note.locator('b').first().click()
/** A topic of the first codebook, and as it is to be. */
function changed(id: string, from: Partial<TopicRecord>, to: Partial<TopicRecord>) {
  const topic = starterCodebook.topics.find((known) => known.id === id)
  if (!topic) throw new Error(`the first codebook has no ${id}`)
  const { id: own, ...starts } = topic
  return { id: own, before: { ...starts, ...from }, after: { ...starts, ...to } }
}
/** Li retires a topic or brings it back, on another screen. */
const retire = (id: string, retired: boolean) =>
  li.person.does('changeCodebook', {
    params: { project: firstSlug },
    body: { topics: [changed(id, { retired: !retired }, { retired })], stances: [], recodings: [] },
  })
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** The words of the chosen position, passage by passage, as they are lit. */
const quotesOf = async () => (await positionRows()).map(({ published_text }) => published_text ?? '')

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

    const keys = await keystrokes(page, () => press(page, 'Shift+Enter', ' ', 'p', 'r', 'Enter', '+'))
    expect(keys).toBeLessThanOrEqual(6)

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
    expect(await keystrokes(page, () => press(page, '.'))).toBe(1)
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

  it('a topic with a key of its own is recorded in five keystrokes from the cursor, and again in two', async () => {
    const { page } = ana
    const place = record.paragraphOf('peaceful uses, and the balance')
    await page.keyboard.press('Escape')
    await textOf(page).focus()
    await press(page, 'Control+Home')
    for (let step = 0; step < place; step += 1) await page.keyboard.press('Control+ArrowDown')
    const keys = await keystrokes(page, () => press(page, 'Shift+Enter', ' ', 'k', 'Enter', '+'))
    expect(keys).toBe(5)
    await outcome(page, /^Mexico supports Capacity building/).waitFor()
    await textHasKeys(page)
    await press(page, 'Control+ArrowRight')
    expect(await keystrokes(page, () => press(page, 'Shift+Enter', '.'))).toBe(2)
    await outcome(page, /^Mexico supports Capacity building, recorded again/).waitFor()
    await expect.poll(() => marginNote(li.page, /Capacity building/).count()).toBe(2)
    await press(page, 'Control+z', 'Control+z')
    await expect.poll(() => marginNote(li.page, /Capacity building/).count()).toBe(0)
  })

  it('one field of a chosen position changes by one key, with one undo', async () => {
    const { page } = ana
    await page.keyboard.press('Escape')
    await choose(marginNote(page, supports).first())
    await press(page, '-')
    await outcome(page, 'Changed: Mexico opposes Programme of action.').waitFor()
    await marginNote(li.page, /Mexico opposes/).waitFor()
    await press(page, 'c')
    await marginNote(li.page, /Rather sure/).waitFor()
    await press(page, 'Control+z', 'Control+z')
    await expect.poll(() => marginNote(li.page, supports).count()).toBe(2)
    await press(page, 'e')
    await bar(page).waitFor()
    await press(page, '~')
    await marginNote(li.page, /Mexico with conditions/).waitFor()
    await press(page, 'Control+z')
    await expect.poll(() => marginNote(li.page, supports).count()).toBe(2)
  })

  it('either end of a passage moves by word and by sentence, and Enter keeps it', async () => {
    const { page } = ana
    await page.keyboard.press('Escape')
    await choose(marginNote(page, supports).last())
    await press(page, 'p')
    await page.getByRole('region', { name: 'Passages' }).waitFor()
    await press(page, 'Shift+ArrowRight', 'o', 'Shift+ArrowRight', 'Enter')
    await outcome(page, 'Changed: its passage.').waitFor()
    await expect.poll(quotesOf).toContain('very timely conversation')
    await choose(marginNote(page, supports).last())
    await press(page, 'p', 'Control+Shift+ArrowRight', 'Enter')
    await expect
      .poll(quotesOf)
      .toContainEqual(expect.stringMatching(/^very timely conversation .* open ended working group\.$/))
    await press(page, 'Control+z', 'Control+z')
    await expect.poll(quotesOf).toContain(sentence)
    await textHasKeys(page)
  })

  it('a mouse does the same by buttons, and drags an end', async () => {
    const { page } = ana
    await page.keyboard.press('Escape')
    await choose(marginNote(page, supports).last())
    await page.getByRole('button', { name: /^Passages/ }).click()
    const passages = page.getByRole('region', { name: 'Passages' })
    await passages.getByRole('button', { name: 'End one word later' }).click()
    await expectClean(page)
    const handle = page.locator('[data-end=start]')
    const from = await handle.boundingBox()
    if (!from) throw new Error('there is no handle')
    await page.mouse.move(from.x + from.width / 2, from.y + 3)
    await page.mouse.down()
    await page.mouse.move(from.x + from.width / 2 + 30, from.y + 3, { steps: 5 })
    await page.mouse.up()
    await passages.getByRole('button', { name: /Keep/ }).click()
    await expect.poll(quotesOf).toContainEqual(expect.stringMatching(/^(?:very )?timely conversation$/))
    await press(page, 'Control+z')
    await expect.poll(quotesOf).toContain(sentence)
  })

  it('one position stands on passages of two paragraphs, in reading order', async () => {
    const { page } = ana
    await page.keyboard.press('Escape')
    await dragOver(page, record.paragraphOf('peaceful uses, and the balance'), 'peaceful uses')
    await press(page, ' ', 'i', 'n', 'Enter')
    await bar(page)
      .getByRole('button', { name: /Add a passage/ })
      .waitFor()
    await press(page, 'Control+Enter')
    await page
      .getByRole('region', { name: 'Passages' })
      .getByText(/1 passage, select more/)
      .waitFor()
    await dragOver(page, record.paragraphOf(sentence), 'applicability of international law')
    await page.getByText('2 passages, the first in hand').waitFor()
    await press(page, 'Enter')
    await bar(page).waitFor()
    for (const words of [sentence, 'peaceful uses, and the balance']) {
      const lit = paragraph(page, record.paragraphOf(words)).locator('.coding')
      await expect.poll(() => lit.count()).toBeGreaterThan(0)
    }
    await expectClean(page)
    await press(page, '+')
    await outcome(page, /^Mexico supports International law/).waitFor()
    await marginNote(li.page, /International law.*2 passages/).waitFor()
    await expect.poll(quotesOf).toContain('applicability of international law … peaceful uses')
  })

  it('notes over the same words are gone round by one key', async () => {
    const { page } = ana
    await page.keyboard.press('Escape')
    await dragOver(page, record.paragraphOf(sentence), 'international law, et cetera')
    await press(page, '.')
    await outcome(page, /recorded again/).waitFor()
    await page.keyboard.press('Escape')
    const chosen = () => page.locator('li[aria-current=true]').textContent()
    await choose(marginNote(page, /2 passages/))
    await expect.poll(chosen).toContain('2 passages')
    await press(page, 'j')
    await expect.poll(chosen).not.toContain('2 passages')
    await page.getByText('other of 2 here').waitFor()
    await press(page, 'o')
    await expect.poll(chosen).toContain('2 passages')
    await press(page, 'o')
    await expect.poll(chosen).not.toContain('2 passages')
  })

  it('a topic retired while the bar holds it is not recorded; another takes its place', async () => {
    const { page } = ana
    await page.keyboard.press('Escape')
    await dragOver(page, record.paragraphOf(sentence), 'working group')
    await press(page, ' ')
    await bar(page).waitFor()
    await page.keyboard.type('due dil')
    await press(page, 'Enter')
    await bar(page).getByRole('button', { name: 'Remove Due diligence' }).waitFor()
    await retire('due-diligence', true)
    const refusal = /^“Due diligence” is retired: take another topic in its place/
    await bar(page).getByText(refusal).waitFor()
    await expectClean(page)
    await press(page, '+')
    const topicField = bar(page).getByRole('combobox', { name: 'On what' })
    await expect.poll(() => topicField.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('human')
    await press(page, 'Enter')
    await bar(page).getByText(refusal).waitFor({ state: 'detached' })
    await press(page, '+')
    await outcome(page, /^Mexico supports Human rights/).waitFor()
    await marginNote(li.page, /Mexico.*Human rights/).waitFor()
    expect(await marginNote(li.page, /Due diligence/).count()).toBe(0)

    await retire('human-rights', true)
    await marginNote(page, /Human rights \(retired\)/).waitFor()
    await page.keyboard.press('Escape')
    await dragOver(page, record.paragraphOf(sentence), sentence)
    await press(page, '.')
    await outcome(page, '“Human rights” is retired: press Space and take another topic.').waitFor()
    await retire('human-rights', false)
    await retire('due-diligence', false)
    await marginNote(page, /Human rights \(retired\)/).waitFor({ state: 'detached' })
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
