// Sockets and HTTP joined: who may open which room, and what a decision does to everybody's screen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { recordKey } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { roomName } from '../../shared/room/room-name.ts'
import { closingCode, protocolVersion, restart } from '../../shared/wire/sync-message.ts'
import { firstSlug, type Person, startServer, type TestServer, type Visitor } from '../support/server.ts'
import { testId } from '../support/world.ts'

let server: TestServer
let ana: Person
let transcript: string
let project: string
beforeAll(async () => {
  server = await startServer({ origins: ['https://desk.example.org'] })
  transcript = await server.record('>> ANA: We suport it.\n')
  ana = await server.person('Ana', 'annotator')
  project = (await ana.does('readProject', { params: { project: firstSlug } })).project.id
})
afterAll(() => server.close())

const params = { project: firstSlug }
const open = (who: Visitor, room: string, headers: Record<string, string> = {}) =>
  new WebSocket(`${server.address.replace('http', 'ws')}/sync/${room}?v=${protocolVersion}`, {
    headers: { cookie: who.cookie(), ...headers },
  })

/** Resolves with the first frame's arrival, or the code the socket was closed with. */
const outcome = (socket: WebSocket): Promise<'joined' | number> =>
  new Promise((resolve) => {
    let code: number | null = null
    socket.on('message', (data) => {
      // Refusals come as message 103 just before the closing.
      if (new Uint8Array(data as Buffer)[0] !== 103 && code === null) resolve('joined')
    })
    socket.on('close', (closed) => {
      code = closed
      resolve(closed)
    })
    socket.on('error', () => resolve(0))
  })
const closed = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.on('close', (code) => resolve(code)))

test('an idle connection stays open for longer than a browser or a proxy keeps it', async () => {
  const { headers } = await fetch(server.address)
  expect(headers.get('keep-alive')).toBe('timeout=75')
})

describe('a socket', () => {
  test('[I5] opens for a member, in each kind of room', async () => {
    const { id: note } = await ana.does('createNote', { params, body: { title: 'N' } })
    for (const room of [
      roomName('transcript', transcript),
      roomName('project', project),
      roomName('talk', project),
      roomName('note', note),
    ]) {
      const socket = open(ana, room)
      expect(await outcome(socket), room).toBe('joined')
      socket.terminate()
    }
  })

  test('[I5] is closed as signed out, for a visitor', async () => {
    expect(await outcome(open(server.visitor(), roomName('transcript', transcript)))).toBe(
      closingCode['sign-in'],
    )
  })

  test('[I5] is closed as not found, for what is not there, was removed, or is another project’s', async () => {
    const { id: note } = await ana.does('createNote', { params, body: { title: 'N' } })
    await ana.does('removeNote', { params: { note } })
    for (const room of [
      roomName('transcript', testId(1)),
      roomName('project', testId(1)),
      roomName('talk', testId(1)),
      roomName('note', note),
      'nonsense',
    ]) {
      expect(await outcome(open(ana, room)), room).toBe(closingCode['not-found'])
    }
    await server.app.world.accounts.create({
      name: 'O',
      email: 'o@example.org',
      password: 'a long enough password',
    })
    const outsider = server.visitor()
    await outsider.signIn('o@example.org', 'a long enough password')
    expect(await outcome(open(outsider, roomName('transcript', transcript)))).toBe(closingCode['not-found'])
  })

  test('from another site is refused before it opens; from an allowed one it opens', async () => {
    const room = roomName('transcript', transcript)
    expect(await outcome(open(ana, room, { origin: 'https://evil.example' }))).toBe(0)
    const allowed = open(ana, room, { origin: 'https://desk.example.org' })
    expect(await outcome(allowed)).toBe('joined')
    allowed.terminate()
  })

  test('[I5] of a member who is removed closes to come back, and is then refused', async () => {
    const li = await server.person('Li', 'annotator')
    const socket = open(li, roomName('transcript', transcript))
    expect(await outcome(socket)).toBe('joined')
    const ended = closed(socket)
    await (await server.owner()).does('removeMember', { params: { ...params, member: li.account.id } })
    expect(await ended).toBe(restart)
    expect(await outcome(open(li, roomName('transcript', transcript)))).toBe(closingCode.forbidden)
  })

  test('of a session that signed out closes, and is then refused', async () => {
    const mia = await server.person('Mia', 'reader')
    const socket = open(mia, roomName('transcript', transcript))
    expect(await outcome(socket)).toBe('joined')
    const ended = closed(socket)
    await mia.fetch('/api/auth/sign-out', { method: 'POST' })
    expect(await ended).toBe(restart)
    expect(await outcome(open(mia, roomName('transcript', transcript)))).toBe(closingCode['sign-in'])
  })

  test('in a removed note is closed for good', async () => {
    const { id: note } = await ana.does('createNote', { params, body: { title: 'N' } })
    const socket = open(ana, roomName('note', note))
    expect(await outcome(socket)).toBe('joined')
    const ended = closed(socket)
    await ana.does('removeNote', { params: { note } })
    expect(await ended).toBe(closingCode['not-found'])
  })
})

test('what was decided, and what was written before it, is there after a restart', async () => {
  const rea = await server.person('Rea', 'reviewer')
  const key = recordKey(ana.account.id, testId(3))
  const seen = { segment: 0, start: 3, end: 9, reading: 'support' }
  const room = roomName('transcript', transcript)
  await server.app.world.rooms.write(room, ana.account.id, (edit) =>
    ok(edit.put('corrections', key, { ...seen, published: 'suport', atMs: 1 })),
  )
  await rea.does('decide', { params: { transcript }, body: { correction: key, verdict: 'accepted', seen } })
  await server.restart()
  expect(await server.app.world.rooms.read(room, (view) => view.get('decisions', key))).toMatchObject({
    ok: true,
    value: { verdict: 'accepted', reading: 'support' },
  })
  expect((await ana.does('listTranscripts', { params })).transcripts).toMatchObject([{ accepted: 1 }])
})
