// When a journey fails: its error tells what every open page showed, so that a failure on another machine can be
// understood from the last lines of its log.
import { afterEach } from 'vitest'
import { borrowedBrowser } from './browser.ts'

/** Letters of a page that are told, from its beginning and from its end. */
const told = 600

afterEach(async ({ task }) => {
  const error = task.result?.state === 'fail' ? task.result.errors?.[0] : undefined
  if (!error) return
  const browser = await borrowedBrowser()
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? []
  const shown: string[] = []
  for (const page of pages) {
    const words = await page.evaluate(() => document.body.innerText).catch(String)
    const line = words.replaceAll(/\s*\n\s*/g, ' · ')
    const ends = line.length > 2 * told ? `${line.slice(0, told)} … ${line.slice(-told)}` : line
    shown.push(`\n\n${page.url()} showed\n${ends}`)
  }
  // The report as JSON tells the stack, the one on screen the message.
  const before = error.message
  error.message += shown.join('')
  if (error.stack) error.stack = error.stack.replace(before, () => error.message)
})
