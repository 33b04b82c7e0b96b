// Pictures of notes: who may keep and see them, and how they are handed out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callerFor } from '../../../../server/actions/caller-for.ts'
import { addImage } from '../../../../server/actions/images/add-image.ts'
import { imageOf } from '../../../../server/actions/images/read-image.ts'
import { madeJpeg, madePng, secret } from '../../../support/notes/made-pictures.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

const path = `/api/projects/${firstSlug}/images`

let server: TestServer
let ana: Person
let rui: Person
let stranger: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  rui = await server.person('Rui', 'reader')
  stranger = await server.person('Stranger', 'reader')
  await stranger.does('removeMember', { params: { project: firstSlug, member: stranger.account.id } })
})
afterAll(() => server.close())

const put = (who: Person, bytes: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') =>
  who.fetch(path, { method: 'POST', body: bytes, headers: { 'content-type': type } })
const kept = async (bytes: Uint8Array): Promise<{ image: string; width: number; height: number }> => {
  const response = await put(ana, new Uint8Array(bytes))
  expect(response.status).toBe(200)
  return response.json()
}

test('a photograph goes in with its place and comes out without it, as large as it is shown', async () => {
  const photograph = madeJpeg({ turned: 6, isTold: true })
  const { image, width, height } = await kept(photograph)
  expect({ width, height }).toEqual({ width: 3, height: 4 })
  const response = await rui.fetch(`/api/images/${image}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(Buffer.from(photograph).includes(secret)).toBe(true)
  expect(bytes.includes(secret)).toBe(false)
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(await imageOf(server.app.world, image)).toMatchObject({
    type: 'image/jpeg',
    addedBy: ana.account.id,
  })
})

test('it is handed out so that nothing in it can run, and is kept by the browser for good', async () => {
  const { image } = await kept(madePng())
  const { headers } = await rui.fetch(`/api/images/${image}`)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-disposition')).toBe(`inline; filename="${image}.png"`)
  expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
})

test('the same picture is kept once, whatever was told with it', async () => {
  const first = await kept(madePng(5, 5))
  expect(await kept(madePng(5, 5, true))).toEqual(first)
})

describe('it is refused', () => {
  test('from one who only reads', async () => {
    expect((await put(rui, new Uint8Array(madePng(6, 6)))).status).toBe(403)
  })
  test('when it is none, whatever its sender calls it', async () => {
    const page = new TextEncoder().encode('<svg onload="alert(1)"></svg>')
    const response = await put(ana, page, 'image/png')
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('SVG drawings can carry programs')
  })
  test('over 8 MB, by its announced size', async () => {
    const response = await put(ana, new Uint8Array(8 * 1024 * 1024 + 1))
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('8 MB')
  })
  test('when all of a project would take too much', async () => {
    const { world } = server.app
    const caller = await callerFor(world, ana.account.id, { kind: 'project', slug: firstSlug })
    if (!caller.ok) throw new Error(caller.problem.message)
    const refused = await addImage(world, caller.value, madePng(7, 7), 100)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-big' } })
    expect((await addImage(world, caller.value, madePng(4, 3), 1)).ok).toBe(true)
  })
})

test('a stranger is told the same of a picture of another project and of none', async () => {
  const { image } = await kept(madePng())
  expect((await stranger.fetch(`/api/images/${image}`)).status).toBe(403)
  const nobody = server.visitor()
  expect((await nobody.fetch(`/api/images/${image}`)).status).toBe(401)
  const [other, none] = await Promise.all(
    [image, testId(999)].map(
      async (id) => (await (await nobody.fetch(`/api/images/${id}`)).json()) as unknown,
    ),
  )
  expect(other).toEqual(none)
})
