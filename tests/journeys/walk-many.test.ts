// Journey: a mishearing that stands in a thousand places. Accepting them all shows how far it is, leaves the walk usable,
// can be stopped, and is one undo; the same words in other records are corrected only where a person ticks them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, type Journey, type Seated } from '../support/journey.ts'
import { outcome } from '../support/screens/desk.ts'
import {
  counts,
  expectWalkClean,
  hasKeys,
  openWalk,
  placesLikeIt,
  settled,
  stage,
  suspectWords,
  walkTo,
} from '../support/screens/walk.ts'
import { firstSlug } from '../support/server.ts'

const misheard = 'mute lateral'
const paragraphs = Array.from(
  { length: 1000 },
  (_, nth) => `In round ${nth} the ${misheard} level was named.`,
)
const source = `IGF 2022 – Day 1 – WS #7 A Long Afternoon\n\n>> KAJA CIGLIC:  Welcome.  They rely on the receipt.\n\n${paragraphs.join('\n\n')}\n`

let journey: Journey
let long: string
let li: Seated
beforeAll(async () => {
  journey = await beginJourney()
  long = await journey.server.record(source, 'long.txt')
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

const acceptedIn = async (transcript: string): Promise<number> => {
  const owner = await journey.server.owner()
  const { proposals } = await owner.does('listProposals', {
    params: { project: firstSlug },
    query: { transcript },
  })
  return proposals.filter(({ state }) => state === 'accepted').length
}

describe('a thousand places', () => {
  it('are accepted by one action that shows how far it is, and can be stopped', async () => {
    const { page } = li
    await openWalk(page, `/p/${firstSlug}/t/${long}`)
    await walkTo(page, misheard)
    await expect.poll(() => placesLikeIt(page).count()).toBe(1000)
    await expectWalkClean(page)
    // The third portion waits at the door until somebody has pressed Stop.
    let portions = 0
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/api/transcripts/*/corrections', async (route) => {
      portions += 1
      if (portions === 3) await held
      await route.continue()
    })
    await page.keyboard.press('Shift+Enter')
    await page.getByText('200 of 1,000 places').waitFor()
    expect(await stage(page).locator('del').count()).toBe(0)
    await page.getByRole('button', { name: 'Stop' }).click()
    letGo()
    await outcome(page, 'Stopped: 700 places are left as they were.').waitFor()
    await settled(page).filter({ hasText: '300 places · accepted' }).waitFor()
    await expect.poll(() => suspectWords(page)).toBe(misheard)
    await expect.poll(() => counts(page)).toMatchObject({ settled: 300, open: 700 })
    expect(await acceptedIn(long)).toBe(300)
    await page.unroute('**/api/transcripts/*/corrections')
  })

  it('are taken back by one undo, and accepted to the end', async () => {
    const { page } = li
    await page.keyboard.press('Control+z')
    await outcome(page, `Taken back: “${misheard}” to “multilateral” in 1000 places.`).waitFor()
    await expect.poll(() => counts(page)).toMatchObject({ settled: 0, open: 1000 })
    expect(await acceptedIn(long)).toBe(0)
    await hasKeys(page)
    await walkTo(page, misheard)
    await page.keyboard.press('Shift+Enter')
    await settled(page).filter({ hasText: '1000 places · accepted' }).waitFor()
    await expect.poll(() => counts(page)).toMatchObject({ settled: 1000, open: 0 })
    expect(await acceptedIn(long)).toBe(1000)
    await page.keyboard.press('Control+z')
    await outcome(page, /^Taken back/).waitFor()
    await expect.poll(() => acceptedIn(long)).toBe(0)
  })
})

describe('the same words in other records', () => {
  it('are listed in context, unticked, and corrected in the same act where they are ticked', async () => {
    const { page } = li
    const record = await journey.transcriptId('The Next Chapter')
    await openWalk(page, `/p/${firstSlug}/t/${record}`)
    await walkTo(page, misheard)
    const here = await placesLikeIt(page).count()
    await page.getByRole('button', { name: /^Also in other records: \d+/ }).click()
    const there = page.getByRole('list', { name: 'Places in A Long Afternoon' })
    await there.waitFor()
    const boxes = there.getByRole('checkbox')
    await expect.poll(() => boxes.count()).toBe(100)
    expect(await there.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await boxes.nth(1).click()
    await expectWalkClean(page)
    await page.keyboard.press('Shift+Enter')
    await settled(page)
      .filter({ hasText: `${here + 1} places · accepted` })
      .waitFor()
    expect(await acceptedIn(long)).toBe(1)
    expect(await acceptedIn(record)).toBe(here)
    await page.keyboard.press('Control+z')
    await outcome(page, /^Taken back/).waitFor()
    expect(await acceptedIn(long)).toBe(0)
    expect(await acceptedIn(record)).toBe(0)
  })
})
