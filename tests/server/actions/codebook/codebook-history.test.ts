// The history of the codebook: every step with what it replaced, the newest first, acts whole.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TopicId } from '../../../../shared/base/id.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { moderationKey } from '../../../../shared/records/moderation.ts'
import { type Person, startServer, type TestServer } from '../../../support/server.ts'
import { type CodingTable, changeOf, codingTable, params, recoded, undoOf } from './coding-table.ts'

let server: TestServer
let table: CodingTable
let ana: Person
let rea: Person
let reader: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
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
  const { steps, recodings, olderThan } = await read()
  expect(steps).toHaveLength(entries)
  expect(recodings).toEqual([])
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

test('says which positions got other topics: from which to which, by whom, where each stands; their undo too', async () => {
  const record = await table.record(3)
  const first = await table.code(ana, record, 0, ['norms'], { actor: 'MEX', onBehalfOf: 'group:G77' })
  const second = await table.code(ana, record, 2, ['norms', 'threats'])
  const merge = changeOf({
    recodings: [
      recoded(record, first, ['norms'], null, ['human-rights']),
      recoded(record, second, ['norms', 'threats'], null, ['human-rights', 'threats']),
    ],
  })
  await rea.does('changeCodebook', { params, body: merge })
  const { recodings } = await read()
  expect(recodings).toHaveLength(2)
  expect(new Set(recodings.map(({ seq }) => seq)).size).toBe(1)
  expect(recodings.find(({ position }) => position === first)).toMatchObject({
    member: rea.account.id,
    atMs: expect.any(Number),
    transcript: record,
    record: expect.stringMatching(/^Record/),
    holder: 'group:G77',
    segment: 0,
    address: `/p/${params.project}/t/${record}#s1:0-5`,
    from: ['norms'],
    to: ['human-rights'],
  })
  expect(recodings.find(({ position }) => position === second)).toMatchObject({
    holder: 'FRA',
    segment: 2,
    from: ['norms', 'threats'],
    to: ['human-rights', 'threats'],
  })

  await rea.does('changeCodebook', { params, body: undoOf(merge) })
  const after = await read()
  expect(after.recodings).toHaveLength(4)
  expect(after.recodings.slice(0, 2)).toMatchObject([{ to: expect.any(Array) }, { to: expect.any(Array) }])
  const back = after.recodings.slice(0, 2).find(({ position }) => position === first)
  expect(back).toMatchObject({ from: ['human-rights'], to: ['norms'] })
})

test('a recoding that lapsed was read as its coder had it, and one whose position is hidden or gone stands nowhere', async () => {
  const record = await table.record(1)
  const key = await table.code(ana, record, 0, ['norms'])
  const give = (was: string, to: string) =>
    rea.does('changeCodebook', {
      params,
      body: changeOf({ recodings: [recoded(record, key, [was], null, [to])] }),
    })
  await give('norms', 'human-rights')
  const value = (await table.valueAt(record, 'positions', key)) as object
  await table.put(ana, record, 'positions', key, { ...value, topics: ['threats'] })
  await give('threats', 'human-rights')
  const stands = async () => (await read()).recodings.find(({ position }) => position === key)
  expect(await stands()).toMatchObject({ holder: 'FRA', segment: 0 })
  const hidden = { hidden: true, reason: '', by: rea.account.id, atMs: 5 }
  await table.put(rea, record, 'moderation', moderationKey('positions', key), hidden)
  expect(await stands()).toMatchObject({ holder: null, segment: null, address: null })
  await table.put(rea, record, 'moderation', moderationKey('positions', key), { ...hidden, hidden: false })
  await table.put(ana, record, 'positions', key, undefined)
  const [last, earlier] = (await read()).recodings.filter(({ position }) => position === key)
  expect(last).toMatchObject({ from: ['threats'], to: ['human-rights'], holder: null, address: null })
  expect(earlier).toMatchObject({ from: ['norms'], to: ['human-rights'] })
})
