// Who spoke in a record: the 36 turns of 2021 mapped by keyboard from an empty list of people and with the shipped one,
// each key counted; taken back by one undo; an annotator attributes, a reader reads.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../shared/records/person.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { visit } from '../support/screens/at-rest.ts'
import {
  type DeskRecord,
  deskRecord,
  openDesk,
  outcome,
  paragraph,
  shownText,
} from '../support/screens/desk.ts'
import { expectNoSidewaysScroll, unrolled } from '../support/screens/whole-page.ts'
import { firstSlug } from '../support/server.ts'

let journey: Journey
let record: DeskRecord
let olga: Seated
let shipped: readonly { readonly id: string; readonly person: PersonRecord }[]
const params = { project: firstSlug }

const rowsOf = async (room: 'people' | 'attributions') => {
  const { world } = journey.server.app
  const [project] = await world.projects.all()
  if (!project) throw new Error('no project')
  const name =
    room === 'people' ? roomName('project', project.id) : roomName('transcript', record.id as never)
  return world.rows.ofRoom(name, room)
}
const people = async () =>
  (await rowsOf('people')).map(({ key, value }) => ({ id: key, person: value as PersonRecord }))
const said = async () => (await rowsOf('attributions')).length

beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  olga = await journey.seat('Olga Owner', 'owner')
  shipped = await people()
})
afterAll(() => journey.end())

/** The record as imported: nothing said of its turns, and just these people in the list. */
async function beginWith(wanted: typeof shipped): Promise<void> {
  const places = (await rowsOf('attributions')).map(({ key }) => {
    const [segment = 0, offset = 0] = key.split(':').map(Number)
    return { segment, offset, to: { clear: true as const } }
  })
  if (places.length > 0)
    await olga.person.does('attributeMany', { params: { transcript: record.id }, body: { places } })
  const wantedIds = new Set(wanted.map(({ id }) => id))
  const remove = (await people()).map(({ id }) => id).filter((id) => !wantedIds.has(id))
  await olga.person.does('changePeople', { params, body: { put: [...wanted], remove } })
}

const openList = async (page: Page) => {
  await visit(page, `${record.address}/speakers`)
  await page.getByRole('row', { name: /KAJA CIGLIC/ }).waitFor()
}
const row = (page: Page, words: RegExp | string) => page.getByRole('row', { name: words })
const answered = (page: Page, words: string) => page.getByRole('contentinfo').getByText(words).waitFor()
/** Presses keys as a person would, one act each, and counts them. */
const counting = (page: Page) => {
  let acts = 0
  return {
    press: async (key: string) => {
      acts += 1
      await page.keyboard.press(key)
    },
    acts: () => acts,
  }
}

describe('the 36 turns of 2021', () => {
  beforeEach(() => olga.page.goto('/account'))

  it('are mapped in seven keys from an empty list of people, and one undo takes the people back', async () => {
    await beginWith([])
    const { page } = olga
    await openList(page)
    await answered(page, '0 of 12 answered')
    const keys = counting(page)
    await keys.press('a')
    const box = page.getByRole('dialog', { name: 'Add the people these labels name' })
    await box.getByRole('checkbox').first().waitFor()
    await expect.poll(() => box.getByRole('checkbox').count()).toBe(7)
    await expectClean(page)
    await keys.press('Enter')
    await answered(page, '7 of 12 answered')

    await row(page, /No name printed.*We talked about the frameworks/)
      .and(page.locator('[aria-current]'))
      .waitFor()
    await keys.press('0')
    await keys.press('1')
    await row(page, /Thank you for this question.*Gerardo Isaac Morales Tenorio.*said by you/).waitFor()
    // Henri, of whom no label says that he speaks for France, is not the first guess here.
    const henri = row(page, /Who starts\? Pablo\?/)
    const guess = henri.getByRole('listitem').filter({ hasText: 'Henri Verdier' })
    await guess.waitFor()
    await keys.press(String((await guess.locator('kbd').textContent()) ?? ''))
    await row(
      page,
      /Yeah\. Indeed.*the moderator just said: “…I think with that, Natalie, you want/,
    ).waitFor()
    await keys.press('1')
    await row(page, /^Natalie .*spelt nearly like “Nathalie”/).waitFor()
    await keys.press('1')
    await answered(page, '12 of 12 answered')
    expect(keys.acts()).toBe(7)
    expect(keys.acts()).toBeLessThanOrEqual(14)
    await row(page, /^Natalie .*Nathalie Jaarsma.*by the label/).waitFor()
    const list = await people()
    expect(list.map(({ person }) => person.name).sort()).toEqual([
      'Gerardo Isaac Morales Tenorio',
      'Giacomo Persi Paoli',
      'Henri Verdier',
      'Kaja Ciglic',
      'Nathalie Jaarsma',
      'Pablo Castro',
      'Yik',
    ])
    expect(list.find(({ person }) => person.name === 'Nathalie Jaarsma')?.person.aliases).toEqual(['Natalie'])
    expect(await said()).toBe(4)

    for (let nth = 0; nth < 5; nth++) await page.keyboard.press('Control+z')
    await answered(page, '7 of 12 answered')
    await page.keyboard.press('Control+z')
    await answered(page, '0 of 12 answered')
    expect([await people(), await said()]).toEqual([[], 0])
  })

  it('are mapped in four keys with the shipped people', async () => {
    await beginWith(shipped)
    const { page } = olga
    await openList(page)
    await answered(page, '8 of 12 answered')
    const keys = counting(page)
    await keys.press('0')
    for (const words of [/Thank you for this question/, /Who starts\? Pablo\?/, /Yeah\. Indeed/]) {
      await row(page, words).and(page.locator('[aria-current]')).waitFor()
      await keys.press('1')
    }
    await answered(page, '12 of 12 answered')
    expect(keys.acts()).toBe(4)
    await row(page, /Who starts\? Pablo\?.*Henri Verdier.*said by you/).waitFor()
    await row(page, /Yeah\. Indeed.*Nathalie Jaarsma.*said by you/).waitFor()
    expect(await said()).toBe(4)
    await expectClean(page)
  })
})

describe('the list of who spoke', () => {
  it('lights the row whose answer was taken back or done again, so that a digit names the right turn', async () => {
    await beginWith(shipped)
    const { page } = olga
    await openList(page)
    await answered(page, '8 of 12 answered')
    const lit = (words: RegExp) => row(page, words).and(page.locator('[aria-current]')).waitFor()
    const thanks = /Thank you for this question/
    await page.keyboard.press('0')
    await lit(thanks)
    await page.keyboard.press('1')
    await lit(/Who starts\? Pablo\?/)
    await answered(page, '10 of 12 answered')
    await page.keyboard.press('Control+z')
    await answered(page, '9 of 12 answered')
    await lit(thanks)
    await page.keyboard.press('1')
    await lit(/Who starts\? Pablo\?/)
    await row(page, /Thank you for this question.*said by you/).waitFor()
    await row(page, /Who starts\? Pablo\?.*asks/).waitFor()
    await page.keyboard.press('Control+z')
    await lit(thanks)
    await page.keyboard.press('ArrowDown')
    await lit(/Who starts\? Pablo\?/)
    await page.keyboard.press('Control+Shift+z')
    await answered(page, '10 of 12 answered')
    await lit(thanks)
  })

  it('goes by arrows, adds a new person by name, and leads to the turn on the desk', async () => {
    await beginWith([])
    const { page } = olga
    await openList(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await row(page, /^HENRI VERDIER/)
      .and(page.locator('[aria-current]'))
      .waitFor()
    await page.keyboard.press('Enter')
    const box = page.getByRole('dialog', { name: 'Who is “HENRI VERDIER”?' })
    await expectClean(page)
    await box.getByRole('option', { name: 'New person “Henri Verdier”' }).waitFor()
    await page.keyboard.press('Enter')
    await row(page, /^HENRI VERDIER.*Henri Verdier.*by the label/).waitFor()
    expect((await people()).map(({ person }) => [person.name, person.aliases])).toEqual([
      ['Henri Verdier', ['HENRI VERDIER']],
    ])
    await row(page, /^HENRI VERDIER/)
      .getByRole('link', { name: '¶ 8 on the desk' })
      .click()
    await page.locator('[role=document]:focus').waitFor()
    expect(new URL(page.url()).hash).toBe('#s8')
  })

  it('lets an annotator say it for all turns of a label, here only, and a reader look', async () => {
    await beginWith(shipped)
    const ana = await journey.seat('Ana Annotator', 'annotator')
    await openList(ana.page)
    await row(ana.page, /^YIK/).getByRole('button', { name: /^YIK/ }).click()
    await ana.page.getByRole('dialog').getByRole('combobox').fill('raj')
    await ana.page
      .getByRole('option', { name: /Raj Burli/ })
      .first()
      .waitFor()
    expect(await ana.page.getByRole('option', { name: /New person/ }).count()).toBe(0)
    await ana.page.keyboard.press('Enter')
    await outcome(ana.page, 'Raj Burli speaks in the one turn of “YIK”, in this record only.').waitFor()
    const rea = await journey.seat('Rea Reader', 'reader')
    await openList(rea.page)
    await row(rea.page, /^YIK.*Raj Burli.*said by Ana Annotator/).waitFor()
    expect(await rea.page.getByRole('table').getByRole('button').count()).toBe(0)
    await rea.page.keyboard.press('0')
    await expectClean(rea.page)
    await row(ana.page, /^YIK.*said by you/).click()
    await ana.page.keyboard.press('Delete')
    await row(ana.page, /^YIK.*Yik Chan Chin.*by the label/).waitFor()
    await ana.page.keyboard.press('Control+z')
    await row(ana.page, /^YIK.*said by you/).waitFor()
  })

  it('is clean in the dark and on a phone, and nothing scrolls sideways', async () => {
    await beginWith([])
    const { page } = olga
    await page.emulateMedia({ colorScheme: 'dark' })
    await openList(page)
    await expectClean(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await unrolled(page)
    await expectClean(page)
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  })
})

describe('a change of speaker that the captioner missed', () => {
  it('is said at a word by key, drawn there and in the gutter, never copied, and taken away again', async () => {
    await beginWith(shipped)
    const { page } = olga
    await olga.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const words = 'Pablo, you want to add anything'
    const index = record.paragraphOf(words)
    const { transcript } = await olga.person.does('readTranscript', { params: { transcript: record.id } })
    const text = transcript.segments[index]?.text ?? ''
    const gutter = page.locator(`#s${index + 1} header`)
    const change = paragraph(page, index).locator('.speaks')
    const lines = () => paragraph(page, index).evaluate((element) => element.getBoundingClientRect().height)

    await openDesk(page, record, record.hashOf(words))
    const before = { height: await lines(), shown: await shownText(page, index) }
    await page.keyboard.press('t')
    const box = page.getByRole('dialog', { name: 'Who speaks from “Pablo” on?' })
    await box.getByRole('checkbox', { name: 'Only from “Pablo” on', checked: true }).waitFor()
    await expectClean(page)
    await page.keyboard.type('henri')
    await page.keyboard.press('Enter')
    await outcome(page, `Henri Verdier speaks from this word of ¶ ${index + 1}.`).waitFor()
    await gutter.getByText('Kaja Ciglic, then Henri Verdier').waitFor()
    await expect.poll(() => change.getAttribute('data-name')).toBe('Henri Verdier')
    await expect
      .poll(async () => ({ height: await lines(), shown: await shownText(page, index) }))
      .toEqual(before)
    await expectClean(page)

    await page.keyboard.press(' ')
    await expect.poll(() => page.getByLabel('Who, the speaker').inputValue()).toBe('France')
    await page.keyboard.press('Escape')

    await openDesk(page, record, `#s${index + 1}:0-${text.length}`)
    // The page is there already: its selection follows the address in its own time.
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+c')
        return page.evaluate(() => navigator.clipboard.readText())
      })
      .toBe(text)

    await openList(page)
    await row(page, /Somebody else, within a turn.*Henri Verdier.*said by you/)
      .getByRole('link', { name: `¶ ${index + 1} on the desk` })
      .click()
    await page.locator('[role=document]:focus').waitFor()
    await page.keyboard.press('t')
    await box.getByRole('button', { name: 'Nobody else from here' }).click()
    await outcome(page, 'Taken away: the speaker before goes on.').waitFor()
    await change.waitFor({ state: 'detached' })
    await gutter.getByText('Kaja Ciglic', { exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await change.waitFor()
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Take away the change at “Pablo”' }).click()
    await change.waitFor({ state: 'detached' })
    expect(await said()).toBe(0)
  })
})
