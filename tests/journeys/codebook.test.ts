// The codebook by keyboard: a topic is merged with a walk through its quotes and brought back whole, two people rename one
// topic at once, a topic is split.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordKey, type TopicId } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { topicSchema } from '../../shared/records/codebook/codebook.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { pressOn, visit } from '../support/screens/at-rest.ts'
import { type DeskRecord, deskRecord, marginNote, openDesk, outcome } from '../support/screens/desk.ts'
import { firstSlug } from '../support/server.ts'
import { testId } from '../support/world.ts'

const home = `/p/${firstSlug}/codebook`
const humanRights = 'human-rights' as TopicId
/** Words of one paragraph each, who holds the position, and on what. */
const quotes = [
  { words: 'a very timely', actor: 'MEX', topics: ['norms'] },
  { words: 'In this regard, my very first patient', actor: 'FRA', topics: ['norms', 'threats'] },
  { words: 'We supported the U.S. and the EU', actor: 'NLD', topics: ['norms'] },
] as const

let journey: Journey
let record: DeskRecord
let ana: Seated
let ben: Seated
let li: Seated
let rosa: Seated
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  ben = await journey.seat('Ben Okafor', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
  rosa = await journey.seat('Rosa Diaz', 'reviewer')
  await writePositions()
})
afterAll(() => journey.end())

/** Each as its coder's screen writes it: Ana the first and the last, Ben the second. */
async function writePositions() {
  const { transcript } = await ana.person.does('readTranscript', { params: { transcript: record.id } })
  const written = quotes.map(({ words, actor, topics }, nth) => {
    const segment = transcript.segments.find(({ text }) => text.includes(words))
    if (!segment) throw new Error(`“${words}” is not in the record`)
    const start = segment.text.indexOf(words)
    const coder = nth === 1 ? ben : ana
    const spans = [
      { startSegment: segment.index, start, endSegment: segment.index, end: start + words.length },
    ]
    const value = {
      spans,
      actor,
      topics: [...topics],
      stance: 'supports',
      certainty: 'sure',
      atMs: 1000 + nth,
    }
    return { by: coder.person.account.id, key: recordKey(coder.person.account.id, testId(7000 + nth)), value }
  })
  for (const { by, key, value } of written) {
    const put = await journey.server.app.world.rooms.write(roomName('transcript', record.id), by, (room) =>
      ok(room.put('positions', key, value)),
    )
    if (!put.ok) throw new Error(put.problem.message)
  }
}

/** What the file of positions says: holder, topic, coder. */
async function codings(): Promise<readonly string[]> {
  const { positions } = await li.person.does('listPositions', { params: { project: firstSlug }, query: {} })
  const names = new Map([ana, ben].map(({ person }) => [person.account.id as string, person.account.name]))
  return positions
    .map(({ holder, topics, coder }) => `${holder} on ${topics.join(' and ')}, ${names.get(coder)}`)
    .sort()
}
const atFirst = [
  'FRA on norms and threats, Ben Okafor',
  'MEX on norms, Ana Ribeiro',
  'NLD on norms, Ana Ribeiro',
]

const topic = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) })
const chosen = (page: Page, name: string) =>
  page.locator('[role=treeitem][aria-selected=true]', { hasText: name }).waitFor()
const stage = (page: Page, number: string) =>
  page.getByRole('contentinfo').getByText(number, { exact: true }).waitFor()

async function find(page: Page, words: string, name: string) {
  await page.getByRole('tree', { name: 'Topics' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await chosen(page, name)
}

describe('a merge by keyboard', () => {
  it('walks through the quotes, and the desk shows where each went', async () => {
    expect(await codings()).toEqual(atFirst)
    const { page } = li
    await visit(page, home)
    await topic(page, 'Norms of responsible behaviour').getByText('3', { exact: true }).waitFor()
    await expectClean(page)
    await find(page, 'responsible', 'Norms of responsible behaviour')
    await page.keyboard.press('m')
    await page.getByLabel('Into which topic?').waitFor()
    await page.getByText('3 positions carry it.').waitFor()
    await page.keyboard.type('international')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Merge Norms.* into International law$/, level: 1 }).waitFor()
    await page.getByText('Coded by Ana Ribeiro').waitFor()
    await expectClean(page)

    await stage(page, '1 of 3')
    await page.keyboard.press('ArrowRight')
    await stage(page, '2 of 3')
    await page.keyboard.press('ArrowLeft')
    const holders: string[] = []
    for (const number of ['1 of 3', '2 of 3', '3 of 3']) {
      await stage(page, number)
      const where =
        (await page.getByRole('region', { name: 'Quote' }).locator('b').first().textContent()) ?? ''
      holders.push(where)
      // France goes to human rights, found by name; the others where the merge leads.
      if (where === 'France') {
        await page.keyboard.press('o')
        await page.getByRole('combobox', { name: 'To another topic' }).waitFor()
        await page.keyboard.type('human')
      }
      await page.keyboard.press('Enter')
    }
    expect(holders.sort()).toEqual(['France', 'Mexico', 'Netherlands'])
    await page.getByText('2 go to International law, 1 to Human rights.').waitFor()
    expect(await codings()).toEqual(atFirst)
    await expectClean(page)
    await page.keyboard.press('Enter')
    await outcome(
      page,
      /is merged into International law: 2 go to International law, 1 to Human rights/,
    ).waitFor()
    await chosen(page, 'International law')
    expect(await codings()).toEqual([
      'FRA on human-rights and threats, Ben Okafor',
      'MEX on international-law, Ana Ribeiro',
      'NLD on international-law, Ana Ribeiro',
    ])

    await openDesk(ana.page, record)
    await marginNote(ana.page, /Mexico.*International law/).waitFor()
    await marginNote(ana.page, /France.*Human rights/).waitFor()
  })

  it('is taken back whole by one undo: every coding and its coder', async () => {
    const { page } = li
    await page.keyboard.press('Control+z')
    await outcome(page, /^Taken back: merging “Norms of responsible behaviour”/).waitFor()
    await topic(page, 'Norms of responsible behaviour').waitFor()
    expect(await codings()).toEqual(atFirst)
    await marginNote(ana.page, /Mexico.*Norms of responsible behaviour/).waitFor()
    const france = marginNote(ana.page, /France.*Norms of responsible behaviour · Existing/)
    await france.getByLabel('Ben Okafor').waitFor()

    await page.keyboard.press('v')
    await page.keyboard.press('v')
    await page.getByText('took the merging of “Norms of responsible behaviour” back').waitFor()
    const act = (words: string) => page.getByRole('listitem').filter({ hasText: words })
    const merge = act('merged “Norms of responsible behaviour” into “International law”')
    await merge
      .getByText('gave 1 position “Human rights” instead of “Norms of responsible behaviour”')
      .waitFor()
    await merge.getByText('Which positions').click()
    await merge.getByText('“Norms of responsible behaviour” → “Human rights”').waitFor()
    expect(await merge.getByRole('link', { name: /^France, .*, ¶ \d+$/ }).getAttribute('href')).toContain(
      `${record.address}#s`,
    )
    await act('took the merging of “Norms of responsible behaviour” back')
      .getByText('gave 1 position “Norms of responsible behaviour” instead of “Human rights”')
      .waitFor()
    await expectClean(page)
  })

  it('an old version is shown before it is brought back: what it changes, and which codings it touches', async () => {
    const { page } = li
    const merge = page
      .getByRole('listitem')
      .filter({ hasText: 'merged “Norms of responsible behaviour” into “International law”' })
    await merge.getByText('Bring back…').click()
    const ask = merge.getByRole('button', { name: '“Norms of responsible behaviour”' })
    const box = page.getByRole('dialog', { name: 'Bring back “Norms of responsible behaviour”?' })
    await ask.click()
    await box.getByText('It would be again as it was left by Li Wen').waitFor()
    expect(await box.locator('ins').allTextContents()).toEqual(['International law'])
    await box.getByText('3 positions would be read as another topic').waitFor()
    await box
      .getByRole('listitem')
      .filter({ hasText: /^Mexico, .*: “Norms of .*” → “International law”$/ })
      .waitFor()
    await expectClean(page)
    await box.getByRole('button', { name: 'Not now' }).click()
    await box.waitFor({ state: 'detached' })
    expect(await codings()).toEqual(atFirst)

    await ask.click()
    await box.getByText('3 positions would be read as another topic').waitFor()
    await box.getByRole('button', { name: 'Bring back' }).click()
    await outcome(page, '“Norms of responsible behaviour” is as it was then.').waitFor()
    await box.waitFor({ state: 'detached' })
    expect((await codings()).filter((line) => line.includes('international-law'))).toHaveLength(3)
    await page.keyboard.press('Control+z')
    await outcome(page, 'Taken back: bringing back “Norms of responsible behaviour”.').waitFor()
    expect(await codings()).toEqual(atFirst)
  })

  it('left with Esc has changed nothing', async () => {
    const { page } = li
    await visit(page, home)
    await find(page, 'responsible', 'Norms of responsible behaviour')
    await page.keyboard.press('m')
    await page.getByText('3 positions carry it.').waitFor()
    await page.keyboard.type('human')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await stage(page, '1 of 3')
    await page.keyboard.press('Enter')
    await stage(page, '2 of 3')
    await page.keyboard.press('Escape')
    await chosen(page, 'Norms of responsible behaviour')
    expect(await codings()).toEqual(atFirst)
  })
})

describe('two people rename one topic', () => {
  it('the later one reads why, keeps what they typed, and sees what it is now', async () => {
    for (const { page } of [li, rosa]) {
      await visit(page, home)
      await find(page, 'due dil', 'Due diligence')
      await page.keyboard.press('Enter')
      await page.getByLabel('Name', { exact: true }).waitFor()
    }
    await rosa.page.getByLabel('Name', { exact: true }).fill('Duty of care')
    await rosa.page.keyboard.press('Enter')
    await outcome(rosa.page, 'Duty of care is changed.').waitFor()

    const { page } = li
    const name = page.getByLabel('Name', { exact: true })
    await name.fill('Diligence of states')
    await page.keyboard.press('Enter')
    await page.getByText('“Due diligence” was changed by somebody else meanwhile').waitFor()
    expect(await name.inputValue()).toBe('Diligence of states')
    await pressOn(page.getByRole('button', { name: 'See what it is now' }))
    await page.getByText('Duty of care').last().waitFor()
    expect(await name.inputValue()).toBe('Diligence of states')
    await expectClean(page)

    await page.getByLabel('What it covers').fill('x'.repeat(10_000))
    await name.press('Enter')
    await page.getByText('It has 10,000 characters; at most 1,000 fit.').waitFor()
    expect(await page.getByLabel('What it covers').inputValue()).toHaveLength(10_000)
    await page.getByLabel('What it covers').fill('What a state must not let happen')
    await name.press('Enter')
    await outcome(page, 'Diligence of states is changed.').waitFor()
    await topic(rosa.page, 'Diligence of states').waitFor()
  })
})

describe('a topic renamed while its quotes are walked through', () => {
  it('is called by its new name at once, in the sentence at the end too', async () => {
    const { page } = li
    await visit(page, home)
    await find(page, 'responsible', 'Norms of responsible behaviour')
    await page.keyboard.press('m')
    await page.getByText('3 positions carry it.').waitFor()
    await page.keyboard.type('human')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await stage(page, '1 of 3')

    await rename(humanRights, 'Rights of people')
    await page.getByRole('heading', { name: /into Rights of people$/, level: 1 }).waitFor()
    await page.getByRole('button', { name: /^Rights of people/ }).waitFor()
    await page.keyboard.press('Shift+Enter')
    await page.getByText('3 go to Rights of people.').waitFor()
    await page.keyboard.press('Escape')
    await chosen(page, 'Norms of responsible behaviour')
    await rename(humanRights, 'Human rights')
    await topic(page, 'Human rights').waitFor()
  })
})

/** As a colleague does it on another screen. */
async function rename(id: TopicId, name: string) {
  const params = { project: firstSlug }
  const { steps } = await rosa.person.does('codebookHistory', { params })
  const before = topicSchema.parse(steps.find(({ root, key }) => root === 'topics' && key === id)?.value)
  const topics = [{ id, before, after: { ...before, name } }]
  await rosa.person.does('changeCodebook', { params, body: { topics, stances: [], recodings: [] } })
}

describe('a split', () => {
  it('names new topics, gives each quote one by its key, and is taken back whole', async () => {
    const { page } = li
    await visit(page, home)
    await find(page, 'responsible', 'Norms of responsible behaviour')
    await page.keyboard.press('s')
    await page.getByLabel('First new topic').waitFor()
    await page.keyboard.type('Norms for states')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Norms for firms')
    await page.getByText('3 positions carry it.').waitFor()
    await page.keyboard.press('Enter')
    await stage(page, '1 of 3')
    await page.keyboard.press('2')
    await stage(page, '2 of 3')
    await page.keyboard.press('Shift+Enter')
    await page.getByText('1 goes to Norms for firms, 2 stay with Norms of responsible behaviour.').waitFor()
    await expectClean(page)
    await page.keyboard.press('Enter')
    await outcome(page, /^Norms of responsible behaviour is split/).waitFor()
    await topic(page, 'Norms for firms').getByText('1', { exact: true }).waitFor()
    expect((await codings()).filter((line) => line.includes('norms-for-firms'))).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await outcome(page, /^Taken back: splitting/).waitFor()
    await topic(page, 'Norms for firms').waitFor({ state: 'detached' })
    expect(await codings()).toEqual(atFirst)
  })
})
