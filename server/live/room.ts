// One loaded room. Everything that changes it goes one way, within one turn of the event loop and with no await:
// inspect, apply, store with its rows, send on, acknowledge. If storing fails the room is dropped: memory is ahead of disk.
import * as Y from 'yjs'
import type { MemberId } from '../../shared/base/id.ts'
import { problem } from '../../shared/base/problem.ts'
import { failed, type Result } from '../../shared/base/result.ts'
import { readValue } from '../../shared/room/read-room.ts'
import { observeRecords, type Touched } from '../../shared/room/record-changes.ts'
import { noteBody } from '../../shared/room/room-document.ts'
import type { RoomKind, RoomName } from '../../shared/room/room-name.ts'
import { type Refusal, restart, serverFault } from '../../shared/wire/sync-message.ts'
import type { NewUpdate, RoomLog, Row } from '../stores/room-log.ts'
import type { RoomEdit, RoomView } from '../stores/rooms.ts'
import type { Connection } from './connection.ts'
import { type PresenceEntry, presenceFrame, stepOneFrame, updateFrame } from './frames.ts'
import { inspectUpdate } from './gate/gate.ts'
import type { GateRule } from './gate/gate-rule.ts'
import type { SegmentLengths } from './gate/gate-subject.ts'
import { type PresenceBoard, presenceBoard } from './presence.ts'
import { editRoom } from './room-edit.ts'
import { isIncomplete, isSameState, loadDocument } from './room-state.ts'

export type Logger = { readonly warn: (facts: object, message: string) => void }

export type RoomNeeds = {
  readonly log: RoomLog
  readonly clock: () => number
  readonly logger: Logger
  /** Whether a frozen result in a note was worked out by this server for the project. */
  readonly isSealed: (project: string, frozen: unknown) => boolean
  /** Left out, as it must be but in tests of the gate: all of them. */
  readonly rules?: ReadonlySet<GateRule> | undefined
  /** After so many updates (500) the log is compacted even while people work. */
  readonly updatesPerSnapshot?: number | undefined
  /** A batch of this room is stored: its project's sockets want to know. */
  readonly stored: (room: Room, kinds: readonly string[], seq: number) => void
  /** Nobody is left, or the room was dropped. */
  readonly emptied: (room: Room) => void
  readonly dropped: (room: Room) => void
}

export type RoomPlace = {
  readonly name: RoomName
  readonly kind: RoomKind
  readonly project: string
  /** Of a record's room: how long its segments are. */
  readonly segments?: SegmentLengths | null
}

type Waiting = { readonly from: Connection; readonly update: Uint8Array; readonly maxBytes: number }
type Accepted = NewUpdate & { readonly from: Connection | null; readonly kinds: readonly string[] }

const updatesPerSnapshot = 500

export class Room {
  readonly place: RoomPlace
  readonly epoch: number
  readonly document: Y.Doc
  readonly #needs: RoomNeeds
  readonly #owners: Map<number, MemberId | null>
  readonly #presence: PresenceBoard
  readonly #connections = new Set<Connection>()
  #waiting: Waiting[] = []
  #isDropped = false
  #updatesSinceSnapshot: number
  #lastSeq = 0
  #touched: Touched[] = []
  #emitted: Uint8Array[] = []

  /** Null when the room was never made; throws when what is stored is damaged. */
  static load(place: RoomPlace, needs: RoomNeeds): Room | null {
    const stored = needs.log.load(place.name)
    if (!stored) return null
    const room = new Room(
      place,
      needs,
      stored.epoch,
      loadDocument(place.kind, stored),
      new Map(stored.owners),
    )
    room.#updatesSinceSnapshot = stored.updates.length
    room.#lastSeq = stored.updates.at(-1)?.seq ?? stored.snapshotSeq
    return room
  }

  private constructor(
    place: RoomPlace,
    needs: RoomNeeds,
    epoch: number,
    document: Y.Doc,
    owners: Map<number, MemberId | null>,
  ) {
    this.place = place
    this.epoch = epoch
    this.document = document
    this.#needs = needs
    this.#owners = owners
    this.#updatesSinceSnapshot = 0
    this.#presence = presenceBoard((client) => (client === document.clientID ? null : owners.get(client)))
    document.on('update', (update: Uint8Array) => this.#emitted.push(update))
    observeRecords(document, place.kind, (touched) => this.#touched.push(...touched))
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  get isDropped(): boolean {
    return this.#isDropped
  }

  join(connection: Connection): void {
    this.#connections.add(connection)
    connection.send(stepOneFrame(Y.encodeStateVector(this.document)))
    const others = this.presenceFor(connection)
    if (others.length > 0) connection.send(presenceFrame(others))
  }

  leave(connection: Connection): void {
    if (!this.#connections.delete(connection)) return
    const gone = this.#presence.leave(connection.seat)
    if (gone) this.#showPresence(gone, connection)
    if (this.#connections.size === 0) this.#needs.emptied(this)
  }

  /** Takes an update message of a member; it is handled with all others of this turn, in order. */
  enqueue(from: Connection, update: Uint8Array, maxBytes: number): void {
    if (this.#isDropped) return
    if (this.#waiting.length === 0) setImmediate(() => this.#handleOrDrop())
    this.#waiting.push({ from, update, maxBytes })
  }

  /** What cannot happen costs this room a reload, not the process its life. */
  #handleOrDrop(): void {
    try {
      this.handleWaiting()
    } catch (error) {
      this.#needs.logger.warn({ room: this.place.name, error }, 'a room failed and was dropped')
      this.drop(serverFault, 'a fault of the server')
    }
  }

  /** Inspects, applies, stores, sends on and acknowledges what waits. Safe to call at any time. */
  handleWaiting(): void {
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length === 0 || this.#isDropped) return
    const refused = new Map<Connection, Refusal>()
    const accepted: Accepted[] = []
    const claims = new Map<number, MemberId>()
    const handled = new Map<Connection, number>()
    const ownerOf = (client: number) => this.#ownerOf(client)
    const { kind, segments = null } = this.place
    const isSealed = (frozen: unknown) => this.#needs.isSealed(this.place.project, frozen)
    const nowMs = this.#needs.clock()
    const subject = { document: this.document, kind, ownerOf, nowMs, segments, isSealed }
    for (const { from, update, maxBytes } of waiting) {
      if (!from.mayStillWrite || refused.has(from)) continue
      const answer = inspectUpdate({ ...subject, writer: from.member }, update, maxBytes, this.#needs.rules)
      if (!answer.ok) {
        refused.set(from, answer.refusal)
        continue
      }
      for (const client of answer.clients) {
        if (this.#owners.has(client)) continue
        this.#owners.set(client, from.member.id)
        claims.set(client, from.member.id)
      }
      if (!answer.isEmpty) {
        const change = this.#capture(from.member.id, from, () => Y.applyUpdate(this.document, answer.update))
        if (change === 'fault') {
          from.refuse({ code: 'malformed', message: 'The change cannot be read.', keys: [] })
          this.drop(serverFault, 'an update did not fit')
          this.#needs.logger.warn({ room: this.place.name }, 'an update did not fit and its room was dropped')
          return
        }
        if (change) accepted.push(change)
      }
      handled.set(from, (handled.get(from) ?? 0) + 1)
    }
    if (!this.#store(accepted, claims)) return
    for (const [connection, count] of handled) connection.acknowledge(count)
    for (const [connection, refusal] of refused) {
      this.#needs.logger.warn(
        { room: this.place.name, member: connection.member.id, refusal },
        'an update was refused',
      )
      connection.refuse(refusal)
    }
    this.#compactIfDue()
  }

  /** An action's write, in the name of `by`. Stored and sent on before it is answered. */
  write<T>(by: MemberId | null, edit: (room: RoomEdit) => Result<T>): Result<T> {
    const pending = editRoom(this.document, this.place.kind, () => this.#lastSeq)
    const answer = edit(pending.edit)
    if (!answer.ok || pending.isEmpty()) return answer
    const change = this.#capture(by, null, pending.apply)
    if (change === 'fault') {
      this.drop(serverFault, 'a write did not fit')
      throw new Error(`a write into ${this.place.name} left its document incomplete`)
    }
    const claims = new Map([[this.document.clientID, null]])
    if (change && !this.#store([change], this.#owners.has(this.document.clientID) ? new Map() : claims)) {
      return failed(problem('not-stored', 'This could not be saved: the server’s disk refused it.'))
    }
    this.#compactIfDue()
    return answer
  }

  read<T>(look: (room: RoomView) => T): T {
    return look(editRoom(this.document, this.place.kind, () => this.#lastSeq).edit)
  }

  presenceFor(connection: Connection): readonly PresenceEntry[] {
    return this.#presence.entriesFor(connection.seat)
  }

  hearPresence(from: Connection, client: number, json: string): void {
    // Who has left must not be seated again by what else their last message said.
    if (!this.#connections.has(from)) return
    const change = this.#presence.say(from.seat, client, json)
    if (change.kind === 'too-big') {
      from.refuse({ code: 'too-big', message: 'Where you are takes too many words to say.', keys: [] })
    }
    if (change.kind !== 'shown') return
    if (change.replaced) {
      for (const older of this.#connections)
        if (older.seat === change.replaced) older.close(restart, 'taken over')
    }
    this.#showPresence(change.entry, from)
  }

  /** Writes a snapshot after reading it back and comparing; a refusing disk only means that the log stays longer. */
  compact(): void {
    if (this.#isDropped || this.#updatesSinceSnapshot === 0) return
    try {
      const snapshot = Y.encodeStateAsUpdate(this.document)
      const again = loadDocument(this.place.kind, { snapshot, updates: [], owners: new Map() })
      const isSame = isSameState(this.document, again, this.place.kind)
      again.destroy()
      if (!isSame) throw new Error('it reads back differently')
      this.#needs.log.saveSnapshot(this.place.name, this.#lastSeq, snapshot)
      this.#updatesSinceSnapshot = 0
    } catch (error) {
      this.#needs.logger.warn({ room: this.place.name, error }, 'a snapshot could not be kept')
    }
  }

  /** Forgets the room at once and closes everyone in it; whatever was not stored is not in it when it loads again. */
  drop(code: number, reason: string): void {
    if (this.#isDropped) return
    this.#isDropped = true
    this.#waiting = []
    this.#needs.dropped(this)
    for (const connection of [...this.#connections]) connection.close(code, reason)
    this.document.destroy()
  }

  /** Whose a clientID is: by the log, or by who has shown themselves under it. */
  #ownerOf(client: number): MemberId | null | undefined {
    if (client === this.document.clientID) return null
    return this.#owners.has(client) ? this.#owners.get(client) : this.#presence.ownerOf(client)
  }

  /** Runs one transaction and gives what it came to, null when nothing changed. */
  #capture(member: MemberId | null, from: Connection | null, change: () => void): Accepted | null | 'fault' {
    this.#emitted = []
    this.#touched = []
    try {
      change()
    } catch (error) {
      this.#needs.logger.warn({ room: this.place.name, member, error }, 'an update could not be applied')
      return 'fault'
    }
    if (isIncomplete(this.document)) return 'fault'
    const first = this.#emitted[0]
    if (!first) return null
    const rows = new Map<string, Row>()
    for (const { root, key } of this.#touched) {
      rows.set(`${root}\0${key}`, { root, key, value: readValue(this.document, this.place.kind, root, key) })
    }
    const roots = new Set(this.#touched.map(({ root }) => root))
    const kinds = roots.size > 0 ? [...roots] : [noteBody]
    const update = this.#emitted.length === 1 ? first : Y.mergeUpdates(this.#emitted)
    return { member, from, update, rows: [...rows.values()], kinds }
  }

  /** Stores first, then tells (invariant 3). False when the disk refused: the room is gone then, and nothing was sent. */
  #store(accepted: readonly Accepted[], claims: ReadonlyMap<number, MemberId | null>): boolean {
    if (accepted.length === 0) return true
    const { name: room } = this.place
    try {
      const updates = accepted.map(({ member, update, rows }) => ({ member, update, rows }))
      const receivedAtMs = this.#needs.clock()
      const seqs = this.#needs.log.appendBatch({ room, epoch: this.epoch, updates, claims, receivedAtMs })
      this.#lastSeq = seqs.at(-1) ?? this.#lastSeq
    } catch (error) {
      this.#needs.logger.warn({ room, error }, 'a room could not be stored and was dropped')
      this.drop(serverFault, 'not stored')
      return false
    }
    for (const [client, member] of claims) this.#owners.set(client, member)
    this.#updatesSinceSnapshot += accepted.length
    this.#sendOn(accepted)
    this.#needs.stored(this, [...new Set(accepted.flatMap(({ kinds }) => kinds))], this.#lastSeq)
    return true
  }

  #sendOn(accepted: readonly Accepted[]): void {
    const [first] = accepted
    const merged =
      first && accepted.length === 1 ? first.update : Y.mergeUpdates(accepted.map(({ update }) => update))
    const frame = updateFrame(merged)
    for (const connection of [...this.#connections]) {
      if (!accepted.every(({ from }) => from === connection)) connection.send(frame)
    }
  }

  #showPresence(entry: PresenceEntry, from: Connection): void {
    const frame = presenceFrame([entry])
    for (const connection of [...this.#connections]) if (connection !== from) connection.send(frame)
  }

  #compactIfDue(): void {
    if (this.#updatesSinceSnapshot >= (this.#needs.updatesPerSnapshot ?? updatesPerSnapshot)) this.compact()
  }
}
