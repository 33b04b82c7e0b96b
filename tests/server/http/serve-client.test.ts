// The built screens as the build packs them: which packing a browser is given, and what stays right beside it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type TestServer } from '../../support/server.ts'

const script = new URL('../../../scripts/packed-program.mjs', import.meta.url).href
const { packProgram } = (await import(script)) as {
  readonly packProgram: (folder: string) => Promise<void>
}

const words = 'export const words = 1\n'.repeat(500)
const page = (name: string) => `<!doctype html><title>${name}</title>${'<p>Rapporteur</p>'.repeat(100)}`
let server: TestServer
let clientDir: string

beforeAll(async () => {
  clientDir = mkdtempSync(join(tmpdir(), 'rapporteur-packed-'))
  mkdirSync(join(clientDir, 'assets'))
  const files = {
    'index.html': page('every address'),
    'desk.html': page('a desk'),
    'sw.js': words,
    'assets/words-1.js': words,
    'assets/words-1.css': '.words { color: inherit }\n'.repeat(500),
    'assets/words-1.js.map': words,
    'assets/short-1.js': 'export {}',
  }
  const write = (file: string, text: string) => writeFileSync(join(clientDir, file), text)
  for (const [file, text] of Object.entries(files)) write(file, text)
  await packProgram(clientDir)
  write('assets/unpacked-1.js', words)
  write('assets/zipped-1.js', words)
  write('assets/zipped-1.js.gz', 'not looked into')
  server = await startServer({ clientDir })
})
afterAll(async () => {
  await server.close()
  rmSync(clientDir, { recursive: true })
})

type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

/** A reply as it comes over the wire: fetch would unpack it. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    request(`${server.address}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
const accepting = (path: string, accepted: string, method?: string) =>
  ask(path, { 'accept-encoding': accepted }, method)
const script1 = '/assets/words-1.js'

describe('a file of the screens', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['BR', 'br'],
    ['*', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['identity', undefined],
    ['identity, br;q=0.5, gzip;q=0.5', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=, gzip;q=much', undefined],
    ['br;q=7, gzip;q=-1', 'br'],
    ['../../br, br/../gzip, \u00e9;;q==,,,', undefined],
    ['', undefined],
  ])('goes to a browser that accepts “%s” as %s', async (accepted, coding) => {
    const { status, headers, body } = await accepting(script1, accepted)
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBe(coding)
    const unpacked =
      coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body
    expect(unpacked.toString()).toBe(words)
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringContaining('Accept-Encoding'),
    })
  })

  test('goes plain to who names no packing', async () => {
    const { headers, body } = await ask(script1)
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toContain('Accept-Encoding')
    expect(body.toString()).toBe(words)
  })

  test('has another ETag in each packing, and is sent once', async () => {
    const replies = await Promise.all(['br', 'gzip', 'identity'].map((each) => accepting(script1, each)))
    const tags = replies.map(({ headers }) => headers.etag!)
    expect(new Set(tags).size).toBe(3)
    const again = { 'accept-encoding': 'br', 'if-none-match': tags[0]! }
    expect((await ask(script1, again)).status).toBe(304)
    expect((await ask(script1, { ...again, 'if-none-match': tags[2]! })).status).toBe(200)
  })

  test('is told of without its body', async () => {
    const whole = await accepting(script1, 'br')
    const told = await accepting(script1, 'br', 'HEAD')
    expect(told.status).toBe(200)
    expect(told.body).toHaveLength(0)
    for (const name of ['content-encoding', 'content-length', 'content-type', 'etag', 'vary'] as const) {
      expect(told.headers[name], name).toBe(whole.headers[name])
    }
  })

  test.each([script1, '/assets/unpacked-1.js'])('%s comes in parts that fit together', async (path) => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const part = (range: string) => ask(path, { 'accept-encoding': accepted, range: `bytes=${range}` })
      const [first, rest] = await Promise.all([part('0-19'), part('20-')])
      expect([first.status, rest.status]).toEqual([206, 206])
      const together = Buffer.concat([first.body, rest.body])
      expect(first.headers['content-range']).toBe(`bytes 0-19/${together.length}`)
      const coding = first.headers['content-encoding']
      expect(rest.headers['content-encoding']).toBe(coding)
      const unpacked =
        coding === 'br' ? brotliDecompressSync(together) : coding === 'gzip' ? gunzipSync(together) : together
      expect(unpacked.toString()).toBe(words)
    }
  })

  test('of which a part is asked that is not there is a plain problem', async () => {
    const { status, headers, body } = await ask(script1, { 'accept-encoding': 'br', range: 'bytes=99999-' })
    expect(status).toBe(404)
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-type']).toContain('application/json')
    expect(JSON.parse(body.toString())).toHaveProperty('problem')
  })

  test('that was not packed is packed on the way, or goes in the packing there is', async () => {
    const { headers, body } = await accepting('/assets/unpacked-1.js', 'gzip')
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(body).toString()).toBe(words)
    const other = await accepting('/assets/zipped-1.js', 'br, gzip')
    expect(other.headers['content-encoding']).toBe('gzip')
    expect(other.body.toString()).toBe('not looked into')
    const short = await accepting('/assets/short-1.js', 'br')
    expect(short.headers['content-encoding']).toBeUndefined()
    expect(short.body.toString()).toBe('export {}')
  })

  test('keeps its kind, and what is asked for every time stays so', async () => {
    const style = await accepting('/assets/words-1.css', 'br')
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8')
    const worker = await accepting('/sw.js', 'br')
    expect(worker.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache' })
    expect(brotliDecompressSync(worker.body).toString()).toBe(words)
  })

  test('that is gone is not found, whatever is accepted', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { status, headers } = await accepting('/assets/gone-1.js', accepted)
      expect(status).toBe(404)
      expect(headers['content-type']).toContain('application/json')
    }
  })
})

describe('the page', () => {
  const titleAt = async (path: string) => {
    const { headers, body } = await accepting(path, 'br')
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
    return /<title>(.*)<\/title>/.exec(brotliDecompressSync(body).toString())?.[1]
  }

  test('of a desk is the one that names its files; every other address has the common one', async () => {
    expect(await titleAt('/p/cyber/t/01')).toBe('a desk')
    expect(await titleAt('/p/cyber/t/01?at=3')).toBe('a desk')
    for (const path of ['/', '/p/cyber', '/p/cyber/t/01/walk', '/p/cyber/t', '/sign-in', '/p/c/notes/a.b']) {
      expect(await titleAt(path), path).toBe('every address')
    }
  })

  test('of a screen the build made none for is the common one', async () => {
    expect(await titleAt('/p/cyber/positions')).toBe('every address')
  })

  test('comes plain as well, and is sent once', async () => {
    const { headers, body } = await ask('/p/cyber/t/01')
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(page('a desk'))
    const again = await ask('/p/cyber/t/01', { 'if-none-match': headers.etag! })
    expect(again.status).toBe(304)
  })
})
