// Topics, stances and people: what the server writes into a project's room.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'
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

const valueAt = async (root: string, key: string) => {
  const [project] = await server.app.world.projects.all()
  const read = await server.app.world.rooms.read(roomName('project', project!.id), (room) =>
    room.get(root, key),
  )
  return read.ok ? read.value : read
}
const suggest = (by: Person, name: string, parent: string | null = null) =>
  by.call('suggestTopic', { params, body: { name, definition: '', parent } })
/** Changes one entry from what it is now; an entry that is not there from nothing. */
const changed = async (root: 'topics' | 'stances', id: string, change: object) => {
  const before = ((await valueAt(root, id)) ?? null) as TopicRecord | null
  const entry = { id, before, after: { ...before, ...change } }
  const body = { topics: [], stances: [], recodings: [], [root]: [entry] }
  return rea.call('changeCodebook', { params, body })
}
const edit = (topic: string, change: object) => changed('topics', topic, change)

test('a project begins with the starter codebook', async () => {
  for (const { id, ...topic } of starterCodebook.topics) expect(await valueAt('topics', id)).toEqual(topic)
  for (const { id, ...stance } of starterCodebook.stances)
    expect(await valueAt('stances', id)).toEqual(stance)
})

describe('a topic', () => {
  test('of an annotator is suggested until a reviewer adopts it', async () => {
    const reply = await suggest(ana, 'Élection security')
    expect(reply).toMatchObject({
      ok: true,
      value: { topic: { id: 'election-security', suggestedBy: ana.account.id } },
    })
    expect(await edit('election-security', { suggestedBy: null })).toMatchObject({ ok: true })
    expect(await valueAt('topics', 'election-security')).toMatchObject({
      suggestedBy: null,
      name: 'Élection security',
    })
  })
  test('of a reviewer stands at once, after the others', async () => {
    const reply = await suggest(rea, 'Sea cables', 'un-forum')
    expect(reply).toMatchObject({ ok: true, value: { topic: { suggestedBy: null, parent: 'un-forum' } } })
    if (reply.ok) expect(reply.value.topic.order).toBeGreaterThan(starterCodebook.topics.length - 1)
  })
  test('has a name of its own, and a known parent', async () => {
    expect(await suggest(ana, ' programme of ACTION ')).toMatchObject({
      status: 409,
      problem: { code: 'conflict', field: 'name' },
    })
    expect(await suggest(ana, 'Orphan', 'no-such-topic')).toMatchObject({
      status: 404,
      problem: { field: 'parent' },
    })
    expect(await edit('threats', { name: 'Programme of action' })).toMatchObject({ status: 409 })
    expect(await edit('threats', { name: 'Existing threats' })).toMatchObject({ ok: true })
  })
  test('that comes back into use finds its name given away', async () => {
    const first = await suggest(rea, 'Lost and found')
    if (!first.ok) throw new Error(first.problem.message)
    const { id } = first.value.topic
    expect(await edit(id, { retired: true })).toMatchObject({ ok: true })
    expect(await suggest(rea, 'lost and found')).toMatchObject({ ok: true })
    expect(await edit(id, { retired: false })).toMatchObject({ status: 409, problem: { field: 'name' } })
    expect(await edit(id, { retired: false, name: 'Found again' })).toMatchObject({ ok: true })
  })
  test('with a name without Latin letters gets an id all the same', async () => {
    expect(await suggest(ana, '网络安全')).toMatchObject({ ok: true, value: { topic: { id: 'topic' } } })
    expect(await suggest(ana, '网络规范')).toMatchObject({ ok: true, value: { topic: { id: 'topic-2' } } })
  })
  test('never stands below itself, nor for one that stands for it', async () => {
    expect(await edit('un-forum', { parent: 'un-forum' })).toMatchObject({
      status: 409,
      problem: { field: 'parent' },
    })
    expect(await edit('un-forum', { parent: 'programme-of-action' })).toMatchObject({ status: 409 })
    expect(await edit('threats', { redirect: 'cybercrime' })).toMatchObject({ ok: true })
    expect(await edit('cybercrime', { redirect: 'threats' })).toMatchObject({
      status: 409,
      problem: { field: 'redirect' },
    })
    expect(await edit('threats', { redirect: null, retired: true })).toMatchObject({ ok: true })
    expect(await valueAt('topics', 'threats')).toMatchObject({ redirect: null, retired: true })
  })
  test('that is not there cannot be edited', async () => {
    expect(await edit('no-such-topic', { retired: true })).toMatchObject({ status: 422 })
    const before = (await valueAt('topics', 'norms')) as TopicRecord
    const body = {
      topics: [{ id: 'no-such-topic', before, after: before }],
      stances: [],
      recodings: [],
    }
    expect(await rea.call('changeCodebook', { params, body })).toMatchObject({ status: 409 })
  })
})

describe('a stance', () => {
  const change = (stance: string, body: object) => changed('stances', stance, body)
  test('takes a new name and keys that no other has', async () => {
    expect(await change('supports', { name: 'backs', keys: ['b'] })).toMatchObject({ ok: true })
    expect(await valueAt('stances', 'supports')).toMatchObject({
      name: 'backs',
      keys: ['b'],
      value: 1,
      sign: '+',
    })
    expect(await change('opposes', { name: 'Backs' })).toMatchObject({
      status: 409,
      problem: { field: 'name' },
    })
    expect(await change('opposes', { keys: ['b'] })).toMatchObject({
      status: 409,
      problem: { field: 'keys' },
    })
    expect(await change('opposes', { keys: [], retired: true })).toMatchObject({ ok: true })
    expect(await change('opposes', { retired: undefined, name: 'Backs' })).toMatchObject({ status: 409 })
  })
})

describe('a person', () => {
  const person = { name: 'Ana Ribeiro', aliases: ['A. Ribeiro'], affiliation: 'Itamaraty', actor: 'BRA' }
  test('is added and changed by reviewers', async () => {
    const { id } = await rea.does('addPerson', { params, body: person })
    expect(await valueAt('people', id)).toEqual(person)
    await rea.does('editPerson', { params: { ...params, person: id }, body: { ...person, actor: null } })
    expect(await valueAt('people', id)).toEqual({ ...person, actor: null })
  })
  test('who is not there cannot be changed', async () => {
    const reply = await rea.call('editPerson', { params: { ...params, person: testId(61) }, body: person })
    expect(reply).toMatchObject({ status: 404 })
  })
})
