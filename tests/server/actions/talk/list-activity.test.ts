// What happened in a project, gathered as people would tell it, in pages that never cut a group in two.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { activityGroups, halfHourMs } from '../../../../server/actions/talk/activity-groups.ts'
import type { PastStep } from '../../../../server/stores/past.ts'
import type { MemberId, RecordKey } from '../../../../shared/base/id.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import { spanAddress } from '../../../../shared/transcript/span.ts'
import type { ActivityList } from '../../../../shared/wire/sharing/api-talk.ts'
import type { Person } from '../../../support/server.ts'
import { testId, testPosition } from '../../../support/world.ts'
import { inProject, minute, type TalkTable, talkTable } from './talk-table.ts'

let table: TalkTable
let ana: Person
let li: Person
let rea: Person
let record: string
let room: RoomName
beforeAll(async () => {
  table = await talkTable()
  ana = await table.server.person('Ana', 'annotator')
  li = await table.server.person('Li', 'annotator')
  rea = await table.server.person('Rea', 'reviewer')
  record = await table.server.record(
    'The record\n***\n>> ANA: We suport it.\n\n>> LI: So do we, all of us.\n',
  )
  room = roomName('transcript', record)
})
afterAll(() => table.server.close())

let from: number
/** Each test has a day of its own, which begins with a half-hour. */
beforeEach(() => {
  table.clock.nowMs = Math.ceil(table.clock.nowMs / halfHourMs) * halfHourMs + 24 * 60 * minute
  from = table.clock.nowMs
})

const list = (query: Record<string, string> = {}): Promise<ActivityList> =>
  ana.does('listActivity', { params: inProject, query })
/** What was done since this test began. */
const today = async (query: Record<string, string> = {}) =>
  (await list(query)).activities.filter(({ atMs }) => atMs >= from)
const told = async (query: Record<string, string> = {}) =>
  (await today(query)).map(({ by, kind, deed, count }) => [by, kind, deed, count])

async function propose(by: Person, key: RecordKey = table.newKey(by), more: object = {}): Promise<RecordKey> {
  table.clock.nowMs += minute
  const value = { segment: 0, start: 3, end: 9, published: 'suport', reading: 'support', atMs: 1, ...more }
  await table.put(by, room, 'corrections', key, value)
  return key
}

test('three corrections by one member in one record are one line, with the place of the last', async () => {
  for (let i = 0; i < 3; i++) await propose(ana)
  await propose(li)
  expect(await today()).toEqual([
    {
      by: li.account.id,
      kind: 'corrections',
      deed: 'added',
      part: null,
      names: [],
      count: 1,
      place: { what: 'record', id: record, title: 'The record' },
      atMs: table.clock.nowMs,
      address: `/p/${inProject.project}/t/${record}#s1:3-9`,
    },
    {
      by: ana.account.id,
      kind: 'corrections',
      deed: 'added',
      part: null,
      names: [],
      count: 3,
      place: { what: 'record', id: record, title: 'The record' },
      atMs: table.clock.nowMs - minute,
      address: `/p/${inProject.project}/t/${record}#s1:3-9`,
    },
  ])
})

test('what is done half an hour later is another line', async () => {
  await propose(ana)
  table.clock.nowMs += halfHourMs
  await propose(ana)
  expect(await told()).toEqual([
    [ana.account.id, 'corrections', 'added', 1],
    [ana.account.id, 'corrections', 'added', 1],
  ])
})

test('made, changed and taken back are told apart, and what was made and taken back at once is not told', async () => {
  const key = await propose(ana)
  await propose(ana, key, { reading: 'supporting' })
  expect(await told()).toEqual([[ana.account.id, 'corrections', 'added', 1]])
  table.clock.nowMs += halfHourMs
  await propose(ana, key, { reading: 'supported' })
  table.clock.nowMs += halfHourMs
  await propose(ana, key, { reading: 'never to be shown', withdrawn: true })
  await propose(ana, table.newKey(ana), { reading: 'never to be shown', withdrawn: true })
  const gone = await propose(ana)
  await table.put(ana, room, 'corrections', gone, undefined)
  const activities = await today()
  expect(activities.map(({ deed, count }) => [deed, count])).toEqual([
    ['removed', 1],
    ['changed', 1],
    ['added', 1],
  ])
  expect(activities[0]?.address).toBe(`/p/${inProject.project}/t/${record}`)
  expect(JSON.stringify(activities)).not.toContain('never to be shown')
})

test('decisions, moderation, positions, talk, the codebook, notes and imports all are activity', async () => {
  const key = await propose(ana)
  await rea.does('decide', {
    params: { transcript: record },
    body: {
      correction: key,
      verdict: 'rejected',
      seen: { segment: 0, start: 3, end: 9, reading: 'support' },
      reason: 'as said',
    },
  })
  await table.put(ana, room, 'positions', table.newKey(ana), testPosition)
  await table.says(li, table.talk, 'topics:norms')
  const { id: note } = await li.does('createNote', { params: inProject, body: { title: 'Moratorium' } })
  const message = await table.says(li, table.talk, `notes:${note}`)
  await rea.does('moderateTalk', {
    params: inProject,
    body: { key: message, hidden: true, reason: 'off topic' },
  })
  await ana.does('suggestTopic', {
    params: inProject,
    body: { name: 'Verification', definition: '', parent: null },
  })
  const other = await table.server.record('Another\n***\n>> ANA: Yes.\n')
  const owner = await table.server.owner()
  const lines = await told()
  expect(lines).toHaveLength(9)
  for (const line of [
    [ana.account.id, 'corrections', 'added', 1],
    [rea.account.id, 'decisions', 'rejected', 1],
    [ana.account.id, 'positions', 'added', 1],
    [li.account.id, 'messages', 'added', 1],
    [li.account.id, 'notes', 'added', 1],
    [rea.account.id, 'moderation', 'hid', 1],
    [ana.account.id, 'codebook', 'added', 1],
    [owner.account.id, 'imports', 'added', 1],
  ])
    expect(lines).toContainEqual(line)
  const talk = (await today({ kind: 'messages' })).map(({ place, address }) => [place?.title, address])
  expect(talk).toContainEqual(['Moratorium', `/p/${inProject.project}/notes/${note}`])
  expect(talk).toContainEqual([undefined, `/p/${inProject.project}/codebook#topics:norms`])
  expect(await told({ by: rea.account.id, kind: 'decisions' })).toHaveLength(1)
  expect(await told({ record: other })).toEqual([[owner.account.id, 'imports', 'added', 1]])
  expect(await told({ kind: 'notes' })).toHaveLength(1)
})

test('what is said about something that never was is no activity, and about what is gone it is', async () => {
  for (const root of ['corrections', 'positions', 'passages'])
    await table.says(li, room, `${root}:${table.newKey(li)}`)
  for (const about of ['topics:no-such', 'stances:no-such', `notes:${testId(77)}/${testId(7)}`])
    await table.says(li, table.talk, about)
  expect(await told()).toEqual([])
  const { id: note } = await li.does('createNote', { params: inProject, body: { title: 'Short-lived' } })
  await table.says(ana, table.talk, `notes:${note}`)
  await li.does('removeNote', { params: { note } })
  expect(await told({ kind: 'messages' })).toEqual([[ana.account.id, 'messages', 'added', 1]])
})

test('every line leads to its place, and names what is the whole project’s', async () => {
  const base = `/p/${inProject.project}`
  const { world } = table.server.app
  const project = await world.projects.bySlug(inProject.project)
  const [norms] = await world.rows.ofKeys(roomName('project', project!.id), 'topics', ['norms'])
  const label = (norms!.value as { name: string }).name
  const key = await propose(ana)
  await table.says(li, room, `corrections:${key}`)
  const rude = await table.says(li, room, `corrections:${key}`)
  await rea.does('moderate', {
    params: { transcript: record },
    body: { root: 'messages', key: rude, hidden: true, reason: 'rude' },
  })
  const position = table.newKey(ana)
  await table.put(ana, room, 'positions', position, testPosition)
  await rea.does('moderate', {
    params: { transcript: record },
    body: { root: 'positions', key: position, hidden: true, reason: 'not said' },
  })
  await table.says(li, table.talk, 'topics:norms')
  await table.says(li, table.talk, 'topics:norms')
  const { topic } = await ana.does('suggestTopic', {
    params: inProject,
    body: { name: 'Attribution of harm', definition: '', parent: null },
  })
  const lines = (await today()).map(({ kind, part, names, count, address }) => [
    kind,
    part,
    names,
    count,
    address,
  ])
  const [span] = testPosition.spans
  for (const line of [
    ['messages', null, [], 2, `${base}/t/${record}#corrections:${key}`],
    ['moderation', 'messages', [], 1, `${base}/t/${record}#s1:3-9`],
    ['moderation', 'positions', [], 1, `${base}/t/${record}${spanAddress(span!)}`],
    ['messages', 'topics', [label], 2, `${base}/codebook#topics:norms`],
    ['codebook', 'topics', ['Attribution of harm'], 1, `${base}/codebook#${topic.id}`],
  ])
    expect(lines).toContainEqual(line)
})

test('pages follow one another and hold everything once, whatever their groups', async () => {
  for (let hour = 0; hour < 60; hour++) {
    table.clock.nowMs += halfHourMs
    await propose(hour % 2 === 0 ? ana : li)
  }
  const whole: number[] = []
  let next: number | null = null
  do {
    const page: ActivityList = await list(next === null ? {} : { before: String(next) })
    whole.push(...page.activities.map(({ atMs }) => atMs))
    next = page.next
  } while (next !== null)
  expect(whole.filter((atMs) => atMs >= from)).toHaveLength(60)
  expect(whole).toEqual([...whole].sort((a, b) => b - a))
})

test('a record of another project has no activity to ask for', async () => {
  const asked = { params: inProject, query: { record: testId(4) } }
  expect(await ana.call('listActivity', asked)).toMatchObject({ status: 404 })
})

test('what the program itself did, and what has no kind, is told as such', () => {
  const step = (root: string, more: Partial<PastStep> = {}): PastStep => ({
    room,
    root,
    key: 'k',
    seq: 1,
    member: null,
    atMs: 1,
    isFirst: true,
    isGone: false,
    verdict: null,
    hidden: null,
    about: null,
    ...more,
  })
  expect(activityGroups([step('looked'), step('meta'), step('gaps')])).toMatchObject([
    { by: null, kind: 'gaps', deed: 'added', count: 1 },
  ])
  const member = testId(1) as MemberId
  const twice = [step('gaps', { member }), step('gaps', { member, seq: 2, isFirst: false })]
  expect(activityGroups(twice)).toMatchObject([{ by: member, count: 1 }])
})
