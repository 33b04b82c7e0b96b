// One browser window of one member, without the browser: a Yjs document on an in-memory wire that behaves like
// y-websocket's client (steps 1 and 2, updates as they are made) and counts what is stored. Frames move only when told to.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Connection, Transport } from '../../server/live/connection.ts'
import { stepOneFrame, stepTwoFrame, updateFrame } from '../../server/live/frames.ts'
import { newDocument } from '../../server/live/room-state.ts'
import type { LiveRooms } from '../../server/live/rooms.ts'
import { ok, type Result } from '../../shared/base/result.ts'
import type { Member } from '../../shared/people/member.ts'
import { type RoomName, readRoomName } from '../../shared/room/room-name.ts'
import { messageType, type News, protocolVersion, type Refusal } from '../../shared/wire/sync-message.ts'

export class Device {
  readonly member: Member
  readonly room: RoomName
  readonly document: Y.Doc
  readonly #rooms: LiveRooms
  connection: Connection | null = null
  /** Update messages sent and acknowledged on this connection. */
  sent = 0
  acknowledged = 0
  refusal: Refusal | null = null
  closedWith: number | null = null
  epoch: number | null = null
  readonly news: News[] = []
  /** Presence as this window was told it, by clientID. */
  readonly others = new Map<number, unknown>()
  readonly toServer: Uint8Array[] = []
  readonly toClient: Uint8Array[] = []
  authorise: () => Promise<Result<Member>>
  unsentBytes = 0
  joining: Promise<void> = Promise.resolve()
  #wire = 0

  constructor(rooms: LiveRooms, member: Member, room: RoomName, from?: Y.Doc) {
    this.#rooms = rooms
    this.member = member
    this.room = room
    this.authorise = async () => ok(this.member)
    const kind = readRoomName(room)?.kind
    if (!kind) throw new Error(`${room} is no room`)
    this.document = newDocument(kind)
    if (from) Y.applyUpdate(this.document, Y.encodeStateAsUpdate(from), this)
    this.document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.isOnline) this.sendUpdate(updateFrame(update))
    })
  }

  get isOnline(): boolean {
    return this.connection !== null && this.closedWith === null
  }

  /** What the screen would call Saved. */
  get isSaved(): boolean {
    return this.isOnline && this.sent > 0 && this.sent === this.acknowledged
  }

  connect(rooms: LiveRooms = this.#rooms): void {
    const wire = ++this.#wire
    this.sent = 0
    this.acknowledged = 0
    this.closedWith = null
    this.refusal = null
    this.toServer.length = 0
    this.toClient.length = 0
    this.others.clear()
    const transport: Transport = {
      send: (bytes) => {
        if (wire === this.#wire) this.toClient.push(bytes)
      },
      close: (code) => {
        if (wire === this.#wire) this.#closed(code)
      },
      unsentBytes: () => this.unsentBytes,
    }
    const { room, epoch, authorise } = this
    this.toServer.push(stepOneFrame(Y.encodeStateVector(this.document)))
    this.joining = rooms
      .join({ room, version: protocolVersion, epoch, authorise }, transport)
      .then((connection) => {
        if (wire !== this.#wire) connection?.ended()
        else this.connection = connection
      })
  }

  /** The wire is cut; what was under way on it is lost. */
  disconnect(): void {
    this.#wire++
    this.connection?.ended()
    this.connection = null
    this.toServer.length = 0
    this.toClient.length = 0
  }

  #closed(code: number): void {
    for (const frame of this.toClient.splice(0)) this.#read(frame)
    this.closedWith = code
    this.connection = null
  }

  sendUpdate(frame: Uint8Array): void {
    this.sent++
    this.toServer.push(frame)
  }

  /** Shows `state` under a clientID, its own unless told otherwise. */
  show(state: unknown, client = this.document.clientID, clock = 1): void {
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, JSON.stringify(state))
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, messageType.awareness)
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(inner))
    this.toServer.push(encoding.toUint8Array(frame))
  }

  /** Moves up to `count` frames each way. False when there was nothing to move. */
  deliver(count = Number.POSITIVE_INFINITY): boolean {
    let moved = false
    for (let i = 0; i < count && this.toServer.length > 0 && this.connection; i++) {
      const frame = this.toServer.shift()
      if (frame) this.connection.receive(frame)
      moved = true
    }
    for (let i = 0; i < count && this.toClient.length > 0; i++) {
      const frame = this.toClient.shift()
      if (frame) this.#read(frame)
      moved = true
    }
    return moved
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.stored) this.acknowledged = decoding.readVarUint(decoder)
    else if (type === messageType.refusal) this.refusal = JSON.parse(decoding.readVarString(decoder))
    else if (type === messageType.news) this.news.push(JSON.parse(decoding.readVarString(decoder)))
    else if (type === messageType.awareness) this.#readPresence(decoding.readVarUint8Array(decoder))
    else if (type === messageType.sync) this.#readSync(decoder)
    else throw new Error(`the server sent a message of type ${type}`)
  }

  #readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === 0) this.sendUpdate(stepTwoFrame(Y.encodeStateAsUpdate(this.document, bytes)))
    else {
      Y.applyUpdate(this.document, bytes, this)
      const epoch: unknown = this.document.getMap('meta').get('epoch')
      if (typeof epoch === 'number') this.epoch = epoch
    }
  }

  #readPresence(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      if (state === null) this.others.delete(client)
      else this.others.set(client, state)
    }
  }
}
