// Journey: the review desk by keyboard. Readings compete, are disputed and talked about; what changes the sense waits for
// a second person; one reading takes the place of another; what is plain is accepted at once and taken back at once; and
// what was rejected is opened again from its history.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grounds } from '../../shared/records/corrections/correction.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { reload, visit } from '../support/screens/at-rest.ts'
import { type DeskRecord, deskRecord, marginNote, openDesk, outcome } from '../support/screens/desk.ts'
import { firstSlug } from '../support/server.ts'

let journey: Journey
let record: DeskRecord
let ana: Seated
let tomasz: Seated
let li: Seated

/** Proposes a reading at the first place of some words, as the walk and find-and-correct do. */
async function proposed({ person }: Seated, words: string, reading: string, grounds?: Grounds) {
  const { records } = await person.does('findPlaces', {
    params: { project: firstSlug },
    body: { words, matchCase: true, transcript: record.id },
  })
  const [place] = records[0]?.places ?? []
  if (!place) throw new Error(`“${words}” stands nowhere`)
  const { segment, start, end, published } = place
  const { outcomes } = await person.does('correctPlaces', {
    params: { transcript: record.id },
    body: {
      places: [{ segment, start, end, published, reading }],
      accept: false,
      ...(grounds && { grounds }),
    },
  })
  if (outcomes[0]?.outcome !== 'proposed') throw new Error(JSON.stringify(outcomes))
}

const row = (page: Page, words: string | RegExp): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: words }) })
    .last()
const words = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })
/** As on a busy machine: what a key left to the next frame is done long after the next key, and all of it before this ends. */
async function withLateFrames(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const soon = window.requestAnimationFrame
    const late = (run: FrameRequestCallback) => window.setTimeout(() => soon(run), 1000)
    Object.assign(window, { soon, requestAnimationFrame: late })
  })
  await act()
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(done))
    Object.assign(window, { requestAnimationFrame: (window as unknown as { soon: unknown }).soon })
  })
}
const hasFocus = (page: Page, name: string | RegExp) =>
  expect
    .poll(() =>
      words(page, name)
        .first()
        .evaluate((button) => button === document.activeElement),
    )
    .toBe(true)

/** Presses keys one after the other and counts them. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  tomasz = await journey.seat('Tomasz Nowak', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer', `/p/${firstSlug}`)
})
afterAll(() => journey.end())

describe('the review desk', () => {
  it('lists what is to be decided in reading order, the readings of one place together', async () => {
    const { page } = li
    await page.getByRole('link', { name: 'Review' }).click()
    await page.getByText('Nothing is left to decide here.').waitFor()
    await proposed(ana, 'mute lateral', 'multilateral')
    await words(page, /mute lateral multilateral/).waitFor()
    expect(await page.getByRole('button', { name: /^1 new/ }).count()).toBe(0)
    await proposed(tomasz, 'mute lateral', 'bilateral')
    await proposed(ana, 'receipt', 'recent')
    await proposed(tomasz, 'piloted', 'parallel')
    await proposed(ana, 'golden ear', 'golden era')
    await proposed(ana, 'forge affairs', 'foreign affairs')
    await proposed(li, 'unilateral', 'multilateral', {
      kind: 'context',
      detail: 'He speaks of the whole community.',
    })
    await page.getByRole('button', { name: /^6 new/ }).waitFor()
    await press(page, 'i')
    await page.getByText('2 readings of one place').waitFor()
    await expect.poll(() => page.getByRole('main').locator('button[id^=reading-]').count()).toBe(7)
    await row(page, /unilateral multilateral/)
      .getByText('Held')
      .waitFor()
    await expectClean(page)
  })

  it('a reading is disputed and talked about, here and in the margin of the desk, without a reload', async () => {
    const { page } = li
    await press(page, 'j')
    await hasFocus(page, /mute lateral multilateral/)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await withLateFrames(page, async () => {
      await press(page, 'Enter')
      await page.getByText('Said by').waitFor()
      await press(page, 'd')
      await page.getByLabel('Why is it wrong?').waitFor()
    })
    await press(page, 'Enter')
    await page.getByRole('alert').getByText('Please write something.').waitFor()
    await page.keyboard.type('He says bilateral in the next sentence.')
    await press(page, 'Enter')
    await outcome(page, 'You disagree in ¶').waitFor()
    await row(page, /mute lateral multilateral/)
      .getByRole('img', { name: '1 disagrees' })
      .waitFor()
    await press(page, 'm')
    await page.getByLabel('Begin the discussion').waitFor()
    await page.keyboard.type('Could somebody listen again, @ana')
    await page.getByRole('option', { name: 'Ana Ribeiro' }).waitFor()
    await press(page, 'Enter')
    await page.keyboard.type('perhaps?')
    await press(page, 'Control+Enter')
    const messages = page.getByRole('list', { name: 'Messages' })
    await messages.getByText('Could somebody listen again, @Ana Ribeiro perhaps?').waitFor()
    expect(await messages.locator('b', { hasText: '@Ana Ribeiro' }).count()).toBe(1)

    await openDesk(ana.page, record, record.hashOf('that the mute lateral settings'))
    const card = marginNote(ana.page, 'mute lateral multilateral')
    await card.getByText(/Li disagrees/).waitFor()
    await card.getByText('1 message').waitFor()
    await card.click()
    await card.getByText('He says bilateral in the next sentence.').waitFor()
    await press(ana.page, 'm')
    await card.getByLabel('Reply').waitFor()
    await expectClean(ana.page)
    await ana.page.keyboard.type('I did: multilateral.')
    await press(ana.page, 'Control+Enter')
    await messages.getByText('I did: multilateral.').waitFor()
    await card.getByRole('list', { name: 'Messages' }).getByRole('button', { name: 'Edit' }).click()
    await card.getByLabel('Your message').fill('I listened: multilateral.')
    await press(ana.page, 'Control+Enter')
    await messages.getByText(/edited/).waitFor()
    await expectClean(page)
  })

  it('a discussion is resolved and opened again where it is read, and a message in it is hidden', async () => {
    const { page } = li
    const discussion = page.getByRole('region', { name: 'Discussion' })
    await discussion.getByRole('button', { name: 'Resolve' }).click()
    await outcome(page, 'Thread resolved.').waitFor()
    await marginNote(ana.page, 'mute lateral multilateral').getByText('Resolved the thread.').waitFor()
    await discussion.getByRole('button', { name: 'Reopen' }).click()
    await outcome(page, 'Thread opened again.').waitFor()
    await discussion.getByRole('button', { name: 'Hide…' }).click()
    await page.keyboard.type('Already said.')
    await press(page, 'Enter')
    await outcome(page, 'Message hidden.').waitFor()
    await discussion.getByRole('button', { name: 'Show again' }).click()
    await outcome(page, 'Message shown again.').waitFor()
    await discussion.getByRole('textbox', { name: 'Reply' }).focus()
    await press(page, 'Escape')
    await hasFocus(page, /mute lateral multilateral/)
    await press(page, 'Escape')
  })

  it('a colleague agrees with u in one action, and the score is seen at once', async () => {
    const { page } = tomasz
    await visit(page, `/p/${firstSlug}/review`)
    await words(page, /mute lateral multilateral/).waitFor()
    const actions = (await press(page, 'j')) + (await press(page, 'j', 'j')) + (await press(page, 'u'))
    expect(actions).toBe(4)
    await outcome(page, 'You agree in ¶').waitFor()
    await row(li.page, /receipt recent/)
      .getByRole('img', { name: '1 agrees' })
      .waitFor()
    await press(page, 'a')
    await outcome(page, /Only a reviewer or above/).waitFor()
  })

  it('what changes the sense is not its proposer’s to accept; a second person releases it with a', async () => {
    const { page } = li
    await press(page, 'End')
    await hasFocus(page, /unilateral multilateral/)
    await press(page, 'a')
    await outcome(page, /somebody else must accept it/).waitFor()
    const owner = await journey.seat('Olga Owner', 'owner')
    await visit(owner.page, `/p/${firstSlug}/review?status=held`)
    await words(owner.page, /unilateral multilateral/).waitFor()
    await press(owner.page, 'j')
    await hasFocus(owner.page, /unilateral multilateral/)
    await press(owner.page, 'Enter')
    await owner.page.getByText('From the context: He speaks of the whole community.').waitFor()
    await press(owner.page, 'a')
    await outcome(owner.page, 'Accepted in ¶').waitFor()
    await row(page, /unilateral multilateral/)
      .getByText('by Olga Owner')
      .waitFor()
    await owner.context.close()
  })

  it('an accepted reading is replaced by another, which says so before', async () => {
    const { page } = li
    await press(page, 'Home')
    await hasFocus(page, /mute lateral multilateral/)
    await press(page, 'a')
    await row(page, /mute lateral multilateral/)
      .getByText('by Li Wen')
      .waitFor()
    await row(page, /mute lateral bilateral/)
      .getByText('another reading is accepted')
      .waitFor()
    await press(page, 'Home', 'j')
    await hasFocus(page, /mute lateral bilateral/)
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Replace “multilateral” by “bilateral”' }).waitFor()
    await press(page, 'a')
    await outcome(page, 'Replaced by “bilateral” in ¶').waitFor()
    await row(page, /mute lateral multilateral/)
      .getByText('Replaced', { exact: true })
      .waitFor()
    await press(page, 'Control+z')
    await row(page, /mute lateral multilateral/)
      .getByText('Accepted', { exact: true })
      .waitFor()
    await row(page, /mute lateral bilateral/)
      .getByText('Proposed', { exact: true })
      .waitFor()
    await press(page, 'Escape')
  })

  it('all that is safe is accepted in two actions after it was read, and taken back in one', async () => {
    const { page } = li
    let actions = await press(page, 'Shift+A')
    const dialog = page.getByRole('dialog', { name: 'Accept 4 corrections?' })
    const listed = dialog.getByRole('list', { name: 'To be accepted' }).getByRole('listitem')
    await dialog.waitFor()
    await expect.poll(() => listed.count()).toBe(4)
    await dialog.getByText('Another reading of the place stands beside it.').waitFor()
    await expectClean(page)
    actions += await press(page, 'Enter')
    expect(actions).toBe(2)
    await outcome(page, '4 corrections accepted.').waitFor()
    for (const reading of ['recent', 'parallel', 'golden era', 'foreign affairs'])
      await row(page, new RegExp(`${reading} `))
        .getByText('Accepted', { exact: true })
        .waitFor()
    await marginNote(ana.page, /receipt recent.*Accepted by Li Wen/).waitFor()
    await press(page, 'Control+z')
    await row(page, /receipt recent/)
      .getByText('Proposed', { exact: true })
      .waitFor()
    await row(page, /golden ear golden era/)
      .getByText('Proposed', { exact: true })
      .waitFor()
  })

  it('what is rejected keeps its history, and is opened again from there', async () => {
    const { page } = li
    await words(page, /piloted parallel/).focus()
    await press(page, 'r')
    await page.getByLabel(/Why is it rejected/).waitFor()
    await page.keyboard.type('He says piloted.')
    await press(page, 'Enter')
    await outcome(page, 'Rejected in ¶').waitFor()
    await row(page, /piloted parallel/)
      .getByText('Rejected', { exact: true })
      .waitFor()
    await press(page, 'h')
    const history = page.getByRole('list', { name: 'History' })
    await history.getByText('Li Wen rejected “parallel”: He says piloted.').waitFor()
    await expectClean(page)
    await press(page, 'o')
    await row(page, /piloted parallel/)
      .getByText('Proposed', { exact: true })
      .waitFor()
    await history.getByText('Li Wen opened “parallel” again').waitFor()
    await history.getByText('Tomasz Nowak proposed “parallel” for “piloted”').waitFor()
    await press(page, 'Escape')
  })

  it('what is new waits until it is let in; the filters are in the address', async () => {
    const { page } = li
    await proposed(ana, 'GG', 'GGE')
    await page.getByRole('button', { name: /^1 new/ }).waitFor()
    expect(await words(page, /GG GGE/).count()).toBe(0)
    await press(page, 'i')
    await words(page, /GG GGE/).waitFor()
    await page.getByRole('button', { name: /Proposer/ }).click()
    await page.getByRole('option', { name: 'Tomasz Nowak' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('by')).not.toBeNull()
    await words(page, /mute lateral bilateral/).waitFor()
    await words(page, /receipt recent/).waitFor({ state: 'detached' })
    await reload(page)
    await words(page, /piloted parallel/).waitFor()
    expect(await words(page, /receipt recent/).count()).toBe(0)
  })

  it('a reader reads everything and decides nothing, also in the dark and on a phone', async () => {
    const rea = await journey.seat('Rea Reader', 'reader')
    const { page } = rea
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await visit(page, `/p/${firstSlug}/review?status=all`)
    await words(page, /mute lateral multilateral/).click()
    await page.getByText('Li Wen: He says bilateral in the next sentence.').waitFor()
    const acts = page.getByRole('button', { name: /Accept|Reject|Agree|Disagree|Discuss|Send|Open it again/ })
    expect(await acts.count()).toBe(0)
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await expectClean(page)
    await rea.context.close()
  })
})
