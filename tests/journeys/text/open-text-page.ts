// Builds the page of the text once and opens it in the real browser, under a policy that allows no inline style or script.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build, type InlineConfig, type PreviewServer, preview } from 'vite'
import { borrowBrowser, putAway } from '../../support/browser.ts'

export type TextPages = {
  /** A fresh page, its complaints (console errors, policy violations) collected in `complaints`. */
  readonly open: (
    options?: BrowserContextOptions,
    search?: string,
  ) => Promise<{ readonly page: Page; readonly complaints: readonly string[] }>
  readonly close: () => Promise<void>
}

export async function textPages(): Promise<TextPages> {
  const outDir = await mkdtemp(join(tmpdir(), 'text-page-'))
  const options = (): InlineConfig => ({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom'] },
    build: { outDir, emptyOutDir: true, modulePreload: false, assetsInlineLimit: 0 },
    preview: { port: 0, host: '127.0.0.1' },
  })
  await build(options())
  const server: PreviewServer = await preview(options())
  const browser: Browser = await borrowBrowser()
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the page has no address')
  const url = `http://localhost:${address.port}/`

  return {
    open: async (contextOptions = {}, search = '') => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...contextOptions })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(`${url}${search}`)
      await page.getByRole('document', { name: 'Transcript' }).waitFor()
      await page.evaluate(() => document.fonts.ready.then(() => null))
      return { page, complaints }
    },
    close: async () => {
      await putAway(browser)
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
