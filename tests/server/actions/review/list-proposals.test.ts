// The list of proposals of a project, and the history of each: nobody's decision erases the trail.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RecordKey } from '../../../../shared/base/id.ts'
import type { CorrectedPlace } from '../../../../shared/wire/api-review.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { reviewTable, seenOf, type Table } from './review-table.ts'

let server: TestServer
let ana: Person
let ben: Person
let rea: Person
let rex: Person
let table: Table
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  ben = await server.person('Ben', 'annotator')
  rea = await server.person('Rea', 'reviewer')
  rex = await server.person('Rex', 'reader')
})
afterAll(() => server.close())
beforeEach(async () => {
  table = await reviewTable(server)
})

const list = (transcript?: string) =>
  rex.does('listProposals', {
    params: { project: firstSlug },
    ...(transcript !== undefined && { query: { transcript } }),
  })
const suport = (segment = 0) => table.place('suport', 'support', segment)
const decide = (correction: RecordKey, place: CorrectedPlace, more: object = {}) =>
  rea.does('decide', {
    params: { transcript: table.transcript },
    body: { correction, verdict: 'accepted', seen: seenOf(place), ...more },
  })

describe('the proposals of a record', () => {
  test('come in reading order with state, class, voices, messages, speaker and context', async () => {
    const bold = table.place('unwilling', 'willing', 2)
    const held = await table.propose(ana, bold)
    const second = await table.propose(ana, suport(1))
    const first = await table.propose(ben, suport(0))
    const name = await table.propose(ana, table.place('Issac', 'Isaac', 0))
    await table.put(ben, 'support', `${second}/${ben.account.id}`, { ...suport(1), atMs: 1 })
    await table.put(rea, 'support', `${held}/${rea.account.id}`, {
      ...bold,
      against: true,
      comment: 'She is unwilling.',
      atMs: 1,
    })
    const about = `corrections:${held}`
    await table.put(rea, 'messages', `${rea.account.id}/${testId(1)}`, { about, text: 'Hear 14:32', atMs: 1 })
    await table.put(rea, 'messages', `${rea.account.id}/${testId(2)}`, {
      about,
      text: 'gone',
      withdrawn: true,
      atMs: 1,
    })
    await decide(first, suport(0))
    const { proposals, records } = await list(table.transcript)
    expect(proposals.map(({ key, state, class: of }) => [key, state, of])).toEqual([
      [first, 'accepted', expect.any(String)],
      [name, 'proposed', 'name'],
      [second, 'proposed', expect.any(String)],
      [held, 'held', 'prefix'],
    ])
    expect(proposals[0]).toMatchObject({
      decision: { by: rea.account.id },
      speaker: 'ANA',
      before: 'We all ',
    })
    expect(proposals[2]).toMatchObject({ supporters: [ben.account.id], dissenters: [], speaker: 'SPEAKER 1' })
    expect(proposals[3]).toMatchObject({
      supporters: [],
      dissenters: [{ member: rea.account.id, comment: 'She is unwilling.' }],
      messages: 1,
    })
    expect(records).toEqual([{ transcript: table.transcript, title: expect.any(String) }])
  })

  test('stay in the list when they are withdrawn, hidden, or gone after their decision', async () => {
    const withdrawn = await table.propose(ana, suport(0), { withdrawn: true })
    const hidden = await table.propose(ana, suport(1))
    await rea.does('moderate', {
      params: { transcript: table.transcript },
      body: { root: 'corrections', key: hidden, hidden: true, reason: 'spam' },
    })
    const gone = await table.propose(ana, suport(2))
    await decide(gone, suport(2))
    await table.put(ana, 'corrections', gone, undefined)
    const { proposals } = await list(table.transcript)
    expect(proposals.map(({ key, state }) => [key, state])).toEqual([
      [withdrawn, 'withdrawn'],
      [hidden, 'hidden'],
      [gone, 'accepted'],
    ])
    expect(proposals[2]?.correction).toMatchObject(suport(2))
  })

  test('of the whole project are those of every record, and of another’s none', async () => {
    await table.propose(ana, suport(0))
    const other = await reviewTable(server)
    await other.propose(ana, other.place('suport', 'support'))
    const { records } = await list()
    expect(records.map(({ transcript }) => transcript)).toEqual(
      expect.arrayContaining([table.transcript, other.transcript]),
    )
    expect(
      await rex.call('listProposals', { params: { project: firstSlug }, query: { transcript: testId(60) } }),
    ).toMatchObject({ status: 404 })
  })
})

describe('the history of a correction', () => {
  const history = async (key: RecordKey) =>
    (
      await rex.does('correctionHistory', {
        params: { transcript: table.transcript, member: key.slice(0, 26), record: key.slice(27) },
      })
    ).steps

  test('[I4] holds every step of everybody, through decisions, reopening, replacement and removal', async () => {
    const key = await table.propose(ana, suport(0))
    await table.put(ana, 'corrections', key, { ...suport(0), reading: 'supports', atMs: 2 })
    await table.put(ana, 'corrections', key, { ...suport(0), atMs: 3 })
    await table.put(ben, 'support', `${key}/${ben.account.id}`, { ...suport(0), atMs: 1 })
    const message = `${ben.account.id}/${testId(7)}`
    await table.put(ben, 'messages', message, { about: `corrections:${key}`, text: 'Sure?', atMs: 1 })
    await table.put(ben, 'messages', message, undefined)
    await decide(key, suport(0), { verdict: 'rejected', reason: 'it is said so' })
    await rea.does('undecide', {
      params: { transcript: table.transcript, member: key.slice(0, 26), record: key.slice(27) },
    })
    await decide(key, suport(0))
    const wide = table.place('all suport', 'support')
    const over = await table.propose(ben, wide)
    await decide(over, wide, { replacing: [key] })
    await table.put(ana, 'corrections', key, undefined)
    const steps = await history(key)
    expect(steps.map(({ root, member, value }) => [root, member, value === undefined])).toEqual([
      ['corrections', ana.account.id, false],
      ['corrections', ana.account.id, false],
      ['corrections', ana.account.id, false],
      ['support', ben.account.id, false],
      ['messages', ben.account.id, false],
      ['messages', ben.account.id, true],
      ['decisions', rea.account.id, false],
      ['decisions', rea.account.id, true],
      ['decisions', rea.account.id, false],
      ['decisions', rea.account.id, false],
      ['corrections', ana.account.id, true],
    ])
    expect(steps[1]?.value).toMatchObject({ reading: 'supports' })
    expect(steps.filter(({ root }) => root === 'decisions').map(({ value }) => value)).toMatchObject([
      { verdict: 'rejected', reason: 'it is said so' },
      undefined as unknown as object,
      { verdict: 'accepted', by: rea.account.id },
      { verdict: 'replaced', replacedBy: over },
    ])
    expect([...steps].sort((a, b) => a.seq - b.seq)).toEqual(steps)
    await server.restart()
    expect(await history(key)).toEqual(steps)
  })

  test('of what was never there is not found', async () => {
    const params = { transcript: table.transcript, member: ana.account.id, record: testId(99) }
    expect(await rex.call('correctionHistory', { params })).toMatchObject({ status: 404 })
  })
})

describe('attributing many turns', () => {
  const attribute = (by: Person, places: object[]) =>
    by.call('attributeMany', { params: { transcript: table.transcript }, body: { places } as never })

  test('is one update, and one wrong place or person refuses all of it', async () => {
    const { id } = await rea.does('addPerson', {
      params: { project: firstSlug },
      body: { name: `Maria ${table.transcript}`, aliases: [], affiliation: '', actor: 'BRA' },
    })
    const at = (segment: number, to: object, offset = 0) => ({ segment, offset, to })
    expect(await attribute(ana, [at(0, { person: id }), at(9, { person: id })])).toMatchObject({
      status: 422,
    })
    expect(await attribute(ana, [at(0, { person: id }), at(1, { person: testId(3) })])).toMatchObject({
      status: 404,
    })
    expect((await table.allOf('attributions')).size).toBe(0)
    expect(
      await attribute(ana, [at(0, { person: id }), at(1, { person: null }), at(2, { person: id }, 5)]),
    ).toMatchObject({ ok: true })
    const rows = await server.app.world.rows.ofRoom(`transcript:${table.transcript}`, 'attributions')
    expect(rows.map(({ key }) => key)).toEqual(['0:0', '1:0', '2:5'])
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(1)
    await attribute(ana, [at(0, { clear: true })])
    expect([...(await table.allOf('attributions')).keys()].sort()).toEqual(['1:0', '2:5'])
    expect(await attribute(rex, [at(0, { clear: true })])).toMatchObject({ status: 403 })
  })
})
