// Journey: what the positions add up to. Every number of the matrix is counted again here from the example as it was
// written by hand, every number opens exactly its quotes, and what is chosen is in the address.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleSchema } from '../../server/cli/demo/example.ts'
import { writeExample } from '../../server/cli/demo/write-example.ts'
import { actorName } from '../../shared/actors/actor.ts'
import { recordKey, type StanceId, type TopicId, type TranscriptId, ulid } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { starterCodebook } from '../../shared/records/codebook/starter-codebook.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { reload, visit } from '../support/screens/at-rest.ts'
import { firstSlug, password } from '../support/server.ts'

const file = new URL('../../transcripts/worked-example.json', import.meta.url)
const example = exampleSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const address = `/p/${firstSlug}/positions`
const topicNames = new Map<string, string>(starterCodebook.topics.map(({ id, name }) => [id, name]))

/** Beside the example: France speaks for the European Union, once. */
const forTheUnion = {
  actor: 'FRA',
  onBehalfOf: 'group:EU',
  topics: ['capacity-building' as TopicId],
  stance: 'supports' as StanceId,
}

type Told = Pick<(typeof example.positions)[number], 'actor' | 'topics' | 'stance' | 'reportedBy'> & {
  readonly onBehalfOf?: string
}
const positions: readonly Told[] = [...example.positions, forTheUnion]

/** The positions counted by hand: each counts for whom it is held, once under each of its topics. */
const told = positions.map((position) => {
  const holder = position.onBehalfOf ?? position.actor
  const isReported = position.reportedBy !== undefined && position.reportedBy !== holder
  return { ...position, holder, row: `${actorName(holder)}${isReported ? ', reported by others' : ''}` }
})
const numbers = (): Record<string, number> => {
  const counted: Record<string, number> = {}
  for (const { row, topics } of told) {
    for (const topic of topics) {
      const cell = `${row} / ${topicNames.get(topic)}`
      counted[cell] = (counted[cell] ?? 0) + 1
    }
  }
  return counted
}

let journey: Journey
let rea: Seated
beforeAll(async () => {
  journey = await beginJourney()
  rea = await journey.seat('Rea Reader', 'reader')
})
afterAll(() => journey.end())

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Positions by actor and topic' })
const cell = (page: Page, words: RegExp): Locator => grid(page).getByRole('button', { name: words })
const panel = (page: Page): Locator => page.locator('section[aria-labelledby=quotes-title]')
const quotes = (page: Page): Locator => panel(page).locator('[data-position]')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

/** Every number the matrix shows, by row and column as they are written there. */
const shown = (page: Page): Promise<Record<string, number>> =>
  grid(page).evaluate((table) => {
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? '')
    const found: Record<string, number> = {}
    for (const line of table.querySelectorAll('tbody tr')) {
      const [name] = line.querySelectorAll('th[scope=row]')
      if (!name) continue
      const row = [...name.childNodes]
        .map((node) =>
          node instanceof Element && node.classList.contains('code') ? '' : node.textContent?.trim(),
        )
        .join('')
      for (const number of line.querySelectorAll('td[data-stance] button')) {
        const column = Number(number.getAttribute('data-col'))
        found[`${row} / ${heads[column]}`] = Number(number.textContent?.replace(/\D/g, ''))
      }
    }
    return found
  })

describe('what the positions add up to', () => {
  it('says how to begin while there are none, and counts the first ones as they come', async () => {
    const { page } = rea
    await visit(page, address)
    await page.getByText('Nobody has recorded a position yet.').waitFor()
    await expectClean(page)
    const { world, settle } = journey.server.app
    const [project] = await world.projects.all()
    if (!project) throw new Error('no project')
    const written = await writeExample(world, project, example, () => password)
    expect(written.ok).toBe(true)
    const spoken = await world.rooms.write(
      roomName('transcript', (await journey.transcriptId('The Next Chapter')) as TranscriptId),
      rea.person.account.id,
      (room) => {
        room.put('positions', recordKey(rea.person.account.id, ulid(1_700_000_000_000, new Uint8Array(10))), {
          ...forTheUnion,
          spans: [{ startSegment: 8, start: 0, endSegment: 8, end: 20 }],
          certainty: 'sure',
          atMs: 1_700_000_000_000,
        })
        return ok(null)
      },
    )
    expect(spoken.ok).toBe(true)
    await settle()
    await grid(page).waitFor()
  })

  it('shows every number as counted from the example itself, and no other', async () => {
    const { page } = rea
    await expect.poll(() => shown(page)).toEqual(numbers())
    await page.getByText(`${positions.length} positions`).waitFor()
  })

  it('keeps apart who did not speak, who spoke on something else, and who is neutral', async () => {
    const { page } = rea
    const row = (name: RegExp) => grid(page).getByRole('row', { name })
    expect(
      await row(/^Canada/)
        .getByRole('gridcell', { name: 'did not speak' })
        .count(),
    ).toBeGreaterThan(10)
    expect(
      await row(/^Digital Peace Now/)
        .getByRole('gridcell', { name: 'spoke, but not on this' })
        .count(),
    ).toBe(topicNames.size)
    await cell(page, /^UNIDIR, Cybercrime committee: neutral, 1 quote/).waitFor()
  })

  it('opens exactly the quotes of a number, each with a link to its place', async () => {
    const { page } = rea
    const all = Object.entries(numbers()).filter(([, count]) => count > 1)
    expect(all.length).toBeGreaterThan(3)
    for (const [place, count] of all) {
      const [row = '', topic = ''] = place.split(' / ')
      await cell(
        page,
        new RegExp(`^${row.replace(', reported by others', '')}, ${topic}: .*, ${count} quotes$`),
      ).click()
      await expect.poll(() => quotes(page).count()).toBe(count)
      await panel(page).getByText(`${count} quotes`, { exact: true }).waitFor()
    }
    const links = panel(page).getByRole('link', { name: /^¶ \d+/ })
    expect(await links.first().getAttribute('href')).toMatch(new RegExp(`^/p/${firstSlug}/t/[^#]+#s\\d+`))
  })

  it('opens exactly the quotes of a row, of a column and of a closed group', async () => {
    const { page } = rea
    const ofMexico = told.filter(({ row }) => row === 'Mexico').length
    await cell(page, /^Mexico: \d+ quotes on all topics/).click()
    await expect.poll(() => quotes(page).count()).toBe(ofMexico)
    const onNorms = told.filter(({ topics }) => topics.includes('norms' as TopicId)).length
    await cell(page, /^Norms of responsible behaviour: \d+ quotes of all actors/).click()
    await expect.poll(() => quotes(page).count()).toBe(onNorms)
    await grid(page).getByRole('button', { name: 'States', exact: true }).click()
    const ofStates = told.filter(
      ({ row, actor, onBehalfOf, topics }) =>
        /^[A-Z]{3}$/.test(onBehalfOf ?? actor) &&
        !row.endsWith('others') &&
        topics.includes('norms' as TopicId),
    ).length
    await cell(page, new RegExp(`^States, Norms of responsible behaviour: .*, ${ofStates} quotes$`)).click()
    await expect.poll(() => quotes(page).count()).toBe(ofStates)
    await expectClean(page)
    await grid(page)
      .getByRole('button', { name: /^States/ })
      .first()
      .click()
  })

  it('shows the published words on v, and says which were corrected', async () => {
    const { page } = rea
    await cell(page, /^Mexico: \d+ quotes on all topics/).click()
    await expect.poll(() => panel(page).locator('ins').count()).toBeGreaterThan(0)
    await page.keyboard.press('v')
    await expect.poll(() => panel(page).locator('ins').count()).toBe(0)
    await page.keyboard.press('v')
    await expect.poll(() => panel(page).locator('ins').count()).toBeGreaterThan(0)
  })

  it('writes what is filtered into the address, and a reload shows the same', async () => {
    const { page } = rea
    await page.getByRole('button', { name: /^Actors: all actors/ }).click()
    await page.getByRole('combobox', { name: 'Actors' }).fill('mex')
    await page
      .getByRole('option', { name: /Mexico/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const ofMexico = told.filter(({ row }) => row.startsWith('Mexico')).length
    await page.getByText(`${ofMexico} positions`).waitFor()
    expect(page.url()).toContain('actors=MEX')
    await reload(page)
    await page.getByText(`${ofMexico} positions`).waitFor()
    await page.getByRole('button', { name: 'Actors: Mexico' }).waitFor()
    await page.getByRole('button', { name: /^Stances: any/ }).click()
    await page
      .getByRole('option', { name: /supports/ })
      .first()
      .click()
    await page.keyboard.press('Escape')
    const supports = told.filter(
      ({ row, stance }) => row.startsWith('Mexico') && stance === 'supports',
    ).length
    await page.getByText(`${supports} position`).first().waitFor()
    await page.getByRole('button', { name: 'Everything' }).click()
    await page.getByText(`${positions.length} positions`).waitFor()
    expect(new URL(page.url()).search).not.toContain('actors')
  })

  it('counts what a group says for each of its members when asked, and adds no rows up then', async () => {
    const { page } = rea
    const dutch = () => cell(page, /^Netherlands, Capacity building: supports, 1 quote$/)
    await cell(page, /^European Union, Capacity building: supports, 1 quote$/).waitFor()
    expect(await dutch().count()).toBe(0)
    await page.getByRole('button', { name: /^Actors: all actors/ }).click()
    await page.getByLabel('Count what a group says for each of its members').check()
    await page.keyboard.press('Escape')
    await cell(page, /^Austria, Capacity building: supports, 1 quote$/).waitFor()
    // With the members' rows the matrix is long, and only the rows in sight are drawn.
    await expect
      .poll(async () => {
        const drawn = await dutch().count()
        if (drawn === 0)
          await grid(page)
            .locator('..')
            .evaluate((box) => box.scrollBy(0, 150))
        return drawn
      })
      .toBe(1)
    await dutch().click()
    await expect.poll(() => quotes(page).count()).toBe(1)
    await panel(page).getByText('France for European Union').waitFor()
    expect(
      await grid(page)
        .getByRole('row', { name: /^All actors/ })
        .count(),
    ).toBe(0)
    expect(new URL(page.url()).searchParams.get('members')).toBe('yes')
    await page.getByRole('button', { name: 'Everything' }).click()
    await grid(page)
      .getByRole('row', { name: /^All actors/ })
      .waitFor()
  })

  it('shows what an address names and nobody knows, and the way out', async () => {
    const { page } = rea
    await visit(page, `${address}?actors=ZZZ&topics=long-gone&certainty=who-knows&from=yesterday`)
    await page.getByText('No position fits all of this.').waitFor()
    await page.getByRole('button', { name: 'Actors: ZZZ' }).waitFor()
    await page.getByRole('button', { name: 'Topics: long-gone' }).waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => shown(page)).toEqual(numbers())
  })

  it('keeps the rest of the screen when the program of a view cannot be fetched', async () => {
    // Without the copy of the program that a browser keeps for when it is offline.
    const { context, page } = await journey.visitor()
    await context.addCookies(await rea.context.cookies())
    await page.route(/\/assets\/meeting-view/, (asked) => asked.abort())
    await visit(page, address)
    await page.getByText('One meeting', { exact: true }).waitFor()
    await page.getByText('One meeting', { exact: true }).click()
    await page.getByText('This view could not be opened.').waitFor()
    await page.getByText('Matrix', { exact: true }).click()
    await expect.poll(() => page.getByText('This view could not be opened.').count()).toBe(0)
    await context.close()
  })

  it('goes by the keyboard alone: to a cell, into its quotes, back, sorted, as a table, to the filters', async () => {
    const { page } = rea
    await grid(page).locator('[tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await expect.poll(() => focused(page)).toMatch(/^Chile: \d+ quotes on all topics/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('quotes-title')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(/^Chile: \d+ quotes on all topics/)
    await page.keyboard.press('s')
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('number')
    await expect
      .poll(() => grid(page).locator('tbody th[scope=row]').first().textContent())
      .toMatch(/^Mexico/)
    await page.keyboard.press('t')
    const twin = page.getByRole('table', { name: 'Positions by actor and topic, as a table' })
    await twin.waitFor()
    await expect.poll(() => twin.locator('tbody tr').count()).toBe(Object.keys(numbers()).length)
    await page.keyboard.press('t')
    await grid(page).waitFor()
    await page.keyboard.press('f')
    await page.getByRole('dialog', { name: 'Records' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('shows the same quotes and number again by Back, by a reload and by the address alone', async () => {
    const { page } = rea
    await page.goto(address)
    const words = /^Mexico, Norms of responsible behaviour: /
    await cell(page, words).click()
    const count = numbers()['Mexico / Norms of responsible behaviour']
    const shows = async () => {
      await panel(page).getByRole('heading', { name: 'Mexico on Norms of responsible behaviour' }).waitFor()
      await expect.poll(() => quotes(page).count()).toBe(count)
      await expect.poll(() => cell(page, words).getAttribute('aria-pressed')).toBe('true')
    }
    await shows()
    await page.getByRole('radiogroup', { name: 'View' }).getByText('Over time').click()
    await page.getByText('Choose a number to read the quotes it counts.').waitFor()
    await page.goBack()
    await shows()
    await panel(page)
      .getByRole('link', { name: /^¶ \d+/ })
      .first()
      .click()
    await page.getByRole('document', { name: /^The record/ }).waitFor()
    await page.goBack()
    await shows()
    await reload(page)
    await shows()
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(words)
    await page.goto(`${address}?quotes=${encodeURIComponent('actors=MEX&topics=norms&said=own')}`)
    await shows()
    await page.getByRole('button', { name: 'Close the quotes' }).click()
    await expect.poll(() => page.evaluate(() => location.search)).toBe('')
  })

  it('opens by each number of the table exactly its quotes', async () => {
    const { page } = rea
    await page.keyboard.press('t')
    const twin = page.getByRole('table', { name: 'Positions by actor and topic, as a table' })
    await twin.waitFor()
    const stance = starterCodebook.stances.find(({ id }) => id === 'supports')
    const supporting = told.filter(
      (each) =>
        each.row === 'Mexico' && each.stance === 'supports' && each.topics.includes('norms' as TopicId),
    ).length
    expect(supporting).toBeGreaterThan(0)
    await twin
      .getByRole('button', {
        name: `Mexico, Norms of responsible behaviour, ${stance?.sign} ${stance?.name}: ${supporting} quote${supporting === 1 ? '' : 's'}`,
        exact: true,
      })
      .click()
    await expect.poll(() => quotes(page).count()).toBe(supporting)
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await grid(page).waitFor()
  })

  it('lists the keys of the picture among all keys', async () => {
    const { page } = rea
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'All keys' })
    await help.getByText('next cell that way').waitFor()
    await help.getByText('open its quotes').waitFor()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
  })

  it('takes the numbers away as a table that says the same', async () => {
    const { page } = rea
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV', exact: true }).click()
    const csv = readFileSync((await (await download).path()) ?? '', 'utf8')
    const lines = csv
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(Object.keys(numbers()).length + 1)
    expect(csv).toContain('Mexico,MEX,itself,Norms of responsible behaviour,4,')
  })

  it.each(['light', 'dark'] as const)(
    'is clean of what shuts people out, in the %s theme',
    async (colorScheme) => {
      const { page } = rea
      await page.emulateMedia({ colorScheme })
      await visit(page, `${address}?group=region&sort=similarity`)
      await cell(page, /^Mexico, Norms of responsible behaviour/).click()
      await quotes(page).first().waitFor()
      await expectClean(page)
      await page.keyboard.press('t')
      await page.getByRole('table', { name: 'Positions by actor and topic, as a table' }).waitFor()
      await expectClean(page)
    },
  )
})
