// Several decisions in one write, and one reading taking the place of another.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RecordKey } from '../../../../shared/base/id.ts'
import type { CorrectedPlace } from '../../../../shared/wire/api-review.ts'
import { type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { reviewTable, seenOf, type Table } from './review-table.ts'

let server: TestServer
let ana: Person
let ben: Person
let rea: Person
let owner: Person
let table: Table
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  ben = await server.person('Ben', 'annotator')
  rea = await server.person('Rea', 'reviewer')
  owner = await server.owner()
})
afterAll(() => server.close())
beforeEach(async () => {
  table = await reviewTable(server)
})

type Asked = {
  key: RecordKey
  place: CorrectedPlace
  verdict?: 'accepted' | 'rejected'
  reason?: string
  replacing?: RecordKey[]
}
const decideMany = async (by: Person, asked: Asked[]) =>
  (
    await by.does('decideMany', {
      params: { transcript: table.transcript },
      body: {
        decisions: asked.map(({ key, place, verdict = 'accepted', ...more }) => ({
          correction: key,
          verdict,
          seen: seenOf(place),
          ...more,
        })),
      },
    })
  ).outcomes.map(({ refused }) => refused)
const undecideMany = async (by: Person, keys: RecordKey[]) =>
  (await by.does('undecideMany', { params: { transcript: table.transcript }, body: { keys } })).outcomes.map(
    ({ refused }) => refused,
  )

const suport = (segment = 0) => table.place('suport', 'support', segment)

describe('deciding many', () => {
  test('answers each for itself, and writes those it may in one update', async () => {
    const places = [suport(0), suport(1), suport(2)]
    const keys: RecordKey[] = []
    for (const place of places) keys.push(await table.propose(ana, place))
    const [first, second, third] = keys as [RecordKey, RecordKey, RecordKey]
    const changed = { ...suport(1), reading: 'report' }
    const gone = `${ana.account.id}/${testId(3)}` as RecordKey
    expect(
      await decideMany(rea, [
        { key: first, place: suport(0), reason: 'clear' },
        { key: second, place: changed },
        { key: third, place: suport(2), verdict: 'rejected' },
        { key: gone, place: suport(2) },
        { key: first, place: suport(0) },
      ]),
    ).toEqual([
      null,
      'This correction has changed since you saw it: look at it again.',
      'Please say why this correction is rejected.',
      'This correction is no longer there.',
      'This correction is already accepted.',
    ])
    expect([...(await table.allOf('decisions')).keys()]).toEqual([first])
    expect(
      await decideMany(rea, [
        { key: second, place: suport(1) },
        { key: third, place: suport(2), verdict: 'rejected', reason: 'it is said so' },
      ]),
    ).toEqual([null, null])
    const rows = await server.app.world.rows.ofRoom(`transcript:${table.transcript}`, 'decisions')
    expect(new Set(rows.filter(({ key }) => key !== first).map(({ seq }) => seq)).size).toBe(1)
    expect(await undecideMany(rea, [first, second, third, first])).toEqual([
      null,
      null,
      null,
      'This correction is not decided, so there is nothing to take back.',
    ])
    expect((await table.allOf('decisions')).size).toBe(0)
  })

  test('accepts only one of two that overlap', async () => {
    const wide = table.place('all suport', 'support')
    const [one, other] = [await table.propose(ana, suport()), await table.propose(ben, wide)]
    const answered = await decideMany(rea, [
      { key: one, place: suport() },
      { key: other, place: wide },
    ])
    expect(answered).toEqual([null, expect.stringContaining('overlaps')])
  })

  test('is a reviewer’s', async () => {
    const body = { keys: [await table.propose(ana, suport())] }
    expect(await ana.call('undecideMany', { params: { transcript: table.transcript }, body })).toMatchObject({
      status: 403,
    })
  })

  test('keeps how sure the proposer was, as the decider saw it', async () => {
    const key = await table.propose(ana, suport(), { certainty: 'possible' })
    const stale = 'This correction has changed since you saw it: look at it again.'
    expect(await decideMany(rea, [{ key, place: suport() }])).toEqual([stale])
    expect(await decideMany(rea, [{ key, place: { ...suport(), certainty: 'probable' } }])).toEqual([stale])
    await decideMany(rea, [{ key, place: { ...suport(), certainty: 'possible' } }])
    expect(await table.valueAt('decisions', key)).toMatchObject({ certainty: 'possible' })
  })
})

describe('a reading that takes the place of another', () => {
  /** Two narrow readings are accepted; a wide one over both is proposed. */
  async function narrowAndWide() {
    const narrow = [table.place('suport', 'support'), table.place('a moratorium', 'the moratorium')] as const
    const wide = table.place('suport a', 'support the')
    const keys: RecordKey[] = []
    for (const place of narrow) keys.push(await table.propose(ana, place))
    const [first, second] = keys as [RecordKey, RecordKey]
    await decideMany(rea, [
      { key: first, place: narrow[0], reason: 'clear' },
      { key: second, place: narrow[1] },
    ])
    return { first, second, wide, over: await table.propose(ben, wide) }
  }

  test('is refused without naming every one it would replace, and says that it may', async () => {
    const { first, wide, over } = await narrowAndWide()
    expect(await decideMany(owner, [{ key: over, place: wide }])).toEqual([
      expect.stringContaining('or replace it by this one'),
    ])
    expect(await decideMany(owner, [{ key: over, place: wide, replacing: [first] }])).toEqual([
      expect.stringContaining('the moratorium'),
    ])
    expect(await table.valueAt('decisions', over)).toBeUndefined()
  })

  test('marks them as replaced, and taking it back accepts them again as they were', async () => {
    const { first, second, wide, over } = await narrowAndWide()
    const before = [await table.valueAt('decisions', first), await table.valueAt('decisions', second)]
    expect(await decideMany(owner, [{ key: over, place: wide, replacing: [first, second] }])).toEqual([null])
    expect(await table.valueAt('decisions', first)).toMatchObject({
      verdict: 'replaced',
      reading: 'support',
      published: 'suport',
      proposer: ana.account.id,
      by: owner.account.id,
      replacedBy: over,
      was: { by: rea.account.id, reason: 'clear' },
    })
    const corrected = async () =>
      (
        await ana.does('quote', {
          params: { transcript: table.transcript },
          body: { spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 26 }] },
        })
      ).correctedText
    expect(await corrected()).toBe('We all support the moratorium')
    expect(
      await owner.call('undecide', {
        params: { transcript: table.transcript, member: ben.account.id, record: over.slice(27) },
      }),
    ).toMatchObject({ ok: true })
    expect([await table.valueAt('decisions', first), await table.valueAt('decisions', second)]).toEqual(
      before,
    )
    expect(await table.valueAt('decisions', over)).toBeUndefined()
    expect(await corrected()).toBe('We all support the moratorium')
  })

  test('is not taken back over something accepted since, which is named', async () => {
    const place = table.place('all suport a', 'support the')
    const wide = await table.propose(ana, place)
    await decideMany(rea, [{ key: wide, place }])
    const narrow = table.place('suport', 'support')
    const over = await table.propose(ben, narrow)
    await decideMany(rea, [{ key: over, place: narrow, replacing: [wide] }])
    const beside = table.place('all', 'al')
    const since = await table.propose(ben, beside)
    await decideMany(rea, [{ key: since, place: beside }])
    expect(await undecideMany(rea, [over])).toEqual([
      'Taking this back would bring back “support the”, which overlaps “al”, accepted since. Take that one back first.',
    ])
    expect(await undecideMany(rea, [since, over])).toEqual([null, null])
    expect(await table.valueAt('decisions', wide)).toMatchObject({ verdict: 'accepted' })
  })

  test('once replaced, a reading can be opened again beside the one that stands', async () => {
    const { first, second, wide, over } = await narrowAndWide()
    await decideMany(owner, [{ key: over, place: wide, replacing: [first, second] }])
    expect(await undecideMany(rea, [first])).toEqual([null])
    expect(await table.valueAt('decisions', over)).toMatchObject({ verdict: 'accepted' })
    expect(await undecideMany(rea, [over])).toEqual([null])
    expect(await table.valueAt('decisions', first)).toBeUndefined()
    expect(await table.valueAt('decisions', second)).toMatchObject({ verdict: 'accepted' })
  })
})

test('of two acts at the same moment on overlapping places one is refused', async () => {
  const wide = table.place('all suport', 'support')
  const [one, other] = [await table.propose(ana, suport()), await table.propose(ben, wide)]
  const answers = await Promise.all([
    decideMany(rea, [{ key: one, place: suport() }]),
    decideMany(owner, [{ key: other, place: wide }]),
  ])
  expect(answers.flat().filter((refused) => refused === null)).toHaveLength(1)
})

test('a change of sense hidden in part of a word, or in two halves, needs a second person', async () => {
  const here = await reviewTable(server, ['A unilateral act, or a unilateral one.'])
  const correct = (words: string, reading: string, nth = 0) =>
    rea.does('correctPlaces', {
      params: { transcript: here.transcript },
      body: { places: [here.place(words, reading, 0, nth)], accept: true },
    })
  const held = { outcome: 'proposed', reason: expect.stringContaining('somebody else must accept it') }
  expect((await correct('uni', 'multi')).outcomes).toMatchObject([held])
  expect((await correct('uni', 'mul', 1)).outcomes).toMatchObject([{ outcome: 'accepted' }])
  expect((await correct('lateral', 'tilateral', 1)).outcomes).toMatchObject([held])
})
