// What waits for whom, and why: mentions, replies, talk about one's own records; seen, hidden, withdrawn and foreign things.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTalks } from '../../../../server/actions/talk/talk-index.ts'
import type { RecordKey } from '../../../../shared/base/id.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import type { InboxItem } from '../../../../shared/wire/sharing/api-talk.ts'
import type { Person } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
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

beforeEach(async () => {
  table.clock.nowMs += 60 * minute
  for (const person of [ana, li, rea]) await person.does('markAllSeen', { params: inProject })
})

const inbox = (person: Person, query: Record<string, string> = {}) =>
  person.does('listInbox', { params: inProject, query: { only: 'unseen', ...query } })
const unseen = async (person: Person) => (await inbox(person)).items.map(({ why, key }) => [why, key])

async function correction(by: Person): Promise<RecordKey> {
  const key = table.newKey(by)
  const value = { segment: 0, start: 8, end: 14, published: 'suport', reading: 'support', atMs: 1 }
  await table.put(by, room, 'corrections', key, value)
  return key
}

async function passage(by: Person): Promise<RecordKey> {
  const key = table.newKey(by)
  const span = { startSegment: 1, start: 3, endSegment: 1, end: 8 }
  await table.put(by, room, 'passages', key, { span, atMs: 1 })
  return key
}

test('a mention reaches its member with words, place and address, and nobody else', async () => {
  const about = `passages:${await passage(li)}`
  const key = await table.says(li, room, about, { text: 'Look, @Ana', mentions: [ana.account.id] })
  const { items, unseen: count, next } = await inbox(ana)
  expect({ count, next }).toEqual({ count: 1, next: null })
  expect(items).toEqual([
    {
      room,
      kind: 'transcript',
      about,
      key,
      by: li.account.id,
      text: 'Look, @Ana',
      does: null,
      why: 'mention',
      atMs: table.clock.nowMs,
      isSeen: false,
      where: {
        what: 'passage',
        title: 'The record',
        words: 'do we',
        paragraph: 2,
        address: `/p/${inProject.project}/t/${record}#${about}`,
      },
    } satisfies InboxItem,
  ])
  expect(await unseen(rea)).toEqual([])
  expect(await unseen(li)).toEqual([])
})

test('talk about a record of one’s own waits, and of one’s own note', async () => {
  const about = `corrections:${await correction(ana)}`
  const { id: note } = await ana.does('createNote', { params: inProject, body: { title: 'Moratorium' } })
  const first = await table.says(li, room, about)
  const thread = `notes:${note}/${testId(7)}`
  const second = await table.says(li, table.talk, thread)
  expect(await unseen(ana)).toEqual([
    ['own', second],
    ['own', first],
  ])
  const { items } = await inbox(ana)
  expect(items.map(({ where }) => where)).toMatchObject([
    {
      what: 'note',
      title: 'Moratorium',
      words: null,
      address: `/p/${inProject.project}/notes/${note}#thread-${testId(7)}`,
    },
    { what: 'correction', title: 'The record', paragraph: 1 },
  ])
  expect(await unseen(li)).toEqual([])
})

test('replies wait for who wrote or was called before, and not for who comes later', async () => {
  const before = await table.says(li, table.talk, 'topics:norms', { mentions: [rea.account.id] })
  await table.says(ana, table.talk, 'topics:norms')
  const after = await table.says(li, table.talk, 'topics:norms', { text: '', does: 'resolves' })
  expect(await unseen(ana)).toEqual([['reply', after]])
  expect((await unseen(rea)).map(([why]) => why)).toEqual(['reply', 'reply', 'mention'])
  expect((await inbox(ana)).items[0]).toMatchObject({ does: 'resolves', text: '', where: { what: 'topic' } })
  expect((await unseen(rea)).at(-1)).toEqual(['mention', before])
})

describe('what nobody should read', () => {
  test('is not counted: withdrawn, hidden, about a passage that is gone or a note that was removed', async () => {
    const own = `corrections:${await correction(ana)}`
    const gone = await table.says(li, room, own, { text: 'gone' })
    await table.put(li, room, 'messages', gone, { about: own, text: 'gone', withdrawn: true, atMs: 1 })
    const rude = await table.says(li, room, own, { text: 'rude' })
    await rea.does('moderate', {
      params: { transcript: record },
      body: { root: 'messages', key: rude, hidden: true, reason: 'rude' },
    })
    const mark = await passage(li)
    await table.says(li, room, `passages:${mark}`, { mentions: [ana.account.id] })
    const span = { startSegment: 1, start: 3, endSegment: 1, end: 8 }
    await table.put(li, room, 'passages', mark, { span, withdrawn: true, atMs: 1 })
    const { id: note } = await ana.does('createNote', { params: inProject, body: { title: 'Short-lived' } })
    await table.says(li, table.talk, `notes:${note}`)
    expect((await inbox(ana)).unseen).toBe(1)
    await ana.does('removeNote', { params: { note } })
    expect(await inbox(ana)).toEqual({ items: [], unseen: 0, next: null })
  })

  test('is not counted: about what never was there, or is not there any more', async () => {
    const mentions = [ana.account.id]
    for (const root of ['corrections', 'positions', 'passages'])
      await table.says(li, room, `${root}:${table.newKey(li)}`, { mentions })
    for (const about of [
      'topics:no-such',
      'stances:no-such',
      `notes:${testId(77)}`,
      `notes:${testId(77)}/${testId(7)}`,
    ])
      await table.says(li, table.talk, about, { mentions })
    expect(await inbox(ana)).toEqual({ items: [], unseen: 0, next: null })
    const key = await correction(li)
    const said = await table.says(li, room, `corrections:${key}`, { mentions })
    expect(await unseen(ana)).toEqual([['mention', said]])
    await table.put(li, room, 'corrections', key, undefined)
    expect(await unseen(ana)).toEqual([])
  })

  test('comes back when it is shown again', async () => {
    const rude = await table.says(li, table.talk, 'topics:norms', { mentions: [ana.account.id] })
    const hide = (hidden: boolean) =>
      rea.does('moderateTalk', { params: inProject, body: { key: rude, hidden, reason: 'rude' } })
    await hide(true)
    expect(await unseen(ana)).toEqual([])
    await hide(false)
    expect(await unseen(ana)).toEqual([['mention', rude]])
  })

  test('is nothing of another project, whose members see nothing of this one', async () => {
    const made = await table.server.app.world.accounts.create({
      name: 'Out Sider',
      email: 'out@example.org',
      password: 'a long enough password',
    })
    if (!made.ok) throw new Error(made.problem.message)
    await table.says(li, table.talk, 'topics:norms', { mentions: [made.value.account.id] })
    const outsider = table.server.visitor()
    await outsider.signIn('out@example.org', 'a long enough password')
    expect(await outsider.call('listInbox', { params: inProject })).toMatchObject({ status: 404 })
  })
})

test('a mention of a removed member is kept as text and is delivered to nobody', async () => {
  const gus = await table.server.person('Gus', 'annotator')
  const owner = await table.server.owner()
  await owner.does('removeMember', { params: { ...inProject, member: gus.account.id } })
  const key = await table.says(li, table.talk, 'stances:supports', {
    mentions: [gus.account.id],
    text: '@Gus?',
  })
  const rows = await table.server.app.world.rows.ofKeys(table.talk, 'messages', [key])
  expect(rows[0]?.value).toMatchObject({ text: '@Gus?', mentions: [gus.account.id] })
  expect(await gus.call('listInbox', { params: inProject })).toMatchObject({ status: 403 })
})

describe('a thread', () => {
  test('that was seen is listed as seen, and what comes after is not', async () => {
    await table.says(li, table.talk, 'topics:norms', { mentions: [ana.account.id] })
    await ana.does('markSeen', { params: inProject, body: { room: table.talk, about: 'topics:norms' } })
    expect((await inbox(ana)).unseen).toBe(0)
    const later = await table.says(li, table.talk, 'topics:norms')
    expect(await unseen(ana)).toEqual([['reply', later]])
    const { items } = await ana.does('listInbox', { params: inProject })
    expect(items.slice(0, 2).map(({ isSeen }) => isSeen)).toEqual([false, true])
  })
  test('that one has answered was seen', async () => {
    await table.says(li, table.talk, 'topics:norms', { mentions: [ana.account.id] })
    await table.says(ana, table.talk, 'topics:norms')
    expect((await inbox(ana)).unseen).toBe(0)
  })
  test('of no room is refused', async () => {
    for (const bad of ['note:x', `note:${testId(1)}`, `project:${testId(1)}`, 'talk'])
      expect(
        await ana.call('markSeen', { params: inProject, body: { room: bad, about: 'topics:norms' } }),
      ).toMatchObject({ status: 422 })
  })
})

test('pages follow one another without a gap or a double, and a bad cursor begins anew', async () => {
  const keys: RecordKey[] = []
  for (let i = 0; i < 7; i++) {
    keys.unshift(await table.says(li, table.talk, 'topics:norms', { mentions: [ana.account.id] }))
    table.clock.nowMs -= i % 2 === 0 ? minute : 0
  }
  const found: string[] = []
  let next: string | null = null
  do {
    const page: Awaited<ReturnType<typeof inbox>> = await inbox(ana, {
      rows: '3',
      ...(next !== null && { before: next }),
    })
    expect(page.unseen).toBe(7)
    found.push(...page.items.map(({ key }) => key))
    next = page.next
  } while (next !== null)
  expect([...found].sort()).toEqual([...keys].sort())
  expect((await inbox(ana, { before: 'yesterday' })).items).toHaveLength(7)
  expect(await inbox(ana, { rows: '0' })).toEqual({ items: [], unseen: 7, next: null })
})

test('an edited message stays where it was, and its new words are shown', async () => {
  const key = await table.says(li, table.talk, 'topics:norms', { mentions: [ana.account.id] })
  const { atMs } = (await inbox(ana)).items[0] ?? {}
  table.clock.nowMs += minute
  const message = {
    about: 'topics:norms',
    text: 'x'.repeat(900),
    mentions: [ana.account.id],
    edited: true,
    atMs: 1,
  }
  await table.put(li, table.talk, 'messages', key, message)
  const [item] = (await inbox(ana)).items
  expect(item).toMatchObject({ key, atMs })
  expect(item?.text).toBe(`${'x'.repeat(279)}…`)
})

describe('a mention that came by editing a message', () => {
  const text = 'Is this right, @Rea?'
  const put = (key: RecordKey, more: object) =>
    table.put(li, table.talk, 'messages', key, {
      about: 'topics:due-diligence',
      text,
      atMs: 1,
      edited: true,
      ...more,
    })

  test('waits from then on, although the thread was seen before, and once', async () => {
    const key = await table.says(li, table.talk, 'topics:due-diligence', { text })
    table.clock.nowMs += minute
    await rea.does('markSeen', {
      params: inProject,
      body: { room: table.talk, about: 'topics:due-diligence' },
    })
    table.clock.nowMs += minute
    await put(key, { mentions: [rea.account.id] })
    expect(await inbox(rea)).toMatchObject({
      unseen: 1,
      items: [{ key, why: 'mention', atMs: table.clock.nowMs }],
    })
    expect(await unseen(ana)).toEqual([])
    table.clock.nowMs += minute
    await rea.does('markSeen', {
      params: inProject,
      body: { room: table.talk, about: 'topics:due-diligence' },
    })
    for (const mentions of [[], [rea.account.id], [rea.account.id, ana.account.id]]) {
      table.clock.nowMs += minute
      await put(key, mentions.length === 0 ? {} : { mentions })
    }
    expect(await unseen(rea)).toEqual([])
    expect(await unseen(ana)).toEqual([['mention', key]])
    await put(key, { withdrawn: true, mentions: [ana.account.id] })
    expect(await unseen(ana)).toEqual([])
  })

  test('is known after a restart too', async () => {
    const key = await table.says(li, table.talk, 'topics:due-diligence', { text })
    table.clock.nowMs += minute
    await rea.does('markSeen', {
      params: inProject,
      body: { room: table.talk, about: 'topics:due-diligence' },
    })
    table.clock.nowMs += minute
    await put(key, { mentions: [rea.account.id] })
    const { world } = table.server.app
    const project = await world.projects.bySlug(inProject.project)
    const anew = await createTalks(world).of(project!.id)
    expect(anew.find((said) => said.key === key)?.mentions).toEqual(
      new Map([[rea.account.id, table.clock.nowMs]]),
    )
    expect(anew.find((said) => said.key === key)?.atMs).toBe(table.clock.nowMs - 2 * minute)
  })
})

test('whoever calls oneself, or is called in a thread that was opened again, reads what is so', async () => {
  await table.says(ana, table.talk, 'topics:threats', { mentions: [ana.account.id] })
  expect(await unseen(ana)).toEqual([])
  await table.says(li, table.talk, 'topics:threats', { text: '', does: 'resolves' })
  const key = await table.says(rea, table.talk, 'topics:threats', { text: '', does: 'reopens' })
  const { items } = await inbox(ana)
  expect(items.map(({ why, does }) => [why, does])).toEqual([
    ['reply', 'reopens'],
    ['reply', 'resolves'],
  ])
  expect(items[0]?.key).toBe(key)
})
