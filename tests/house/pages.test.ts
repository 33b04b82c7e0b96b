// The pages for people speak of this tree: what they name is there, and the picture is shown once it exists.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { house } from './arrow-table.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

it('every folder and file that ARCHITECTURE.md and the README name is there', () => {
  const named = ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md'].flatMap((page) =>
    [...read(page).matchAll(/`((?:client|server|shared|tests|transcripts|scripts)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    ),
  )
  expect(named.length).toBeGreaterThan(10)
  expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it('ARCHITECTURE.md has a line for every folder of the arrow table that stands', () => {
  const page = read('ARCHITECTURE.md')
  const standing = house.map(({ place }) => place).filter((place) => existsSync(join(root, place)))
  const folders = standing.filter((place) => !/\.ts$|^client\/src$/.test(place))
  expect(folders.filter((place) => !page.includes(`\`${place}/\``))).toEqual([])
})

it('every link of the pages leads to a file', () => {
  for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'CHANGELOG.md']) {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '')
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  }
})

it('the README shows the picture of the desk as soon as there is one', () => {
  expect(read('README.md').includes('docs/desk.png')).toBe(existsSync(join(root, 'docs/desk.png')))
})
