// The glossary's entries: what the server writes into a project's room, and what it refuses.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok } from '../../../shared/base/result.ts'
import { mostTerms, type TermRecord } from '../../../shared/records/glossary/term.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../support/server.ts'
import { testId } from '../../support/world.ts'

const params = { project: firstSlug }
let server: TestServer
let ana: Person
let rea: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rea = await server.person('Rea', 'reviewer')
})
afterAll(() => server.close())

const entry = (term: string, more: Partial<TermRecord> = {}): TermRecord => ({
  term,
  kind: 'term',
  expansion: '',
  aliases: [],
  from: 'hand',
  ...more,
})
const add = (by: Person, ...terms: TermRecord[]) => by.call('addTerms', { params, body: { terms } })
const edit = (id: string, body: TermRecord) => rea.call('editTerm', { params: { ...params, term: id }, body })
const remove = (...terms: string[]) => rea.call('removeTerms', { params, body: { terms } })
const rows = async () => {
  const [project] = await server.app.world.projects.all()
  return server.app.world.rows.ofRoom(roomName('project', project!.id), 'glossary')
}
const added = async (...terms: TermRecord[]) => {
  const reply = await add(rea, ...terms)
  if (!reply.ok) throw new Error('the entries were refused')
  return reply.value.added
}

describe('[I5] the glossary', () => {
  test('is edited by reviewers, whose names its rows carry', async () => {
    expect(await add(ana, entry('Norms'))).toMatchObject({ status: 403, problem: { code: 'forbidden' } })
    const [id] = await added(entry('Norms'))
    expect((await rows()).find(({ key }) => key === id)?.author).toBe(rea.account.id)
    const body = { terms: [id!] }
    expect(await ana.call('removeTerms', { params, body })).toMatchObject({ status: 403 })
    expect(await ana.call('editTerm', { params: { ...params, term: id! }, body: entry('x') })).toMatchObject({
      status: 403,
    })
  })

  test('takes each term once, whatever its case, accents and hyphens', async () => {
    const reply = await add(rea, entry('Ana Díaz'), entry('ANA DIAZ'), entry('Ana‑Díaz'), entry('Li Wei'))
    expect(reply).toMatchObject({ ok: true, value: { known: 2 } })
    expect(await add(rea, entry('LI WEI'))).toMatchObject({ ok: true, value: { added: [], known: 1 } })
  })

  test('stores a term of right-to-left letters and signs of patterns as it was typed', async () => {
    const [a, b] = await added(entry('מרים (לוי)'), entry('a.*(b[c'))
    const terms = new Map((await rows()).map(({ key, value }) => [key, (value as TermRecord).term]))
    expect([terms.get(a!), terms.get(b!)]).toEqual(['מרים (לוי)', 'a.*(b[c'])
  })

  test('refuses a term that is nothing but signs, or of several lines', async () => {
    for (const term of ['', '—', '…', 'two\nlines']) {
      expect(await add(rea, entry(term))).toMatchObject({ status: 422, problem: { code: 'invalid' } })
    }
  })

  test('lets an entry be changed, but not into another one', async () => {
    const [first] = await added(entry('First thing'), entry('Second thing'))
    expect(await edit(first!, entry('second-thing'))).toMatchObject({
      status: 409,
      problem: { message: 'There is an entry “Second thing” already.', field: 'term' },
    })
    expect(await edit(first!, entry('First Thing', { retired: true }))).toMatchObject({ ok: true })
    expect((await rows()).find(({ key }) => key === first)?.value).toMatchObject({ retired: true })
    expect(await edit('01HF7YAT00000000000000ZZZZ', entry('x'))).toMatchObject({ status: 404 })
  })

  test('lets entries go, and says when none of them was there', async () => {
    const ids = await added(entry('Gone one'), entry('Gone two'))
    expect(await remove(...ids, ids[0]!)).toMatchObject({ ok: true })
    expect((await rows()).filter(({ key }) => ids.includes(key))).toEqual([])
    expect(await remove(...ids)).toMatchObject({ status: 404, problem: { code: 'not-found' } })
  })

  test('never holds more than it may, and then adds nothing of what was sent', async () => {
    const room = mostTerms - (await rows()).length
    const many = Array.from({ length: room - 3 }, (_, i) => entry(`t${i}`))
    for (let from = 0; from < many.length; from += 2000) {
      expect(await add(rea, ...many.slice(from, from + 2000))).toMatchObject({ ok: true })
    }
    const full = (await rows()).length
    const over = ['one', 'two', 'three', 'four'].map((word) => entry(`over ${word}`))
    expect(await add(rea, ...over)).toMatchObject({ status: 429, problem: { code: 'too-many' } })
    expect((await rows()).length).toBe(full)
    expect(await add(rea, ...over.slice(0, 3))).toMatchObject({ ok: true })
  })
})

test('what the glossary builds itself from is labels, titles, front matter and accepted readings', async () => {
  const id = await server.record(
    'IGF 2031 WS #7 Norms\n\n********\n\n>> ANA DIAZ: We suport it.\n\n>> LI WEI: So do I.\n\n>> ANA DIAZ: Good.\n',
    'norms.txt',
  )
  const told = await ana.does('readGlossarySources', { params })
  expect(told.accepted).toEqual([])
  expect(told.records).toEqual([
    {
      id,
      name: 'Norms',
      title: 'IGF 2031 WS #7 Norms',
      front: ['IGF 2031 WS #7 Norms', '********'],
      labels: ['ANA DIAZ', 'LI WEI'],
    },
  ])
  expect(await server.visitor().call('readGlossarySources', { params })).toMatchObject({ status: 401 })
})

test('an accepted reading is among what the glossary builds itself from', async () => {
  const [record] = (await ana.does('readGlossarySources', { params })).records
  const transcript = record!.id
  const decision = {
    verdict: 'accepted',
    segment: 0,
    start: 3,
    end: 9,
    published: 'suport',
    reading: 'support',
    proposer: ana.account.id,
    by: rea.account.id,
    atMs: 1_700_000_000_000,
  }
  const key = `${ana.account.id}/${testId(77)}`
  await server.app.world.rooms.write(roomName('transcript', transcript), rea.account.id, (room) => {
    room.put('decisions', key, decision)
    room.put('decisions', `${ana.account.id}/${testId(78)}`, {
      ...decision,
      verdict: 'rejected',
      reading: 'sport',
    })
    return ok(null)
  })
  expect((await ana.does('readGlossarySources', { params })).accepted).toEqual([
    { transcript, segment: 0, published: 'suport', reading: 'support' },
  ])
})
