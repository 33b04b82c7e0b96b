// Journey: the walk through the 2021 record, by keyboard. Every form is decided in at most two actions, what is right is
// never asked again, a change of sense is held, lost speech is filled or closed, and undo takes any of it back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, type Journey, type Seated } from '../support/journey.ts'
import { hasFocus, visit } from '../support/screens/at-rest.ts'
import { type DeskRecord, deskRecord, openDesk, outcome } from '../support/screens/desk.ts'
import {
  counts,
  expectWalkClean,
  formsAround,
  hasKeys,
  kind,
  openWalk,
  placesLikeIt,
  settled,
  stage,
  suspectWords,
  walkTo,
} from '../support/screens/walk.ts'

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

const accepted = async (): Promise<readonly string[]> => {
  const owner = await journey.server.owner()
  const { proposals } = await owner.does('listProposals', {
    params: { project: record.address.split('/')[2] ?? '' },
    query: { transcript: record.id },
  })
  return proposals
    .filter(({ state }) => state === 'accepted')
    .map(({ correction }) => `${correction.published} → ${correction.reading}`)
}
const saved = (page: Seated['page']) => page.getByText('Saved', { exact: true }).first().waitFor()

describe('the walk', () => {
  it('opens from the desk by w, says how much there is, and goes back to the very words by Esc', async () => {
    const { page } = li
    await openDesk(page, record)
    await page.keyboard.press('w')
    await page.getByRole('heading', { name: /^Review The Next Chapter/ }).waitFor()
    await hasKeys(page)
    const { settled: done, open, gaps } = await counts(page)
    expect([done, gaps]).toEqual([0, 28])
    expect(open).toBeGreaterThan(10)
    await expectWalkClean(page)
    const words = await suspectWords(page)
    await page.keyboard.press('m')
    const whole = stage(page).getByRole('group', { name: 'The whole paragraph' })
    await whole.getByText(words, { exact: true }).waitFor()
    await expectWalkClean(page)
    await page.keyboard.press('m')
    await whole.waitFor({ state: 'detached' })
    const paragraph = await stage(page).getByRole('link', { name: /^¶/ }).innerText()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).toMatch(new RegExp(`#s${paragraph.slice(2)}:\\d+-\\d+$`))
    const [start, end] = (/:(\d+)-(\d+)$/.exec(page.url()) ?? []).slice(1).map(Number)
    expect((end ?? 0) - (start ?? 0)).toBe(words.length)
    await page.getByRole('link', { name: 'Suspects' }).click()
    await hasKeys(page)
  })

  it('accepts all places like it by one action, undoes them by one, and does them again', async () => {
    const { page } = li
    await walkTo(page, 'GG')
    const places = await placesLikeIt(page).count()
    expect(places).toBeGreaterThan(2)
    const before = await counts(page)
    await page.keyboard.press('Shift+Enter')
    await settled(page)
      .filter({ hasText: `GG GGE${places} places · accepted` })
      .waitFor()
    await expect.poll(() => counts(page)).toEqual({ ...before, settled: places, open: before.open - places })
    await expect.poll(() => suspectWords(page)).not.toBe('GG')
    await hasKeys(page)
    expect((await accepted()).filter((each) => each === 'GG → GGE')).toHaveLength(places)
    await page.keyboard.press('Control+z')
    await outcome(page, /^Taken back: “GG” to “GGE” in/).waitFor()
    await expect.poll(() => counts(page)).toEqual(before)
    await expect.poll(() => suspectWords(page)).toBe('GG')
    expect(await accepted()).toEqual([])
    await page.keyboard.press('Control+Shift+z')
    await outcome(page, /^Done again/).waitFor()
    await expect.poll(() => counts(page)).toEqual({ ...before, settled: places, open: before.open - places })
    await expectWalkClean(page)
  })

  it('leaves an unticked place out, and says it right there alone', async () => {
    const { page } = li
    await page.keyboard.press('Control+z')
    await expect.poll(() => suspectWords(page)).toBe('GG')
    const places = await placesLikeIt(page).count()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await expect.poll(() => placesLikeIt(page).nth(1).getByRole('checkbox').isChecked()).toBe(false)
    await page.getByRole('button', { name: /^Accept four of five/ }).waitFor()
    await page.keyboard.press('Shift+Enter')
    await settled(page)
      .filter({ hasText: `${places - 1} places · accepted` })
      .waitFor()
    await expect.poll(() => suspectWords(page)).toBe('GG')
    await expect.poll(() => placesLikeIt(page).count()).toBe(1)
    await page.keyboard.press('Enter')
    await settled(page)
      .filter({ hasText: /¶ \d+ · accepted/ })
      .waitFor()
    await expect.poll(() => suspectWords(page)).not.toBe('GG')
  })

  it('never asks again about what is right: not after a reload, nor in a second member’s window', async () => {
    const { page } = li
    const words = await suspectWords(page)
    await openWalk(ana.page, record.address)
    expect(await formsAround(ana.page)).toContain(words)
    await page.keyboard.press('o')
    await settled(page).filter({ hasText: words }).filter({ hasText: 'right as it stands' }).waitFor()
    await saved(page)
    await expect.poll(() => formsAround(ana.page)).not.toContain(words)
    await openWalk(page, record.address)
    expect(await formsAround(page)).not.toContain(words)
  })

  it('keeps what was typed and not sent, around the walk and over the desk', async () => {
    const { page } = li
    const words = await suspectWords(page)
    await page.keyboard.press('e')
    await page.keyboard.type('what I heard')
    await expectWalkClean(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await expect.poll(() => suspectWords(page)).not.toBe(words)
    await page.keyboard.press('p')
    await expect.poll(() => stage(page).locator('ins').last().innerText()).toBe('what I heard')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Suspects' }).click()
    await hasKeys(page)
    await walkTo(page, words)
    const reading = () => stage(page).locator('ins').last().innerText()
    await expect.poll(reading).toBe('what I heard')
    await page.keyboard.press('1')
    await expect.poll(reading).not.toBe('what I heard')
  })

  it('holds a change of sense: its ground is asked first, then it waits for a second person', async () => {
    const { page } = li
    const words = await suspectWords(page)
    await page.keyboard.press('e')
    await page.keyboard.type(`not ${words}`)
    await page.keyboard.press('Enter')
    const ground = page.getByRole('textbox', { name: 'Ground' })
    await hasFocus(ground)
    await page.getByText(/it needs a ground and a second person/).waitFor()
    await expectWalkClean(page)
    await page.keyboard.press('Enter')
    await page
      .getByRole('alert')
      .getByText(/in a few words/)
      .waitFor()
    await page.keyboard.type('He says so again a minute later')
    await page.keyboard.press('Enter')
    await settled(page).filter({ hasText: 'Held: changes the sense, waits for a second person' }).waitFor()
    expect((await accepted()).filter((each) => each.includes('not '))).toEqual([])
    await expectWalkClean(page)
  })

  it('every distinct form is decided in at most two actions, until nothing is left', async () => {
    const { page } = li
    let forms = 0
    let most = 0
    while ((await counts(page)).open > 0) {
      const { open } = await counts(page)
      const places = await placesLikeIt(page).count()
      const hasReading =
        (await stage(page)
          .getByRole('button', { name: /^Accept/ })
          .count()) > 0
      const keys =
        !hasReading || forms % 3 === 2 ? ['o'] : forms % 3 === 1 ? ['1', 'Shift+Enter'] : ['Shift+Enter']
      for (const key of keys) await page.keyboard.press(key)
      most = Math.max(most, keys.length)
      const isSettled = async () => (await counts(page)).open <= open - places
      const ground = page.getByRole('textbox', { name: 'Ground' })
      await expect.poll(async () => (await isSettled()) || (await ground.count()) > 0).toBe(true)
      if (!(await isSettled())) {
        await hasFocus(ground)
        await page.keyboard.type('The context says so')
        await page.keyboard.press('Enter')
      }
      forms += 1
      await expect.poll(isSettled).toBe(true)
      if (forms > 100) throw new Error('the walk does not end')
    }
    expect(most).toBeLessThanOrEqual(2)
    expect(forms).toBeGreaterThan(8)
    await stage(page).getByText('Nothing left to review. 28 gaps remain.').waitFor()
    await expectWalkClean(page)
  })
})

describe('gaps', () => {
  it('are filled with a reading and a certainty, over the mark itself', async () => {
    const { page } = li
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Lost speech' }).waitFor()
    await hasKeys(page)
    await expectWalkClean(page)
    const mark = await suspectWords(page)
    await page.keyboard.press('e')
    await page.keyboard.type('different')
    await page.keyboard.press('Alt+2')
    await expect.poll(() => page.getByRole('radio', { name: /probable/ }).isChecked()).toBe(true)
    await page.keyboard.press('Enter')
    await settled(page)
      .filter({ hasText: `${mark} different` })
      .filter({ hasText: 'accepted' })
      .waitFor()
    await expect.poll(async () => (await counts(page)).gaps).toBe(27)
    expect(await accepted()).toContain(`${mark} → different`)
  })

  it('are closed as not recoverable by one key, and opened again by undo', async () => {
    const { page } = li
    await hasKeys(page)
    await page.keyboard.press('o')
    await settled(page).filter({ hasText: 'not recoverable' }).waitFor()
    await expect.poll(async () => (await counts(page)).gaps).toBe(26)
    await page.keyboard.press('Control+z')
    await outcome(page, /^Taken back: gap in ¶/).waitFor()
    await expect.poll(async () => (await counts(page)).gaps).toBe(27)
    await page.keyboard.press('s')
    for (let left = 27; left > 0; left -= 1) {
      await hasKeys(page)
      await page.keyboard.press('o')
      if (left > 1) await expect.poll(async () => (await counts(page)).gaps).toBe(left - 1)
    }
    await stage(page).getByText('Nothing left to review.').waitFor()
    await expectWalkClean(page)
    await saved(page)
    await openWalk(page, record.address)
    await stage(page).getByText('Nothing left to review.').waitFor()
  })
})

describe('other roles and no connection', () => {
  it('an annotator proposes; a reader sees what was found without acts', async () => {
    const rex = await journey.seat('Rex Reader', 'reader')
    await kind(li.page, 'Lost speech').waitFor()
    const id = await journey.transcriptId('Multistakeholder Voices')
    const other = record.address.replace(record.id, id)
    await openWalk(ana.page, other)
    await ana.page.getByRole('button', { name: /^Propose/ }).waitFor()
    await ana.page.keyboard.press('Enter')
    await settled(ana.page).filter({ hasText: 'proposed' }).waitFor()
    await expectWalkClean(ana.page)
    await openWalk(rex.page, other)
    await stage(rex.page).getByText('You read this project: annotators and reviewers decide.').waitFor()
    expect(
      await stage(rex.page)
        .getByRole('button', { name: /Accept|Propose|It is right|Skip/ })
        .count(),
    ).toBe(0)
    await expectWalkClean(rex.page)
    await rex.context.close()
  })

  it('without a connection suspects are still found, and an act is proposed and kept on this device', async () => {
    const { page, context } = await journey.visitor({ keepsProgram: true })
    await context.addCookies(await li.context.cookies())
    const id = await journey.transcriptId('Multistakeholder Voices')
    const other = record.address.replace(record.id, id)
    await openWalk(page, other)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await context.setOffline(true)
    await page.getByText(/^No connection/).waitFor()
    await page.reload()
    await page.getByText(/settled · /).waitFor()
    await hasKeys(page)
    await page.getByRole('button', { name: /^Propose/ }).waitFor()
    await page.keyboard.press('Enter')
    await settled(page).filter({ hasText: 'proposed; kept on this device' }).waitFor()
    await expectWalkClean(page)
    await context.setOffline(false)
    await saved(page)
    await context.close()
  })
})

const short =
  'IGF 2022 – Day 2 – WS #9 A Short Morning\n\n>> KAJA CIGLIC:  We need (?) of the mute lateral process.\n'

describe('a device that cannot look', () => {
  it('says so in a sentence, and goes on with the gaps', async () => {
    const { context, page } = await journey.visitor()
    await context.addCookies(await ana.context.cookies())
    await page.route('**/suspects-worker*', (route) => route.abort())
    const id = await journey.server.record(short, 'short.txt')
    await visit(page, `${record.address.replace(record.id, id)}/walk`)
    await page.getByText(/^Suspects could not be looked for on this device/).waitFor()
    await expectWalkClean(page)
    const gaps = kind(page, 'Lost speech')
    await gaps.click()
    await page.getByRole('region', { name: 'Lost speech' }).getByLabel('What was said').waitFor()
    await page.unroute('**/suspects-worker*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText(/settled · /).waitFor()
    await context.close()
  })
})
