// One socket of one member in one room, whatever carries it (a WebSocket, or a test's own wire).
// One bad message ends this connection with a reason, never the room.
import * as Y from 'yjs'
import type { Member } from '../../shared/people/member.ts'
import {
  closingCode,
  limits,
  type Refusal,
  restart,
  serverFault,
  tryAgainLater,
} from '../../shared/wire/sync-message.ts'
import {
  type PresenceEntry,
  presenceFrame,
  type ReceivedFrame,
  readFrame,
  refusalFrame,
  stepTwoFrame,
  storedFrame,
} from './frames.ts'
import type { Seat } from './presence.ts'
import type { TokenBucket } from './token-bucket.ts'

/** What carries frames to the client. `close` is final; nothing is sent after it. */
export type Transport = {
  readonly send: (bytes: Uint8Array) => void
  readonly close: (code: number, reason: string) => void
  readonly unsentBytes: () => number
}

export type ConnectionLimits = { readonly messages: TokenBucket; readonly bytes: TokenBucket }

/** What a connection asks of the room it is in. */
export type RoomDoor = {
  readonly document: Y.Doc
  readonly enqueue: (from: Connection, update: Uint8Array, maxBytes: number) => void
  readonly presenceFor: (connection: Connection) => readonly PresenceEntry[]
  readonly hearPresence: (from: Connection, client: number, json: string) => void
  readonly leave: (connection: Connection) => void
}

/** A copy of the room counts as a message for each of so many bytes. */
const bytesPerMessage = 32 * 1024

/** Sends the reason and closes for good; a problem the wire has no code for closes as a fault of the server. */
export function refuseTransport(transport: Transport, refusal: Refusal): void {
  const code = Object.entries(closingCode).find(([name]) => name === refusal.code)?.[1] ?? serverFault
  transport.send(refusalFrame(refusal))
  transport.close(code, refusal.code)
}

export class Connection {
  readonly member: Member
  readonly seat: Seat
  readonly #room: RoomDoor
  readonly #transport: Transport
  readonly #limits: ConnectionLimits
  #isOpen = true
  #mayStillWrite = true
  #stored = 0
  #hasBacklog = false
  #hasAnswered = false
  readonly #held: Uint8Array[] = []
  #allowedUnsent: number = limits.unsentBytes

  constructor(room: RoomDoor, member: Member, transport: Transport, connectionLimits: ConnectionLimits) {
    this.#room = room
    this.member = member
    this.seat = { member, client: null }
    this.#transport = transport
    this.#limits = connectionLimits
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** False once the server has ended it. What came in before the client left by itself is still stored. */
  get mayStillWrite(): boolean {
    return this.#mayStillWrite
  }

  /** A frame from the client. */
  receive(bytes: Uint8Array): void {
    if (!this.#isOpen) return
    if (!this.#limits.messages.take(1) || !this.#limits.bytes.take(bytes.length)) {
      this.#refuseFlood()
      return
    }
    let frame: ReceivedFrame
    try {
      frame = readFrame(bytes)
    } catch {
      this.#refuseUnreadable()
      return
    }
    this.#handle(frame)
  }

  #handle(frame: ReceivedFrame): void {
    if (frame.kind === 'step-one') this.#answerStepOne(frame.stateVector)
    else if (frame.kind === 'step-two') this.#takeBacklog(frame.update)
    else if (frame.kind === 'update') this.#takeUpdate(frame.update)
    else if (frame.kind === 'query-presence') this.send(presenceFrame(this.#room.presenceFor(this)))
    else for (const { client, json } of frame.entries) this.#room.hearPresence(this, client, json)
  }

  #takeBacklog(update: Uint8Array): void {
    this.#room.enqueue(this, update, limits.backlogBytes)
    for (const held of this.#held.splice(0)) this.#room.enqueue(this, held, limits.updateBytes)
    this.#hasBacklog = true
  }

  /**
   * Someone who types in the moment between coming back and being asked for their backlog sends an update that builds
   * on it: such updates wait for the backlog, or the honest would be refused for a gap.
   */
  #takeUpdate(update: Uint8Array): void {
    if (this.#hasBacklog) {
      this.#room.enqueue(this, update, limits.updateBytes)
      return
    }
    this.#held.push(update)
    const heldBytes = this.#held.reduce((sum, held) => sum + held.length, 0)
    if (heldBytes > limits.backlogBytes || this.#held.length > limits.messageBurst) {
      this.refuse({ code: 'gap', message: 'This program did not send what it had before.', keys: [] })
    }
  }

  #answerStepOne(stateVector: Uint8Array): void {
    let missing: Uint8Array
    try {
      missing = Y.encodeStateAsUpdate(this.#room.document, stateVector)
    } catch {
      this.#refuseUnreadable()
      return
    }
    // The first copy is free; who asks again and again keeps everybody waiting, the more the larger the room is.
    const cost = this.#hasAnswered ? Math.ceil(missing.length / bytesPerMessage) : 0
    if (!this.#limits.messages.take(cost)) {
      this.#refuseFlood()
      return
    }
    this.#hasAnswered = true
    // A first copy of a large room may alone exceed what a slow reader is otherwise allowed.
    this.#allowedUnsent = Math.max(this.#allowedUnsent, missing.length + limits.unsentBytes)
    this.send(stepTwoFrame(missing))
  }

  #refuseFlood(): void {
    this.refuse({
      code: 'too-many',
      message: 'Too many changes at once. Wait a moment, then go on.',
      keys: [],
    })
  }

  #refuseUnreadable(): void {
    this.refuse({ code: 'malformed', message: 'A message from this program cannot be read.', keys: [] })
  }

  send(bytes: Uint8Array): void {
    if (!this.#isOpen) return
    if (this.#transport.unsentBytes() > this.#allowedUnsent) this.close(tryAgainLater, 'too slow')
    else this.#transport.send(bytes)
  }

  /** Invariant 3: called only once `more` further update messages of this socket are on disk. */
  acknowledge(more: number): void {
    this.#stored += more
    this.send(storedFrame(this.#stored))
  }

  /** Says again how much is stored: y-websocket's client takes a silent socket for a dead one. */
  beat(): void {
    this.acknowledge(0)
  }

  refuse(refusal: Refusal): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#mayStillWrite = false
    refuseTransport(this.#transport, refusal)
    this.#room.leave(this)
  }

  close(code: number = restart, reason = ''): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#mayStillWrite = false
    this.#transport.close(code, reason)
    this.#room.leave(this)
  }

  /** The transport has ended by itself. */
  ended(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#room.leave(this)
  }
}
