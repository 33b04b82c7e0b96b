// Journey 6: the server is killed under two people who write, and started again; nobody reloads, nothing is lost.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { borrowBrowser, putAway } from '../support/browser.ts'
import { expectClean, patienceMs } from '../support/journey.ts'
import { type MortalServer, startMortalServer } from '../support/mortal-server.ts'
import { says } from '../support/screens/at-rest.ts'
import { counts, deskAt, openDesk } from '../support/screens/desk.ts'
import { correctWords } from '../support/screens/desk-keys.ts'
import { firstSlug, password } from '../support/server.ts'

let server: MortalServer
let browser: Browser
beforeAll(async () => {
  server = await startMortalServer()
  browser = await borrowBrowser()
})
afterAll(async () => {
  await putAway(browser)
  await server.end()
})

/** Joins by the command and signs in as people do. */
async function signIn(name: string, role: 'annotator' | 'reviewer'): Promise<Page> {
  const email = `${name.toLowerCase()}@example.org`
  await server.addUser(name, email, role)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: server.address,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await recordLink(page).waitFor()
  return page
}

const recordLink = (page: Page) => page.getByRole('table').getByRole('link', { name: /The Next Chapter/ })

async function recordId(page: Page): Promise<string> {
  return (await recordLink(page).getAttribute('href'))?.split('/').at(-1) ?? ''
}

type Watched = { heard: string[] }

/** From now on the page remembers everything its masthead says about saving; a reload forgets it. */
const watchStates = (page: Page) =>
  page.evaluate(() => {
    const watched = window as unknown as Watched
    const read = () => document.querySelector('[data-save]')?.textContent ?? ''
    watched.heard = [read()]
    new MutationObserver(() => {
      if (watched.heard.at(-1) !== read()) watched.heard.push(read())
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
const heard = (page: Page) => page.evaluate(() => (window as unknown as Watched).heard)

const kept = /^Offline, \d+ changes? kept on this device$/

describe('the server is killed under two people', () => {
  it('[I3] both go on, "Saved" is not said while it is down, and everything is there once it is back', async () => {
    const ana = await signIn('Ana', 'annotator')
    const transcript = await recordId(ana)
    const li = await signIn('Li', 'reviewer')
    await openDesk(ana, deskAt(transcript), '#s3')
    await openDesk(li, deskAt(transcript), '#s5')
    await Promise.all([watchStates(ana), watchStates(li)])

    const [down] = await Promise.all([
      (async () => {
        await li.getByText(/of \d+ corrections? accepted/).waitFor()
        await server.kill()
        await Promise.all([says(ana, /^Offline, /), says(li, /^Offline, /)])
        return { ana: (await heard(ana)).length, li: (await heard(li)).length }
      })(),
      correctWords(ana, 10),
      correctWords(li, 10),
    ])
    await Promise.all([correctWords(ana, 10), correctWords(li, 10)])
    await Promise.all([says(ana, kept), says(li, kept)])
    await expectClean(ana)
    for (const [page, since] of [
      [ana, down.ana],
      [li, down.li],
    ] as const) {
      // “Saving” may come between: what is typed faster than the device keeps it is not said to be kept.
      const other = (await heard(page)).slice(since - 1).filter((words) => !/^(?:Offline|Saving)/.test(words))
      expect(other).toEqual([])
    }

    await server.start()
    await Promise.all([says(ana, 'Saved'), says(li, 'Saved')])
    await Promise.all([counts(ana, 40, 0), counts(li, 40, 0)])
    expect((await heard(ana)).at(0)).toBe('Saved')
    const reply = await ana
      .context()
      .request.get(`/api/projects/${firstSlug}/export/corrections-csv?transcript=${transcript}`)
    const rows = (await reply.text()).trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(40)
    expect(new Set(rows)).toHaveLength(40)
    await Promise.all([expectClean(ana), expectClean(li)])
  })
})
