// A page of a signed-in owner in the real browser, for measuring.
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../support/browser.ts'
import { type Person, startServer, type TestServer } from '../../support/server.ts'

export type BenchBrowser = { readonly page: () => Promise<Page>; readonly close: () => Promise<void> }

export async function browserOf(server: TestServer, owner: Person): Promise<BenchBrowser> {
  const browser: Browser = await launchBrowser()
  const cookies = owner
    .cookie()
    .split('; ')
    .map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      url: server.address,
    }))
  return {
    page: async () => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        baseURL: server.address,
        reducedMotion: 'reduce',
      })
      await context.addCookies(cookies)
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      return page
    },
    close: () => browser.close(),
  }
}

/** A server with the two real records and an owner. */
export async function benchServer(clientDir: string | null): Promise<{
  readonly server: TestServer
  readonly owner: Person
  readonly project: string
  readonly records: readonly string[]
}> {
  const server = await startServer({ sample: true, clientDir })
  const owner = await server.owner()
  const [project] = await server.app.world.projects.all()
  if (!project) throw new Error('the server began without a project')
  const records = (await server.app.world.transcripts.ofProject(project.id)).map(({ id }) => id)
  return { server, owner, project: project.id, records }
}
