// Journey: where states stand on a topic, on both maps, and who spoke when in one meeting. Every number is counted again
// here from the rows as they are stored; every picture has its table and can be taken away.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorName } from '../../shared/actors/actor.ts'
import type { TopicId } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { starterCodebook } from '../../shared/records/codebook/starter-codebook.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { type OraclePosition, oraclePositions } from '../support/figures/position-oracle.ts'
import { type Speech, speechesOf } from '../support/figures/speech-oracle.ts'
import type { StoredProject } from '../support/figures/stored-project.ts'
import { type Beside, workedProject } from '../support/figures/worked-project.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { expectFiles, takes } from '../support/pictures/taken-away.ts'
import { visit } from '../support/screens/at-rest.ts'
import { expectNoSidewaysScroll } from '../support/screens/whole-page.ts'
import { firstSlug } from '../support/server.ts'

const topic = 'stakeholder-participation' as TopicId

/** Beside the example: small states, and France for the European Union. */
const besides: readonly Beside[] = [
  ['2021', 'SGP', topic, 'supports'],
  ['2021', 'SGP', topic, 'supports'],
  ['2021', 'SGP', topic, 'opposes'],
  ['2021', 'TUV', topic, 'opposes'],
  ['2021', 'FRA', topic, 'supports', { onBehalfOf: 'group:EU' }],
  ['2021', 'TUV', topic, 'supports', { withdrawn: true }],
]
let stored: StoredProject
/** Every position that counts, each for one holder, as it is stored. */
let told: readonly (OraclePosition & { readonly holder: string; readonly isReported: boolean })[]
const signs = new Map(starterCodebook.stances.map(({ id, sign }) => [id as string, sign]))

/** "+2" of those who stand so, by hand: one stance has its sign, for and against is ±; null where it takes more thought. */
function countOf(
  holder: string,
  isReported: boolean,
): { readonly sign: string | null; readonly count: number } {
  const all = told.filter(
    (each) => each.holder === holder && each.isReported === isReported && each.topics.includes(topic),
  )
  const stances = [...new Set(all.map(({ stance }) => stance as string))]
  const sides = stances.map((stance) => (stance === 'opposes' ? 'against' : 'for'))
  const sign =
    stances.length === 1 ? (signs.get(stances[0]!) ?? null) : new Set(sides).size === 2 ? '±' : null
  return { sign, count: all.length }
}
let onTopic: typeof told
const isState = (holder: string) => /^[A-Z]{3}$/.test(holder)

let journey: Journey
let rea: Seated
beforeAll(async () => {
  journey = await beginJourney()
  rea = await journey.seat('Rea Reader', 'reader')
  stored = await workedProject(journey, rea.person.account.id, besides)
  told = oraclePositions(stored, {}).map((each) => ({
    ...each,
    holder: each.holders[0] ?? '',
    isReported: each.told,
  }))
  onTopic = told.filter(({ topics }) => topics.includes(topic))
})
afterAll(() => journey.end())

const address = (more: string) => `/p/${firstSlug}/positions?${more}`
const tiles = (page: Page): Locator => page.locator('[data-map=tiles]')
const land = (page: Page): Locator => page.locator('[data-map=land]')
const panel = (page: Page): Locator => page.locator('section[aria-labelledby=quotes-title]')
const quotes = (page: Page): Locator => panel(page).locator('[data-position]')
/** The numbers of the sentence at the top: of the picture, and of all that is counted. */
const inPicture = (page: Page): Locator =>
  page.getByRole('button', { name: /in this picture: their quotes$/ })

/** What the marks of a map say, by code: the sign and number printed last on each. */
const marksOf = (map: Locator): Promise<Record<string, string>> =>
  map
    .locator('[data-mark]')
    .evaluateAll((marks) =>
      Object.fromEntries(
        marks.map((mark) => [
          mark.getAttribute('data-mark'),
          [...mark.querySelectorAll('text')].at(-1)?.textContent?.replace('\u2009', '') ?? '',
        ]),
      ),
    )

function expectCounts(marks: Record<string, string>): void {
  const holders = new Set(onTopic.map(({ holder }) => holder).filter(isState))
  expect(Object.keys(marks).sort()).toEqual([...holders].sort())
  for (const [code, says] of Object.entries(marks)) {
    const own = countOf(code, false)
    const { sign, count } = own.count > 0 ? own : countOf(code, true)
    expect([code, says.replace(/^\D/, '')]).toEqual([code, String(count)])
    if (sign !== null) expect([code, says[0]]).toEqual([code, sign])
  }
}

describe('the tiles of the world', () => {
  it('show for each state the number counted from the rows, and no other', async () => {
    const { page } = rea
    await visit(page, address('view=map'))
    await tiles(page).waitFor()
    await page.getByRole('button', { name: /^Stakeholder participation/ }).waitFor()
    const marks = await marksOf(tiles(page))
    expectCounts(marks)
    expect(marks).toMatchObject({ SGP: '±3', TUV: '−1' })
    expect(await tiles(page).locator('[data-tile]').count()).toBe(195)
    await expectClean(page)
  })

  it('are said to have as many of the counted positions as they show, which the number opens', async () => {
    const { page } = rea
    await expect.poll(() => inPicture(page).textContent()).toBe(String(onTopic.length))
    await page
      .getByText(`Stakeholder participation has ${onTopic.length} of the ${told.length} positions`)
      .waitFor()
    await inPicture(page).click()
    await panel(page).getByRole('heading', { name: 'All actors on Stakeholder participation' }).waitFor()
    await expect.poll(() => quotes(page).count()).toBe(onTopic.length)
  })

  it('leave groups and organisations to the lines beneath, with their numbers', async () => {
    const { page } = rea
    const beneath = page.getByRole('region', { name: 'Not on the map' })
    await beneath.getByRole('button', { name: /^EU \+ 1/ }).waitFor()
    const others = new Set(onTopic.map(({ holder }) => holder).filter((holder) => holder.startsWith('org:')))
    for (const holder of others) {
      const { count } = countOf(holder, false)
      const line = beneath.getByRole('button', { name: new RegExp(`^${actorName(holder)} . ${count}\\b`) })
      expect([holder, await line.count()]).toEqual([holder, 1])
    }
  })

  it('open exactly the quotes of a number, by mouse and by keys', async () => {
    const { page } = rea
    for (const [code, says] of Object.entries(await marksOf(tiles(page)))) {
      await tiles(page).locator(`[data-mark=${code}]`).click()
      await expect.poll(() => quotes(page).count()).toBe(Number(says.replace(/^\D/, '')))
      await panel(page)
        .getByRole('heading', { name: new RegExp(`^${actorName(code)} on`) })
        .waitFor()
    }
    await tiles(page).locator('[data-mark=MEX]').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await panel(page)
      .getByRole('heading', { name: /^Canada on/ })
      .waitFor()
    await expect.poll(() => quotes(page).count()).toBe(countOf('CAN', true).count)
  })

  it('open in the table by the number of each stance those of that stance', async () => {
    const { page } = rea
    await page.keyboard.press('t')
    const table = page.getByRole('table', { name: /one tile a state$/ })
    for (const [stance, count] of [
      ['supports', 2],
      ['opposes', 1],
    ] as const) {
      const of = count === 1 ? '1 position' : `${count} positions`
      await table.getByRole('button', { name: `Singapore: ${stance}, ${of}`, exact: true }).click()
      await expect.poll(() => quotes(page).count()).toBe(count)
    }
    expect(new URL(page.url()).searchParams.get('table')).toBe('yes')
    await page.reload()
    await table.waitFor()
    await expect.poll(() => quotes(page).count()).toBe(1)
    await panel(page).getByRole('button', { name: 'Close the quotes' }).click()
    const number = table.getByRole('button', { name: 'Singapore: opposes, 1 position', exact: true })
    await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('t')
    await tiles(page).waitFor()
  })

  it('count a group’s position for its members when asked', async () => {
    const { page } = rea
    await page.getByRole('button', { name: 'Count them for their members too' }).click()
    await tiles(page).locator('[data-mark=DEU]').waitFor()
    expect(page.url()).toContain('members=yes')
    const marks = await marksOf(tiles(page))
    expect(marks.FRA?.slice(1)).toBe(String(countOf('FRA', false).count + 1))
    await tiles(page).locator('[data-mark=FRA]').click()
    await expect.poll(() => quotes(page).count()).toBe(countOf('FRA', false).count + 1)
    // A position that counts for many members is one position in the picture.
    await expect.poll(() => inPicture(page).textContent()).toBe(String(onTopic.length))
    await page.getByRole('button', { name: 'Count them for the groups alone' }).click()
    await expect.poll(() => tiles(page).locator('[data-mark=DEU]').count()).toBe(0)
  })

  it('have a table, and can be taken away, the same in the dark', async () => {
    const { page } = rea
    await expectFiles(page, tiles(page))
    const light = await takes(page, 'SVG')
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    expect((await takes(page, 'SVG')).bytes.equals(light.bytes)).toBe(true)
    await expectClean(page)
    await page.evaluate(() => {
      delete document.documentElement.dataset.theme
    })
  })
})

describe('the land', () => {
  it('shows the same numbers, Tuvalu and Singapore among them, and what they open', async () => {
    const { page } = rea
    await page.locator('figcaption').getByRole('button', { name: 'Geographic', exact: true }).click()
    await land(page).waitFor()
    expect(page.url()).toContain('map=land')
    expectCounts(await marksOf(land(page)))
    for (const [code, count] of [
      ['SGP', 3],
      ['TUV', 1],
    ] as const) {
      await land(page).locator(`[data-mark=${code}]`).click()
      await expect.poll(() => quotes(page).count()).toBe(count)
    }
  })

  it('has a place for every state, and none for land without a seat of its own', async () => {
    const { page } = rea
    const places = await land(page)
      .locator('[data-place]')
      .evaluateAll((all) => new Set(all.map((each) => each.getAttribute('data-place'))).size)
    expect(places).toBe(195)
    expect(await land(page).locator('path:not([data-state]) > title').count()).toBe(0)
    await land(page)
      .getByText(/do not imply official endorsement or acceptance/)
      .waitFor()
    await expectClean(page)
  })

  it('has a table, and can be taken away', async () => {
    await expectFiles(rea.page, land(rea.page))
  })
})

describe('one meeting', () => {
  const timeline = (page: Page): Locator => page.locator('[data-picture=meeting]')
  const totals = (page: Page) =>
    page
      .getByRole('region', { name: 'Totals' })
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))

  it('counts the words and positions of each actor as the rows have them', async () => {
    const { page } = rea
    const id = await journey.transcriptId('The Next Chapter')
    await visit(page, address(`view=meeting&record=${id}`))
    await timeline(page).waitFor()
    const record = stored.records.find((each) => each.id === id)
    if (!record) throw new Error('no record')
    const speeches = speechesOf(stored.project, record)
    const wordsOf = (of: readonly Speech[]) => of.reduce((sum, { words }) => sum + words, 0)
    const rows = await totals(page)
    expect(rows.reduce((sum, [, , , , count]) => sum + Number(count), 0)).toBe(wordsOf(speeches))
    const speaking = new Set(speeches.flatMap(({ actor }) => actor ?? []))
    expect(speaking.size).toBeGreaterThan(5)
    for (const actor of speaking) {
      const own = speeches.filter((each) => each.actor === actor)
      const turns = new Set(own.map(({ turn }) => turn)).size
      const row = rows.find(([name]) => name === actorName(actor))
      expect([actor, row?.[3], row?.[4]]).toEqual([actor, String(turns), String(wordsOf(own))])
    }
    const here = told.filter((each) => each.record === id)
    for (const holder of new Set(here.map((each) => each.holder))) {
      const row = rows.find(([name]) => name === actorName(holder))
      const count = (isReported: boolean) =>
        String(here.filter((each) => each.holder === holder && each.isReported === isReported).length)
      expect([holder, row?.at(-2), row?.at(-1)]).toEqual([holder, count(false), count(true)])
    }
    expect(await timeline(page).locator('[data-position]').count()).toBe(here.length)
    await expect.poll(() => inPicture(page).textContent()).toBe(String(here.length))
    await inPicture(page).click()
    await expect.poll(() => quotes(page).count()).toBe(here.length)
    await expectClean(page)
  })

  it('opens the quotes of a number and of a mark, and goes to the place of a block', async () => {
    const { page } = rea
    const number = page.getByRole('region', { name: 'Totals' }).getByRole('button', { name: /of Chile$/ })
    const count = Number(await number.textContent())
    await number.click()
    await expect.poll(() => quotes(page).count()).toBe(count)
    const mark = timeline(page).getByRole('button', { name: /Singapore: opposes/ })
    await mark.focus()
    await page.keyboard.press('Enter')
    await panel(page)
      .getByRole('heading', { name: /^Singapore on/ })
      .waitFor()
    await expect.poll(() => quotes(page).count()).toBe(1)
    await panel(page)
      .getByText(/1 position in this meeting/)
      .waitFor()
  })

  it('has a table, and can be taken away', async () => {
    await expectFiles(rea.page, timeline(rea.page))
  })

  it('shows the same quotes again on the way back from a place, and gives the focus back to their mark', async () => {
    const { page } = rea
    const mark = timeline(page).getByRole('button', { name: /Singapore: opposes/ })
    await mark.click()
    await panel(page)
      .getByRole('heading', { name: /^Singapore on/ })
      .waitFor()
    await panel(page)
      .getByRole('link', { name: /^¶ \d+/ })
      .click()
    await page.getByRole('document', { name: /^The record/ }).waitFor()
    await page.goBack()
    await panel(page)
      .getByRole('heading', { name: /^Singapore on/ })
      .waitFor()
    await expect.poll(() => quotes(page).count()).toBe(1)
    await mark.waitFor()
    expect(await mark.getAttribute('aria-pressed')).toBe('true')
    await panel(page).getByRole('button', { name: 'Close the quotes' }).click()
    await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(new URL(page.url()).searchParams.has('quotes')).toBe(false)
  })

  it('goes to the place of a block', async () => {
    const { page } = rea
    const block = timeline(page)
      .getByRole('link', { name: /^Netherlands, .*from ¶/ })
      .first()
    const place = await block.getAttribute('href')
    expect(place).toMatch(/#s\d+$/)
    await block.click()
    await page.waitForURL((url) => `${url.pathname}${url.hash}` === place)
  })
})

describe('on a phone, with a topic of one endless word', () => {
  it('each view keeps to the screen, and a picture that is wider says so and offers its table', async () => {
    const { page } = rea
    const { world, settle } = journey.server.app
    const [project] = await world.projects.all()
    if (!project) throw new Error('no project')
    const known = starterCodebook.topics.find(({ id }) => id === topic)
    if (!known) throw new Error('no topic')
    const { id: _, ...record } = known
    const put = await world.rooms.write(roomName('project', project.id), rea.person.account.id, (records) => {
      records.put('topics', topic, { ...record, name: 'x'.repeat(120) })
      return ok(null)
    })
    if (!put.ok) throw new Error(put.problem.message)
    await settle()
    await page.setViewportSize({ width: 390, height: 844 })
    for (const view of ['time', 'meeting', 'map']) {
      await visit(page, address(`view=${view}&topic=${topic}`))
      await page.locator('figure svg').first().waitFor()
      await page.getByText('x'.repeat(120)).first().waitFor({ state: 'attached' })
      await expectNoSidewaysScroll(page, view)
      if (view !== 'meeting') continue
      const marks = page.locator('figure svg [data-position]')
      await marks.first().waitFor()
      const heights = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().height))
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
    }
    await page.getByText('Wider than the screen').waitFor()
    const sizes = await tiles(page)
      .locator('[data-mark]')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().width))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
    await expectClean(page)
    await page.getByRole('button', { name: 'read the table' }).click()
    await page.getByRole('table', { name: /one tile a state$/ }).waitFor()
    await expectNoSidewaysScroll(page, 'table')
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})
