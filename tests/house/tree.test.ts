// What holds for the tree as a whole: where tests stand, what the lock file pins, what must not be in a file.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { listSources } from './arrows.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Every file a commit could hold: all but what .gitignore names. */
function listFiles(folder = ''): readonly string[] {
  const ignored = new Set([
    '.git',
    ...read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, '')),
  ])
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name) && !entry.name.endsWith('.log'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? listFiles(path) : [path]
    })
}

it('every test file mirrors the source (or folder) it tests, path for path, perhaps with its aspect added', () => {
  const styles = listFiles('client/src').filter((path) => path.endsWith('.css'))
  const sources = [...listSources(root).filter((path) => !path.startsWith('tests/')), ...styles]
  const places = new Set(sources.flatMap((path) => [path.replace(/\.(tsx?|css)$/, ''), dirname(path)]))
  const astray = listSources(root)
    .filter((path) => /^tests\/(shared|server|client)\/.*\.test\.tsx?$/.test(path))
    .filter((path) => {
      const words = path
        .slice('tests/'.length)
        .replace(/\.test\.tsx?$/, '')
        .split(/(?=[-.])/)
      const mirrored = words.map((_, index) => words.slice(0, index + 1).join(''))
      return !mirrored.some((at) => places.has(at) || places.has(at.replace(/^client\//, 'client/src/')))
    })
  expect(astray).toEqual([])
})

it('there is one copy of yjs, and of what it stands on', () => {
  const { packages }: { packages: Record<string, unknown> } = JSON.parse(read('package-lock.json'))
  for (const name of ['yjs', 'lib0', 'y-protocols', 'react', 'prosemirror-model']) {
    const copies = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))
    expect(copies).toEqual([`node_modules/${name}`])
  }
})

it('every version in package.json is exact', () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(read('package.json'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})

it('the lock file fits package.json and holds every package it names, for other platforms too', () => {
  const lock: { packages: Record<string, Record<string, Record<string, string>>> } = JSON.parse(
    read('package-lock.json'),
  )
  const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'))
  expect(lock.packages['']?.dependencies).toEqual(manifest.dependencies)
  expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies)
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

it('no file names a place on somebody’s own machine', () => {
  const place = new RegExp(
    `(?<![\\w.:/])/(?:${['home', 'Users'].join('|')})/\\w|(?<![\\w.:/])/(?:root|work)/`,
  )
  const told = listFiles()
    .filter((path) => !/\.(woff2?|png|ico|zip)$/.test(path))
    .flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) =>
          place.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 80)}`] : [],
        ),
    )
  expect(told).toEqual([])
})
