// Finding words in the records of a project as people type them.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostListedPlaces } from '../../../../server/actions/review/find-places.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { reviewTable, type Table } from './review-table.ts'

let server: TestServer
let rex: Person
let ana: Person
let table: Table
beforeAll(async () => {
  server = await startServer()
  rex = await server.person('Rex', 'reader')
  ana = await server.person('Ana', 'annotator')
  for (const year of ['igf2020-ws341', 'igf2021-ws119']) {
    const source = readFileSync(new URL(`../../../../transcripts/${year}.txt`, import.meta.url))
    await server.record(source, `${year}.txt`)
  }
  table = await reviewTable(server, [
    'A mute lateral, Mute lateral and GGE. The GG, not GGG or (GG).',
    'The GG’s report: mute lateral forums; multi-mute lateral. مرحبا بالعالم today.',
  ])
})
afterAll(() => server.close())

const find = (body: { words: string; reading?: string; matchCase?: boolean; transcript?: string }) =>
  rex.does('findPlaces', { params: { project: firstSlug }, body: { matchCase: false, ...body } })
const here = async (words: string, more: { reading?: string; matchCase?: boolean } = {}) =>
  (await find({ words, ...more, transcript: table.transcript })).records.flatMap(({ places }) => places)

test('typing multi-stakeholder finds the 31 written with U+2011 in the two sample records', async () => {
  const { records, total } = await find({ words: 'multi-stakeholder', matchCase: true })
  const sample = records.flatMap(({ places }) => places)
  expect(sample.filter(({ published }) => published === 'multi\u2011stakeholder')).toHaveLength(31)
  expect(total).toBe(sample.length)
  for (const { places } of records) {
    const inOrder = [...places].sort((a, b) => a.segment - b.segment || a.start - b.start)
    expect(places).toEqual(inOrder)
  }
})

test('acronyms are never found inside longer ones, possessives and brackets are', async () => {
  expect((await here('GG')).map(({ segment, start }) => [segment, start])).toEqual([
    [0, 42],
    [0, 58],
    [1, 4],
  ])
})

test('a reading takes the capital of its place, and names the words around it', async () => {
  const found = await here('mute lateral', { reading: 'multilateral' })
  expect(found.map(({ published, reading }) => [published, reading])).toEqual([
    ['mute lateral', 'multilateral'],
    ['Mute lateral', 'Multilateral'],
    ['mute lateral', 'multilateral'],
  ])
  expect(found[0]).toMatchObject({
    before: 'A ',
    after: expect.stringMatching(/^, Mute lateral.*…$/),
    taken: false,
  })
  expect(await here('mute lateral', { matchCase: true })).toHaveLength(2)
  expect(await here('mute lateral', { reading: 'mute lateral' })).toEqual([])
})

test('what lies in an open or accepted correction is marked as taken', async () => {
  await table.propose(ana, table.place('mute lateral', 'multilateral', 1))
  expect((await here('mute lateral')).map(({ taken }) => taken)).toEqual([false, false, true])
})

test('right-to-left words and signs of patterns are found as they are', async () => {
  expect(await here('بالعالم')).toHaveLength(1)
  expect(await here('(GG).')).toHaveLength(1)
  expect(await here('.*')).toEqual([])
  expect(await here('بالعا')).toEqual([])
})

test('more places than anybody ticks are counted, not listed', async () => {
  const many = await reviewTable(server, [Array(3000).fill('zzz').join(' ')])
  const { records, total } = await find({ words: 'zzz', transcript: many.transcript })
  expect(total).toBe(3000)
  expect(records[0]?.places).toHaveLength(mostListedPlaces)
})

test('nothing to look for, or a record of nobody’s, is said', async () => {
  const ask = (body: object) =>
    rex.call('findPlaces', {
      params: { project: firstSlug },
      body: { words: 'a', matchCase: false, ...body },
    })
  expect(await ask({ words: '  ' })).toMatchObject({ status: 422, problem: { field: 'words' } })
  expect(await ask({ words: 'x'.repeat(201) })).toMatchObject({ status: 422 })
  expect(await ask({ transcript: testId(70) })).toMatchObject({ status: 404 })
})
