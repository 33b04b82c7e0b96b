// One act on the codebook: what it writes, what it refuses, and that its undo gives everything back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import type { CodebookChange } from '../../../../shared/wire/api-codebook.ts'
import { type Person, startServer, type TestServer } from '../../../support/server.ts'
import {
  added,
  type CodingTable,
  changeOf,
  codebookRoots,
  codingRoots,
  codingTable,
  params,
  recoded,
  undoOf,
} from './coding-table.ts'

let server: TestServer
let table: CodingTable
let ana: Person
let ben: Person
let rea: Person
let li: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  ben = await server.person('Ben', 'annotator')
  rea = await server.person('Rea', 'reviewer')
  li = await server.person('Li', 'reviewer')
  table = await codingTable(server)
})
afterAll(() => server.close())

const send = (change: Partial<CodebookChange>, by: Person = rea) =>
  by.call('changeCodebook', { params, body: changeOf(change) })
const done = async (change: Partial<CodebookChange>, by: Person = rea) =>
  expect(await send(change, by)).toMatchObject({ ok: true })

describe('an act on the codebook', () => {
  test('adds, changes and moves several entries at once, and its undo leaves the rows as they were', async () => {
    const before = await table.rows(null, codebookRoots)
    const change = changeOf({
      topics: [
        added('sea-cables', { parent: 'public-core' as TopicId, key: 'sc', line: 'dotted' }),
        await table.edited('due-diligence', { name: 'Diligence', include: 'as law', parent: null }),
        await table.edited('threats', { retired: true }),
      ],
      stances: [
        {
          id: 'supports' as StanceId,
          before: await table.stance('supports'),
          after: { ...(await table.stance('supports')), name: 'backs', keys: ['b'] },
        },
      ],
    })
    await done(change)
    expect(await table.topic('due-diligence')).toMatchObject({ name: 'Diligence', include: 'as law' })
    expect(await table.topic('sea-cables')).toMatchObject({ key: 'sc', line: 'dotted', suggestedBy: null })
    expect(await table.stance('supports')).toMatchObject({ name: 'backs' })
    await done(undoOf(change))
    expect(await table.rows(null, codebookRoots)).toEqual(before)
  })

  test('may add 450 topics with long definitions and take them out again', async () => {
    const many = changeOf({
      topics: Array.from({ length: 450 }, (_, i) => added(`long-${i}`, { definition: 'words '.repeat(160) })),
    })
    await done(many)
    expect(await send({ topics: Array.from({ length: 60 }, (_, i) => added(`more-${i}`)) })).toMatchObject({
      problem: { code: 'too-many', message: 'A codebook holds at most 500 topics: merge some first.' },
    })
    await done(undoOf(many))
  })

  test('is a reviewer’s to do', async () => {
    expect(await send({ topics: [await table.edited('norms', { name: 'Norms' })] }, ana)).toMatchObject({
      status: 403,
    })
  })

  test('is refused whole when one entry is not what the caller saw, naming it', async () => {
    const mine = await table.edited('due-diligence', { definition: 'mine' })
    const other = await table.edited('norms', { definition: 'other' })
    await done({ topics: [await table.edited('due-diligence', { definition: 'theirs' })] }, li)
    expect(await send({ topics: [other, mine] })).toMatchObject({
      status: 409,
      problem: {
        code: 'conflict',
        message: '“Due diligence” was changed by somebody else meanwhile: look at it and try again.',
      },
    })
    expect((await table.topic('norms')).definition).not.toBe('other')
    expect((await table.topic('due-diligence')).definition).toBe('theirs')
  })

  test('by two people at once renames a topic once, and the other is told', async () => {
    const [a, b] = [
      await table.edited('human-rights', { name: 'Rights' }),
      await table.edited('human-rights', { name: 'Freedoms' }),
    ]
    const replies = await Promise.all([send({ topics: [a] }), send({ topics: [b] }, li)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    await done({ topics: [await table.edited('human-rights', { name: 'Human rights' })] })
  })

  test('says that an entry was added or taken out meanwhile', async () => {
    const change = { topics: [added('twice')] }
    await done(change)
    expect(await send(change)).toMatchObject({
      status: 409,
      problem: { message: '“Topic twice” was added by somebody else meanwhile: look at it and try again.' },
    })
    const late = await table.edited('twice', { name: 'Late' })
    await done(undoOf(changeOf(change)))
    expect(await send({ topics: [late] })).toMatchObject({
      status: 409,
      problem: { message: '“Topic twice” was taken out of the codebook by somebody else meanwhile.' },
    })
  })

  test('names nobody as having suggested a topic but who did; an adoption can be undone', async () => {
    await ana.does('suggestTopic', { params, body: { name: 'Ransom', definition: '', parent: null } })
    const adoption = changeOf({ topics: [await table.edited('ransom', { suggestedBy: null })] })
    await done(adoption)
    await done(undoOf(adoption))
    expect(await table.topic('ransom')).toMatchObject({ suggestedBy: ana.account.id })
    const forged = await table.edited('norms', { suggestedBy: ben.account.id as TopicRecord['suggestedBy'] })
    expect(await send({ topics: [forged] })).toMatchObject({
      status: 422,
      problem: { message: 'Nobody else can be named as having suggested “Norms of responsible behaviour”.' },
    })
  })
})

describe('a merge', () => {
  test('with forty recodings in two records is undone to the byte, every position and author as before', async () => {
    const records = [await table.record(20), await table.record(20)]
    const recodings: CodebookChange['recodings'] = []
    for (const transcript of records) {
      for (let i = 0; i < 20; i++) {
        const own = i % 2 === 0 ? ['points-of-contact'] : ['points-of-contact', 'norms']
        const position = await table.code(i % 3 === 0 ? ben : ana, transcript, i, own)
        recodings.push(recoded(transcript, position, own, null, ['confidence-building']))
      }
    }
    const rows = () => Promise.all(records.map((record) => table.rows(record, codingRoots)))
    const before = { codebook: await table.rows(null, codebookRoots), coding: await rows() }
    expect(before.coding.map(({ length }) => length)).toEqual([20, 20])
    const merge = changeOf({
      topics: [await table.edited('points-of-contact', { redirect: 'confidence-building' as TopicId })],
      recodings,
    })
    await done(merge)
    const merged = await rows()
    expect(merged.map(({ length }) => length)).toEqual([40, 40])
    for (const [i, lines] of merged.entries()) {
      expect(lines.filter((line) => String(line).includes('"root":"positions"'))).toEqual(before.coding[i])
    }
    expect(await table.valueAt(recodings[0]!.transcript, 'recodings', recodings[0]!.position)).toMatchObject({
      topics: ['confidence-building'],
      was: ['points-of-contact'],
      by: rea.account.id,
    })
    await done(undoOf(merge))
    expect(await rows()).toEqual(before.coding)
    expect(await table.rows(null, codebookRoots)).toEqual(before.codebook)
  })

  test('of two topics into each other is refused', async () => {
    const into = (id: string, redirect: string) => table.edited(id, { redirect: redirect as TopicId })
    expect(
      await send({ topics: [await into('norms', 'threats'), await into('threats', 'norms')] }),
    ).toMatchObject({
      status: 409,
      problem: { field: 'redirect' },
    })
  })
})

describe('taking an entry out', () => {
  test('is refused while a position uses it, withdrawn or recoded, and allowed once none does', async () => {
    const transcript = await table.record(3)
    await done({ topics: [added('used')] })
    const out = async () => ({
      topics: [{ id: 'used' as TopicId, before: await table.topic('used'), after: null }],
    })
    const position = await table.code(ana, transcript, 0, ['used'], { withdrawn: true })
    const other = await table.code(ana, transcript, 1, ['norms'])
    await done({ recodings: [recoded(transcript, other, ['norms'], null, ['used'])] })
    expect(await send(await out())).toMatchObject({
      status: 409,
      problem: { message: '2 positions use “Topic used”, so it stays: retire it or merge it instead.' },
    })
    await table.put(ana, transcript, 'positions', position, undefined)
    expect(await send(await out())).toMatchObject({
      problem: { message: expect.stringMatching(/^One position uses/) },
    })
    await done({ ...(await out()), recodings: [recoded(transcript, other, ['norms'], ['used'], null)] })
    expect(await table.valueAt(transcript, 'recodings', other)).toBeUndefined()
  })

  test('is refused while topics hang on it, and for a stance in use', async () => {
    const before = await table.topic('un-forum')
    expect(await send({ topics: [{ id: 'un-forum' as TopicId, before, after: null }] })).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('stands below “UN as the multilateral forum”') },
    })
    const supports = await table.stance('supports')
    expect(
      await send({ stances: [{ id: 'supports' as StanceId, before: supports, after: null }] }),
    ).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining('use “supports”') },
    })
  })
})
