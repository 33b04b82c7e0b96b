// Many places in one act, and its undo: each place answers for itself.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RecordKey } from '../../../../shared/base/id.ts'
import { authorOf } from '../../../../shared/base/id.ts'
import type { Grounds } from '../../../../shared/records/corrections/correction.ts'
import { type CorrectedPlace, mostPerRequest } from '../../../../shared/wire/api-review.ts'
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

const correct = (by: Person, places: CorrectedPlace[], accept = false, grounds?: Grounds) =>
  by.call('correctPlaces', {
    params: { transcript: table.transcript },
    body: { places, accept, ...(grounds && { grounds }) },
  })
const outcomes = async (by: Person, places: CorrectedPlace[], accept = false, grounds?: Grounds) => {
  const reply = await correct(by, places, accept, grounds)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value.outcomes
}
const takeBack = async (by: Person, keys: readonly (RecordKey | null)[]) =>
  (
    await by.does('takeBackCorrections', {
      params: { transcript: table.transcript },
      body: { keys: keys.filter((key) => key !== null) },
    })
  ).outcomes.map(({ refused }) => refused)
const decide = (by: Person, correction: RecordKey, place: CorrectedPlace) =>
  by.does('decide', {
    params: { transcript: table.transcript },
    body: { correction, verdict: 'accepted', seen: seenOf(place) },
  })

const everySuport = () => [0, 1, 2].map((segment) => table.place('suport', 'support', segment))
const bold = () => table.place('unwilling', 'willing', 2)

describe('correcting many places', () => {
  test('proposes them under the caller’s own keys, with grounds and certainty, in one update', async () => {
    const grounds = { kind: 'heard', detail: 'at 14:32' } as const
    const [first, ...rest] = everySuport()
    const places = [{ ...(first as CorrectedPlace), certainty: 'probable' as const }, ...rest]
    const [room] = [`transcript:${table.transcript}` as const]
    const before = [...(await server.app.world.rows.ofRoom(room))].length
    const answered = await outcomes(ana, places, false, grounds)
    expect(answered.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      Array(3).fill(['proposed', null]),
    )
    expect(new Set(answered.map(({ key }) => key)).size).toBe(3)
    for (const { key } of answered) expect(authorOf(key as RecordKey)).toBe(ana.account.id)
    expect(await table.valueAt('corrections', answered[0]?.key ?? '')).toEqual({
      ...places[0],
      grounds,
      atMs: expect.any(Number),
    })
    const rows = await server.app.world.rows.ofRoom(room)
    expect(rows).toHaveLength(before + 3)
    expect(new Set(rows.filter(({ root }) => root === 'corrections').map(({ seq }) => seq)).size).toBe(1)
    expect((await table.allOf('decisions')).size).toBe(0)
  })

  test('accepts at once what the caller may decide alone, and says why of the rest', async () => {
    const answered = await outcomes(rea, [...everySuport(), bold()], true)
    expect(answered.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted', 'proposed'])
    expect(answered[3]?.reason).toContain('somebody else must accept')
    expect(await table.valueAt('decisions', answered[0]?.key ?? '')).toMatchObject({
      verdict: 'accepted',
      reading: 'support',
      proposer: rea.account.id,
      by: rea.account.id,
    })
    expect(await table.valueAt('decisions', answered[3]?.key ?? '')).toBeUndefined()
  })

  test('only proposes for one who may not decide, though it was asked to accept', async () => {
    const [answered] = await outcomes(ana, [table.place('suport', 'support')], true)
    expect(answered).toMatchObject({ outcome: 'proposed', reason: null })
    expect((await table.allOf('decisions')).size).toBe(0)
  })

  test('supports what another has proposed there, in the letters of that proposal', async () => {
    const theirs = await table.propose(ben, table.place('suport', 'sup-port'))
    const typed = table.place('suport', 'sup‑port')
    const [answered] = await outcomes(rea, [typed], true)
    expect(answered).toEqual({ key: theirs, outcome: 'supported', reason: null })
    expect(await table.valueAt('support', `${theirs}/${rea.account.id}`)).toMatchObject({
      reading: 'sup-port',
    })
    expect((await table.allOf('corrections')).size).toBe(1)
    expect(await outcomes(rea, [typed])).toEqual([{ key: null, outcome: 'supported', reason: null }])
    const exact = await table.propose(ana, typed)
    expect(await outcomes(await server.owner(), [typed])).toMatchObject([{ key: exact }])
  })

  test('leaves a differing reading of the same place beside the other', async () => {
    await table.propose(ben, table.place('suport', 'supports'))
    expect(await outcomes(ana, [table.place('suport', 'support')])).toMatchObject([{ outcome: 'proposed' }])
    expect((await table.allOf('corrections')).size).toBe(2)
  })

  test('refuses in words, place by place, what cannot be written, and writes the rest', async () => {
    await outcomes(rea, [table.place('suport', 'support', 1)], true)
    await outcomes(ana, [table.place('Issac', 'Isaac', 0)])
    const good = table.place('suport', 'support', 0)
    const answered = await outcomes(ana, [
      table.place('suport it', 'support', 1),
      table.place('Issac', 'Isaac', 0),
      { ...good, published: 'support' },
      { ...good, start: good.end, end: good.start },
      { ...good, segment: 9 },
      good,
      good,
    ])
    expect(answered.map(({ outcome }) => outcome)).toEqual([
      ...Array(5).fill('refused'),
      'proposed',
      'refused',
    ])
    expect(answered[0]?.reason).toBe('It overlaps a correction that is already accepted: “support”.')
    expect(answered[1]?.reason).toBe('You have proposed this reading here already.')
    expect(answered[2]?.reason).toBe('The published words it corrects do not stand there.')
    for (const { outcome, key, reason } of answered) {
      if (outcome === 'refused') expect([key, typeof reason]).toEqual([null, 'string'])
    }
  })

  test('says what is missing in a ground where the sense changes, and keeps the proposal', async () => {
    const [answered] = await outcomes(ana, [bold()], false, { kind: 'source', detail: 'a report' })
    expect(answered).toMatchObject({ outcome: 'proposed', reason: expect.stringContaining('link') })
    expect(
      await outcomes(ana, [table.place('suport', 'support')], false, { kind: 'source', detail: 'a report' }),
    ).toMatchObject([{ outcome: 'proposed', reason: null }])
  })

  test('is refused to a reader, in another’s record, and beyond what one request takes', async () => {
    expect(await correct(rex, everySuport())).toMatchObject({ status: 403 })
    expect(
      await ana.call('correctPlaces', {
        params: { transcript: testId(77) },
        body: { places: everySuport(), accept: false },
      }),
    ).toMatchObject({ status: 404 })
    const many = Array(mostPerRequest + 1).fill(table.place('suport', 'support'))
    expect(await correct(ana, many)).toMatchObject({ status: 422 })
    expect(await correct(ana, [table.place('suport', 'a\nb')])).toMatchObject({
      status: 422,
      problem: { message: 'No line breaks.' },
    })
    expect(await correct(ana, [table.place('suport', 'x'.repeat(10_000))])).toMatchObject({ status: 422 })
    expect((await table.allOf('corrections')).size).toBe(0)
  })

  test('stores markup and right-to-left text as they were typed', async () => {
    const readings = ['<b>support</b>', 'دعم']
    const answered = await outcomes(ana, [
      table.place('suport', readings[0] ?? '', 0),
      table.place('suport', readings[1] ?? '', 1),
    ])
    for (const [i, { key }] of answered.entries()) {
      expect(await table.valueAt('corrections', key ?? '')).toMatchObject({ reading: readings[i] })
    }
  })
})

describe('taking many back', () => {
  test('leaves the room as it was before', async () => {
    const theirs = await table.propose(ben, table.place('Issac', 'Isaac'))
    const answered = await outcomes(rea, [...everySuport(), bold(), table.place('Issac', 'Isaac')], true)
    expect(
      await takeBack(
        rea,
        answered.map(({ key }) => key),
      ),
    ).toEqual(Array(5).fill(null))
    expect([...(await table.allOf('corrections')).keys()]).toEqual([theirs])
    expect((await table.allOf('decisions')).size).toBe(0)
    expect((await table.allOf('support')).size).toBe(0)
    expect(await takeBack(rea, [answered[0]?.key ?? null])).toEqual([null])
  })

  test('leaves what others have decided, supported or answered, each with the reason', async () => {
    const answered = await outcomes(ana, [
      ...everySuport(),
      table.place('Issac', 'Isaac', 0),
      table.place('Issac', 'Isaac', 1),
    ])
    const keys = answered.map(({ key }) => key as RecordKey)
    const [decided, seconded, opposed, discussed] = keys as [
      RecordKey,
      RecordKey,
      RecordKey,
      RecordKey,
      RecordKey,
    ]
    await decide(rea, decided, table.place('suport', 'support'))
    const voice = { ...table.place('suport', 'support', 1), atMs: 1 }
    await table.put(ben, 'support', `${seconded}/${ben.account.id}`, voice)
    const against = { ...table.place('suport', 'support', 2), against: true, comment: 'no', atMs: 1 }
    await table.put(ben, 'support', `${opposed}/${ben.account.id}`, against)
    const message = { about: `corrections:${discussed}`, text: 'Really?', atMs: 1 }
    await table.put(ben, 'messages', `${ben.account.id}/${testId(5)}`, message)
    expect(await takeBack(ana, keys)).toEqual([
      'Somebody else has accepted it, so it stays.',
      'Somebody supports it by now, so it stays. Withdraw it instead.',
      'Somebody has answered it by now, so it stays. Withdraw it instead.',
      'Somebody has answered it by now, so it stays. Withdraw it instead.',
      null,
    ])
    expect([...(await table.allOf('corrections')).keys()].sort()).toEqual(keys.slice(0, 4).sort())
  })

  test('opens no decision again for one who may decide no more', async () => {
    const before = await server.person(`Before ${table.transcript}`, 'reviewer')
    const place = table.place('suport', 'support')
    const [first] = await outcomes(before, [place], true)
    expect(first).toMatchObject({ outcome: 'accepted' })
    await (await server.owner()).does('changeRole', {
      params: { project: firstSlug, member: before.account.id },
      body: { role: 'annotator' },
    })
    expect(await takeBack(before, [first?.key ?? null])).toEqual([
      'Only a reviewer or above may accept or reject corrections.',
    ])
    expect(await table.valueAt('decisions', first?.key ?? '')).toMatchObject({ verdict: 'accepted' })
  })

  test('never touches another’s correction, nor a voice on what was decided since', async () => {
    const theirs = await table.propose(ben, table.place('suport', 'support'))
    expect(await takeBack(ana, [theirs])).toEqual([
      'This correction is somebody else’s: only its author may take it back.',
    ])
    await outcomes(ana, [table.place('suport', 'support')])
    await decide(rea, theirs, table.place('suport', 'support'))
    expect(await takeBack(ana, [theirs])).toEqual(['It was accepted meanwhile, so your support of it stays.'])
    expect((await table.allOf('support')).size).toBe(1)
    expect(
      await rex.call('takeBackCorrections', {
        params: { transcript: table.transcript },
        body: { keys: [theirs] },
      }),
    ).toMatchObject({ status: 403 })
  })
})
