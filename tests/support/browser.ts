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

interface FoundBrowser {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
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
