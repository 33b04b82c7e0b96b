// All loaded rooms of this process: opening, joining, writing by actions, unloading, and news across rooms.
// It is handed everything it needs; nothing here reads a clock, a cookie or a disk by itself.
import type { MemberId, TranscriptId } from '../../shared/base/id.ts'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import type { Member } from '../../shared/people/member.ts'
import { type RoomName, readRoomName, roomName } from '../../shared/room/room-name.ts'
import {
  closingCode,
  limits,
  protocolVersion,
  type Refusal,
  restart,
  serverFault,
} from '../../shared/wire/sync-message.ts'
import type { RoomLog } from '../stores/room-log.ts'
import type { RoomEdit, Rooms } from '../stores/rooms.ts'
import { Connection, refuseTransport, type Transport } from './connection.ts'
import { createRoom } from './create-room.ts'
import { newsFrame } from './frames.ts'
import type { GateRule } from './gate/gate-rule.ts'
import type { SegmentLengths } from './gate/gate-subject.ts'
import { type Logger, Room, type RoomPlace } from './room.ts'
import { momentsOf, readAuthors, readRoomAt } from './room-past.ts'
import { type TokenBucket, tokenBucket } from './token-bucket.ts'

export type RoomsNeeds = {
  readonly log: RoomLog
  readonly clock: () => number
  /** The project a transcript, note or talk belongs to; null when there is no such thing. Not asked for project rooms. */
  readonly projectOf: (room: RoomName) => Promise<string | null>
  /** How long the segments of a record are, asked once as its room loads; left out: no passage is held against them. */
  readonly segmentsOf?: (transcript: TranscriptId) => Promise<SegmentLengths | null>
  /** Whether a frozen result in a note was worked out by this server for the project; left out: none was. */
  readonly isSealed?: (project: string, frozen: unknown) => boolean
  readonly logger: Logger
  /** The gate's rules; left out, as it must be but in tests of the gate: all of them. */
  readonly rules?: ReadonlySet<GateRule> | undefined
  /** How many updates are kept loose before a snapshot is made of them; left out: 500. */
  readonly updatesPerSnapshot?: number
  /** Runs something later and gives the way to call it off. Defaults to timers that keep no process alive. */
  readonly later?: (ms: number, run: () => void) => () => void
}

/** What a socket asks for. `epoch` is null on a first visit. */
export type JoinRequest = {
  readonly room: string
  readonly version: number | null
  readonly epoch: number | null
  /** Who is there, asked once the request is known to make sense. */
  readonly authorise: (room: RoomName) => Promise<Result<Member>>
}

export type LiveRooms = Rooms & {
  /** Null when the transport was refused and closed instead, with the reason. */
  readonly join: (request: JoinRequest, transport: Transport) => Promise<Connection | null>
  /** Stores what waits and closes everyone with 1012. Nobody joins after it. */
  readonly shutdown: () => void
  readonly loaded: () => readonly RoomName[]
}

const idleMs = 60_000
const unreadable = problem('fault', 'What was stored of it is damaged and cannot be read back.')
const socketsPerMember = 64
const memberBytes = { capacity: 4 * limits.backlogBytes, perSecond: 2 * limits.updateBytes }

const laterByTimer = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}

export function createRooms(needs: RoomsNeeds): LiveRooms {
  const { log, clock, logger } = needs
  const later = needs.later ?? laterByTimer
  const rooms = new Map<RoomName, Room>()
  const opening = new Map<RoomName, Promise<Room | null>>()
  const unloading = new Map<Room, () => void>()
  const memberBuckets = new Map<MemberId, TokenBucket>()
  const changesOfRole = new Map<MemberId, number>()
  let isStopping = false

  const projectOf = async (name: RoomName): Promise<string | null> => {
    const read = readRoomName(name)
    return read?.kind === 'project' ? read.id : needs.projectOf(name)
  }

  const unload = (room: Room) => {
    if (room.isDropped || room.connections.size > 0) return
    room.handleWaiting()
    room.compact()
    room.drop(restart, 'unloaded')
  }
  const unloadWhenIdle = (room: Room) => {
    unloading.get(room)?.()
    if (!room.isDropped && room.connections.size === 0)
      unloading.set(
        room,
        later(idleMs, () => unload(room)),
      )
  }

  const tellProject = (project: string, news: Parameters<typeof newsFrame>[0]) => {
    const frame = newsFrame(news)
    const room = rooms.get(roomName('project', project))
    for (const connection of [...(room?.connections ?? [])]) connection.send(frame)
  }

  const roomNeeds = {
    log,
    clock,
    logger,
    rules: needs.rules,
    isSealed: needs.isSealed ?? (() => false),
    updatesPerSnapshot: needs.updatesPerSnapshot,
    stored: (room: Room, kinds: readonly string[], seq: number) =>
      tellProject(room.place.project, { room: room.place.name, kinds: [...kinds], seq }),
    emptied: unloadWhenIdle,
    dropped: (room: Room) => {
      unloading.get(room)?.()
      unloading.delete(room)
      if (rooms.get(room.place.name) === room) rooms.delete(room.place.name)
    },
  }

  /** Projects older than talk have no room for it until somebody comes: it begins empty. */
  const firstTalk = (place: RoomPlace): Room | null => {
    const epoch = log.load(roomName('project', place.project))?.epoch ?? 1
    const made = createRoom(log, { ...place, by: null, atMs: clock(), fill: undefined, epoch })
    if (!made.ok) throw new Error(`${place.name}: ${made.problem.message}`)
    return Room.load(place, roomNeeds)
  }

  const load = async (name: RoomName): Promise<Room | null> => {
    const read = readRoomName(name)
    const project = read && (await projectOf(name))
    if (!read || project === null) return null
    const segments =
      read.kind === 'transcript' ? await needs.segmentsOf?.(read.id as TranscriptId) : undefined
    const place = { name, kind: read.kind, project, segments: segments ?? null }
    const room = Room.load(place, roomNeeds) ?? (read.kind === 'talk' ? firstTalk(place) : null)
    if (room) rooms.set(name, room)
    return room
  }

  /** Everyone who asks while it loads shares the one load. */
  const open = (name: RoomName): Promise<Room | null> => {
    const room = rooms.get(name)
    if (room) return Promise.resolve(room)
    const underWay = opening.get(name)
    if (underWay) return underWay
    const loading = load(name).finally(() => opening.delete(name))
    opening.set(name, loading)
    return loading
  }

  /** The room to work on right now; loads once more when it was dropped while the caller waited. */
  const openLive = async (name: RoomName): Promise<Room | null> => {
    const room = await open(name)
    return room?.isDropped ? open(name) : room
  }

  const noRoom = () => problem('not-found', 'This does not exist any more, or never did.')

  const bucketOf = (member: MemberId): TokenBucket => {
    const bucket =
      memberBuckets.get(member) ?? tokenBucket(memberBytes.capacity, memberBytes.perSecond, clock)
    memberBuckets.set(member, bucket)
    return bucket
  }

  const socketsOf = (member: MemberId): Connection[] =>
    [...rooms.values()].flatMap((room) =>
      [...room.connections].filter((socket) => socket.member.id === member),
    )

  const whyNot = (room: Room, request: JoinRequest, member: Member): Refusal | null => {
    const because = (code: Refusal['code'], message: string) => ({ code, message, keys: [] })
    if (request.epoch !== null && request.epoch !== room.epoch) {
      return because(
        'old-epoch',
        'This was restored from a backup since you opened it. Your unsaved work is offered to you again.',
      )
    }
    if (socketsOf(member.id).length >= socketsPerMember) {
      return because('too-many', 'Too many windows are open at once. Close some of them.')
    }
    return null
  }

  const admit = async (request: JoinRequest, transport: Transport): Promise<Connection | null> => {
    const refuse = (code: Refusal['code'], message: string) => {
      refuseTransport(transport, { code, message, keys: [] })
      return null
    }
    if (request.version !== protocolVersion) {
      return refuse('old-client', 'This window runs an older version of Rapporteur. Reload it.')
    }
    const name = readRoomName(request.room)?.name
    if (!name) return refuse('not-found', noRoom().message)
    const rolesBefore = new Map(changesOfRole)
    const allowed = await request.authorise(name)
    if (!allowed.ok) return refuse(allowed.problem.code, allowed.problem.message)
    const member = allowed.value
    const room = await openLive(name)
    if (!room) return refuse('not-found', noRoom().message)
    if (isStopping || room.isDropped || rolesBefore.get(member.id) !== changesOfRole.get(member.id)) {
      transport.close(restart, 'come back')
      return null
    }
    const refusal = whyNot(room, request, member)
    if (refusal) return refuse(refusal.code, refusal.message)
    const messages = tokenBucket(limits.messageBurst, limits.messagesPerSecond, clock)
    const connection = new Connection(room, member, transport, { messages, bytes: bucketOf(member.id) })
    unloading.get(room)?.()
    room.join(connection)
    return connection
  }

  return {
    join: async (request, transport) => {
      if (isStopping) {
        transport.close(restart, 'stopping')
        return null
      }
      try {
        return await admit(request, transport)
      } catch (error) {
        logger.warn({ room: request.room, error }, 'a room could not be opened')
        transport.close(serverFault, 'the room could not be opened')
        return null
      }
    },

    create: async (name, by, fill) => {
      const read = readRoomName(name)
      if (!read) return failed(noRoom())
      const made = createRoom(log, { name, kind: read.kind, by, atMs: clock(), fill })
      if (made.ok && made.value !== null) {
        const project = await projectOf(name)
        if (project !== null) tellProject(project, { room: name, kinds: ['meta'], seq: made.value })
      }
      return made.ok ? ok(null) : made
    },

    write: async <T>(name: RoomName, by: MemberId | null, edit: (room: RoomEdit) => Result<T>) => {
      const room = await openLive(name)
      if (!room || isStopping)
        return failed(isStopping ? problem('not-stored', 'Rapporteur is stopping.') : noRoom())
      const answer = room.write(by, edit)
      unloadWhenIdle(room)
      return answer
    },

    read: async (name, look) => {
      const room = await openLive(name)
      if (!room) return failed(noRoom())
      unloadWhenIdle(room)
      return ok(room.read(look))
    },

    moments: async (name) => {
      try {
        return momentsOf(log, name)
      } catch (error) {
        logger.warn({ room: name, error }, 'a room’s past could not be read')
        return []
      }
    },

    readAt: async (name, seqs, look) => {
      const read = readRoomName(name)
      if (!read) return failed(noRoom())
      try {
        const seen = await readRoomAt(log, name, read.kind, seqs, look)
        return seen ? ok(seen) : failed(problem('not-found', 'There is no such version.'))
      } catch (error) {
        logger.warn({ room: name, error }, 'a room’s past could not be read')
        return failed(unreadable)
      }
    },

    readAuthors: async (name, restored) => {
      try {
        return ok(await readAuthors(log, name, restored))
      } catch (error) {
        logger.warn({ room: name, error }, 'a room’s past could not be read')
        return failed(unreadable)
      }
    },

    reauthorise: (project, member) => {
      changesOfRole.set(member, (changesOfRole.get(member) ?? 0) + 1)
      for (const room of [...rooms.values()]) {
        if (room.place.project !== project) continue
        for (const socket of [...room.connections])
          if (socket.member.id === member) socket.close(restart, 'role changed')
      }
    },

    tell: (project, kinds) =>
      tellProject(project, { room: roomName('project', project), kinds: [...kinds], seq: 0 }),

    close: (name) => {
      const room = rooms.get(name)
      if (!room) return
      for (const socket of [...room.connections]) {
        socket.refuse({ code: 'not-found', message: 'This was removed.', keys: [] })
      }
      room.drop(closingCode['not-found'], 'removed')
    },

    shutdown: () => {
      isStopping = true
      for (const room of [...rooms.values()]) {
        room.handleWaiting()
        room.drop(restart, 'stopping')
      }
    },

    loaded: () => [...rooms.keys()],
  }
}
