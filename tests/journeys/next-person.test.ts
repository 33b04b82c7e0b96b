// Journey 8: two people use one browser, one after the other. What the first has not sent stays theirs alone.
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, expectClean, type Journey } from '../support/journey.ts'
import { says, tells } from '../support/screens/at-rest.ts'
import { counts, deskAt, openDesk } from '../support/screens/desk.ts'
import { correctWords } from '../support/screens/desk-keys.ts'
import { firstSlug, password } from '../support/server.ts'

let journey: Journey
let transcript: string
let context: BrowserContext
let page: Page
/** While false the server answers, but no room opens: what waits on this device stays there. */
let roomsOpen = true
beforeAll(async () => {
  journey = await beginJourney()
  transcript = await journey.transcriptId('The Next Chapter')
  await journey.server.person('Ana', 'annotator')
  await journey.server.person('Li', 'annotator')
  const visitor = await journey.visitor({ keepsProgram: true })
  context = visitor.context
  page = visitor.page
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (roomsOpen) socket.connectToServer()
    else void socket.close({ code: 1013 })
  })
})
afterAll(() => journey.end())

async function signIn(name: 'Ana' | 'Li'): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'UN cyber dialogues at the IGF' }).waitFor()
}

/** Corrects words without a connection and leaves the desk; back online no room opens, so nothing of it is sent. */
async function leaveUnsent(many: number, paragraph: string): Promise<void> {
  await openDesk(page, deskAt(transcript), paragraph)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await context.setOffline(true)
  await says(page, 'Offline')
  await correctWords(page, many)
  await says(page, `Offline, ${many} ${many === 1 ? 'change' : 'changes'} kept on this device`)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  roomsOpen = false
  await context.setOffline(false)
}

const askToLeave = async () => {
  await page.getByRole('button', { name: 'Sign out' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Not everything has been sent' })
  await asked.waitFor()
  return asked
}

/** Corrections in the rows. */
async function stored(): Promise<number> {
  const owner = await journey.server.owner()
  const bytes = await owner.does('export', {
    params: { project: firstSlug, format: 'corrections-csv' },
    query: { transcript },
  })
  return new TextDecoder().decode(bytes).trim().split('\r\n').length - 1
}

describe('two people use one browser', () => {
  it('who signs out with unsent work is told of it, and can stay, take a copy, or leave it here', async () => {
    await signIn('Ana')
    await leaveUnsent(3, '#s3')
    let asked = await askToLeave()
    await tells(page, /3 changes are only on this device/)
    await tells(page, /Correction in ¶ 3: “.+” → “.+q”/)
    await expectClean(page)
    await asked.getByRole('button', { name: 'Stay signed in' }).click()
    await asked.waitFor({ state: 'detached' })
    asked = await askToLeave()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      asked.getByRole('button', { name: 'Export a copy' }).click(),
    ])
    const { rooms } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
      rooms: readonly { readonly words: readonly string[] }[]
    }
    expect(rooms.flatMap(({ words }) => words)).toHaveLength(3)
    await asked.getByRole('button', { name: 'Sign out, keep it here' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    roomsOpen = true
    expect(await stored()).toBe(0)
  })

  it('the next person sees nothing of it and leaves without being asked', async () => {
    await signIn('Li')
    await openDesk(page, deskAt(transcript), '#s3')
    await page.getByText('No corrections yet').waitFor()
    await correctWords(page, 1)
    await counts(page, 1, 0)
    await says(page, 'Saved')
    await expect.poll(stored).toBe(1)
    await expectClean(page)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
  })

  it('it goes out when the first one is back, whatever is on screen, and is there on the desk', async () => {
    await signIn('Ana')
    await expect.poll(stored).toBe(4)
    await openDesk(page, deskAt(transcript), '#s3')
    await counts(page, 4, 0)
    expect(await stored()).toBe(4)
    await expectClean(page)
  })

  it('unsent work that its writer deletes on leaving is gone', async () => {
    await page.goto(`/p/${firstSlug}`)
    await leaveUnsent(1, '#s5')
    const asked = await askToLeave()
    await asked.getByRole('button', { name: 'Delete it and sign out' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    roomsOpen = true
    await signIn('Ana')
    await openDesk(page, deskAt(transcript), '#s3')
    await counts(page, 4, 0)
    expect(await stored()).toBe(4)
  })
})
