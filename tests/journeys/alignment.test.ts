// Journey: who stands with whom, and who moved from one session to the next. Every figure is worked out again here from
// the rows as they are stored, position by position, and every number opens exactly its quotes, each at its place.
import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorName } from '../../shared/actors/actor.ts'
import type { StanceId, TopicId, TranscriptId } from '../../shared/base/id.ts'
import { readCsv } from '../../shared/formats/csv.ts'
import {
  type Counted,
  expectedMoves,
  expectedPairs,
  quotesOn,
  standing,
  type Year,
  years,
} from '../support/figures/alignment-oracle.ts'
import { oraclePositions } from '../support/figures/position-oracle.ts'
import { type Beside, records as fileNames, workedProject } from '../support/figures/worked-project.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { pressOn, visit } from '../support/screens/at-rest.ts'
import { firstSlug } from '../support/server.ts'

const address = `/p/${firstSlug}/positions`

/** Beside the example, so that camps stand against each other and actors move both ways: year, holder, topics, stance. */
const besides: readonly Beside[] = [
  ['2020', 'CHN', 'norms', 'opposes'],
  ['2020', 'CHN', 'international-law capacity-building', 'opposes'],
  ['2020', 'CHN', 'capacity-building', 'opposes'],
  ['2020', 'RUS', 'norms international-law', 'opposes'],
  ['2020', 'RUS', 'capacity-building', 'neutral'],
  ['2020', 'RUS', 'due-diligence', 'supports', { withdrawn: true }],
  ['2020', 'FRA', 'programme-of-action', 'conditional'],
  ['2021', 'CHN', 'norms', 'supports'],
  ['2021', 'CHN', 'international-law', 'opposes'],
  ['2021', 'RUS', 'norms', 'conditional', { onBehalfOf: 'group:ASEAN' }],
  ['2021', 'RUS', 'international-law', 'unclear'],
  ['2021', 'RUS', 'capacity-building', 'supports'],
  ['2021', 'RUS', 'norms', 'supports', { reportedBy: 'CHN' }],
]

let journey: Journey
let rea: Seated
let records: Readonly<Record<Year, TranscriptId>>

let counted: readonly Counted[]

beforeAll(async () => {
  journey = await beginJourney()
  rea = await journey.seat('Rea Reader', 'reader')
  const stored = await workedProject(journey, rea.person.account.id, besides)
  const idOf = (year: Year) =>
    stored.records.find(({ fileName }) => fileName === fileNames[year])?.id as TranscriptId
  records = { '2020': idOf('2020'), '2021': idOf('2021') }
  counted = oraclePositions(stored, {}).map(({ record, holders, told, topics, stance }) => ({
    year: record === records['2020'] ? '2020' : '2021',
    holder: holders[0] ?? '',
    reported: told,
    topics: topics as TopicId[],
    stance: stance as StanceId,
  }))
})
afterAll(() => journey.end())

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const panel = (page: Page): Locator => page.locator('section[aria-labelledby=quotes-title]')
const quotes = (page: Page): Locator => panel(page).locator('[data-position]')
const table = (page: Page, name: string): Locator => page.getByRole('table', { name, exact: true })
const tableRows = async (page: Page, name: string): Promise<string[][]> =>
  (
    await table(page, name).evaluate((element) =>
      [...element.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((each) => each.textContent ?? ''),
      ),
    )
  ).map((cells) => cells.map(plain))

const textOfDownload = async (download: Download): Promise<string> => {
  const path = await download.path()
  return readFileSync(path, 'utf8')
}

describe('who stands with whom', () => {
  const figure = 'Alignment between actors'

  it('is the same in the table as worked out from the rows, the most aligned first', async () => {
    const { page } = rea
    await visit(page, `${address}?view=alignment`)
    await page.getByRole('figure', { name: figure }).waitFor()
    await expectClean(page)
    await page.keyboard.press('t')
    const expected = expectedPairs(counted)
    expect(expected.size).toBeGreaterThan(40)
    await expect.poll(async () => (await tableRows(page, figure)).length).toBe(expected.size)
    const rows = await tableRows(page, figure)
    const numbers = Object.fromEntries(rows.map(([pair = '', ...rest]) => [pair, rest]))
    expect(numbers).toEqual(Object.fromEntries([...expected].map(([pair, each]) => [pair, each.numbers])))
    const differences = rows.map((cells) => Number(cells[3]?.replace('−', '-')))
    expect(differences).toEqual([...differences].sort((a, b) => b - a))
    expect(differences.at(-1)).toBeLessThan(0)
    await expectClean(page)
  })

  it('opens by each number what both say on the topics it counts, and no more', async () => {
    const { page } = rea
    const pairs = [...expectedPairs(counted)].filter(
      ([, { agreeOn, conflictOn }]) => agreeOn.length > 0 && conflictOn.length > 0,
    )
    expect(pairs.length).toBeGreaterThan(2)
    for (const [pair, { agreeOn, conflictOn }] of pairs.slice(0, 4)) {
      const row = table(page, figure).getByRole('row', { name: pair })
      for (const [nth, on] of [agreeOn, conflictOn, [...agreeOn, ...conflictOn]].entries()) {
        await row.getByRole('button').nth(nth).click()
        await expect.poll(() => quotes(page).count()).toBe(quotesOn(counted, pair, on))
      }
    }
    await page.keyboard.press('t')
  })

  it('lights the ties of one actor, chosen from the list, and lists them', async () => {
    const { page } = rea
    await pressOn(page.getByRole('button', { name: /all actors/ }).last())
    await pressOn(page.getByRole('option', { name: /^China/ }))
    const expected = [...expectedPairs(counted)].filter(([pair]) => pair.split(' and ').includes('China'))
    await expect
      .poll(async () => (await tableRows(page, 'Ties of China')).map(([pair]) => pair).sort())
      .toEqual(expected.map(([pair]) => pair).sort())
    const lit = () =>
      page
        .locator('[data-tie]')
        .evaluateAll((ties) => ties.filter((tie) => getComputedStyle(tie).opacity === '1').length)
    await expect.poll(lit).toBe(expected.length)
    await pressOn(page.getByRole('button', { name: /^China, takes a side/ }))
    await table(page, 'Most aligned').waitFor()
    await expect.poll(lit).toBe(expectedPairs(counted).size)
  })

  it('draws fewer when more topics in common are asked for, and says who is left out', async () => {
    const { page } = rea
    const slider = page.getByRole('slider', { name: /Tied by at least/ })
    await slider.press('ArrowRight')
    await slider.press('ArrowRight')
    await page.locator('output').getByText('3 topics').waitFor()
    const numbers = [...expectedPairs(counted)].filter(
      ([, each]) => Number(each.numbers[3]?.split(' ')[0]) >= 3,
    )
    await expect.poll(() => page.locator('[data-tie]').count()).toBe(numbers.length)
    await page.getByText(/fewer than 3 topics in common with anybody and (?:is|are) left out/).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('least')).toMatch(/^"?3"?$/)
    await page.reload()
    await page.locator('output').getByText('3 topics').waitFor()
    await expect.poll(() => page.locator('[data-tie]').count()).toBe(numbers.length)
    await slider.press('Home')
    await page.locator('output').getByText('1 topic').waitFor()
  })

  it('says how many of the counted positions it compares, which the number opens', async () => {
    const { page } = rea
    const sided = counted.filter(
      ({ reported, stance }) => !reported && !['neutral', 'unclear'].includes(stance),
    ).length
    const number = page.getByRole('button', { name: /in this picture: their quotes$/ })
    await expect.poll(() => number.textContent()).toBe(String(sided))
    await number.click()
    await panel(page).getByText(`${sided} quotes`, { exact: true }).waitFor()
    await panel(page).getByRole('button', { name: 'Close the quotes' }).click()
    await expect.poll(() => number.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('says its formula and its source', async () => {
    const { page } = rea
    await page.getByRole('button', { name: 'Formula' }).click()
    const help = page.getByRole('dialog', { name: 'How alignment is worked out' })
    await help.getByText(/Leifeld/).waitFor()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
  })

  it('is taken away as CSV with every figure of every pair, and as a drawing that stands alone', async () => {
    const { page } = rea
    const taken = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ])
      return download
    }
    const { rows } = readCsv(await textOfDownload(await taken('CSV')))
    const [head, ...lines] = rows
    expect(lines).toHaveLength(expectedPairs(counted).size)
    const place = (name: string) => head!.cells.indexOf(name)
    for (const { cells } of lines) {
      const pair = expectedPairs(counted).get(`${cells[place('name_a')]} and ${cells[place('name_b')]}`)
      expect(Number(cells[place('topics_agreed')])).toBe(pair?.agreeOn.length)
      expect(Number(cells[place('topics_opposed')])).toBe(pair?.conflictOn.length)
    }
    const drawing = await textOfDownload(await taken('SVG'))
    expect(drawing.match(/<line /g)?.length).toBeGreaterThanOrEqual(expectedPairs(counted).size)
    expect(drawing).toContain('<title>Alignment between actors</title>')
    for (const says of [
      'agree, thicker on a larger share',
      'disagree on a topic',
      'state, larger the more',
      'Project: ',
    ])
      expect(drawing).toContain(says)
  })

  it('compares what others report by itself, when asked', async () => {
    const { page } = rea
    await page.getByRole('button', { name: 'compare what others report' }).click()
    await page.getByText('Only what others report of actors is compared.').waitFor()
    expect(new URL(page.url()).searchParams.get('said')).toBe('reported')
    await expectClean(page)
  })
})

describe('who moved', () => {
  const moves = (page: Page): Locator => page.getByRole('list', { name: 'Moves' }).locator('> li')

  it('is listed as worked out from the rows, the greatest move first', async () => {
    const { page } = rea
    await visit(page, `${address}?view=time`)
    const expected = expectedMoves(counted)
    expect(expected.length).toBeGreaterThan(4)
    await page.getByRole('figure', { name: 'Change over time' }).waitFor()
    for (const more = page.getByRole('button', { name: /^Show \d+ more/ }); (await more.count()) > 0; )
      await more.click()
    await expect.poll(() => moves(page).count()).toBe(expected.length)
    const found = await moves(page).evaluateAll((items) =>
      items.map((item) => {
        const [way] = /[\d.]+ (?:up|down)/.exec(item.querySelector('p')?.textContent ?? '') ?? ['unmeasured']
        const numbers = [...item.querySelectorAll('section > p:last-child button')].map((button) =>
          button.textContent?.replace(/\D/g, ''),
        )
        return `${item.querySelector('h3')?.textContent}: ${way}, ${numbers.join(' and ')}`
      }),
    )
    expect([...found].sort()).toEqual(expected.sort())
    const sizes = found.map((line) => Number(/: ([\d.]+) (?:up|down)/.exec(line)?.[1] ?? -1))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes[0]).toBe(2)
    await expectClean(page)
  })

  it('opens all quotes of either side by its number, and either quote at its place', async () => {
    const { page } = rea
    const item = moves(page).filter({ hasText: 'Mexico on One track or several' })
    for (const [nth, year] of years.entries()) {
      const side = item.getByRole('region').nth(nth)
      const number = side.getByRole('button', { name: /quotes?: / })
      const count = standing(counted, 'MEX', false, 'one-track-or-several', year)?.quotes
      await expect.poll(async () => Number((await number.textContent())?.replace(/\D/g, ''))).toBe(count)
      await number.click()
      await expect.poll(() => quotes(page).count()).toBe(count)
      const words = (await side.locator('blockquote').textContent()) ?? ''
      await side.getByRole('link', { name: /^¶ \d+/ }).click()
      await page.getByRole('document', { name: /^The record/ }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/p/${firstSlug}/t/${records[year]}`)
      const [, paragraph] = /^#s(\d+)/.exec(new URL(page.url()).hash) ?? []
      const first = words.split(/[,.]/)[0] ?? ''
      await expect.poll(() => page.locator(`#s${paragraph} .seg-text`).textContent()).toContain(first)
      await page.goBack()
      await moves(page).first().waitFor()
    }
  })

  it('keeps apart in the table who did not speak and who spoke of other things', async () => {
    const { page } = rea
    await page.getByRole('figure', { name: 'Change over time' }).waitFor()
    await page.keyboard.press('t')
    const rows = await tableRows(page, 'Change over time')
    const courses = new Set(
      counted.flatMap(({ holder, reported, topics }) =>
        topics.map((topic) => `${holder} ${reported} ${topic}`),
      ),
    )
    expect(rows).toHaveLength(courses.size)
    const of = (actor: string, topic: string) =>
      rows.find(([who, on]) => who === actor && on === topic)?.slice(2, 4)
    expect(of('Chile', 'Points of contact')).toEqual(['did not speak', '+ supports, 1'])
    expect(of(actorName('RUS'), 'Norms of responsible behaviour')).toEqual([
      '− opposes, 1',
      'spoke, not on this',
    ])
    expect(of(`${actorName('RUS')}, as others report`, 'Norms of responsible behaviour')).toEqual([
      'nothing reported',
      '+ supports, 1',
    ])
    await expectClean(page)
    await page.keyboard.press('t')
  })

  it('opens the quotes of a chip of the picture, by keys alone', async () => {
    const { page } = rea
    const chip = page.getByRole('button', {
      name: /^China on Norms of responsible behaviour, IGF 2020: − opposes, 1$/,
    })
    await chip.focus()
    await page.keyboard.press('Enter')
    await panel(page)
      .getByRole('heading', { name: 'China on Norms of responsible behaviour, IGF 2020' })
      .waitFor()
    await expect.poll(() => quotes(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => chip.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('IGF 2021')
  })

  it('says that two sessions are needed where there is one', async () => {
    const { page } = rea
    await visit(page, `${address}?view=time&records=${records['2020']}`)
    await page.getByText('Change over time needs two sessions to compare; here is one.').waitFor()
    await expectClean(page)
  })
})
