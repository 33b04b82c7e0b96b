// The real browser of the journeys. Which one it is, is found by scripts/browser.mjs (see there for the order
// in which it looks); a test that needs another way to find one is testing another browser.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const finder = fileURLToPath(new URL('../../scripts/browser.mjs', import.meta.url))

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** The browser of this worker, which serves one file of journeys after the other. */
let lent: Promise<Browser> | null = null

interface FoundBrowser {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The browser of all journeys in this process: it is started on first asking, and ends with the process. Contexts share
 * nothing; `putAway` closes those of a file.
 */
export async function borrowBrowser(): Promise<Browser> {
  const before = await lent
  if (before?.isConnected()) return before
  lent = launchBrowser()
  return lent
}

/** The browser of this process if one was borrowed; it is not started for this. */
export const borrowedBrowser = (): Promise<Browser> | null => lent

/** Closes all that is open in a borrowed browser, and leaves it to the next. */
export async function putAway(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

/** Starts a headless browser; the caller closes it. Throws with the way to get one when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser()
  return chromium.launch({
    executablePath: found.path,
    args: quiet,
    env: { ...withoutUndefined(process.env), ...found.env },
  })
}

function findBrowser(): FoundBrowser {
  const told = execFileSync(process.execPath, [finder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(told) as FoundBrowser
}

function withoutUndefined(environment: NodeJS.ProcessEnv): Record<string, string> {
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(given)
}
