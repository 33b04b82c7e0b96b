// Rooms over real WebSockets: who is let in, and how the others are told.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { startNewEpoch } from '../../../server/live/new-epoch.ts'
import { newDocument } from '../../../server/live/room-state.ts'
import { attachSockets, type Sockets } from '../../../server/live/socket.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import { limits, messageType, protocolVersion as v } from '../../../shared/wire/sync-message.ts'
import { keyOf, quietLogger, testCorrection, testId, type World, world } from '../../support/world.ts'

let w: World
let sockets: Sockets
let address: string
const server = { close: () => undefined as unknown }

beforeEach(async () => {
  w = await world({ ana: 'annotator', li: 'reviewer' })
  const http = createServer((_request, response) => response.end('page'))
  sockets = attachSockets(http, w.rooms, {
    authorise: async (request) => {
      const member = w.members[String(request.headers['x-member'])]
      return member ? ok(member) : failed(problem('sign-in', 'Sign in first.'))
    },
    allowedOrigin: (request) =>
      request.headers.origin === undefined || request.headers.origin === 'http://here',
    logger: quietLogger(w.warnings),
    // Short enough to wait for, long enough for a busy machine to answer in.
    beatMs: 250,
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  address = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync`
  server.close = () => http.close()
})
afterEach(() => {
  sockets.close()
  server.close()
})

const as = (name: string, extra: Record<string, string> = {}) => ({ headers: { 'x-member': name, ...extra } })

/** The code a socket is closed with and, when one came before it, the refusal. */
async function closing(path: string, options: { headers: Record<string, string> } = as('ana')) {
  const socket = new WebSocket(`${address}/${path}`, options)
  let refusal: { code: string; message: string } | null = null
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) === messageType.refusal)
      refusal = JSON.parse(decoding.readVarString(decoder))
  })
  const [code] = await once(socket, 'close')
  return { code, refusal: refusal as { code: string; message: string } | null }
}

test('a page of another origin is refused before the upgrade', async () => {
  const socket = new WebSocket(`${address}/${w.room}?v=${v}`, as('ana', { origin: 'http://elsewhere' }))
  const [, response] = await once(socket, 'unexpected-response')
  expect(response.statusCode).toBe(403)
  response.destroy()
})

describe('an upgrade of anybody’s', () => {
  const headers = 'Host: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n'
  const upgrade = (path: string, more = '') => {
    const { port } = new URL(address)
    const stream = connect(Number(port), '127.0.0.1')
    stream.write(
      `GET ${path} HTTP/1.1\r\n${headers}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`,
    )
    return stream
  }

  test.each(['//', '//[', 'http://[bad', '*', '/', '/elsewhere', '/sync'])(
    'that is for no room, as %s, is refused and ended, and the server lives on',
    async (path) => {
      const stream = upgrade(path)
      let said = ''
      stream.on('data', (part: Buffer) => {
        said += part.toString()
      })
      await once(stream, 'close')
      expect(said).toMatch(/^HTTP\/1\.1 404 /)
      expect((await closing(`${w.room}?v=${v}&e=9`)).code).toBe(4410)
    },
  )

  test('that is cut off in the middle ends nothing but itself', async () => {
    for (const [path, more] of [
      ['/elsewhere', ''],
      ['/sync/x', 'Origin: http://elsewhere\r\n'],
    ] as const) {
      const stream = upgrade(path, more)
      await once(stream, 'connect')
      stream.resetAndDestroy()
      await once(stream, 'close')
      expect((await closing(`${w.room}?v=${v}&e=9`)).code).toBe(4410)
    }
  })

  test('that was refused and goes on sending is cut off', async () => {
    const stream = upgrade(`/sync/${w.room}?v=${v}`)
    const isOver = new Promise((resolve) => stream.on('error', () => undefined).on('close', resolve))
    await once(stream, 'data')
    // The head of a binary frame of twelve megabytes, masked with zeros, and a part of what it announces.
    stream.write(new Uint8Array([0x82, 0xff, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0]))
    stream.write(new Uint8Array(2 * limits.updateBytes))
    await isOver
  })
})

test('[I6] every other refusal completes the upgrade, says why and closes for good', async () => {
  const cases: [string, { headers: Record<string, string> }, number, string][] = [
    [`${w.room}?v=${v}`, as('nobody'), 4401, 'sign-in'],
    [`${w.room}`, as('ana'), 4426, 'old-client'],
    [`${w.room}?v=${v - 1}`, as('ana'), 4426, 'old-client'],
    [`transcript:${testId(77)}?v=${v}`, as('ana'), 4404, 'not-found'],
    [`anything?v=${v}`, as('ana'), 4404, 'not-found'],
    [`%E0%A4%A?v=${v}`, as('ana'), 4404, 'not-found'],
    [`${w.room}?v=${v}&e=7`, as('ana'), 4410, 'old-epoch'],
  ]
  for (const [path, options, code, why] of cases) {
    expect(await closing(path, options)).toMatchObject({ code, refusal: { code: why } })
  }
})

test('a window of the epoch before a restore is told so', async () => {
  startNewEpoch(w.log, 1)
  expect(await closing(`${w.room}?v=${v}&e=1`)).toMatchObject({ code: 4410 })
})

test('a message above every limit is closed with 1009 and the server lives on', async () => {
  const socket = new WebSocket(`${address}/${w.room}?v=${v}`, as('ana'))
  await once(socket, 'open')
  socket.send(new Uint8Array(limits.backlogBytes + 2000))
  const [code] = await once(socket, 'close')
  expect(code).toBe(1009)
  expect((await closing(`${w.room}?v=${v}&e=9`)).code).toBe(4410)
})

test('a flood is closed with 4429', async () => {
  const socket = new WebSocket(`${address}/${w.room}?v=${v}`, as('ana'))
  await once(socket, 'open')
  for (let i = 0; i < limits.messageBurst + 50; i++) socket.send(new Uint8Array([3]))
  const [code] = await once(socket, 'close')
  expect(code).toBe(4429)
})

test('two y-websocket clients share a room, and what they write is said to be stored', async () => {
  const open = (name: string) => {
    const document = newDocument('transcript')
    const Socket = class extends WebSocket {
      constructor(url: string) {
        super(url, as(name))
      }
    }
    const provider = new WebsocketProvider(address, w.room, document, {
      disableBc: true,
      params: { v: String(v) },
      WebSocketPolyfill: Socket as never,
    })
    let stored = 0
    provider.messageHandlers[messageType.stored] = (_encoder, decoder) => {
      stored = decoding.readVarUint(decoder)
    }
    const synced = new Promise<void>((resolve) => provider.on('sync', (isSynced) => isSynced && resolve()))
    return { document, provider, synced, stored: () => stored }
  }
  const [ana, li] = [open('ana'), open('li')]
  await Promise.all([ana.synced, li.synced])
  const key = keyOf(w.members.ana, 1)
  const seen = new Promise<unknown>((resolve) =>
    li.document.getMap('corrections').observe((event) => resolve(event.target.get(key))),
  )
  putCorrection(ana.document, key, testCorrection('support'))
  expect(await seen).toMatchObject({ reading: 'support' })
  await expect.poll(ana.stored).toBe(2)
  for (const { provider } of [ana, li]) provider.destroy()
})

test('an idle socket hears every now and then how much is stored, so that its client keeps it', async () => {
  const socket = new WebSocket(`${address}/${w.room}?v=${v}`, as('ana'))
  const heard: number[] = []
  await new Promise<void>((resolve) =>
    socket.on('message', (data: Buffer) => {
      heard.push(data[0] ?? -1)
      if (heard.filter((type) => type === messageType.stored).length === 3) resolve()
    }),
  )
  expect(heard[0]).toBe(messageType.sync)
  socket.terminate()
})
