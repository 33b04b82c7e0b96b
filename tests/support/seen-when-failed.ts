// When a journey fails: what every open page showed, so that a failure on another machine can be understood from its log.
import { afterEach } from 'vitest'
import { borrowedBrowser } from './browser.ts'

/** Letters of a page that are told, from its beginning and from its end. */
const told = 600

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const browser = await borrowedBrowser()
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? []
  for (const page of pages) {
    const words = await page.evaluate(() => document.body.innerText).catch(String)
    const line = words.replaceAll(/\s*\n\s*/g, ' · ')
    const shown = line.length > 2 * told ? `${line.slice(0, told)} … ${line.slice(-told)}` : line
    process.stderr.write(`\n${task.name}: ${page.url()} showed\n${shown}\n`)
  }
})
