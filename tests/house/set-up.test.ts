// The set-up runs before anything is installed: it may lean on nothing but Node, and it explains itself.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readImports } from './read-imports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function run(args: readonly string[], env: Record<string, string> = {}) {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options)
  return { status, stdout, stderr }
}

/** Checks Node as if this were `version`. */
function checkNode(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  return run(['--input-type=module', '-e', `${pretend}; (await import('./scripts/set-up.mjs')).checkNode()`])
}

it('the set-up needs no package, so that it runs on a fresh clone', () => {
  const scripts = ['set-up', 'start', 'test', 'build', 'dev', 'types'].map((name) => `${name}.mjs`)
  expect(readdirSync(join(root, 'scripts'))).toEqual(expect.arrayContaining(scripts))
  const taken = scripts.flatMap((name) =>
    readImports(readFileSync(join(root, 'scripts', name), 'utf8')).map(({ specifier }) => specifier),
  )
  const foreign = taken.filter((each) => each !== null && !each.startsWith('node:') && !each.startsWith('.'))
  expect(foreign).toEqual([])
})

it.each(['18.20.8', '20.18.3', '21.7.0', '22.12.0', '27.0.0'])(
  'Node %s is refused with a sentence',
  (version) => {
    const { status, stderr } = checkNode(version)
    expect(stderr).toContain(`this is Node ${version}. Install a current release`)
    expect(status).toBe(1)
  },
)

it.each(['20.19.0', '20.20.2', '22.13.0', '24.0.0', '26.1.0'])('Node %s is taken', (version) => {
  expect(checkNode(version)).toEqual({ status: 0, stdout: '', stderr: '' })
})

it('a browser that is not there fails with the way to get one', () => {
  const { status, stderr, stdout } = run(['scripts/browser.mjs'], {
    RAPPORTEUR_CHROMIUM: join(root, 'no-browser'),
  })
  expect(stderr).toContain('no program is there. Install Chrome or Chromium, or set RAPPORTEUR_CHROMIUM')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
})

it('a browser that is named is taken before any other', () => {
  const { status, stdout } = run(['scripts/browser.mjs'], { RAPPORTEUR_CHROMIUM: process.execPath })
  expect(JSON.parse(stdout)).toEqual({ path: process.execPath, env: {} })
  expect(status).toBe(0)
})
