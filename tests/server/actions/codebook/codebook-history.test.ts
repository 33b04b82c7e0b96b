// The history of the codebook: every step with what it replaced, the newest first, acts whole.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TopicId } from '../../../../shared/base/id.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { type Person, startServer, type TestServer } from '../../../support/server.ts'
import { type CodingTable, changeOf, codingTable, params, undoOf } from './coding-table.ts'

let server: TestServer
let table: CodingTable
let rea: Person
let reader: Person
beforeAll(async () => {
  server = await startServer()
  rea = await server.person('Rea', 'reviewer')
  reader = await server.person('Rob', 'reader')
  table = await codingTable(server)
})
afterAll(() => server.close())

const read = (before?: number) =>
  reader.does('codebookHistory', { params, ...(before && { query: { before: String(before) } }) })
const change = (topics: ReturnType<typeof changeOf>['topics']) =>
  rea.does('changeCodebook', { params, body: changeOf({ topics }) })

const entries = starterCodebook.topics.length + starterCodebook.stances.length

test('begins with the program’s own entries, which replaced nothing', async () => {
  const { steps, olderThan } = await read()
  expect(steps).toHaveLength(entries)
  expect(steps.every(({ member, was }) => member === null && was === undefined)).toBe(true)
  expect(olderThan).toBeNull()
})

test('says of each step who, and what it was before and after', async () => {
  const before = await table.topic('norms')
  const renamed = changeOf({
    topics: [{ id: 'norms' as TopicId, before, after: { ...before, name: 'Rules' } }],
  })
  await rea.does('changeCodebook', { params, body: renamed })
  await rea.does('changeCodebook', { params, body: undoOf(renamed) })
  const [last, first] = (await read()).steps
  expect(first).toMatchObject({
    root: 'topics',
    key: 'norms',
    member: rea.account.id,
    was: before,
    value: { ...before, name: 'Rules' },
  })
  expect(last).toMatchObject({ was: { name: 'Rules' }, value: before })
})

test('is given by pages that never cut an act, every step once', async () => {
  const before = await table.topic('threats')
  const many = Array.from({ length: 120 }, (_, i) => ({
    id: `topic-${i}` as TopicId,
    before: null,
    after: { ...before, name: `Topic ${i}` },
  }))
  await change(many)
  await change(many.map(({ id, after }) => ({ id, before: after, after: null })))
  const first = await read()
  expect(first.steps).toHaveLength(240)
  expect(first.steps[0]?.value).toBeUndefined()
  const second = await read(first.olderThan ?? 0)
  expect(second.olderThan).toBeNull()
  const all = [...first.steps, ...second.steps]
  expect(all).toHaveLength(240 + 2 + entries)
  expect(new Set(all.map(({ root, key, seq }) => `${root} ${key} ${seq}`)).size).toBe(all.length)
  expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted((a, b) => b - a))
})
