// Several people at once, and what a changed person leaves untouched.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostPeople } from '../../../../server/actions/people/add-person.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { PersonRecord } from '../../../../shared/records/person.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

const params = { project: firstSlug }
let server: TestServer
let owner: Person
let rea: Person
let transcript: string
beforeAll(async () => {
  server = await startServer()
  owner = await server.owner()
  rea = await server.person('Rea', 'reviewer')
  transcript = await server.record()
})
afterAll(() => server.close())

const named = (name: string, ...aliases: string[]): PersonRecord => ({
  name,
  aliases,
  affiliation: '',
  actor: null,
})
const [kaja, pablo] = [testId(71), testId(72)]
const change = (put: readonly { id: string; person: PersonRecord }[], remove: readonly string[] = []) =>
  rea.call('changePeople', { params, body: { put: [...put], remove: [...remove] } })
const speakers = async () => {
  const { transcripts } = await owner.does('listTranscripts', { params })
  return transcripts[0]?.speakers
}
const exported = async (format: string) => {
  const reply = await rea.does('export', { params: { ...params, format }, query: { transcript } })
  return Buffer.from(reply)
}

describe('changePeople', () => {
  test('adds several in one act, gives them back their ids, and takes them away again', async () => {
    const both = [
      { id: kaja, person: named('Kaja Ciglic') },
      { id: pablo, person: named('Pablo Castro') },
    ]
    expect(await change(both)).toMatchObject({ ok: true })
    expect(await change([], [kaja, pablo])).toMatchObject({ ok: true })
    expect(await change(both)).toMatchObject({ ok: true })
    await rea.does('attribute', { params: { transcript, segment: 21, offset: 0 }, body: { person: kaja } })
  })

  test('takes no name or affiliation that turns the direction of writing; a label keeps its signs', async () => {
    const turned = 'Ben\u202e)ECNARF(\u2066'
    const refused = { ok: false, status: 422 }
    const asked = [named(turned), { ...named('Ben'), affiliation: turned }]
    for (const person of asked) {
      expect(await change([{ id: testId(73), person }])).toMatchObject(refused)
      expect(await rea.call('addPerson', { params, body: person })).toMatchObject(refused)
    }
    expect(await change([{ id: testId(73), person: named('Ben', turned) }])).toMatchObject({ ok: true })
    expect(await change([], [testId(73)])).toMatchObject({ ok: true })
  })

  test('adds nobody to a full list, whoever is not in it and would be taken out', async () => {
    const { projects, rooms } = server.app.world
    const project = await projects.bySlug(firstSlug)
    const room = roomName('project', project?.id ?? '')
    const fill = (put: boolean) =>
      rooms.write(room, null, (edit) => {
        const missing = mostPeople - (put ? edit.entries('people').size : 0)
        for (let i = 0; i < missing; i++)
          edit.put('people', testId(50_000 + i), put ? named(`P ${i}`) : undefined)
        return ok(null)
      })
    await fill(true)
    const nobody = Array.from({ length: 200 }, (_, i) => testId(80_000 + i))
    const one = { id: testId(79_999), person: named('One more') }
    expect(await change([one], nobody)).toMatchObject({ status: 429, problem: { code: 'too-many' } })
    expect(await change([one], [testId(50_000)])).toMatchObject({ ok: true })
    expect(await change([], [one.id])).toMatchObject({ ok: true })
    await fill(false)
  })

  test('removes nobody who was said to have spoken, and nothing else with them', async () => {
    expect(await change([{ id: testId(73), person: named('Yik') }], [pablo, kaja])).toMatchObject({
      status: 409,
      problem: { code: 'conflict' },
    })
    expect(
      await rea.call('attribute', {
        params: { transcript, segment: 22, offset: 0 },
        body: { person: testId(73) },
      }),
    ).toMatchObject({ status: 404 })
    expect(await change([], [pablo])).toMatchObject({ ok: true })
  })

  test('is not an annotator’s to do', async () => {
    const ana = await server.person('Ana', 'annotator')
    const reply = await ana.call('changePeople', { params, body: { put: [], remove: [kaja] } })
    expect(reply).toMatchObject({ status: 403 })
  })

  test('[I1] renaming a person changes no byte of the record and no attribution', async () => {
    const attributions = async () => {
      const [project] = await server.app.world.projects.all()
      if (!project) throw new Error('no project')
      const rows = await server.app.world.rows.ofRoom(`transcript:${transcript}`, 'attributions')
      return rows.map(({ key, value }) => [key, value])
    }
    const before = { published: await exported('published'), said: await attributions() }
    expect(before.said).toHaveLength(1)
    expect(await change([{ id: kaja, person: named('Katja Ciglič', 'KAJA CIGLIC') }])).toMatchObject({
      ok: true,
    })
    expect((await exported('published')).equals(before.published)).toBe(true)
    expect(await attributions()).toEqual(before.said)
    expect(await speakers()).toContain('Katja Ciglič')
  })
})
