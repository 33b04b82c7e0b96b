// The codebook as files over HTTP, and the way back in: what was exported and changed elsewhere comes in as one act.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guidsOf } from '../../../../shared/formats/codebook/code-guid.ts'
import { importChange, planImport } from '../../../../shared/formats/codebook/plan/plan-import.ts'
import { readCodebook } from '../../../../shared/formats/codebook/read-codebook.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import {
  type CodingTable,
  changeOf,
  codebookRoots,
  codingTable,
  params,
  undoOf,
} from '../codebook/coding-table.ts'

let server: TestServer
let table: CodingTable
let rea: Person
let rob: Person
beforeAll(async () => {
  server = await startServer()
  rea = await server.person('Rea', 'reviewer')
  rob = await server.person('Rob', 'reader')
  table = await codingTable(server)
})
afterAll(() => server.close())

const exported = async (format: string) => {
  const reply = await rob.fetch(`/api/projects/${firstSlug}/export/${format}`)
  return { text: await reply.text(), headers: reply.headers, status: reply.status }
}
const ours = {
  topics: new Map(starterCodebook.topics.map(({ id, ...topic }) => [id, topic])),
  stances: new Map(starterCodebook.stances.map(({ id, ...stance }) => [id, stance])),
}
const planned = (text: string) => {
  const read = readCodebook(text)
  if (!read.ok) throw new Error(read.problem.message)
  return planImport(ours, read.value, guidsOf(table.project))
}

test('each format is a download for every reader, named for the project', async () => {
  const files = await Promise.all(['codebook-csv', 'codebook-stances-csv', 'codebook-qdc'].map(exported))
  expect(files.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(
    files.map(({ headers }) => /filename="?([^";]+)/.exec(headers.get('content-disposition') ?? '')?.[1]),
  ).toEqual([`${firstSlug}-topics.csv`, `${firstSlug}-stances.csv`, `${firstSlug}-codebook.qdc`])
  for (const { text } of files) {
    const plan = planned(text)
    expect([...plan.topics, ...plan.stances].every(({ kind }) => kind === 'kept')).toBe(true)
    expect(plan.troubles).toEqual([])
  }
})

test('a codebook changed in another program comes in as one act that can be undone', async () => {
  const before = await table.rows(null, codebookRoots)
  const { text } = await exported('codebook-qdc')
  const edited = text
    .replace('name="Due diligence"', 'name="Due care"')
    .replace(
      '</Codes>',
      '<Code guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Sea cables" isCodable="true" color="#f0f"/></Codes>',
    )
  const change = changeOf(importChange(planned(edited), new Set()))
  expect(change.topics.map(({ id }) => id)).toEqual(['due-diligence', 'sea-cables'])
  await rea.does('changeCodebook', { params, body: change })
  expect(await table.topic('due-diligence')).toMatchObject({ name: 'Due care' })
  expect(await table.topic('sea-cables')).toMatchObject({ name: 'Sea cables', parent: null, order: 16 })
  expect((await exported('codebook-qdc')).text).toContain('name="Sea cables"')
  await rea.does('changeCodebook', { params, body: undoOf(change) })
  expect(await table.rows(null, codebookRoots)).toEqual(before)
})
