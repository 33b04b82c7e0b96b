// Journey: the finder (Ctrl K), by keyboard alone. A few letters lead to a topic, an actor, a person, a note and a record;
// on the desk it does what has a key there; and where nothing has the name, it says where to look instead.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleSchema } from '../../server/cli/demo/example.ts'
import { writeExample } from '../../server/cli/demo/write-example.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { hasFocus, visit } from '../support/screens/at-rest.ts'
import {
  type DeskRecord,
  deskRecord,
  marginNote,
  openDesk,
  outcome,
  textHasKeys,
} from '../support/screens/desk.ts'
import { dragOver } from '../support/screens/drawn-words.ts'
import { firstSlug, password } from '../support/server.ts'

const home = `/p/${firstSlug}`
const file = new URL('../../transcripts/worked-example.json', import.meta.url)
const example = exampleSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

let journey: Journey
let record: DeskRecord
let ana: Seated
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  const { world, settle } = journey.server.app
  const [project] = await world.projects.all()
  if (!project) throw new Error('no project')
  const written = await writeExample(world, project, example, () => password)
  if (!written.ok) throw new Error(written.problem.message)
  await settle()
})
afterAll(() => journey.end())

const finder = (page: Page): Locator => page.getByRole('dialog', { name: 'Find', exact: true })
/** What Enter takes now. */
const first = (page: Page): Locator => finder(page).getByRole('option').first()
const search = (page: Page) => new URL(page.url()).searchParams

/** Opens it and types; what it offers first then reads so. */
async function type(page: Page, letters: string, offers: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = finder(page).getByRole('combobox')
  await hasFocus(field)
  expect(await field.inputValue()).toBe('')
  await page.keyboard.type(letters)
  await first(page).filter({ hasText: offers }).waitFor()
}

/** The same, and takes what is offered first. */
async function find(page: Page, letters: string, offers: RegExp): Promise<void> {
  await type(page, letters, offers)
  await page.keyboard.press('Enter')
  await finder(page).waitFor({ state: 'detached' })
}

describe('a few letters lead', () => {
  it('to what was said on a topic, and to what an actor said, found by name or by code', async () => {
    const { page } = ana
    await visit(page, home)
    await find(page, 'programme of', /^Programme of action.*topic/)
    await page.getByRole('button', { name: 'Topics: Programme of action' }).waitFor()
    expect(search(page).get('topics')).toBe('programme-of-action')
    await find(page, 'mexi', /^Mexico.*with positions/)
    await page.getByRole('button', { name: 'Actors: Mexico' }).waitFor()
    expect([search(page).get('actors'), search(page).get('topics')]).toEqual(['MEX', null])
    await find(page, 'chl', /^Chile.*with positions/)
    await page.getByRole('button', { name: 'Actors: Chile' }).waitFor()
    expect(search(page).get('actors')).toBe('CHL')
  })

  it('to a person, to a note once it is written, and to the walk through a record', async () => {
    const { page } = ana
    await find(page, 'ciglic', /^Kaja Ciglic/)
    await page.getByRole('heading', { level: 1, name: 'Kaja Ciglic' }).waitFor()
    const { id } = await ana.person.does('createNote', {
      params: { project: firstSlug },
      body: { title: 'Points of the morning' },
    })
    await find(page, 'points of the m', /^Points of the morning.*note/)
    await page.getByRole('heading', { level: 1, name: 'Points of the morning' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`${home}/notes/${id}`)
    await type(page, 'next chap', /^The Next Chapter/)
    await page.keyboard.press('ArrowDown')
    const lit = finder(page).locator('[role=option][data-focused], [role=option][aria-selected=true]')
    await lit.filter({ hasText: /^Suspects: The Next Chapter/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Review The Next Chapter/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`${record.address}/walk`)
  })

  it('nowhere when nothing has the name, which it says; Esc gives the keys back to the text', async () => {
    const { page } = ana
    await openDesk(page, record)
    await page.keyboard.press('Control+k')
    await hasFocus(finder(page).getByRole('combobox'))
    await page.keyboard.type('mute lateral')
    await finder(page).getByText('Nothing here has that name.').waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await finder(page).waitFor({ state: 'detached' })
    await textHasKeys(page)
  })
})

describe('on the desk it does what has a key there', () => {
  it('switches the reading and opens a box that takes the keys', async () => {
    const { page } = ana
    const reading = (name: string) => expect.poll(() => page.getByRole('radio', { name }).isChecked())
    await reading('Changes').toBe(true)
    await find(page, 'other reading', /^Other reading.*desk, v/)
    await reading('Changes').toBe(false)
    await textHasKeys(page)
    await find(page, 'find and c', /^Find and correct.*desk, f/)
    const box = page.getByRole('dialog', { name: 'Find and correct' })
    await hasFocus(box.getByLabel('Find', { exact: true }))
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
    await textHasKeys(page)
  })

  it('changes the stance of the chosen position, and one undo, asked for there too, changes it back', async () => {
    const { page } = ana
    const words = 'peaceful uses, and the balance'
    await page.getByRole('radio', { name: 'Changes' }).click({ force: true })
    await dragOver(page, record.paragraphOf(words), words)
    for (const key of [' ', ...'bind', 'Enter', '+']) await page.keyboard.press(key)
    await outcome(page, /^Mexico supports .*binding/i).waitFor()
    await marginNote(page, /binding/i)
      .locator('b')
      .first()
      .click()
    await page.locator('li[aria-current=true]').waitFor()
    await find(page, 'now opp', /^Now opposes.*chosen position/)
    await outcome(page, /^Changed: Mexico opposes .*binding/i).waitFor()
    await find(page, 'undo', /^Undo.*desk/)
    await outcome(page, /^Taken back/).waitFor()
    await expectClean(page)
  })
})
