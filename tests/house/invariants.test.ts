// The eight invariants of ARCHITECTURE.md are kept by tests that say which one they show: `[I2] …`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { listSources } from './arrows.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const titles = listSources(root)
  .filter((path) => /^tests\/(shared|server|client|journeys)\/.*\.test\.tsx?$/.test(path))
  .flatMap((path) => readFileSync(join(root, path), 'utf8').match(/\[I[1-8]\]/g) ?? [])

it.each([1, 2, 3, 4, 5, 6, 7, 8])('invariant %i is cited by a test', (number) => {
  expect(titles).toContain(`[I${number}]`)
})

it('ARCHITECTURE.md states all eight', () => {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) expect(page).toMatch(new RegExp(`^${number}\\. `, 'm'))
})
