// Real rooms on real SQLite behind a real WebSocket server, and browsers for members: each with its own network
// switch and its own IndexedDB. Nothing sleeps: `until` waits on what a room tells.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IDBFactory } from 'fake-indexeddb'
import { onTestFinished } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { createLive, type Live } from '../../../client/src/live/live.ts'
import type { LiveRoom, TranscriptRoom } from '../../../client/src/live/live-room.ts'
import type { Surroundings } from '../../../client/src/live/surroundings.ts'
import { createRooms, type LiveRooms } from '../../../server/live/rooms.ts'
import { attachSockets, type Sockets } from '../../../server/live/socket.ts'
import type { Batch, RoomLog } from '../../../server/stores/room-log.ts'
import { type Database, openDatabase } from '../../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../../server/stores/sqlite/room-log.ts'
import type { MemberId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import type { Member } from '../../../shared/people/member.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { type RoomKind, type RoomName, roomName } from '../../../shared/room/room-name.ts'
import type { News } from '../../../shared/wire/sync-message.ts'
import { testId, testMember } from '../../support/world.ts'

export const project = testId(900)
export const transcript = roomName('transcript', testId(901)) as `transcript:${string}`
export const note = roomName('note', testId(902)) as `note:${string}`
export const projectRoom = roomName('project', project) as `project:${string}`

export type Browser = {
  readonly member: Member
  readonly live: Live
  readonly indexedDB: IDBFactory
  readonly news: (News | null)[]
  readonly goOffline: () => void
  readonly goOnline: () => void
  readonly open: <K extends RoomKind>(name: `${K}:${string}`) => LiveRoom<K>
  /** The tab is closed: nothing more is written or sent. */
  readonly close: () => Promise<void>
}

export type Served = {
  readonly database: () => Database
  readonly rooms: () => LiveRooms
  readonly members: Readonly<Record<string, Member>>
  /** Their session is over (false), or they have signed in again. */
  readonly setSignedIn: (name: string, signedIn: boolean) => void
  readonly setRole: (name: string, role: Role | null) => void
  /** A browser of a member; `device` is the profile it shares with others, undefined: a new one, null: none. */
  readonly browser: (
    name: string,
    device?: IDBFactory | null,
    more?: Partial<Surroundings> & { readonly socket?: (socket: NodeSocket) => void },
  ) => Browser
  /** The server process is gone without a word, and back on the same database. */
  readonly restart: () => Promise<void>
  /** The server comes back with the backup made before anybody wrote, as a new epoch. */
  readonly restore: () => Promise<void>
}

/** A server with one transcript, one note and one project; it ends with the test. */
export async function serve(people: Readonly<Record<string, Role>>): Promise<Served> {
  let database = openDatabase(':memory:')
  const members: Record<string, Member> = Object.fromEntries(
    Object.entries(people).map(([name, role], i) => [name, testMember(name, role, i + 1)]),
  )
  const gone = new Set<string>()
  const signedOut = new Set<string>()
  const create = () =>
    createRooms({
      log: sqliteRoomLog(database),
      clock: () => Date.now(),
      projectOf: async () => project,
      logger: { warn: () => {} },
    })
  let rooms = create()
  await makeRooms(rooms)
  const http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const attach = (): Sockets =>
    attachSockets(http, rooms, {
      authorise: async (request) => {
        const id = request.headers['x-member']
        const found = Object.entries(members).find(([, member]) => member.id === id)
        if (found && signedOut.has(found[0])) return failed(problem('sign-in', 'You are signed out.'))
        if (!found || gone.has(found[0])) return failed(problem('forbidden', 'You are not a member.'))
        return ok(found[1])
      },
      allowedOrigin: () => true,
      logger: { warn: () => {} },
    })
  let sockets = attach()
  const browsers: Browser[] = []
  onTestFinished(async () => {
    for (const browser of browsers) await browser.close()
    sockets.close()
    rooms.shutdown()
    await new Promise((resolve) => http.close(resolve))
    database.close()
  })

  return {
    database: () => database,
    rooms: () => rooms,
    members,
    setSignedIn: (name, signedIn) => {
      const member = members[name]
      if (!member) throw new Error(`nobody is called ${name}`)
      if (signedIn) signedOut.delete(name)
      else signedOut.add(name)
      rooms.reauthorise(project, member.id)
    },
    setRole: (name, role) => {
      const member = members[name]
      if (!member) throw new Error(`nobody is called ${name}`)
      if (role) {
        members[name] = { ...member, role }
        gone.delete(name)
      } else gone.add(name)
      rooms.reauthorise(project, member.id)
    },
    browser: (name, device = new IDBFactory(), more = {}) => {
      const member = members[name]
      if (!member) throw new Error(`nobody is called ${name}`)
      const made = browse(member, port, device, more)
      browsers.push(made)
      return made
    },
    restart: async () => {
      sockets.close()
      rooms = create()
      sockets = attach()
    },
    restore: async () => {
      sockets.close()
      database = openDatabase(':memory:')
      rooms = create()
      await makeRooms(rooms)
      const log = sqliteRoomLog(database)
      for (const room of log.rooms()) log.appendBatch(newEpoch(log, room))
      rooms = create()
      sockets = attach()
    },
  }
}

const makeRooms = async (rooms: LiveRooms) => {
  for (const name of [transcript, note, projectRoom] as RoomName[]) {
    const made = await rooms.create(name, null)
    if (!made.ok) throw new Error(made.problem.message)
  }
}

function newEpoch(log: RoomLog, room: RoomName): Batch {
  const document = new Y.Doc()
  for (const stored of log.load(room)?.updates ?? []) Y.applyUpdate(document, stored.update)
  const before = Y.encodeStateVector(document)
  document.getMap('meta').set('epoch', 2)
  const update = Y.encodeStateAsUpdate(document, before)
  const rows = [{ root: 'meta', key: 'epoch', value: 2 }]
  const claims = new Map([[document.clientID, null]])
  return { room, epoch: 2, updates: [{ member: null, update, rows }], claims, receivedAtMs: 1 }
}

function browse(
  member: Member,
  port: number,
  device: IDBFactory | null,
  more: Partial<Surroundings> & { readonly socket?: (socket: NodeSocket) => void },
): Browser {
  let online = true
  const open = new Set<NodeSocket>()
  class MemberSocket extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(online ? url : 'ws://127.0.0.1:1', protocols, { headers: { 'x-member': member.id } })
      open.add(this)
      this.on('close', () => open.delete(this))
      more.socket?.(this)
    }
  }
  const news: (News | null)[] = []
  const surroundings: Surroundings = {
    syncAddress: `ws://127.0.0.1:${port}/sync`,
    WebSocket: MemberSocket as unknown as typeof WebSocket,
    indexedDB: device ?? undefined,
    now: () => Date.now(),
    randomBytes: () => crypto.getRandomValues(new Uint8Array(10)),
    deviceTimeoutMs: 1000,
    maxBackoffMs: 50,
    lingerMs: 10_000,
    news: (told) => news.push(told),
    whenLeaving: () => () => {},
    ...more,
  }
  const live = createLive(surroundings)
  return {
    member,
    live,
    indexedDB: device ?? new IDBFactory(),
    news,
    goOffline: () => {
      online = false
      for (const socket of [...open]) socket.terminate()
    },
    goOnline: () => {
      online = true
    },
    open: (name) => {
      const room = live.room(name, member.id)
      live.hold(room as unknown as LiveRoom)
      return room
    },
    close: () => live.closeAll(),
  }
}

/** Resolves when `holds` does, looking again whenever the room tells of a change. */
export function until<R extends Pick<LiveRoom, 'subscribe'>>(
  room: R,
  holds: (room: R) => boolean,
): Promise<R> {
  return new Promise((resolve) => {
    if (holds(room)) return resolve(room)
    const stop = room.subscribe(() => {
      if (!holds(room)) return
      stop()
      resolve(room)
    })
  })
}

export const saved = <K extends RoomKind>(room: LiveRoom<K>): Promise<LiveRoom<K>> =>
  until(room, (now) => now.state().kind === 'saved')

export const readings = (room: TranscriptRoom): string[] =>
  [...room.records().corrections.values()].map((correction) => correction.reading).sort()

export const someId = (number: number): MemberId => testId(number) as MemberId
