// The rule “n agree”: the room itself accepts once enough members speak for a reading, whatever way their voices come.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAgreements } from '../../../../server/actions/review/agreements.ts'
import { databaseFile } from '../../../../server/cli/open-app.ts'
import { createRooms } from '../../../../server/live/rooms.ts'
import { closeDatabase, openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../../../server/stores/sqlite/room-log.ts'
import type { RecordKey } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import type { CorrectedPlace } from '../../../../shared/wire/api-review.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { quietLogger } from '../../../support/world.ts'
import { reviewTable, rule, seenOf, type Table } from './review-table.ts'

let server: TestServer
let ana: Person
let ben: Person
let cleo: Person
let rea: Person
let owner: Person
let table: Table
beforeAll(async () => {
  server = await startServer()
  owner = await server.owner()
  ana = await server.person('Ana', 'annotator')
  ben = await server.person('Ben', 'annotator')
  cleo = await server.person('Cleo', 'annotator')
  rea = await server.person('Rea', 'reviewer')
})
afterAll(() => server.close())
beforeEach(async () => {
  await owner.does('changeSettings', rule(3))
  table = await reviewTable(server)
})

const suport = (segment = 0) => table.place('suport', 'support', segment)
const support = async (by: Person, key: RecordKey, place: CorrectedPlace, more: object = {}) => {
  await table.put(by, 'support', `${key}/${by.account.id}`, { ...place, ...more, atMs: 1 })
  await server.app.settle()
}
const decisionOf = async (key: RecordKey) => {
  await server.app.settle()
  return table.valueAt('decisions', key)
}
const accept = (by: Person, correction: RecordKey, place: CorrectedPlace) =>
  by.call('decide', {
    params: { transcript: table.transcript },
    body: { correction, verdict: 'accepted', seen: seenOf(place) },
  })
const undecide = (by: Person, key: RecordKey) =>
  by.does('undecide', {
    params: { transcript: table.transcript, member: key.slice(0, 26), record: key.slice(27) },
  })

describe('where three must agree', () => {
  test('a reviewer alone cannot accept, but can reject with a reason', async () => {
    const key = await table.propose(ana, suport())
    expect(await accept(rea, key, suport())).toMatchObject({
      status: 409,
      problem: {
        code: 'needs-second-person',
        message: 'This project accepts a reading when 3 members agree: support it instead.',
      },
    })
    const answered = await rea.does('correctPlaces', {
      params: { transcript: table.transcript },
      body: { places: [suport(1)], accept: true },
    })
    expect(answered.outcomes[0]).toMatchObject({
      outcome: 'proposed',
      reason: expect.stringContaining('3 members agree'),
    })
    const rejected = await rea.call('decide', {
      params: { transcript: table.transcript },
      body: { correction: key, verdict: 'rejected', seen: seenOf(suport()), reason: 'said so' },
    })
    expect(rejected).toMatchObject({ ok: true })
    expect(await decisionOf(key)).toMatchObject({ verdict: 'rejected' })
  })

  test('the third voice accepts, in its name, naming all with the proposer first', async () => {
    const key = await table.propose(ana, suport())
    await support(ben, key, suport())
    expect(await decisionOf(key)).toBeUndefined()
    await support(cleo, key, suport())
    expect(await decisionOf(key)).toEqual({
      verdict: 'accepted',
      ...suport(),
      proposer: ana.account.id,
      by: cleo.account.id,
      agreed: [ana.account.id, ben.account.id, cleo.account.id],
      atMs: expect.any(Number),
    })
  })

  test('never the proposer alone, nor a voice taken back, changed or of another reading', async () => {
    const key = await table.propose(ana, suport())
    await support(ana, key, suport())
    await support(ben, key, suport(), { withdrawn: true })
    await support(cleo, key, { ...suport(), reading: 'supports' })
    await support(rea, key, suport(), { against: true, comment: 'No: he says report.' })
    expect(await decisionOf(key)).toBeUndefined()
    await support(ben, key, suport())
    await support(cleo, key, suport())
    expect(await decisionOf(key)).toMatchObject({ verdict: 'accepted', by: cleo.account.id })
  })

  test('equal readings proposed one by one count together', async () => {
    const [one, other] = [table.place('suport', 'sup-port'), table.place('suport', 'sup‑port')]
    const first = await table.propose(ana, one)
    await table.propose(ben, other)
    expect(await decisionOf(first)).toBeUndefined()
    await cleo.does('correctPlaces', {
      params: { transcript: table.transcript },
      body: { places: [other], accept: false },
    })
    await server.app.settle()
    const decisions = [...(await table.allOf('decisions')).values()]
    expect(decisions).toMatchObject([
      { verdict: 'accepted', reading: 'sup‑port', proposer: ben.account.id, by: cleo.account.id },
    ])
    expect(new Set((decisions[0] as { agreed: string[] }).agreed)).toEqual(
      new Set([ana.account.id, ben.account.id, cleo.account.id]),
    )
  })

  test('a change of sense still needs a ground that can be checked, and a voice that saw it', async () => {
    const bold = table.place('unwilling', 'willing', 2)
    const key = await table.propose(ana, bold)
    await support(ben, key, bold)
    await support(cleo, key, bold)
    expect(await decisionOf(key)).toBeUndefined()
    await table.put(ana, 'corrections', key, {
      ...bold,
      grounds: { kind: 'heard', detail: 'at 14:32' },
      atMs: 2,
    })
    // Nobody but its proposer has seen this ground.
    expect(await decisionOf(key)).toBeUndefined()
    await support(cleo, key, bold)
    expect(await decisionOf(key)).toMatchObject({ verdict: 'accepted', grounds: { kind: 'heard' } })
  })

  test('what a reviewer takes back stays open until somebody speaks for it anew', async () => {
    const key = await table.propose(ana, suport())
    await support(ben, key, suport())
    await support(cleo, key, suport())
    await undecide(rea, key)
    await table.propose(ben, suport(1))
    await table.put(ana, 'corrections', key, {
      ...suport(),
      grounds: { kind: 'context', detail: 'see' },
      atMs: 3,
    })
    expect(await decisionOf(key)).toBeUndefined()
    await support(rea, key, suport())
    expect(await decisionOf(key)).toMatchObject({ verdict: 'accepted', by: rea.account.id })
    expect((await decisionOf(key)) as { agreed: string[] }).toMatchObject({ agreed: { length: 4 } })
  })

  test('one that overlaps an accepted one stays open until that one is taken back', async () => {
    const wide = table.place('all suport', 'support')
    const [one, other] = [await table.propose(ana, suport()), await table.propose(ana, wide)]
    for (const by of [ben, cleo]) await support(by, one, suport())
    for (const by of [ben, cleo]) await support(by, other, wide)
    expect(await decisionOf(one)).toMatchObject({ verdict: 'accepted' })
    expect(await decisionOf(other)).toBeUndefined()
    await undecide(rea, one)
    expect(await decisionOf(other)).toMatchObject({ verdict: 'accepted', by: cleo.account.id })
    expect(await decisionOf(one)).toBeUndefined()
  })

  test('only members of today count', async () => {
    const gone = await server.person(`Gone ${table.transcript}`, 'annotator')
    const key = await table.propose(ana, suport())
    await support(gone, key, suport())
    await owner.does('removeMember', { params: { project: firstSlug, member: gone.account.id } })
    await support(ben, key, suport())
    expect(await decisionOf(key)).toBeUndefined()
    await support(cleo, key, suport())
    expect(await decisionOf(key)).toMatchObject({
      agreed: [ana.account.id, ben.account.id, cleo.account.id],
    })
  })

  test('who has become a reader counts no more', async () => {
    const demoted = await server.person(`Demoted ${table.transcript}`, 'annotator')
    const key = await table.propose(ana, suport())
    await support(demoted, key, suport())
    await owner.does('changeRole', {
      params: { project: firstSlug, member: demoted.account.id },
      body: { role: 'reader' },
    })
    await support(ben, key, suport())
    expect(await decisionOf(key)).toBeUndefined()
    await support(cleo, key, suport())
    expect(await decisionOf(key)).toMatchObject({
      agreed: [ana.account.id, ben.account.id, cleo.account.id],
    })
  })

  test('choosing the rule accepts what was agreed on already; only an owner chooses', async () => {
    await owner.does('changeSettings', rule(null))
    const key = await table.propose(ana, suport())
    await support(ben, key, suport())
    expect(await decisionOf(key)).toBeUndefined()
    expect(await rea.call('changeSettings', rule(2))).toMatchObject({ status: 403 })
    await owner.does('changeSettings', rule(2))
    expect(await decisionOf(key)).toMatchObject({ verdict: 'accepted', by: ben.account.id })
  })
})

/** Stores a voice as a process does that ends with the commit: nobody looks whether it made an agreement. */
async function storeUnseen(by: Person, key: RecordKey, place: CorrectedPlace): Promise<void> {
  const database = openDatabase(databaseFile(server.dataDir))
  const rooms = createRooms({
    log: sqliteRoomLog(database),
    clock: Date.now,
    projectOf: async () => 'any',
    logger: quietLogger([]),
  })
  const room = roomName('transcript', table.transcript)
  const voice = { ...place, atMs: 1 }
  const written = await rooms.write(room, by.account.id, (edit) =>
    ok(edit.put('support', `${key}/${by.account.id}`, voice)),
  )
  rooms.shutdown()
  closeDatabase(database)
  if (!written.ok) throw new Error(written.problem.message)
}

describe('a process that dies between a voice and its decision', () => {
  test('is caught up with at the next start, once', async () => {
    const key = await table.propose(ana, suport())
    await support(ben, key, suport())
    await storeUnseen(cleo, key, suport())
    expect(await decisionOf(key)).toBeUndefined()
    await server.restart()
    expect(await table.valueAt('decisions', key)).toMatchObject({
      verdict: 'accepted',
      agreed: { length: 3 },
    })
    const decided = await table.valueAt('decisions', key)
    await server.restart()
    expect(await table.valueAt('decisions', key)).toEqual(decided)
  })

  test('looking twice at the same time accepts once', async () => {
    const key = await table.propose(ana, suport())
    await support(ben, key, suport())
    await support(cleo, key, suport())
    const failures: unknown[] = []
    const twice = [0, 1].map(() => createAgreements(server.app.world, (_, error) => failures.push(error)))
    await undecide(rea, key)
    await table.put(cleo, 'support', `${key}/${cleo.account.id}`, { ...suport(), atMs: 9 })
    for (const each of twice) each.changed(`transcript:${table.transcript}`, new Set(['support']))
    await Promise.all([...twice.map((each) => each.settle()), server.app.settle()])
    const steps = await server.app.world.rows.historyOf(`transcript:${table.transcript}`, 'decisions', {
      key,
    })
    expect(steps.map(({ value }) => (value as { verdict?: string } | undefined)?.verdict)).toEqual([
      'accepted',
      undefined,
      'accepted',
    ])
    expect(failures).toEqual([])
  })
})
