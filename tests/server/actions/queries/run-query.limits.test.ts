// More than a result can show: the fullest are kept in their order, and the rest is counted.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countries } from '../../../../shared/actors/countries.ts'
import type { TopicId } from '../../../../shared/base/id.ts'
import {
  maxFrozenBytes,
  mostResultColumns,
  mostResultRows,
  type QueryResult,
} from '../../../../shared/records/notes/query.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { codedRecord } from '../positions/coded-record.ts'

const states = countries.slice(0, mostResultRows + 10).map(({ alpha3 }) => alpha3)
const topics = Array.from({ length: mostResultColumns + 6 }, (_, nth) => `topic-${10 + nth}` as TopicId)

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  const record = await codedRecord(server, '2021-12-10')
  // The last of the states and topics are the fullest.
  for (const [nth, actor] of states.entries()) {
    await record.code(ana, actor, { topics: [topics[nth % topics.length] ?? (topics[0] as TopicId)] })
    if (nth >= 10) await record.code(ana, actor, { at: 6, topics: topics.slice(-6) })
  }
})
afterAll(() => server.close())

const run = (show: QueryResult['show']) =>
  ana.does('runQuery', { params: { project: firstSlug }, query: { show } })

test('a matrix keeps its fullest rows and columns in their order', async () => {
  const matrix = await run('matrix')
  if (matrix.show !== 'matrix') throw new Error(matrix.show)
  expect([matrix.rows.length, matrix.more]).toEqual([mostResultRows, 10])
  expect([matrix.topics.length, matrix.moreTopics]).toEqual([mostResultColumns, 6])
  const names = matrix.rows.map(({ actor }) => actor.name)
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare))
  expect(matrix.rows.map(({ actor }) => actor.id).sort()).toEqual(states.slice(10).sort())
  expect(matrix.topics.slice(-6).map(({ id }) => id)).toEqual(topics.slice(-6))
  expect(new TextEncoder().encode(JSON.stringify(matrix)).length).toBeLessThan(maxFrozenBytes)
})

test('quotes and pairs tell how many are left out', async () => {
  const quotes = await run('quotes')
  expect(quotes.positions).toBe(states.length + states.length - 10)
  expect(quotes.more).toBe(quotes.positions - mostResultRows)
  const alignment = await run('alignment')
  if (alignment.show !== 'alignment') throw new Error(alignment.show)
  expect(alignment.pairs).toHaveLength(mostResultRows)
  expect(alignment.more).toBeGreaterThan(1000)
  const differences = alignment.pairs.map(({ difference }) => difference)
  expect(differences).toEqual([...differences].sort((a, b) => b - a))
})
