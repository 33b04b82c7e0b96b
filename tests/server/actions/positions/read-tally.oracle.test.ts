// A random project, changed again and again, counted by the server and by the oracle: they must agree, and every number
// must open exactly as many quotes. A seed that fails is printed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { membersOn } from '../../../../shared/actors/groups.ts'
import type { RecordKey, StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { Position } from '../../../../shared/records/positions/position.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import {
  asOracleTells,
  type OracleAsked,
  type OracleWorld,
  oraclePositions,
  oracleTally,
} from '../../../support/figures/position-oracle.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { type Coded, codedRecord, putInProject } from './coded-record.ts'

/** Whole numbers below a bound (xorshift32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
type Random = ReturnType<typeof randomOf>

const actors = [
  'MEX',
  'DEU',
  'GBR',
  'FRA',
  'group:EU',
  'group:NATO',
  'group:NB8',
  'org:Acme',
  'org:Acme Inc',
  'org:Foo',
  'org:Round',
  'org:Trip',
  'org:Into the ring',
  'org:A, B %2C',
  'QQQ',
  'group:ZZ',
]
const topics = [
  'norms',
  'threats',
  'international-law',
  'old-name',
  'older-name',
  'nobodys',
  'ring-a',
  'ring-b',
  'into-ring',
  'dangling',
]
const stances = ['supports', 'opposes', 'neutral', 'unclear', 'of-old']
const kinds = ['state', 'group', 'company', 'organisation']
const certainties = ['sure', 'rather-sure', 'unsure'] as const
const days = ['2015-06-01', '2020-11-13', '2021-12-10', null] as const

let server: TestServer
let coders: readonly Person[]
let records: readonly Coded[]
beforeAll(async () => {
  server = await startServer()
  coders = [await server.person('Ana', 'annotator'), await server.person('Li', 'reviewer')]
  records = await Promise.all(days.map((day) => codedRecord(server, day)))
  const organisation = { kind: 'company', aliases: [], sameAs: null }
  await putInProject(server, 'organisations', 'org:Acme', organisation)
  await putInProject(server, 'organisations', 'org:Acme Inc', { ...organisation, sameAs: 'org:Acme' })
  const old = { definition: '', parent: null, colour: 1, order: 90, retired: true, suggestedBy: null }
  await putInProject(server, 'topics', 'old-name', { ...old, name: 'Old', redirect: 'norms' })
  await putInProject(server, 'topics', 'older-name', { ...old, name: 'Older', redirect: 'old-name' })
  // Circles and ends in nothing, which no act makes but a folder of an older program may hold.
  for (const [id, sameAs] of [
    ['Round', 'Trip'],
    ['Trip', 'Round'],
    ['Into the ring', 'Round'],
  ]) {
    await putInProject(server, 'organisations', `org:${id}`, { ...organisation, sameAs: `org:${sameAs}` })
  }
  for (const [id, redirect] of [
    ['ring-a', 'ring-b'],
    ['ring-b', 'ring-a'],
    ['into-ring', 'ring-a'],
    ['dangling', 'never-was'],
  ]) {
    await putInProject(server, 'topics', id ?? '', { ...old, name: id, redirect })
  }
})
afterAll(() => server.close())

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T
const some = <T>(random: Random, from: readonly T[], most: number): readonly T[] => [
  ...new Set(Array.from({ length: 1 + random(most) }, () => pick(random, from))),
]

function randomPosition(random: Random): Partial<Position> & { at: number } {
  return {
    at: random(40),
    topics: some(random, topics, 3) as TopicId[],
    stance: pick(random, stances) as StanceId,
    certainty: pick(random, certainties),
    ...(random(4) === 0 && { reportedBy: pick(random, actors) }),
    ...(random(4) === 0 && { onBehalfOf: pick(random, actors) }),
    ...(random(9) === 0 && { withdrawn: true as const }),
  }
}

const keys: {
  readonly record: Coded
  readonly key: RecordKey
  readonly by: Person
  readonly position: Position
}[] = []

/** Adds positions, and hides, shows, recodes, changes, withdraws and removes some that are there. */
async function changeSomething(random: Random, additions: number): Promise<void> {
  for (let nth = 0; nth < additions; nth++) {
    const [record, by, given] = [pick(random, records), pick(random, coders), randomPosition(random)]
    const actor = pick(random, actors)
    const key = await record.code(by, actor, given)
    const { at, ...rest } = given
    const position = {
      spans: [{ startSegment: 0, start: at, endSegment: 0, end: at + 4 }],
      actor,
      atMs: 1000,
      ...rest,
    }
    keys.push({ record, key, by, position: position as Position })
  }
  const atMs = 1
  for (let nth = 0; nth < additions / 2; nth++) {
    const { record, key, by, position } = pick(random, keys)
    const reviewer = coders[1]?.account.id
    const recoding = { topics: some(random, topics, 3), was: random(5) === 0 ? ['norms'] : position.topics }
    const acts = [
      () =>
        record.put('moderation', `positions:${key}`, {
          hidden: random(3) > 0,
          reason: 'so',
          by: reviewer,
          atMs,
        }),
      () => record.put('recodings', key, random(4) === 0 ? undefined : { ...recoding, by: reviewer, atMs }),
      () => record.put('positions', key, { ...position, stance: pick(random, stances), atMs: 2 }, by),
      () => record.put('positions', key, { ...position, withdrawn: true, atMs: 3 }, by),
      () => record.put('positions', key, undefined, by),
    ]
    await pick(random, acts)()
  }
}

function randomFilter(random: Random): OracleAsked {
  const maybe = <T>(value: () => T): T | undefined => (random(4) === 0 ? value() : undefined)
  const filter = {
    records: maybe(() => some(random, records, 3).map(({ transcript }) => transcript)),
    from: maybe(() => pick(random, ['2015-06-01', '2020-01-01'])),
    to: maybe(() => pick(random, ['2020-11-13', '2021-12-31'])),
    actors: maybe(() => some(random, actors, 5)),
    kinds: maybe(() => some(random, kinds, 2)),
    groups: maybe(() => some(random, ['EU', 'NB8', 'NATO', 'ZZ'], 2)),
    topics: maybe(() => some(random, topics, 2)),
    stances: maybe(() => some(random, stances, 3)),
    coders: maybe(() => [pick(random, coders).account.id]),
    certainty: maybe(() => pick(random, certainties)),
    said: maybe(() => pick(random, ['own', 'reported'])),
    members: maybe(() => true),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

const escaped = (item: unknown) => String(item).replace(/%/g, '%25').replace(/,/g, '%2C')

const queryOf = (asked: OracleAsked): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [
      name,
      value === true ? 'yes' : Array.isArray(value) ? value.map(escaped).join(',') : String(value),
    ]),
  )

async function worldNow(): Promise<OracleWorld> {
  const { rows, projects } = server.app.world
  const project = await projects.bySlug(firstSlug)
  return {
    project: await rows.ofRoom(roomName('project', project?.id ?? '')),
    records: await Promise.all(
      records.map(async ({ transcript, room }, i) => ({
        id: transcript,
        day: days[i] ?? null,
        rows: await rows.ofRoom(room),
      })),
    ),
    membersOf: (group, day) => membersOn(group, day) ?? [],
  }
}

const params = { project: firstSlug }
const tallied = async (asked: OracleAsked, by?: 'record') => {
  const query = { ...queryOf(asked), ...(by && { by }) }
  return (coders[0] as Person).does('readTally', { params, query })
}
const listed = async (asked: OracleAsked, rows = '200') =>
  (coders[0] as Person).does('listPositions', { params, query: { ...queryOf(asked), rows } })

describe.each([1, 2, 3, 4, 5, 6])('a random project, seed %i', (seed) => {
  const random = randomOf(seed)
  beforeAll(() => changeSomething(random, 60))

  test('is counted as the oracle counts it, whatever is asked for', async () => {
    const world = await worldNow()
    for (const asked of [{}, { members: true }, ...Array.from({ length: 12 }, () => randomFilter(random))]) {
      expect([asked, asOracleTells(await tallied(asked))]).toEqual([asked, oracleTally(world, asked)])
      const apart = asOracleTells(await tallied(asked, 'record'), true)
      expect([asked, apart]).toEqual([asked, oracleTally(world, asked, true)])
      const found = oraclePositions(world, asked).map(({ key }) => key)
      const { positions, total } = await listed(asked)
      expect(total).toBe(found.length)
      if (total <= 200) expect(positions.map(({ key }) => key).sort()).toEqual(found.sort())
    }
  })

  test('opens exactly as many quotes as a number says, in cells and in rows', async () => {
    const asked = randomFilter(random)
    const { rows, cells, topics, records: inReply } = await tallied(asked, 'record')
    for (const { actor, reported, positions } of rows) {
      const narrowed = { ...asked, actors: [actor], said: reported ? 'reported' : 'own' }
      expect((await listed(narrowed, '1')).total).toBe(positions)
    }
    for (const [row = 0, topic = 0, record = 0, ...counts] of cells
      .filter(() => random(3) === 0)
      .slice(0, 30)) {
      const { actor, reported } = rows[row] ?? { actor: 'none', reported: false }
      const narrowed = {
        ...asked,
        actors: [actor],
        topics: [topics[topic] ?? 'none'],
        records: [inReply[record]?.id ?? 'none'],
        said: reported ? 'reported' : 'own',
      }
      const sum = counts.reduce((all, count) => all + count, 0)
      expect((await listed(narrowed, '1')).total).toBe(sum)
    }
  })
})

test('requests at the same time while positions are written all count what was there', async () => {
  const writing = changeSomething(randomOf(100), 40)
  const during = await Promise.all(Array.from({ length: 12 }, () => tallied({})))
  await writing
  for (const tally of during) {
    const { cells, rows } = asOracleTells(tally)
    expect(Object.keys(cells).length).toBeGreaterThan(0)
    expect(Object.values(rows).every((count) => count > 0)).toBe(true)
  }
  expect(asOracleTells(await tallied({}))).toEqual(oracleTally(await worldNow(), {}))
})
