// Every route against every role, generated from the table of routes: whoever may not, is told so before anything is read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leastRole } from '../../../shared/people/permissions.ts'
import { isAtLeast, type Role, roles } from '../../../shared/people/roles.ts'
import { api, type RouteName } from '../../../shared/wire/api.ts'
import type { Route } from '../../../shared/wire/route.ts'
import { madePng } from '../../support/notes/made-pictures.ts'
import { firstSlug, type Person, startServer, type TestServer, type Visitor } from '../../support/server.ts'
import { testId } from '../../support/world.ts'

let server: TestServer
let transcript: string
let note: string
let image: string
const people = new Map<Role, Person>()
let stranger: Person

beforeAll(async () => {
  server = await startServer()
  transcript = await server.record()
  for (const role of roles) people.set(role, await server.person(`a ${role}`, role))
  note = await newNote()
  image = await newImage()
  stranger = await server.person('stranger', 'reader')
  await stranger.does('removeMember', { params: { project: firstSlug, member: stranger.account.id } })
})
afterAll(() => server.close())

const routes = Object.entries(api) as [RouteName, Route][]
const ofProjects = routes.filter(([, { access }]) => access !== 'anybody' && access !== 'signed-in')

/** Asks with real places and a body of nothing: the answer to one who may is anything but "you may not". */
function ask(visitor: Visitor, route: Route, project = firstSlug): Promise<Response> {
  const places: Record<string, string> = {
    project,
    transcript,
    note,
    image,
    member: testId(77),
    record: testId(78),
    term: testId(79),
    topic: 'no-such-topic',
    stance: 'no-such-stance',
    person: testId(79),
    invitation: testId(80),
    segment: '0',
    offset: '0',
    format: 'no-such-format',
    publication: '000000000000',
    seq: '1',
  }
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => places[name]!)
  const body = route.method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }
  return visitor.fetch(path, { method: route.method, ...body })
}

const newImage = async (): Promise<string> => {
  const body = new Uint8Array(madePng())
  const path = `/api/projects/${firstSlug}/images`
  const added = await people.get('owner')!.fetch(path, { method: 'POST', body })
  return ((await added.json()) as { image: string }).image
}

const newNote = async () =>
  (await people.get('owner')!.does('createNote', { params: { project: firstSlug }, body: { title: 'N' } })).id

describe.each(ofProjects)('%s', (name, route) => {
  const least = leastRole[route.access as keyof typeof leastRole]

  test.each(roles)(`[I5] is open to a %s exactly when ${least} is enough`, async (role) => {
    if (name === 'removeNote') note = await newNote()
    const response = await ask(people.get(role)!, route)
    // Removing somebody else asks for more than leaving, which is what the table's entry is about.
    // So does removing a note that somebody else began.
    const enough = name === 'removeMember' ? 'owner' : name === 'removeNote' ? 'reviewer' : least
    if (isAtLeast(role, enough)) {
      expect(response.status).not.toBe(403)
      expect(response.status).not.toBe(500)
    } else {
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({
        problem: { code: 'forbidden', message: expect.stringMatching(/^Only /) },
      })
    }
  })

  test('[I5] asks a visitor to sign in', async () => {
    const response = await ask(server.visitor(), route)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ problem: { code: 'sign-in' } })
  })

  test('[I5] tells one who left that they are no longer a member', async () => {
    if (name === 'removeNote') note = await newNote()
    const response = await ask(stranger, route)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({
      problem: { message: expect.stringContaining('no longer a member') },
    })
  })
})

describe('somebody of another project', () => {
  test('[I5] is not told that this one, its records or its notes exist', async () => {
    const outsider = server.visitor()
    const made = await server.app.world.accounts.create({
      name: 'Out Sider',
      email: 'out@example.org',
      password: 'a long enough password',
    })
    expect(made.ok).toBe(true)
    await outsider.signIn('out@example.org', 'a long enough password')
    for (const [name, route] of ofProjects) {
      const there = await ask(outsider, route)
      expect(there.status, name).toBe(404)
      if (!route.path.includes(':project')) continue
      const nowhere = await ask(outsider, route, 'no-such-project')
      expect(await nowhere.json(), name).toEqual(await there.json())
    }
  })
})
