// A real browser before a whole server with the two sample records: what the journeys are told with.
// People act by role and name, as a person would; a journey ends by asking axe whether each screen it was on is clean.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../shared/people/roles.ts'
import { borrowBrowser, putAway } from './browser.ts'
import { visit } from './screens/at-rest.ts'
import { firstSlug, type Person, type ServerOptions, startServer, type TestServer } from './server.ts'

const clientDir = process.env.CLIENT_DIR ?? fileURLToPath(new URL('../../dist/client', import.meta.url))
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Somebody sitting before a browser of their own. */
export type Seated = {
  readonly person: Person
  readonly context: BrowserContext
  readonly page: Page
}

/**
 * `keepsProgram`: the browser keeps the program for when it is offline, as it does for people. That is some ten megabytes
 * each time, so that only those ask for it who load a page while they are offline.
 */
export type BrowserOptions = { readonly keepsProgram?: boolean }

export type Journey = {
  readonly server: TestServer
  readonly browser: Browser
  /** A visitor with an empty browser; one that goes offline and loads a page then has to keep the program before. */
  readonly visitor: (
    options?: BrowserOptions,
  ) => Promise<{ readonly context: BrowserContext; readonly page: Page }>
  /** A new member of the project, signed in, at an address of the project if one is given. */
  readonly seat: (name: string, role: Role, address?: string, options?: BrowserOptions) => Promise<Seated>
  readonly transcriptId: (nameBegins: string) => Promise<string>
  readonly end: () => Promise<void>
}

/** How long a page may take for what is waited for: other programs run on the machine. */
export const patienceMs = 60_000
const size = { width: 1440, height: 900 }

/** `clock`: the server's, for what happens only after a while. */
export async function beginJourney(given: Pick<ServerOptions, 'clock'> = {}): Promise<Journey> {
  const server = await startServer({ sample: true, clientDir, ...given })
  const browser = await borrowBrowser()
  const visitor: Journey['visitor'] = async ({ keepsProgram = false } = {}) => {
    const context = await browser.newContext({
      viewport: size,
      baseURL: server.address,
      reducedMotion: 'reduce',
      serviceWorkers: keepsProgram ? 'allow' : 'block',
    })
    context.setDefaultTimeout(patienceMs)
    return { context, page: await context.newPage() }
  }
  return {
    server,
    browser,
    visitor,
    seat: async (name, role, address, options) => {
      const person = role === 'owner' ? await server.owner() : await server.person(name, role)
      const at = await visitor(options)
      await at.context.addCookies(cookiesOf(person, server.address))
      if (address !== undefined) await visit(at.page, address)
      return { person, ...at }
    },
    transcriptId: async (nameBegins) => {
      const { transcripts } = await (await server.owner()).does('listTranscripts', {
        params: { project: firstSlug },
      })
      const found = transcripts.find((entry) => entry.name.startsWith(nameBegins))
      if (!found) throw new Error(`no record begins with ${nameBegins}`)
      return found.id
    },
    end: async () => {
      await putAway(browser)
      await server.close()
    },
  }
}

const cookiesOf = (person: Person, url: string) =>
  person
    .cookie()
    .split('; ')
    .map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      url,
    }))

/** Fails with what axe finds wrong on the page (WCAG 2.2 A and AA). */
export async function expectClean(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          root: Document,
          options: object,
        ) => Promise<{
          violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
    })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
    }))
  })
  expect(found).toEqual([])
}
