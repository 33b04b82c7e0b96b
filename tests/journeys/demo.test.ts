// The worked example as somebody looks round it: every view of positions shows something, reads the same in the dark and on
// a phone, is free of what axe finds wrong, and a person's page and the list of organisations lead on to their positions.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../server/app.ts'
import type { DemoPerson } from '../../server/cli/demo/write-example.ts'
import { fill } from '../../server/cli/demo.ts'
import { openApp } from '../../server/cli/open-app.ts'
import { borrowBrowser, putAway } from '../support/browser.ts'
import { expectClean, patienceMs } from '../support/journey.ts'
import { visit } from '../support/screens/at-rest.ts'
import { expectNoSidewaysScroll, unrolled } from '../support/screens/whole-page.ts'
import { firstSlug } from '../support/server.ts'

const home = `/p/${firstSlug}`
const clientDir = process.env.CLIENT_DIR ?? fileURLToPath(new URL('../../dist/client', import.meta.url))
const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const dataDir = mkdtempSync(join(tmpdir(), 'rapporteur-'))
let app: App
let browser: Browser
let baseURL: string
let ana: DemoPerson
let cookies: Cookie[]

beforeAll(async () => {
  const opened = await openApp({ dataDir, logger: quiet, origins: [], proxies: 0, clientDir })
  if (!opened.ok) throw new Error(opened.problem.message)
  app = opened.value
  const people = await fill(app)
  if (!people.ok) throw new Error(people.problem.message)
  ana = people.value[0]!
  const listening = await app.listen(0, '127.0.0.1')
  if (!listening.ok) throw new Error(listening.problem.message)
  baseURL = `http://127.0.0.1:${listening.value.port}`
  browser = await borrowBrowser()
  await signIn()
})
afterAll(async () => {
  await putAway(browser)
  await app.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Ana signs in as people do, once; the others of her browsers have her cookies. */
async function signIn(): Promise<void> {
  const page = await browser.newPage({ baseURL })
  page.setDefaultTimeout(patienceMs)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(ana.email)
  await page.getByLabel('Password').fill(ana.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page
    .getByRole('table')
    .getByRole('link', { name: /The Next Chapter/ })
    .waitFor()
  cookies = await page.context().cookies()
  await page.close()
}

async function open(options: Parameters<Browser['newContext']>[0]): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    baseURL,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  })
  context.setDefaultTimeout(patienceMs)
  await context.addCookies(cookies)
  return [context, await context.newPage()]
}

/** Each view and what is seen on it once it has come. */
const views: readonly (readonly [name: string, address: string, here: (page: Page) => Promise<unknown>])[] = [
  ['matrix', '/positions', (page) => page.getByText('Did not speak', { exact: false }).first().waitFor()],
  ['map of tiles', '/positions?view=map', (page) => page.getByText(/Figure 1\./).waitFor()],
  [
    'map of the land',
    '/positions?view=map&map=land',
    (page) => page.getByText(/official endorsement/).waitFor(),
  ],
  [
    'over time',
    '/positions?view=time',
    (page) => page.getByRole('heading', { name: 'Mexico on One track or several' }).waitFor(),
  ],
  ['one meeting', '/positions?view=meeting', (page) => page.getByText(/words of 7 actors/).waitFor()],
  ['alignment', '/positions?view=alignment', (page) => page.getByText('Most aligned').waitFor()],
  ['codebook', '/codebook', (page) => page.getByText('Programme of action').first().waitFor()],
  [
    'organisations',
    '/people?list=organisations',
    (page) => page.getByRole('row', { name: /Microsoft/ }).waitFor(),
  ],
]

describe('the worked example', () => {
  it.each([
    ['in the light', { viewport: { width: 1440, height: 900 } }],
    ['in the dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const }],
    ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ])('shows every view %s, clean, and nothing scrolls sideways', async (_, options) => {
    const [context, page] = await open(options)
    for (const [name, address, here] of views) {
      await visit(page, `${home}${address}`)
      await here(page)
      await unrolled(page)
      await expectClean(page)
      await expectNoSidewaysScroll(page, name)
    }
    await context.close()
  })

  it('leads from the list of people to what one of them said, and from there to the words', async () => {
    const [context, page] = await open({ viewport: { width: 1440, height: 900 } })
    await visit(page, `${home}/people`)
    await page.getByRole('link', { name: 'Pablo Castro' }).click()
    await page.getByRole('heading', { name: 'Pablo Castro' }).waitFor()
    const record = page.getByRole('row', { name: /The Next Chapter/ })
    await expect.poll(() => record.getByRole('cell').nth(1).textContent()).toBe('3')
    const quotes = page.locator('li[data-position]')
    await expect.poll(() => quotes.count()).toBe(7)
    await expectClean(page)
    await quotes.first().getByRole('link', { name: '¶ 16' }).click()
    await page.getByText('Thank you very much, Kaja and everyone.').first().waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#s16:/)
    await context.close()
  })

  it('leads from an organisation to exactly its positions', async () => {
    const [context, page] = await open({ viewport: { width: 1440, height: 900 } })
    await visit(page, `${home}/people?list=organisations`)
    await page.getByRole('link', { name: '4 positions of Microsoft' }).click()
    await page
      .getByText(/^4 positions of/)
      .or(page.getByText('4', { exact: true }))
      .first()
      .waitFor()
    expect(new URL(page.url()).searchParams.get('actors')).toBe('org:Microsoft')
    await context.close()
  })
})
