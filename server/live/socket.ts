// Carries rooms over WebSockets at /sync/<room>?v=<version>&e=<epoch>. A wrong Origin is refused before the upgrade; everything
// else completes it and is then closed with a code, because a browser cannot read an HTTP refusal and would retry for ever.
// Anybody can send an upgrade, and nothing above catches what is thrown in it: a bad address must not end the process.
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Result } from '../../shared/base/result.ts'
import type { Member } from '../../shared/people/member.ts'
import type { RoomName } from '../../shared/room/room-name.ts'
import { limits } from '../../shared/wire/sync-message.ts'
import type { Connection, Transport } from './connection.ts'
import type { Logger } from './room.ts'
import type { LiveRooms } from './rooms.ts'

export type SocketNeeds = {
  /** Who sends this request (its cookie), and may they read this room today? */
  readonly authorise: (request: IncomingMessage, room: RoomName) => Promise<Result<Member>>
  readonly allowedOrigin: (request: IncomingMessage) => boolean
  readonly logger: Logger
  /** How often each socket hears that all is well; y-websocket gives a silent one up after 30 seconds. */
  readonly beatMs?: number
}

export type Sockets = { readonly close: () => void }

const path = '/sync/'
/** A frame around an update adds a few bytes of its own. */
const maxPayload = limits.backlogBytes + 1024

/** Takes every upgrade of `server`; those that are not for rooms are refused, or they would stay open for ever. */
export function attachSockets(server: Server, rooms: LiveRooms, needs: SocketNeeds): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const url = addressOf(request)
    if (!url?.pathname.startsWith(path)) return refuseUpgrade(stream, '404 Not Found')
    if (!needs.allowedOrigin(request)) return refuseUpgrade(stream, '403 Forbidden')
    sockets.handleUpgrade(request, stream, head, (socket) => {
      welcome(socket, request, url, rooms, needs).catch((error: unknown) => {
        needs.logger.warn({ error }, 'a socket could not be served')
        socket.terminate()
      })
    })
  }
  server.on('upgrade', upgrade)
  const stopBeating = beat(sockets, needs.beatMs ?? 10_000)
  return {
    close: () => {
      server.off('upgrade', upgrade)
      stopBeating()
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function refuseUpgrade(stream: Duplex, status: string): void {
  // Node has taken its own listener off; without one, a client that goes away now would end the process.
  stream.on('error', () => stream.destroy())
  stream.on('finish', () => stream.destroy())
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

const served = new WeakMap<WebSocket, { connection: Connection; isAlive: boolean }>()

async function welcome(
  socket: WebSocket,
  request: IncomingMessage,
  url: URL,
  rooms: LiveRooms,
  needs: SocketNeeds,
) {
  // Frames that come before the room is open wait in the stream.
  socket.pause()
  socket.on('error', (error) => needs.logger.warn({ error }, 'a socket failed'))
  const number = (name: string) => (url.searchParams.has(name) ? Number(url.searchParams.get(name)) : null)
  const connection = await rooms.join(
    {
      room: roomOf(url),
      version: number('v'),
      epoch: number('e'),
      authorise: (room) => needs.authorise(request, room),
    },
    transportOf(socket),
  )
  if (connection) {
    const state = { connection, isAlive: true }
    served.set(socket, state)
    socket.on('message', (data) => connection.receive(bytesOf(data)))
    socket.on('pong', () => {
      state.isAlive = true
    })
    socket.on('close', () => connection.ended())
    if (socket.readyState !== socket.OPEN) connection.ended()
  } else {
    endIfItGoesOn(socket, request.socket)
  }
  socket.resume()
}

/** Who was refused only has to answer the closing: what else they send would be gathered for nothing. */
function endIfItGoesOn(socket: WebSocket, stream: Socket): void {
  const before = stream.bytesRead
  stream.on('data', () => {
    if (stream.bytesRead - before > limits.updateBytes) socket.terminate()
  })
}

/** Null when what was asked for is no address at all, as \`//\`. */
function addressOf({ url }: IncomingMessage): URL | null {
  const here = 'http://localhost'
  return url !== undefined && URL.canParse(url, here) ? new URL(url, here) : null
}

function roomOf(url: URL): string {
  try {
    return decodeURIComponent(url.pathname.slice(path.length))
  } catch {
    return ''
  }
}

const bytesOf = (data: Buffer | ArrayBuffer | Buffer[]): Uint8Array =>
  Array.isArray(data) ? new Uint8Array(Buffer.concat(data)) : new Uint8Array(data)

const transportOf = (socket: WebSocket): Transport => ({
  send: (bytes) => {
    if (socket.readyState === socket.OPEN) socket.send(bytes)
  },
  close: (code, reason) => socket.close(code, reason),
  unsentBytes: () => socket.bufferedAmount,
})

/** Tells every socket how much is stored, and ends those that did not answer the last ping: half-open, nobody there. */
function beat(sockets: WebSocketServer, everyMs: number): () => void {
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      const state = served.get(socket)
      if (!state) continue
      if (!state.isAlive) socket.terminate()
      state.isAlive = false
      state.connection.beat()
      socket.ping()
    }
  }, everyMs).unref()
  return () => clearInterval(timer)
}
