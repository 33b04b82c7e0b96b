// What a replica makes of the server's bytes, beside what Yjs itself makes of the same: the document, the rows kept on this
// device, what is sent and what counts as stored. No network: the socket is the test's, and so is the order of its messages.
import { IDBFactory } from 'fake-indexeddb'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, it, vi } from 'vitest'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { DeviceCopy } from '../../../client/src/live/device/device-copy.ts'
import { sortRows } from '../../../client/src/live/device/kept-rows.ts'
import { type KeptRoom, loadKept } from '../../../client/src/live/device/load-kept.ts'
import { joinRoom } from '../../../client/src/live/replica.ts'
import { messageType } from '../../../shared/wire/sync-message.ts'
import { testMember } from '../../support/world.ts'
import { transcript } from './served-rooms.ts'

const ana = testMember('ana', 'annotator', 1)

/** The other end of one socket: what came over it, and the way to say something. */
class Wire {
  static open: Wire[] = []
  binaryType = 'arraybuffer'
  readyState = 0
  readonly OPEN = 1
  readonly received: Uint8Array[] = []
  onopen: (() => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  constructor() {
    Wire.open.push(this)
  }
  send(bytes: Uint8Array) {
    this.received.push(bytes)
  }
  close() {
    this.readyState = 3
    this.onclose?.({ code: 1000 })
  }
  begin() {
    this.readyState = 1
    this.onopen?.()
  }
  say(write: (encoder: encoding.Encoder) => void) {
    const encoder = encoding.createEncoder()
    write(encoder)
    this.onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer })
  }
  sync(step: number, bytes: Uint8Array) {
    this.say((encoder) => {
      encoding.writeVarUint(encoder, messageType.sync)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }
  /** Asks for what the server lacks, as it does on opening, and is then sent every update. */
  ask(vector: Uint8Array) {
    this.sync(0, vector)
  }
  stored(count: number) {
    this.say((encoder) => {
      encoding.writeVarUint(encoder, messageType.stored)
      encoding.writeVarUint(encoder, count)
    })
  }
  /** The updates sent to the server: its answers of step 2 and single ones. */
  updates(): Uint8Array[] {
    return this.received.flatMap((bytes) => {
      const decoder = decoding.createDecoder(bytes)
      if (decoding.readVarUint(decoder) !== messageType.sync) return []
      return decoding.readVarUint(decoder) === 0 ? [] : [decoding.readVarUint8Array(decoder)]
    })
  }
}

const surroundings = {
  syncAddress: 'ws://nowhere/sync',
  WebSocket: Wire as unknown as typeof WebSocket,
  indexedDB: undefined,
  now: () => 1,
  randomBytes: () => new Uint8Array(10),
  deviceTimeoutMs: 1000,
  maxBackoffMs: 50,
  lingerMs: 10_000,
  news: () => {},
  whenLeaving: () => () => {},
}

const nothing = (): Pick<KeptRoom, 'rows' | 'document' | 'epoch'> => ({
  rows: [],
  document: new Y.Doc(),
  epoch: 0,
})

function join(device: DeviceCopy | null, kept = nothing()) {
  const replica = joinRoom(surroundings, transcript, 'transcript', Promise.resolve(device), kept, {
    changed: () => {},
    synced: () => {},
    closed: () => {},
  })
  const wire = Wire.open.at(-1)
  if (!wire) throw new Error('no socket was opened')
  return { replica, wire }
}

const deviceOf = (factory: IDBFactory) => DeviceCopy.open(factory, ana.id, 1000)
const read = (device: DeviceCopy) => loadKept(device, transcript, 'transcript', () => 'id', 1)

const contents = (document: Y.Doc) => ({
  records: Object.fromEntries(
    ['corrections', 'positions', 'meta'].map((root) => [root, document.getMap(root).toJSON()]),
  ),
  vector: [...Y.decodeStateVector(Y.encodeStateVector(document))].sort(([a], [b]) => a - b),
})

/** Repeatable chance (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** What the others wrote, as many updates that build on each other, some taking records away. */
function othersWork(pick: (below: number) => number): { server: Y.Doc; updates: Uint8Array[] } {
  const server = new Y.Doc()
  const updates: Uint8Array[] = []
  server.on('update', (bytes: Uint8Array) => updates.push(bytes))
  server.getMap('meta').set('epoch', 1)
  const people = [new Y.Doc(), new Y.Doc()]
  for (let step = 0; step < 20; step++) {
    const person = people[pick(2)] as Y.Doc
    if (pick(2) === 0) Y.applyUpdate(person, Y.encodeStateAsUpdate(server))
    person.transact(() => {
      for (let times = 0; times <= pick(3); times++) {
        const records = person.getMap(['corrections', 'positions'][pick(2)])
        if (pick(4) === 0) records.delete(`k${pick(6)}`)
        else records.set(`k${pick(6)}`, { step, times })
      }
    })
    Y.applyUpdate(server, Y.encodeStateAsUpdate(person, Y.encodeStateVector(server)))
  }
  return { server, updates }
}

it('[I2] makes of the server’s bytes what Yjs makes of them, in whatever order, and keeps all of it', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const pick = chance(seed)
    const { server, updates } = othersWork(pick)
    const device = await deviceOf(new IDBFactory())
    const { replica, wire } = join(device)
    const plain = new Y.Doc()
    wire.begin()
    let asked = false
    const own = new Set<string>()
    let writes = 0
    // Some come two in one message, as what a colleague wrote without a network does.
    const pairs = updates.map((bytes) =>
      pick(3) === 0 ? Y.mergeUpdates([bytes, updates[pick(updates.length)] ?? bytes]) : bytes,
    )
    const shuffled = pairs.map((bytes) => ({ bytes, at: pick(30) })).sort((a, b) => a.at - b.at)
    for (const [at, { bytes }] of shuffled.entries()) {
      if (pick(5) === 0 && !asked) {
        wire.ask(Y.encodeStateVector(new Y.Doc()))
        asked = true
      }
      for (let times = pick(3); times >= 0; times--) {
        wire.sync(messageYjsUpdate, bytes)
        Y.applyUpdate(plain, bytes)
      }
      if (pick(3) === 0) {
        const key = pick(2) === 0 ? `own${at}` : `k${pick(6)}`
        own.add(`corrections:${key}`)
        writes += 1
        replica.document.getMap('corrections').set(key, { at })
      }
      expect(replica.facts().changes).toBe(writes)
      // The tab may be gone at any moment: what it kept must hold all of one's own.
      if (pick(6) > 0) continue
      await replica.quiet()
      expect(sortRows((await device.readRoom(transcript)).rows).lost).toEqual([])
    }
    if (!asked) wire.ask(Y.encodeStateVector(new Y.Doc()))
    wire.sync(messageYjsSyncStep2, Y.encodeStateAsUpdate(server))
    Y.applyUpdate(plain, Y.encodeStateAsUpdate(server))
    expect(replica.facts().synced).toBe(true)
    expect(replica.unstored()).toEqual([...own])

    const mine = Y.encodeStateAsUpdate(replica.document)
    Y.applyUpdate(plain, mine)
    expect(contents(replica.document)).toEqual(contents(plain))
    await replica.quiet()
    const kept = await read(device)
    expect(kept.rescues).toEqual([])
    expect(contents(kept.document)).toEqual(contents(plain))
    expect(new Set(kept.rows.flatMap(({ unsent, keys }) => (unsent ? keys : [])))).toEqual(own)

    for (const update of wire.updates()) Y.applyUpdate(server, update)
    expect(contents(server)).toEqual(contents(plain))
    wire.stored(replica.facts().sent)
    expect(replica.facts().changes).toBe(0)
    await replica.quiet()
    expect((await read(device)).rows.some(({ unsent }) => unsent)).toBe(false)
    replica.destroy()
  }
}, 30_000)

it('[I2] keeps of a message with a gap only what fits, so that what one builds on it is not lost', async () => {
  const li = new Y.Doc()
  const updates: Uint8Array[] = []
  li.on('update', (bytes: Uint8Array) => updates.push(bytes))
  li.getMap('meta').set('epoch', 1)
  li.getMap('corrections').set('k1', { by: 'li' })
  li.getMap('positions').set('k1', { by: 'li' })
  li.getMap('positions').set('k2', { by: 'li' })
  const [epoch, first, , last] = updates as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const device = await deviceOf(new IDBFactory())
  const { replica, wire } = join(device)
  wire.begin()
  wire.sync(messageYjsUpdate, epoch)
  wire.sync(messageYjsUpdate, Y.mergeUpdates([first, last]))
  replica.document.getMap('corrections').set('k1', { by: 'ana' })
  await replica.quiet()
  const { document, lost } = sortRows((await device.readRoom(transcript)).rows)
  expect(lost).toEqual([])
  expect(document.getMap('corrections').get('k1')).toEqual({ by: 'ana' })
  wire.sync(messageYjsSyncStep2, Y.encodeStateAsUpdate(li))
  await replica.quiet()
  expect(contents((await read(device)).document)).toEqual(contents(replica.document))
  expect(replica.document.getMap('positions').size).toBe(2)
  replica.destroy()
})

it('[I2] sends, keeps and counts what a listener writes while the server’s bytes are taken in', async () => {
  const device = await deviceOf(new IDBFactory())
  const { replica, wire } = join(device)
  wire.begin()
  wire.ask(Y.encodeStateVector(new Y.Doc()))
  const before = wire.updates().length
  const corrections = replica.document.getMap('corrections')
  replica.document.getMap('positions').observe(() => corrections.set('answer', { by: 'ana' }))
  const server = new Y.Doc()
  server.getMap('meta').set('epoch', 1)
  server.getMap('positions').set('k1', { by: 'li' })
  wire.sync(messageYjsSyncStep2, Y.encodeStateAsUpdate(server))
  expect(replica.unstored()).toEqual(['corrections:answer'])
  expect(replica.facts().changes).toBe(1)
  for (const update of wire.updates().slice(before)) Y.applyUpdate(server, update)
  expect(server.getMap('corrections').has('answer')).toBe(true)
  await replica.quiet()
  const kept = await read(device)
  expect(contents(kept.document)).toEqual(contents(replica.document))
  replica.destroy()
})

it('[I2] keeps what came and is in step though a listener fails', async () => {
  const device = await deviceOf(new IDBFactory())
  const { replica, wire } = join(device)
  wire.begin()
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  replica.document.getMap('positions').observe(() => {
    throw new Error('a screen failed')
  })
  const server = new Y.Doc()
  server.getMap('meta').set('epoch', 1)
  server.getMap('positions').set('k1', { by: 'li' })
  wire.sync(messageYjsSyncStep2, Y.encodeStateAsUpdate(server))
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
  expect(replica.facts().synced).toBe(true)
  await replica.quiet()
  expect((await read(device)).document.getMap('positions').has('k1')).toBe(true)
  replica.destroy()
})
