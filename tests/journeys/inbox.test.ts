// What waits for a person: a mention shows in the rail at once and opens the place it stands at, what comes meanwhile waits to
// be let in, an entry of the codebook is talked about and keeps its thread when it is retired, and activity tells of it all.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RecordKey, recordKey } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { type RoomName, roomName } from '../../shared/room/room-name.ts'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { hasFocus, reload, tells, visit } from '../support/screens/at-rest.ts'
import { type DeskRecord, deskRecord, outcome, textOf } from '../support/screens/desk.ts'
import { expectNoSidewaysScroll } from '../support/screens/whole-page.ts'
import { firstSlug } from '../support/server.ts'
import { testId } from '../support/world.ts'

const home = `/p/${firstSlug}`
const words = 'a very timely conversation'
const norms = 'Norms of responsible behaviour'

let journey: Journey
let record: DeskRecord
let ana: Seated
let ben: Seated
let li: Seated
let room: RoomName
let talk: RoomName
let passage: RecordKey
beforeAll(async () => {
  journey = await beginJourney()
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  ben = await journey.seat('Ben Okafor', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
  const [project] = await journey.server.app.world.projects.all()
  if (!project) throw new Error('no project')
  room = roomName('transcript', record.id)
  talk = roomName('talk', project.id)
})
afterAll(() => journey.end())

let written = 0
/** As its writer's screen would. */
async function writes(where: RoomName, { person }: Seated, root: string, value: object): Promise<RecordKey> {
  written += 1
  const key = recordKey(person.account.id, testId(8000 + written))
  const put = await journey.server.app.world.rooms.write(where, person.account.id, (writer) =>
    ok(writer.put(root, key, { ...value, atMs: written })),
  )
  if (!put.ok) throw new Error(put.problem.message)
  return key
}
const says = (where: RoomName, who: Seated, about: string, text: string, called: readonly Seated[] = []) =>
  writes(where, who, 'messages', {
    about,
    text,
    ...(called.length > 0 && { mentions: called.map(({ person }) => person.account.id) }),
  })

const place = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })
const unseen = (page: Page, count: number): Promise<void> =>
  place(page, count === 0 ? /^Inbox$/ : new RegExp(`^Inbox .*\\b${count} unseen$`)).waitFor()
const item = (page: Page, says: RegExp): Locator => page.getByRole('link', { name: says })
const discussion = (page: Page): Locator => page.getByRole('region', { name: `Discussion of ${norms}` })

describe('a mention', () => {
  it('shows in the rail at once, and its line opens the place; then it counts no more', async () => {
    const { page } = li
    await visit(page, `${home}/inbox`)
    await tells(page, 'Nothing waits for you.')
    await tells(page, 'Nothing is mailed')
    await expectClean(page)
    await visit(page, home)
    await unseen(page, 0)

    const index = record.paragraphOf(words)
    const [start = 0, end = 0] = record.hashOf(words).split(':')[1]?.split('-').map(Number) ?? []
    const span = { startSegment: index, start, endSegment: index, end }
    passage = await writes(room, ana, 'passages', { span })
    await says(room, ana, `passages:${passage}`, 'Is this a stance, @Li Wen, or chat?', [li])
    await unseen(page, 1)
    await expectClean(page)
    await place(page, /^Inbox/).click()
    const line = item(page, /^Unseen: Ana Ribeiro mentioned you .*Is this a stance/)
    await line.waitFor()
    await expectClean(page)
    await page.keyboard.press('j')
    await hasFocus(line)
    await page.keyboard.press('Enter')
    await textOf(page).waitFor()
    expect(new URL(page.url()).pathname).toBe(record.address)
    await unseen(page, 0)
  })

  it('that comes while the inbox is open waits to be let in; e marks one thread as seen, E all', async () => {
    const { page } = li
    await visit(page, `${home}/inbox`)
    await item(page, /^Ana Ribeiro mentioned you/).waitFor()
    await says(room, ben, `passages:${passage}`, 'Chat, I think.')
    await says(talk, ben, 'stances:supports', 'Does it take “welcomes”, @Li Wen?', [li])
    await page.getByRole('button', { name: '2 new above' }).waitFor()
    expect(await item(page, /^Unseen/).count()).toBe(0)
    await page.keyboard.press('i')
    await item(page, /^Unseen: Ben Okafor answered .*Chat, I think/).waitFor()
    await item(page, /^Unseen: Ben Okafor mentioned you .*the stance /).waitFor()
    await unseen(page, 2)

    await page.keyboard.press('Home')
    await hasFocus(item(page, /^Unseen: Ben Okafor mentioned you/))
    await page.keyboard.press('e')
    await unseen(page, 1)
    await item(page, /^Ben Okafor mentioned you/).waitFor()
    await page.keyboard.press('v')
    await expect.poll(() => item(page, /mentioned you|answered/).count()).toBe(1)
    await page.keyboard.press('Shift+E')
    await outcome(page, 'All is marked as seen.').waitFor()
    await tells(page, 'Nothing waits for you.')
    await unseen(page, 0)
    await page.keyboard.press('v')
    await expect.poll(() => item(page, /mentioned you|answered/).count()).toBe(3)
    await expectClean(page)
  })
})

describe('a topic of the codebook', () => {
  it('is talked about by keys; who is called finds the thread open, and answers', async () => {
    const { page } = ana
    await visit(page, `${home}/codebook#norms`)
    const row = page.getByRole('treeitem', { name: new RegExp(`^${norms}`) })
    await hasFocus(row)
    await page.keyboard.press('d')
    const field = discussion(page).getByRole('textbox', { name: 'Begin the discussion' })
    await hasFocus(field)
    await page.keyboard.type('Does it cover binding ones, @li')
    await page.getByRole('option', { name: 'Li Wen' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('?')
    await page.keyboard.press('Control+Enter')
    await discussion(page).getByText('Does it cover binding ones').waitFor()
    await row.filter({ hasText: '1 message' }).waitFor()
    await expectClean(page)

    await unseen(li.page, 1)
    await visit(li.page, `${home}/inbox?only=unseen`)
    await item(li.page, /^Unseen: Ana Ribeiro mentioned you .*the topic Norms/).click()
    await hasFocus(discussion(li.page))
    expect(new URL(li.page.url()).hash).toBe('#topics:norms')
    await discussion(li.page).getByText('Does it cover binding ones').waitFor()
    await unseen(li.page, 0)
    await expectClean(li.page)
    await li.page.keyboard.press('d')
    await hasFocus(discussion(li.page).getByRole('textbox', { name: 'Reply' }))
    await li.page.keyboard.type('Only those agreed on.')
    await li.page.keyboard.press('Control+Enter')
    await discussion(page).getByText('Only those agreed on.').waitFor()
    // Ben's answer on her passage waits; what she has on screen does not.
    await unseen(page, 1)
  })

  it('keeps its thread when it is retired, at the same address', async () => {
    const { page } = li
    await page.keyboard.press('Escape')
    await hasFocus(page.getByRole('treeitem', { name: new RegExp(`^${norms}`) }))
    await page.keyboard.press('x')
    await outcome(page, new RegExp(`^${norms} is retired`)).waitFor()
    expect(new URL(page.url()).hash).toBe('#topics:norms')
    await reload(page)
    await hasFocus(discussion(page))
    await discussion(page).getByText('Only those agreed on.').waitFor()
    await page.getByRole('button', { name: `Bring back ${norms}` }).waitFor()
    await expectClean(page)
  })
})

describe('activity', () => {
  it('tells what happened, by whom and where, and the address says what is shown', async () => {
    const { page } = li
    await visit(page, home)
    await page.getByRole('link', { name: 'Activity' }).click()
    const line = (says: RegExp) => page.getByRole('listitem').filter({ hasText: says })
    await line(/Ana Ribeiro\s+wrote 1 message in/).waitFor()
    await line(/Ben Okafor\s+wrote 1 message in/).waitFor()
    await line(/The program\s+imported/)
      .first()
      .waitFor()
    await expectClean(page)
    await page.getByRole('button', { name: /Member/ }).click()
    await page.getByRole('option', { name: 'Ana Ribeiro' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('by')).toBe(ana.person.account.id)
    await line(/Ana Ribeiro\s+marked 1 passage to talk about in/).waitFor()
    expect(await line(/Ben Okafor/).count()).toBe(0)
    await line(/wrote 1 message in/)
      .getByRole('link')
      .click()
    await textOf(page).waitFor()
    expect(new URL(page.url()).pathname).toBe(record.address)
  })

  it('and the inbox fit a phone, in the dark too, and are reached from the library', async () => {
    const { page } = li
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await says(talk, ben, 'topics:norms', 'It is gone, @Li Wen?', [li])
    await visit(page, home)
    await page.getByRole('link', { name: '1 unseen' }).click()
    await item(page, /^Unseen: Ben Okafor mentioned you/).waitFor()
    await expectClean(page)
    await expectNoSidewaysScroll(page)
    await visit(page, home)
    await page.getByRole('button', { name: 'Other places' }).click()
    await page.getByRole('menuitem', { name: 'Activity' }).click()
    await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor()
    await page
      .getByRole('link', { name: /IGF 2021/ })
      .first()
      .waitFor()
    await expectClean(page)
    await expectNoSidewaysScroll(page)
  })
})
