// Public pages over HTTP: where they are, what their headers promise, what they are packed as, and how they go.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { databaseFile } from '../../../../server/cli/open-app.ts'
import type { Logger } from '../../../../server/http/needs.ts'
import { openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { createPublications } from '../../../../server/stores/sqlite/sharing/publications.ts'
import type { PublicId } from '../../../../shared/publishing/publication.ts'
import { firstSlug } from '../../../support/server.ts'
import { type PublishedWorld, projectParams, publishedWorld } from './published-world.ts'

let w: PublishedWorld
beforeAll(async () => {
  w = await publishedWorld()
  await w.accept(0, 'suport', 3, 'support')
})
afterAll(() => w.server.close())

/** Node's fetch would ask past every cache with a tag of ours, as browsers do on a hard reload only. */
const asBrowsersAsk = { 'cache-control': 'max-age=0' }
const textAt = async (path: string) => (await w.get(path)).text()

describe('a published quote', () => {
  test('is read without a session, in both readings, and sets nothing', async () => {
    const page = await w.publish(w.quote())
    const reply = await w.get(page.address)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(reply.headers.get('set-cookie')).toBeNull()
    const text = await reply.text()
    expect(text).toContain('suport')
    expect(text).toContain('support')
    expect(text).toContain('Kaja Ciglic')
    expect(text).not.toMatch(/\b(?:Rea|Ana)\b/)
  })

  test('may load its style, fonts and pictures, run nothing, and stand in no frame but embedded', async () => {
    const { address } = await w.publish(w.quote())
    const page = await w.get(address)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    const embed = await w.get(`${address}/embed`)
    expect(embed.status).toBe(200)
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(embed.headers.get('x-frame-options')).toBeNull()
    expect(await textAt(address)).not.toContain('<script')
  })

  test('keeps every version at its own address, and shows the latest without one', async () => {
    const { address } = await w.publish(w.quote(1))
    await w.accept(0, 'it', 10, 'them')
    expect(await w.publish(w.quote(1))).toMatchObject({ version: 2 })
    expect(await textAt(`${address}@1`)).not.toContain('them')
    expect(await textAt(`${address}@2`)).toContain('them')
    expect(await textAt(address)).toContain('them')
    expect((await w.get(`${address}@3`)).status).toBe(404)
  })

  test('changes for its readers by publishing only', async () => {
    const { address } = await w.publish(w.quote(2))
    const before = await textAt(address)
    await w.accept(0, 'And', 14, 'But')
    expect(await textAt(address)).toBe(before)
  })

  test('is led to from the address of another kind, whatever was asked of it', async () => {
    const { id } = await w.publish(w.quote())
    for (const [asked, leads] of [
      [`/n/${id}`, `/q/${id}`],
      [`/r/${id}@1`, `/q/${id}@1`],
      [`/v/${id}@1.bib`, `/q/${id}@1.bib`],
      [`/r/${id}/embed`, `/q/${id}/embed`],
    ] as const) {
      const reply = await w.get(asked)
      expect([reply.status, reply.headers.get('location')]).toEqual([301, leads])
    }
  })

  test.each([
    '/q/000000000000',
    '/q/short',
    '/q/',
    '/q',
    '/q/000000000000@0',
    '/q/a/b/c',
    '/pub',
    '/pub/nobody',
    '/pub/nobody/atom.xml',
  ])('is not at %s, and the page says so', async (path) => {
    const reply = await w.get(path)
    expect(reply.status).toBe(404)
    expect(reply.headers.get('content-type')).toContain('text/html')
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })
})

describe('what is sent', () => {
  test('is packed as the browser likes it, each form under a tag of its own, and answered 304 while it is the same', async () => {
    const { address } = await w.publish(w.quote())
    const tags = new Set<string>()
    for (const coding of ['br', 'gzip', 'identity']) {
      const first = await w.get(address, { headers: { 'accept-encoding': coding } })
      const tag = first.headers.get('etag') ?? ''
      tags.add(tag)
      expect(first.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding)
      expect(first.headers.get('vary')).toBe('Accept-Encoding')
      expect(await first.text()).toContain('support')
      const again = await w.get(address, {
        headers: { 'accept-encoding': coding, 'if-none-match': tag, ...asBrowsersAsk },
      })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    }
    expect(tags.size).toBe(3)
  })

  test('unpacks to the very same page', async () => {
    const { address } = await w.publish(w.quote())
    const { createPageCache } = await import('../../../../server/http/public/page-cache.ts')
    const text = await textAt(address)
    const packed = await createPageCache(1_000_000).get('x', async () => ({ text, headers: {} }))
    expect(brotliDecompressSync(packed.br.body).toString()).toBe(text)
    expect(gunzipSync(packed.gzip.body).toString()).toBe(text)
    expect(packed.plain.body.toString()).toBe(text)
  })

  test('may be kept for a minute and no longer, versions too: a page may be taken back', async () => {
    const { address } = await w.publish(w.quote())
    for (const path of [address, `${address}@1`, `${address}@1.bib`, `${address}/embed`]) {
      expect((await w.get(path)).headers.get('cache-control')).toBe('public, max-age=60')
    }
  })

  test('asked for by HEAD has the same headers and no body', async () => {
    const { address } = await w.publish(w.quote())
    const whole = await w.get(address)
    const head = await w.get(address, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'))
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'))
    expect(await head.text()).toBe('')
  })

  test('asks search engines to leave out what is not listed, older versions and embedded forms', async () => {
    const { address } = await w.publish(w.quote(1), { isListed: true })
    const robots = async (path: string) => (await w.get(path)).headers.get('x-robots-tag')
    expect(await robots(address)).toBeNull()
    expect(await robots(`${address}@1`)).toBe('noindex')
    expect(await robots(`${address}/embed`)).toBe('noindex')
    const unlisted = await w.publish(w.quote(3))
    expect(await robots(unlisted.address)).toBe('noindex')
  })
})

describe('citations', () => {
  test('are files of three formats that say the version’s own address', async () => {
    const { address, version } = await w.publish(w.quote())
    const url = `${w.server.address}${address}@${version}`
    const bib = await w.get(`${address}.bib`)
    expect(bib.headers.get('content-type')).toContain('application/x-bibtex')
    expect(bib.headers.get('access-control-allow-origin')).toBe('*')
    expect(await bib.text()).toContain(`url = {${url}}`)
    expect(await textAt(`${address}@${version}.ris`)).toContain(`UR  - ${url}`)
    const csl = JSON.parse(await textAt(`${address}@${version}.json`))
    expect(csl).toMatchObject([{ type: 'speech', author: [{ literal: 'Kaja Ciglic' }], URL: url }])
  })

  test('say the address people use where the server was told one', async () => {
    const other = await publishedWorld({ origins: ['https://desk.example.org'] })
    const { address } = await other.publish(other.quote())
    expect(await (await other.get(`${address}.bib`)).text()).toContain(`https://desk.example.org${address}@1`)
    await other.server.close()
  })
})

describe('oEmbed', () => {
  const asked = (url: string, more = '') => w.get(`/oembed?url=${encodeURIComponent(url)}${more}`)

  test('gives the frame of a page, no larger than there is room for', async () => {
    const { address } = await w.publish(w.quote())
    const reply = await asked(`${w.server.address}${address}`, '&format=json&maxwidth=300')
    expect(await reply.json()).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 300,
      html: expect.stringContaining(`src="${w.server.address}${address}/embed"`),
    })
    const one = await (await asked(`${w.server.address}${address}@1`)).json()
    expect(one.html).toContain(`${address}@1/embed`)
  })

  test('knows no page of another site, no address that is none, and no other format', async () => {
    const { address } = await w.publish(w.quote())
    expect((await asked(`https://example.org${address}`)).status).toBe(404)
    expect((await asked('nonsense')).status).toBe(404)
    expect((await asked(`${w.server.address}/q/000000000000`)).status).toBe(404)
    expect((await asked(`${w.server.address}${address}`, '&format=xml')).status).toBe(501)
    expect((await w.get('/oembed')).status).toBe(404)
  })

  test('reads no content: anybody may ask again and again, and nothing of the reply is kept', async () => {
    const { address } = await w.publish(w.quote(5))
    const read = vi.spyOn(w.server.app.world.publications, 'version')
    expect((await asked(`${w.server.address}${address}@1`)).status).toBe(200)
    expect(read).not.toHaveBeenCalled()
    read.mockRestore()
  })
})

describe('the index of a project', () => {
  test('is there once something is listed, with its feed, and goes with the last listed page', async () => {
    const index = `/pub/${firstSlug}`
    const { publications } = await w.rea.does('listPublications', { params: projectParams })
    const list = (publication: string, isListed: boolean) =>
      w.rea.does('changePublication', { params: { ...projectParams, publication }, body: { isListed } })
    for (const { id } of publications) await list(id, false)
    const none = await w.get(index)
    const nobody = await w.get('/pub/nobody')
    expect([none.status, await none.text()]).toEqual([404, await nobody.text()])
    expect((await w.get(`${index}/atom.xml`)).status).toBe(404)
    const listed = await w.publish(w.quote(4), { isListed: true })
    const unlisted = await w.publish(w.quote(5))
    const page = await textAt(index)
    expect(page).toContain(listed.address)
    expect(page).not.toContain(unlisted.id)
    const feed = await w.get(`${index}/atom.xml`)
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const atom = await feed.text()
    expect(atom).toContain(`<id>${w.server.address}${listed.address}</id>`)
    expect(atom).not.toContain(unlisted.id)
    await list(listed.id, false)
    expect((await w.get(index)).status).toBe(404)
    expect((await w.get(listed.address)).status).toBe(200)
  })
})

describe('a page taken back', () => {
  test('answers 410 at every address, also to who has its tag, and its id never serves another page', async () => {
    const { id, address } = await w.publish(w.quote(6), { isListed: true })
    const tag = (await w.get(address)).headers.get('etag') ?? ''
    const index = `/pub/${firstSlug}`
    expect(await textAt(index)).toContain(id)
    await w.unpublish(id)
    for (const ending of ['', '@1', '@9', '.bib', '@1.ris', '@1.json', '/embed', '@1/embed']) {
      const reply = await w.get(`${address}${ending}`, {
        headers: { 'if-none-match': tag, ...asBrowsersAsk },
      })
      expect([ending, reply.status]).toEqual([ending, 410])
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(reply.headers.get('etag')).toBeNull()
      expect(await reply.text()).not.toMatch(/suport|support|Ciglic|dialogues/i)
    }
    const embed = await w.get(`/oembed?url=${encodeURIComponent(`${w.server.address}${address}`)}`)
    expect(embed.status).toBe(410)
    expect((await w.get(index)).status).toBe(404)
  })

  test('published again shows the new version only', async () => {
    const { id, address } = await w.publish(w.quote(7))
    await w.unpublish(id)
    expect(await w.publish(w.quote(7))).toMatchObject({ id, version: 2 })
    expect((await w.get(address)).status).toBe(200)
    expect((await w.get(`${address}@2`)).status).toBe(200)
    expect((await w.get(`${address}@1`)).status).toBe(410)
    expect(await textAt(address)).not.toContain(`${id}@1`)
  })

  test('by another process is gone with the next request', async () => {
    const { id, address } = await w.publish(w.quote(10))
    for (let n = 0; n < 3; n++) expect((await w.get(address)).status).toBe(200)
    const database = openDatabase(databaseFile(w.server.dataDir))
    await createPublications(database).unpublish(id as PublicId, w.rea.account.id, 5)
    expect((await w.get(address)).status).toBe(410)
    database.close()
  })

  test('stays so when the server starts again', async () => {
    const { id, address } = await w.publish(w.quote(8))
    const kept = await w.publish(w.quote(9))
    const before = await textAt(kept.address)
    await w.unpublish(id)
    await w.server.restart()
    expect((await w.get(address)).status).toBe(410)
    expect(await textAt(kept.address)).toBe(before)
  })
})

test('readers are limited by their address, with a page that says so', async () => {
  const few = await publishedWorld({ requestsPerMinute: 200, proxies: 1 })
  const { address } = await few.publish(few.quote())
  const from = (reader: string) => few.get(address, { headers: { 'x-forwarded-for': reader } })
  let last = 200
  for (let n = 0; n <= 200 && last === 200; n++) last = (await from('192.0.2.1')).status
  expect(last).toBe(429)
  const refused = await from('6.6.6.6, 192.0.2.1')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await refused.text()).toContain('Too many')
  expect((await from('192.0.2.2')).status).toBe(200)
  await few.server.close()
})

test('a fault of ours is calm, tells nothing, and is logged with the number it names', async () => {
  const faults: object[] = []
  const logger: Logger = { info: () => {}, warn: () => {}, error: (facts) => faults.push(facts) }
  const broken = await publishedWorld({ logger })
  const { address } = await broken.publish(broken.quote())
  Object.assign(broken.server.app.world.publications, {
    version: async () => {
      throw new Error('secret detail')
    },
  })
  const reply = await broken.get(address)
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([500, 'no-store'])
  const text = await reply.text()
  expect(text).not.toContain('secret')
  const { id } = faults.at(-1) as { readonly id: string }
  expect(text).toContain(id)
  await broken.server.close()
})
