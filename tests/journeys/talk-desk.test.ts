// Journey: people talk in the margin. A thread on words by the keyboard alone, with a mention; the other window sees it live,
// answers, resolves it and opens it again; a position has its thread too. Who comes back later is walked through what others
// did. The server's clock is moved on, since a visit ends only after a while.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey, type Seated } from '../support/journey.ts'
import { hasFocus, inStep, tells, visit } from '../support/screens/at-rest.ts'
import {
  correctionBox,
  type DeskRecord,
  deskRecord,
  marginNote,
  openDesk,
  outcome,
  paragraph,
  readingField,
  textHasKeys,
} from '../support/screens/desk.ts'
import { codeWord } from '../support/screens/desk-keys.ts'
import { dragOver } from '../support/screens/drawn-words.ts'
import { firstSlug } from '../support/server.ts'

const words = 'a very timely conversation'

let aheadMs = 0
let journey: Journey
let record: DeskRecord
let ana: Seated
let li: Seated
beforeAll(async () => {
  journey = await beginJourney({ clock: () => Date.now() + aheadMs })
  record = await deskRecord(journey)
  ana = await journey.seat('Ana Ribeiro', 'annotator')
  li = await journey.seat('Li Wen', 'reviewer')
})
afterAll(() => journey.end())

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const thread = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const margin = (page: Page) => page.getByRole('list', { name: 'In the margin' })
const since = (page: Page) => page.getByRole('region', { name: 'Since you were here' })

describe('a thread on words of the record', () => {
  it('is begun by the keyboard, calls a member by @, and stands on the other screen at once', async () => {
    await openDesk(li.page, record)
    const { page } = ana
    const visited = page.waitForResponse((reply) => reply.url().endsWith('/visit'))
    await openDesk(page, record, record.hashOf(words))
    await visited
    await page.keyboard.press('m')
    await hasFocus(field(page, 'First message'))
    await page.keyboard.type('A stance, or chat? @li')
    await page.getByRole('option', { name: 'Li Wen' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => field(page, 'First message').inputValue()).toBe('A stance, or chat? @Li Wen ')
    await page.keyboard.type('you heard him.')
    await expectClean(page)
    await page.keyboard.press('Control+Enter')
    await outcome(page, 'Thread begun.').waitFor()
    await textHasKeys(page)
    await marginNote(li.page, 'A stance, or chat?').waitFor()
    const place = record.paragraphOf(words)
    await expect.poll(() => paragraph(li.page, place).locator('mark.talk').allTextContents()).toEqual([words])
    expect(await margin(li.page).locator('b', { hasText: '@Li Wen' }).count()).toBe(1)
  })

  it('keeps what was typed when one leaves it, and refuses too much with the words kept', async () => {
    const { page } = ana
    await page.keyboard.press('m')
    await hasFocus(field(page, 'Reply'))
    const long = 'x'.repeat(2001)
    await field(page, 'Reply').fill(long)
    await page.keyboard.press('Control+Enter')
    await tells(page, 'A message has at most 2,000 characters. Send it in parts.')
    await page.keyboard.press('Escape')
    await textHasKeys(page)
    await page.keyboard.press('m')
    await hasFocus(field(page, 'Reply'))
    expect(await field(page, 'Reply').inputValue()).toBe(long)
    await field(page, 'Reply').fill('')
    await page.keyboard.press('Escape')
    await textHasKeys(page)
  })

  it('opens by its address, is answered, and counts as seen once it was', async () => {
    const { page } = li
    const unseen = async () =>
      (
        await li.person.does('listInbox', { params: { project: firstSlug }, query: { only: 'unseen' } })
      ).items.map(({ about }) => about)
    await expect.poll(async () => (await unseen()).length).toBe(1)
    const [about] = await unseen()
    await visit(page, `${record.address}#${about}`)
    await hasFocus(field(page, 'Reply'))
    await expect.poll(unseen).toEqual([])
    await page.keyboard.type('Chat, I think.')
    await page.keyboard.press('Control+Enter')
    await marginNote(ana.page, 'Chat, I think.').first().waitFor()
    await expectClean(page)
  })

  it('is resolved, folds to a dot, and is opened again', async () => {
    await ana.page.keyboard.press('Escape')
    await thread(ana.page, /^On /).waitFor({ state: 'detached' })
    await thread(li.page, /^On /).getByRole('button', { name: 'Resolve' }).click()
    await outcome(li.page, 'Thread resolved.').waitFor()
    const dot = ana.page.getByRole('button', { name: `Resolved thread on “${words}”, 2 messages` })
    await dot.click()
    await thread(ana.page, /^On /).getByRole('button', { name: 'Reopen' }).click()
    await thread(li.page, /^On /).getByRole('button', { name: 'Resolve' }).waitFor()
    await ana.page.keyboard.press('Control+z')
    await thread(li.page, /^On /).getByRole('button', { name: 'Reopen' }).waitFor()
    await ana.page.keyboard.press('Control+Shift+z')
    await thread(li.page, /^On /).getByRole('button', { name: 'Resolve' }).waitFor()
  })

  it('has a message hidden by a reviewer, with the reason for all', async () => {
    const { page } = li
    await thread(page, /^On /).getByRole('button', { name: 'Hide…' }).first().click()
    await page.keyboard.type('Off the point.')
    await page.keyboard.press('Enter')
    await outcome(page, 'Message hidden.').waitFor()
    await thread(ana.page, /^On /).getByText('Hidden from others: Off the point.').waitFor()
    await thread(page, /^On /).getByRole('button', { name: 'Show again' }).click()
    await outcome(page, 'Message shown again.').waitFor()
  })

  it('is hidden as a whole by a reviewer: who began it reads why, others see nothing of it, and it comes back', async () => {
    const tom = await journey.seat('Tom Okafor', 'annotator')
    await openDesk(tom.page, record)
    const mark = (page: Page) => paragraph(page, record.paragraphOf(words)).locator('mark.talk')
    await mark(tom.page).waitFor()
    const { page } = li
    await thread(page, /^On /).waitFor()
    await marginNote(page, 'A stance, or chat?')
      .getByRole('button', { name: /Hide the thread/ })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Hide this thread' })
    await dialog.getByLabel('Why').fill('Belongs into the note.')
    await expectClean(page)
    await dialog.getByRole('button', { name: 'Hide it' }).click()
    await outcome(page, 'Thread hidden.').waitFor()
    await mark(tom.page).waitFor({ state: 'detached' })
    await marginNote(ana.page, 'A stance, or chat?')
      .getByText('Hidden from others: Belongs into the note.')
      .waitFor()
    await expectClean(ana.page)
    await marginNote(page, 'Hidden from others')
      .getByRole('button', { name: /Show the thread again/ })
      .click()
    await outcome(page, 'Thread shown again.').waitFor()
    await mark(tom.page).waitFor()
    await tom.context.close()
  })
})

describe('words selected with the mouse', () => {
  it('offer what may be done with them, with its keys; a thread is begun there, and a key puts the offer away', async () => {
    const { page } = li
    await openDesk(page, record, record.hashOf('concerns on security'))
    await page.keyboard.press('Escape')
    await dragOver(page, record.paragraphOf('concerns on security'), 'concerns on security')
    const offer = page.getByRole('group', { name: 'With these words' })
    await offer.getByRole('button', { name: /^m\s*Discuss$/ }).waitFor()
    expect(await offer.getByRole('button').count()).toBe(4)
    await expectClean(page)
    await textHasKeys(page)
    await page.keyboard.press('v')
    await offer.waitFor({ state: 'detached' })
    await page.keyboard.press('v')
    await dragOver(page, record.paragraphOf('concerns on security'), 'concerns on security')
    await offer.getByRole('button', { name: /Discuss/ }).click()
    await hasFocus(field(page, 'First message'))
    await page.keyboard.type('Which ones?')
    await page.keyboard.press('Control+Enter')
    await outcome(page, 'Thread begun.').waitFor()
    await offer.waitFor({ state: 'detached' })
    await marginNote(ana.page, 'Which ones?').waitFor()
    await marginNote(page, 'Which ones?').getByRole('button', { name: 'Withdraw' }).click()
    await marginNote(page, 'Which ones?').waitFor({ state: 'detached' })
  })
})

describe('on a phone', () => {
  it('a thread is begun from the box over a word, and answered in the paragraph’s sheet', async () => {
    const { page } = li
    await page.setViewportSize({ width: 390, height: 844 })
    await openDesk(page, record, record.hashOf('concerns on security'))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await correctionBox(page).getByRole('button', { name: 'Discuss' }).click()
    await hasFocus(field(page, 'First message'))
    await page.keyboard.type('Whose concerns?')
    await page.getByRole('button', { name: /^Begin the thread/ }).click()
    await outcome(page, 'Thread begun.').waitFor()
    await page.getByRole('button', { name: '1 thread', exact: true }).last().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Whose concerns?').first().waitFor()
    await sheet.getByRole('button', { name: 'Reply' }).last().click()
    await hasFocus(field(page, 'Reply'))
    await page.keyboard.type('@ana')
    await page.getByRole('option', { name: 'Ana Ribeiro' }).click()
    await expect.poll(() => field(page, 'Reply').inputValue()).toBe('@Ana Ribeiro ')
    await expectClean(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await openDesk(page, record)
  })
})

describe('a position', () => {
  it('has a thread in its card', async () => {
    const { page } = ana
    await openDesk(page, record)
    await codeWord(page, 'pr', '+')
    await outcome(page, /Programme of action/).waitFor()
    await marginNote(page, 'Programme of action').locator('b').first().click()
    await page.keyboard.press('m')
    await hasFocus(field(page, 'Begin the discussion'))
    await page.keyboard.type('He said so himself.')
    await page.keyboard.press('Control+Enter')
    await marginNote(page, '1 message').waitFor()
    await marginNote(li.page, /Programme of action.*1 message/).waitFor()
  })
})

describe('who comes back', () => {
  it('is told what others did since, is walked through it by keys, and says when done', async () => {
    const { page } = ana
    await openDesk(page, record, record.hashOf('mute lateral settings'))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await correctionBox(page).waitFor()
    await readingField(page).fill('mutual')
    await page.keyboard.press('Enter')
    await marginNote(page, 'mutual').waitFor()
    await marginNote(li.page, 'mutual').waitFor()
    await visit(page, `/p/${firstSlug}`)

    aheadMs = 3_600_000
    await openDesk(li.page, record, record.hashOf('the idea of peaceful uses'))
    await li.page.keyboard.press('m')
    await hasFocus(field(li.page, 'First message'))
    await li.page.keyboard.type('And the first?')
    await li.page.keyboard.press('Control+Enter')
    await marginNote(li.page, 'And the first?').first().waitFor()
    await li.page.keyboard.press('Escape')
    await openDesk(li.page, record, record.hashOf('plural setting'))
    await codeWord(li.page, 'pr', '+')
    await outcome(li.page, /Programme of action/).waitFor()
    await marginNote(li.page, 'mutual').locator('ins').click()
    await li.page.keyboard.press('r')
    await inStep(li.page)

    await openDesk(page, record)
    await since(page).waitFor()
    await since(page)
      .getByText(/^Since you were here .*: /)
      .waitFor()
    await expectClean(page)
    await page.keyboard.press(']')
    await since(page)
      .getByText(/1 of \d/)
      .waitFor()
    await page.keyboard.press(']')
    await since(page)
      .getByText(/2 of \d/)
      .waitFor()
    await page.keyboard.press('[')
    await since(page)
      .getByText(/1 of \d/)
      .waitFor()
    await marginNote(page, 'New to you').first().waitFor()
    await since(page).getByRole('button', { name: 'Done' }).click()
    await since(page).waitFor({ state: 'detached' })
    await expect.poll(() => marginNote(page, 'New to you').count()).toBe(0)
  })
})
