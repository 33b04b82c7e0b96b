// What was said in a project, kept at hand: brought on step by step it is what a reading from nothing gives, and quick.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutShort } from '../../../../server/actions/talk/room-talk.ts'
import { createTalks } from '../../../../server/actions/talk/talk-index.ts'
import type { Said } from '../../../../server/actions/talk/talks.ts'
import type { ProjectId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import { seeded } from '../../../support/seeded.ts'
import { firstSlug, type Person } from '../../../support/server.ts'
import { testId, testPassage } from '../../../support/world.ts'
import { inProject, type TalkTable, talkTable } from './talk-table.ts'

let table: TalkTable
let people: Person[]
let room: RoomName
let project: ProjectId
beforeAll(async () => {
  table = await talkTable()
  people = [await table.server.person('Ana', 'annotator'), await table.server.person('Li', 'annotator')]
  room = roomName('transcript', await table.server.record())
  project = (await table.server.app.world.projects.bySlug(firstSlug))?.id as ProjectId
})
afterAll(() => table.server.close())

const inOrder = (all: readonly Said[]) => [...all].sort((a, b) => (a.key < b.key ? -1 : 1))

test('at every moment of random talk it holds what is read anew', async () => {
  const { world } = table.server.app
  const random = seeded(11)
  const calling = seeded(5)
  const kept = createTalks(world)
  const keys = people.flatMap((by) =>
    Array.from({ length: 6 }, (_, i) => ({
      by,
      key: table.newKey(by),
      where: i % 2 === 0 ? room : table.talk,
    })),
  )
  const passages = people.map((by) => ({ by, key: table.newKey(by) }))
  for (let turn = 0; turn < 120; turn++) {
    const { by, key, where } = random.pick(keys)
    const passage = random.pick(passages)
    const about = where === room ? `passages:${passage.key}` : 'topics:norms'
    const withdrawn = random.chance(0.2) ? { withdrawn: true } : {}
    const dice = random.below(10)
    table.clock.nowMs += 1000
    const called = people.filter(() => calling.chance(0.3)).map(({ account }) => account.id)
    const mentions = called.length === 0 ? {} : { mentions: called }
    if (dice < 5)
      await table.put(by, where, 'messages', key, {
        about,
        text: `words ${turn}`,
        atMs: 1,
        ...mentions,
        ...withdrawn,
      })
    else if (dice < 6) await table.put(by, where, 'messages', key, undefined)
    else if (dice < 8)
      await table.put(passage.by, room, 'passages', passage.key, { ...testPassage, ...withdrawn })
    else {
      const hiding = { hidden: random.chance(0.5), reason: 'so', by: by.account.id, atMs: 1 }
      const of = where === room && random.chance(0.5) ? about : `messages:${key}`
      await table.put(by, where, 'moderation', of, hiding)
    }
    // Rooms and rows answer without a turn of the event loop: connections that idle must be let go of in between.
    await new Promise((resolve) => setImmediate(resolve))
    if (random.chance(0.4)) {
      const anew = inOrder(await createTalks(world).of(project))
      expect(inOrder(await kept.of(project))).toEqual(anew)
    }
  }
  expect((await kept.of(project)).length).toBeGreaterThan(2)
})

test('ten thousand messages are counted, and the newest listed, for whom they are', async () => {
  const [ana, li] = people as [Person, Person]
  const { world } = table.server.app
  await ana.does('markAllSeen', { params: inProject })
  table.clock.nowMs += 1000
  const { id: note } = await li.does('createNote', {
    params: inProject,
    body: { title: 'Much talked about' },
  })
  for (let part = 0; part < 20; part++) {
    const written = await world.rooms.write(table.talk, li.account.id, (edit) => {
      for (let i = 0; i < 500; i++) {
        const mentions = i % 100 === 0 ? { mentions: [ana.account.id] } : {}
        const about = `notes:${note}/${testId(part * 500 + (i % 100 === 0 ? 0 : i))}`
        edit.put('messages', table.newKey(li), { about, text: 'Many words.', atMs: 1, ...mentions })
      }
      return ok(null)
    })
    expect(written.ok).toBe(true)
    const { unseen } = await ana.does('listInbox', { params: inProject, query: { rows: '0' } })
    expect(unseen).toBe(5 * (part + 1))
  }
  const { items, unseen } = await ana.does('listInbox', {
    params: inProject,
    query: { rows: '10', only: 'unseen' },
  })
  expect({ items: items.length, unseen }).toEqual({ items: 10, unseen: 100 })
})

test('words are cut short at a whole character', () => {
  expect(cutShort('as they are', 11)).toBe('as they are')
  expect(cutShort('as they are not', 11)).toBe('as they ar…')
  expect(cutShort(`12345678\u{1f600}0`, 10)).toBe('12345678…')
})
