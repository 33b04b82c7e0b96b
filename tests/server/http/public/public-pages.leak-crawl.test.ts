// Nothing unpublished leaks: everything that can be reached without a session is read, and searched for words that stand
// only in what was not published. Then one page after the other is taken back, and everything is read again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { roomName } from '../../../../shared/room/room-name.ts'
import { api } from '../../../../shared/wire/api.ts'
import { protocolVersion } from '../../../../shared/wire/sync-message.ts'
import { publishedBy } from '../../../support/publishing/publish-seen.ts'
import { firstSlug } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { crawl, type Visited } from './crawl.ts'
import {
  append,
  everySecret,
  isPublic,
  type MarkedProject,
  markedProject,
  marksIn,
  open,
  secret,
} from './marked-project.ts'

const params = { project: firstSlug }
const endings = ['', '@1', '.bib', '.ris', '.json', '@1.bib', '@1.ris', '@1.json', '/embed', '@1/embed']

let p: MarkedProject
const addresses = new Map<string, string>()
let unlisted: string
beforeAll(async () => {
  p = await markedProject()
  const publish = async (subject: object, isListed = true, choices: object = {}) => {
    const { publication } = await publishedBy(p.rea, subject, { choices, isListed })
    return publication.address
  }
  const { transcript } = p.record
  const quote = (end: number) => ({
    kind: 'quote',
    transcript,
    spans: [{ startSegment: 0, start: 0, endSegment: 0, end }],
  })
  addresses.set('record', await publish({ kind: 'record', transcript }, true, { withPositions: true }))
  addresses.set('quote', await publish(quote(20)))
  addresses.set('note', await publish({ kind: 'note', note: p.note }))
  const query = { show: 'matrix', filter: { topics: 'open' } }
  addresses.set('view', await publish({ kind: 'view', query }, true, { title: open('viewtitle') }))
  unlisted = await publish(quote(5), false)
  await p.rea.does('previewPublication', {
    params,
    body: { subject: { kind: 'note', note: p.otherNote }, choices: {} } as never,
  })
  await workGoesOn()
})
afterAll(() => p.server.close())

/** What people write after publishing is as private as before. */
async function workGoesOn() {
  const { rea, ana, record, note, server } = p
  await append(server, note, ana, [
    { type: 'paragraph', content: [{ type: 'text', text: secret('laternote') }] },
  ])
  await ana.does('changeNote', { params: { note }, body: { title: secret('latertitle') } })
  await record.put('decisions', `${ana.account.id}/${testId(8401)}`, {
    verdict: 'accepted',
    segment: 1,
    start: 0,
    end: 3,
    published: 'zqp',
    reading: secret('laterreading'),
    proposer: ana.account.id,
    by: rea.account.id,
    atMs: 9,
  })
}

const oembed = (path: string) => `/oembed?format=json&url=${encodeURIComponent(`${p.server.address}${path}`)}`
const index = `/pub/${firstSlug}`

const guesses = () => {
  const [, , id = ''] = (addresses.get('note') ?? '').split('/')
  const [, , quote = ''] = (addresses.get('quote') ?? '').split('/')
  return [
    '/',
    '/q',
    '/r',
    '/n/',
    '/v/',
    '/pub',
    '/pub/',
    '/oembed',
    '/robots.txt',
    '/sitemap.xml',
    `/n/${id}@2`,
    `/n/${id}@0`,
    `/n/${id}@99999`,
    `/n/${id.toUpperCase()}`,
    `/n/${id}/`,
    `/n/${id}/embed/`,
    `/n/${id.slice(0, 11)}`,
    `/n/${id}%401`,
    `/n/${id}@1/../../api/projects`,
    `/q/${id}`,
    `/r/${quote}`,
    `/v/${quote}.bib`,
    `/n/${id}/images/${p.otherPicture}`,
    `/q/${quote}/images/${p.picture}`,
    `/n/${id}@1/images/${p.otherPicture}`,
    `/n/${id}/images/`,
    `/n/${id}.bib/embed`,
    `/n/${id}.html`,
    `/n/%`,
    `/n/%00`,
    `/pub/${firstSlug}/`,
    `/pub/${firstSlug}/notes`,
    `/pub/${firstSlug.toUpperCase()}`,
    `/pub/..%2f..`,
    '/q/000000000000',
    '/q/zzzzzzzzzzzz',
    `/n/${p.note}`,
    `/r/${p.record.transcript}`,
    oembed(`/p/${firstSlug}`),
    oembed(`/n/${id}@7`),
    `/oembed?url=${id}`,
  ]
}
const everywhere = () => [
  ...[...addresses.values(), unlisted].flatMap((address) => [
    ...endings.map((ending) => `${address}${ending}`),
    oembed(address),
    oembed(`${address}@1`),
  ]),
  index,
  `${index}/atom.xml`,
  ...guesses(),
]

/** What every reply must keep, whatever was asked: no secret, no id of ours, no cookie. */
function expectNothingPrivate(visited: readonly Visited[]) {
  for (const { path, body, headers } of visited) {
    const text = `${body}\n${[...headers].map((header) => header.join(': ')).join('\n')}`
    const where = path.replaceAll(/[0-9A-Z]{26}/g, '…')
    expect([where, marksIn(text).filter((mark) => !isPublic(mark))]).toEqual([where, []])
    // An address that somebody guessed is theirs: it may come back in where a reply leads, and nowhere else.
    expect([where, p.ids.filter((id) => body.includes(id))]).toEqual([where, []])
    expect([where, /olga/i.test(text)]).toEqual([where, false])
    expect([where, headers.get('set-cookie')]).toEqual([where, null])
  }
}

test('no word, name or id of what is not published comes out by any public address', async () => {
  const visited = await crawl(p.server.address, everywhere())
  expectNothingPrivate(visited)
  const at = (path: string) => visited.find((one) => one.path === path)
  for (const address of addresses.values()) expect(at(address)?.status).toBe(200)
  const all = visited.map(({ body }) => body).join('\n')
  for (const name of ['speaker', 'misheard', 'reading', 'speech', 'notetitle', 'viewtitle'])
    expect(all).toContain(open(name))
  expect(everySecret().length).toBeGreaterThan(35)
})

test('the same search finds what it looks for where a member reads it', async () => {
  const headers = { cookie: p.rea.cookie() }
  const paths = [`/api/projects/${firstSlug}/notes`, `/api/projects/${firstSlug}`]
  const found = (await crawl(p.server.address, paths, { headers })).flatMap(({ body }) => marksIn(body))
  expect(found).toEqual(expect.arrayContaining([secret('notetitle'), secret('latertitle'), secret('ana')]))
})

test('public pages lead to no page of members, and to no page that is not listed', async () => {
  const visited = await crawl(p.server.address, [index])
  for (const { path } of visited) expect(path).not.toMatch(/^\/(?:p|api|sync)(?:\/|$)/)
  const listed = visited.map(({ path }) => path)
  for (const address of addresses.values()) expect(listed).toContain(address)
  const [, , id = ''] = unlisted.split('/')
  expect(visited.filter(({ path, body }) => path.includes(id) || body.includes(id))).toEqual([])
})

test.each([
  ['HEAD', { method: 'HEAD' }],
  ['a range', { headers: { range: 'bytes=0-99999' } }],
  ['another form', { headers: { accept: 'application/json' } }],
  ['a tag it cannot have', { headers: { 'if-none-match': '*', 'cache-control': 'max-age=0' } }],
  ['another host', { headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' } }],
  ['a made-up session', { headers: { cookie: 'better-auth.session_token=x.y' } }],
  ['packed', { headers: { 'accept-encoding': 'br;q=1, gzip;q=0.5' } }],
] as const)('asked for by %s they tell no more', async (_, init) => {
  expectNothingPrivate(await crawl(p.server.address, everywhere(), init as RequestInit))
})

test('a picture goes out with the page that shows it and by no other address', async () => {
  const note = addresses.get('note') ?? ''
  const status = async (path: string) => (await fetch(`${p.server.address}${path}`)).status
  expect(await status(`${note}@1/images/${p.picture}`)).toBe(200)
  expect(await status(`${note}@1/images/${p.otherPicture}`)).toBe(404)
  expect(await status(`${addresses.get('quote')}@1/images/${p.picture}`)).toBe(404)
  expect(await status(`/api/images/${p.picture}`)).toBe(401)
})

test('every route for members still asks who is there, and so does every room', async () => {
  for (const [name, route] of Object.entries(api)) {
    if (route.access === 'anybody') continue
    const path = route.path
      .replace(':project', firstSlug)
      .replace(':transcript', p.record.transcript)
      .replace(':note', p.note)
      .replace(':image', p.picture)
      .replace(':publication', (addresses.get('quote') ?? '').slice(3))
      .replaceAll(/:\w+/g, testId(1))
    const reply = await fetch(`${p.server.address}${path}`, { method: route.method })
    const body = await reply.text()
    // An id of another form is no address at all; none of them answers without a session.
    expect([name, [401, 404].includes(reply.status)]).toEqual([name, true])
    expect([name, marksIn(body)]).toEqual([name, []])
  }
  for (const room of [
    roomName('transcript', p.record.transcript),
    roomName('project', p.project),
    roomName('note', p.note),
    roomName('talk', p.project),
  ]) {
    const socket = new WebSocket(
      `${p.server.address.replace(/^http/, 'ws')}/sync/${room}?v=${protocolVersion}`,
    )
    const code = await new Promise((resolve) => socket.on('close', resolve))
    expect([room, code]).toEqual([room, 4401])
  }
})

test('taken back, a page is gone from every address, the index and the feed, whatever tag is shown', async () => {
  for (const [kind, address] of addresses) {
    const tags = new Map<string, string>()
    for (const ending of endings)
      tags.set(ending, (await fetch(`${p.server.address}${address}${ending}`)).headers.get('etag') ?? '')
    const publication = address.slice(3)
    await p.rea.does('unpublish', { params: { ...params, publication } })
    const paths = [...endings.map((ending) => `${address}${ending}`), oembed(address), oembed(`${address}@1`)]
    if (kind === 'note') paths.push(`${address}/images/${p.picture}`, `${address}@1/images/${p.picture}`)
    for (const path of paths) {
      const tag = tags.get(path.slice(address.length)) ?? '*'
      for (const headers of [{}, { 'if-none-match': tag, 'cache-control': 'max-age=0' }]) {
        const reply = await fetch(`${p.server.address}${path}`, { headers })
        expect([path, reply.status]).toEqual([path, 410])
        expect(marksIn(await reply.text())).toEqual([])
      }
    }
    const visited = await crawl(p.server.address, [...everywhere(), index, `${index}/atom.xml`])
    expectNothingPrivate(visited)
    const shown = visited.filter(
      ({ path, body }) => !path.includes(publication) && body.includes(publication),
    )
    expect(shown.map(({ path }) => path)).toEqual([])
  }
  const nobody = await fetch(`${p.server.address}/pub/nobody`)
  for (const path of [index, `${index}/atom.xml`]) {
    const reply = await fetch(`${p.server.address}${path}`)
    expect(reply.status).toBe(404)
    if (path === index) expect(await reply.text()).toBe(await nobody.clone().text())
  }
})
