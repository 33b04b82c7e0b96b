// What all of HTTP does alike: origins, bodies, faults, the description, the screens.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../../shared/wire/api.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: Person
let clientDir: string
const faults: object[] = []

beforeAll(async () => {
  // In a hidden folder, as under ~/.local: the way to the screens does not matter.
  clientDir = mkdtempSync(join(tmpdir(), '.rapporteur-client-'))
  mkdirSync(join(clientDir, 'assets'))
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Rapporteur</title>')
  writeFileSync(join(clientDir, 'assets', 'main-abc123.js'), 'export {}')
  writeFileSync(join(clientDir, 'assets', 'words-abc123.js'), 'export const words = 1\n'.repeat(500))
  writeFileSync(join(clientDir, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  server = await startServer({
    clientDir,
    origins: ['https://desk.example.org'],
    logger: { info: () => {}, warn: () => {}, error: (facts) => void faults.push(facts) },
  })
  owner = await server.owner()
})
afterAll(async () => {
  await server.close()
  rmSync(clientDir, { recursive: true })
})

/** The body at a path sent as it is: fetch would tidy it. */
const rawGet = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request(server.address, { path }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => {
        text += part.toString()
      })
      response.on('end', () => resolve(text))
    })
      .on('error', reject)
      .end()
  })

const project = { project: firstSlug }
const problemOf = async (response: Response) => ((await response.json()) as { problem: object }).problem

describe('requests from elsewhere', () => {
  const postFrom = (headers: Record<string, string>) =>
    owner.fetch(`/api/projects/${firstSlug}/notes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ title: 'A note' }),
    })

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://desk.example.org.evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('are refused when they would write: %o', async (headers) => {
    const response = await postFrom(headers as Record<string, string>)
    expect(response.status).toBe(403)
    expect(await problemOf(response)).toMatchObject({ message: expect.stringContaining('another site') })
  })

  test('are welcome from the own host, an allowed origin, and a program', async () => {
    for (const headers of [{ origin: server.address }, { origin: 'https://desk.example.org' }, {}]) {
      expect((await postFrom(headers as Record<string, string>)).status).toBe(200)
    }
  })
})

describe('bodies', () => {
  const notes = `/api/projects/${firstSlug}/notes`
  const post = (body: string, type = 'application/json') =>
    owner.fetch(notes, { method: 'POST', headers: { 'content-type': type }, body })

  test('that are no JSON are malformed', async () => {
    const response = await post('{"title":')
    expect(response.status).toBe(400)
    expect(await problemOf(response)).toMatchObject({ code: 'malformed' })
  })
  test('of the wrong shape name the field', async () => {
    const response = await post('{"title":"  "}')
    expect(response.status).toBe(422)
    expect(await problemOf(response)).toEqual({
      code: 'invalid',
      message: 'A note needs a title.',
      field: 'title',
    })
  })
  test('of another type than JSON are not taken for one', async () => {
    expect((await post('{"title":"x"}', 'text/plain')).status).toBe(400)
  })
  test('too big for a form are refused', async () => {
    const response = await post(JSON.stringify({ title: 'x'.repeat(300_000) }))
    expect(response.status).toBe(413)
  })

  const importPath = `/api/projects/${firstSlug}/transcripts`
  /** Sends headers and as much of a body as given, and gives the status of the reply. */
  const upload = (
    headers: Record<string, string>,
    pieces: readonly Buffer[],
  ): Promise<{ status: number; sent: number }> =>
    new Promise((resolve, reject) => {
      const call = request(`${server.address}${importPath}`, {
        method: 'POST',
        headers: { cookie: owner.cookie(), ...headers },
      })
      let sent = 0
      let answered = false
      call.on('response', (response) => {
        answered = true
        response.resume()
        resolve({ status: response.statusCode!, sent })
        call.destroy()
      })
      call.on('error', (error) => (answered ? undefined : reject(error)))
      const write = (index: number) => {
        const piece = pieces[index]
        if (answered || piece === undefined) return
        sent += piece.length
        call.write(piece, () => write(index + 1))
      }
      call.flushHeaders()
      write(0)
    })

  test('a file over 20 MB is refused by its announced size, before it is read', async () => {
    const reply = await upload({ 'content-length': String(21 * 1024 * 1024) }, [])
    expect(reply).toEqual({ status: 413, sent: 0 })
  })
  test('a file that hides its size is cut off at 20 MB', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a ')
    const reply = await upload({ 'transfer-encoding': 'chunked' }, Array(64).fill(megabyte))
    expect(reply.status).toBe(413)
  })
  test('a compressed file is not unpacked', async () => {
    const response = await owner.fetch(importPath, {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: 'not gzip',
    })
    expect(response.status).toBe(400)
  })
})

describe('replies', () => {
  test('of a record are asked for again and sent once', async () => {
    const transcript = await server.record()
    const first = await owner.fetch(`/api/transcripts/${transcript}`)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const etag = first.headers.get('etag')!
    const again = await owner.fetch(`/api/transcripts/${transcript}`, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
  })

  test('to unknown addresses are problems', async () => {
    for (const path of [
      '/api/no-such-thing',
      '/api/transcripts/not-an-id',
      '/api/projects/%E0%A4%A',
      '/sync/x',
    ]) {
      const response = await owner.fetch(path)
      expect(response.status, path).toBe(404)
      expect(await problemOf(response)).toMatchObject({ code: 'not-found' })
    }
  })

  test('to faults of ours are calm, tell nothing, and are logged with the number they name', async () => {
    const { world } = server.app
    const listOfNotes = world.notes.ofProject
    Object.assign(world.notes, {
      ofProject: async () => {
        throw new Error('secret detail')
      },
    })
    const response = await owner.fetch(`/api/projects/${firstSlug}/notes`)
    Object.assign(world.notes, { ofProject: listOfNotes })
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('secret')
    const { id, error } = faults.at(-1) as { id: string; error: Error }
    expect(text).toContain(id)
    expect(error.message).toBe('secret detail')
  })

  test('let a page load nothing but its own', async () => {
    const policy = (await owner.fetch('/')).headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain(`ws://${new URL(server.address).host}`)
  })
})

test('/healthz answers anybody', async () => {
  expect(await (await server.visitor().fetch('/healthz')).json()).toMatchObject({ ok: true })
})

test('/api/openapi.json describes every route of the table', async () => {
  const { paths } = (await (await server.visitor().fetch('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string; parameters: { name: string; in: string }[] }>>
  }
  for (const [name, route] of Object.entries(api)) {
    const operation = paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()]
    expect(operation?.operationId, name).toBe(name)
    const inPath = operation!.parameters
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => parameter.name)
    expect(inPath.sort(), name).toEqual([...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]).sort())
  }
})

describe('the screens', () => {
  test('stand at every address that is not a file, asked for every time', async () => {
    for (const path of ['/', `/p/${firstSlug}`, `/p/${firstSlug}/t/x`, '/set-up/token']) {
      const response = await server.visitor().fetch(path)
      expect(response.status, path).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('<title>Rapporteur')
    }
  })
  test('keep hashed files for a year, and say when one is gone', async () => {
    const there = await server.visitor().fetch('/assets/main-abc123.js')
    expect(there.headers.get('cache-control')).toContain('immutable')
    expect((await server.visitor().fetch('/assets/main-old.js')).status).toBe(404)
    expect((await server.visitor().fetch('/mark.svg')).headers.get('cache-control')).toBe('no-cache')
  })
  test('of which a part is asked that is not there are not found, and no fault of ours', async () => {
    const before = faults.length
    for (const headers of [{ range: 'bytes=99999-' }, { 'if-match': '"another"' }]) {
      const response = await server.visitor().fetch('/assets/main-abc123.js', { headers })
      expect(response.status).toBe(404)
    }
    expect(faults).toHaveLength(before)
  })
  test('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await owner.fetch('/', { method })
      expect(response.status).toBe(404)
      expect(await problemOf(response)).toMatchObject({ code: 'not-found' })
    }
  })
  test('show nothing outside their folder', async () => {
    writeFileSync(join(clientDir, '..', 'beside.txt'), 'secret')
    for (const path of [
      '/../beside.txt',
      '/..%2fbeside.txt',
      '/assets/../../beside.txt',
      '/assets/..%2f..%2fbeside.txt',
    ]) {
      expect(await rawGet(path), path).not.toContain('secret')
    }
    rmSync(join(clientDir, '..', 'beside.txt'))
  })
})

test('too many requests in a minute are told to wait', async () => {
  const small = await startServer({ requestsPerMinute: 3 })
  const statuses: number[] = []
  for (let n = 0; n < 5; n++) statuses.push((await small.visitor().fetch('/api/session')).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  await small.close()
})

test('an unused project parameter of the wrong length is no project', async () => {
  expect((await owner.fetch(`/api/projects/${'x'.repeat(81)}/notes`)).status).toBe(404)
  expect((await owner.call('listNotes', { params: project })).status).toBe(200)
})

test('what is long travels packed to those who can unpack it, and comes out as it was', async () => {
  const packed = await fetch(`${server.address}/assets/words-abc123.js`)
  expect(packed.headers.get('content-encoding')).toMatch(/^(?:gzip|br)$/)
  expect(await packed.text()).toBe('export const words = 1\n'.repeat(500))
  const plain = await fetch(`${server.address}/assets/words-abc123.js`, {
    headers: { 'accept-encoding': 'identity' },
  })
  expect(plain.headers.get('content-encoding')).toBeNull()
})
