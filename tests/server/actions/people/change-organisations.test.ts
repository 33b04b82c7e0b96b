// What a project says of organisations, and what nobody can say of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationRecord } from '../../../../shared/records/organisation.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

const params = { project: firstSlug }
let server: TestServer
let rea: Person
let ana: Person
beforeAll(async () => {
  server = await startServer()
  rea = await server.person('Rea', 'reviewer')
  ana = await server.person('Ana', 'annotator')
})
afterAll(() => server.close())

const company = (sameAs: string | null = null): OrganisationRecord => ({
  kind: 'company',
  aliases: ['MS'],
  sameAs,
})
type Change = { id: string; before: OrganisationRecord | null; after: OrganisationRecord | null }
const change = (by: Person, ...organisations: Change[]) =>
  by.call('changeOrganisations', { params, body: { organisations } })
const stored = async () => {
  const [project] = await server.app.world.projects.all()
  const rows = await server.app.world.rows.ofRoom(roomName('project', project?.id ?? ''), 'organisations')
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

describe('changeOrganisations', () => {
  test('says what an organisation is, in one act with its undo', async () => {
    const [id, other] = ['org:Microsft, “Redmond”', 'org:Access Now']
    expect(
      await change(
        rea,
        { id, before: null, after: company() },
        { id: other, before: null, after: company() },
      ),
    ).toMatchObject({ ok: true })
    expect(await stored()).toEqual({ [id]: company(), [other]: company() })
    expect(
      await change(
        rea,
        { id, before: company(), after: null },
        { id: other, before: company(), after: null },
      ),
    ).toMatchObject({ ok: true })
    expect(await stored()).toEqual({})
  })

  test('takes no new name that turns the direction of writing, and leaves what stood before as it was', async () => {
    const turned = 'Microsoft\u202etfos\u2066'
    const [id, other] = ['org:Fabrikam', `org:${turned}`]
    const known = { ...company(), aliases: [turned] }
    for (const wrong of [
      { id, before: null, after: known },
      { id, before: null, after: company(other) },
      { id: other, before: null, after: company() },
    ])
      expect(await change(rea, wrong)).toMatchObject({ ok: false, status: 422 })
    const [project] = await server.app.world.projects.all()
    await server.app.world.rooms.write(roomName('project', project?.id ?? ''), rea.account.id, (room) => {
      room.put('organisations', id, known)
      return { ok: true, value: undefined }
    })
    const after = { ...known, kind: 'technical' } as OrganisationRecord
    const changes: Change[] = [
      { id, before: known, after },
      { id: other, before: null, after: company(id) },
    ]
    expect(await change(rea, ...changes)).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject({ [id]: after, [other]: company(id) })
    const undone = changes.map(({ id: of, before, after: now }) => ({ id: of, before: now, after: before }))
    expect(await change(rea, ...undone)).toMatchObject({ ok: true })
    expect(await change(rea, { id, before: known, after: null })).toMatchObject({ ok: true })
  })

  test('[I4] refuses names that the log would store as other ones', async () => {
    const halves: Change[] = [
      { id: 'org:\ud800x', before: null, after: company() },
      { id: 'org:Whole', before: null, after: { ...company(), sameAs: 'org:\udfff' } },
      { id: 'org:Con\u0000trol', before: null, after: company() },
    ]
    for (const half of halves) expect(await change(rea, half)).toMatchObject({ status: 422 })
  })

  test('never writes over what somebody else changed meanwhile, and then writes nothing', async () => {
    await change(rea, { id: 'org:A', before: null, after: company() })
    const late = await change(
      rea,
      { id: 'org:B', before: null, after: company() },
      { id: 'org:A', before: null, after: { ...company(), kind: 'academia' } },
    )
    expect(late).toMatchObject({ status: 409, problem: { code: 'conflict' } })
    expect(late).toMatchObject({ problem: { message: expect.stringContaining('“A” was changed') } })
    expect(await stored()).toEqual({ 'org:A': company() })
  })

  test('lets no organisation stand for itself, over others neither', async () => {
    expect(
      await change(
        rea,
        { id: 'org:A', before: company(), after: company('org:C') },
        { id: 'org:C', before: null, after: company('org:A') },
      ),
    ).toMatchObject({ status: 409, problem: { field: 'sameAs' } })
    expect(await change(rea, { id: 'org:C', before: null, after: company('org:C') })).toMatchObject({
      status: 409,
    })
    expect(await change(rea, { id: 'org:C', before: null, after: company('org:A') })).toMatchObject({
      ok: true,
    })
  })

  test('takes only organisations: a country needs no such entry', async () => {
    expect(await change(rea, { id: 'MEX', before: null, after: company() })).toMatchObject({ status: 422 })
  })

  test('is for reviewers', async () => {
    expect(await change(ana, { id: 'org:D', before: null, after: company() })).toMatchObject({ status: 403 })
  })
})
