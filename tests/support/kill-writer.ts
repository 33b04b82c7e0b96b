// A member's window on a real socket that remembers what it did, what it was told is saved, and what it saw of others,
// so that after a kill -9 all of it can be held against the disk. Each value says which act of its key it is.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { stepOneFrame, stepTwoFrame, updateFrame } from '../../server/live/frames.ts'
import { newDocument } from '../../server/live/room-state.ts'
import type { RecordKey } from '../../shared/base/id.ts'
import type { Member } from '../../shared/people/member.ts'
import { putCorrection } from '../../shared/room/edit-room.ts'
import type { RoomName } from '../../shared/room/room-name.ts'
import { messageType, protocolVersion } from '../../shared/wire/sync-message.ts'
import type { Seeded } from './seeded.ts'
import { keyOf, testCorrection } from './world.ts'

/** Act number `n` of a key; `gone` when it removed the key. */
export type Act = { readonly n: number; readonly gone: boolean }

const readAct = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'reading' in value
    ? Number(String(value.reading).split(' ')[1])
    : 0

export class KillWriter {
  readonly member: Member
  readonly room: RoomName
  readonly document = newDocument('transcript')
  /** All acts on own keys, by key, oldest first. */
  readonly acts = new Map<RecordKey, Act[]>()
  /** The number of the last act of each own key that was said to be saved. */
  readonly saved = new Map<RecordKey, number>()
  /** The last act of each key of others that was seen here. */
  readonly seen = new Map<string, number>()
  savedCount = 0
  #socket: WebSocket | null = null
  #sent = 0
  #stored = 0
  readonly #waiting: { readonly at: number; readonly key: RecordKey; readonly act: Act }[] = []
  #whenSaved: (() => void) | null = null
  closedWith: number | null = null
  readonly #actsOf: (key: string) => readonly Act[]

  constructor(member: Member, room: RoomName, actsOf: (key: string) => readonly Act[]) {
    this.member = member
    this.room = room
    this.#actsOf = actsOf
    this.document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#socket) this.#send(updateFrame(update))
    })
    this.document.getMap('corrections').observe((event) => {
      if (event.transaction.origin === this) for (const key of event.keysChanged) this.#see(key)
    })
  }

  #see(key: string): void {
    const value = this.document.getMap('corrections').get(key)
    const last = this.seen.get(key) ?? 0
    const gone = this.#actsOf(key).find((act) => act.gone && act.n > last)
    this.seen.set(key, value === undefined ? (gone?.n ?? last) : Math.max(last, readAct(value)))
  }

  get isOnline(): boolean {
    return this.#socket !== null
  }

  connect(port: number): void {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${this.room}?v=${protocolVersion}`, {
      headers: { 'x-member': JSON.stringify(this.member) },
    })
    this.#sent = 0
    this.#stored = 0
    this.#waiting.length = 0
    socket.on('open', () => {
      this.#socket?.terminate()
      this.#socket = socket
      socket.send(stepOneFrame(Y.encodeStateVector(this.document)))
    })
    socket.on('message', (data: Buffer) => this.#read(new Uint8Array(data)))
    socket.on('error', () => undefined)
    socket.on('close', (code) => {
      if (this.#socket === socket) this.#socket = null
      if (code === 1005 || code === 1006) return
      this.closedWith = code
      this.#whenSaved?.()
    })
  }

  leave(): void {
    this.#socket?.terminate()
    this.#socket = null
  }

  /** Settles once everything done so far is said to be stored, or the server has ended it (`closedWith`). */
  untilSaved(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenSaved = resolve
      this.#tellSaved()
    })
  }

  #tellSaved(): void {
    if (this.#sent === 0 || this.#sent !== this.#stored) return
    this.#whenSaved?.()
    this.#whenSaved = null
  }

  act(random: Seeded): void {
    const key = keyOf(this.member, random.below(12))
    const acts = this.acts.get(key) ?? []
    const last = acts.at(-1)
    const act = { n: (last?.n ?? 0) + 1, gone: last !== undefined && !last.gone && random.chance(0.3) }
    this.acts.set(key, [...acts, act])
    const isOnline = this.#socket !== null
    putCorrection(this.document, key, act.gone ? undefined : testCorrection(`act ${act.n}`))
    if (isOnline) this.#waiting.push({ at: this.#sent, key, act })
  }

  #send(frame: Uint8Array): void {
    this.#sent++
    this.#socket?.send(frame)
  }

  #read(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.stored) this.#hearStored(decoding.readVarUint(decoder))
    if (type !== messageType.sync) return
    const step = decoding.readVarUint(decoder)
    const content = decoding.readVarUint8Array(decoder)
    if (step !== 0) Y.applyUpdate(this.document, content, this)
    else {
      this.#send(stepTwoFrame(Y.encodeStateAsUpdate(this.document, content)))
      for (const [key, acts] of this.acts) {
        const act = acts.at(-1)
        if (act) this.#waiting.push({ at: this.#sent, key, act })
      }
    }
  }

  #hearStored(count: number): void {
    this.#stored = count
    while (this.#waiting[0] && this.#waiting[0].at <= count) {
      const told = this.#waiting.shift()
      if (!told) break
      this.saved.set(told.key, Math.max(this.saved.get(told.key) ?? 0, told.act.n))
      this.savedCount++
    }
    this.#tellSaved()
  }
}

/** The act a value on disk stands for: its own number, or for a key that is gone the last removal. */
export const actOf = (value: unknown, acts: readonly Act[]): number =>
  value === undefined ? (acts.findLast((act) => act.gone)?.n ?? 0) : readAct(value)
