// Measures an act on 1,008 places in the real browser: find, correct all, undo, and how long the desk was ever busy.
// Run with `npm run build && node tests/bench/bulk-corrections.bench.mjs`. Read the times against each other.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const paragraphs = 112
const words =
  'We thank the chair for the flour and hope that every delegation takes the flour in this room, as the flour is open. '
const record = [
  'IGF 2022 – Open Forum #57 A sample of many places',
  '',
  'The following are the outputs of the captioning.',
  '',
  ...Array.from({ length: paragraphs }, (_, nth) => [
    `>> ANA ${'ABCDEFG'[nth % 7]}:  ${words.repeat(3)}`,
    '',
  ]).flat(),
].join('\n')

const load = async (path) => (await runnerImport(fileURLToPath(new URL(path, import.meta.url)))).module
const { startServer, firstSlug } = await load('../support/server.ts')
const { launchBrowser } = await load('../support/browser.ts')

const clientDir = process.env.CLIENT_DIR ?? fileURLToPath(new URL('../../dist/client', import.meta.url))
const server = await startServer({ clientDir })
const browser = await launchBrowser()
try {
  const owner = await server.owner()
  const { id } = await owner.does('importTranscript', {
    params: { project: firstSlug },
    query: { fileName: 'many.txt' },
    body: record,
  })
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: server.address,
  })
  await context.addCookies(
    owner
      .cookie()
      .split('; ')
      .map((pair) => ({
        name: pair.slice(0, pair.indexOf('=')),
        value: pair.slice(pair.indexOf('=') + 1),
        url: server.address,
      })),
  )
  const page = await context.newPage()
  await page.goto(`/p/${firstSlug}/t/${id}`)
  await page.locator('#s1 .seg-text').waitFor()
  await page.locator('[data-save]').getByText('Saved', { exact: true }).waitFor()
  await page.evaluate(() => {
    window.busy = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.busy = Math.max(window.busy, duration)
    }).observe({ type: 'longtask' })
  })
  const timed = async (what, act) => {
    await page.evaluate(() => {
      window.busy = 0
    })
    const started = performance.now()
    await act()
    const ms = Math.round(performance.now() - started)
    const busy = Math.round(await page.evaluate(() => window.busy))
    console.log(`${what.padEnd(28)} ${String(ms).padStart(6)} ms, at most ${busy} ms without an answer`)
  }
  const told = (said) => page.getByRole('contentinfo').getByText(said).waitFor({ timeout: 120_000 })
  await timed('finding 1,008 places', async () => {
    await page.keyboard.press('f')
    await page.getByLabel('Find', { exact: true }).fill('flour')
    await page.getByText('1,008 places').waitFor()
  })
  await page.getByLabel('What was really said').fill('floor')
  await page.getByRole('button', { name: 'Tick all 1008' }).click()
  await timed('correcting them, one act', async () => {
    await page.getByRole('button', { name: /^Correct/ }).click()
    await told('Accepted in 1,008 places.')
  })
  await timed('undoing it, one key', async () => {
    await page.keyboard.press('Control+z')
    await told(/^Taken back/)
  })
} finally {
  await browser.close()
  await server.close()
}
