// One seeded run of honest people and attackers in one room, with the oracles of the gate's property test.
// Throws on the first thing that should never be: the message names seed and operation.
import * as Y from 'yjs'
import { updateFrame } from '../../server/live/frames.ts'
import type { GateRule } from '../../server/live/gate/gate-rule.ts'
import { gateRules } from '../../server/live/gate/gate-rule.ts'
import { rebuildRows } from '../../server/live/rebuild.ts'
import { isSameState, loadDocument, visibleContent } from '../../server/live/room-state.ts'
import { ok } from '../../shared/base/result.ts'
import { putCorrection, putSupport, putValue } from '../../shared/room/edit-room.ts'
import { supportKey } from '../../shared/room/read-room.ts'
import type { RoomKind } from '../../shared/room/room-name.ts'
import { closingCode } from '../../shared/wire/sync-message.ts'
import type { Attack } from './attack.ts'
import { mapAttacks, noteAttacks } from './attacks.ts'
import type { Device } from './device.ts'
import { HonestTalk } from './gate/honest-talk.ts'
import { passageAttacks, talkAttacks } from './gate/talk-attacks.ts'
import { projectAttacks } from './review-attacks.ts'
import { type Seeded, seeded } from './seeded.ts'
import {
  contentOf,
  keyOf,
  testCorrection,
  testDismissal,
  testGap,
  testLooked,
  testPosition,
  testReadThrough,
  type World,
  world,
} from './world.ts'

export type GateRun = {
  readonly seed: number
  readonly operations: number
  readonly kind: RoomKind
  readonly rules?: ReadonlySet<GateRule>
  /** Also the attacks that take long. */
  readonly isHeavy?: boolean
}

export type GateFigures = {
  operations: number
  stored: number
  attacks: number
  refused: number
  reloads: number
}

type Writer = { readonly name: string; device: Device; undo: Y.UndoManager | null; readonly talk: HonestTalk }

const recordAttacks = [...mapAttacks, ...passageAttacks]

const honest = ['ana', 'ana', 'ben', 'li', 'cleo'] as const

/** The maps members write themselves and Yjs can undo: what was said is taken back for good. */
const ownRoots: Readonly<Record<RoomKind, readonly string[]>> = {
  transcript: ['corrections', 'support', 'positions', 'looked', 'gaps', 'readThroughs'],
  project: ['dismissals'],
  note: [],
  talk: [],
}

class Play {
  readonly w: World
  readonly random: Seeded
  readonly run: GateRun
  readonly writers: Writer[]
  readonly figures: GateFigures = { operations: 0, stored: 0, attacks: 0, refused: 0, reloads: 0 }
  #nextAttack: number

  constructor(w: World, run: GateRun) {
    this.w = w
    this.run = run
    this.random = seeded(run.seed)
    this.writers = honest.map((name) => this.#sit(name, w.open(name)))
    this.#nextAttack = run.seed * 30
  }

  #sit(name: string, device: Device, talk = new HonestTalk(this.random)): Writer {
    const text = device.document.share.get('body')
    const scope = text ? [text] : ownRoots[this.run.kind].map((root) => device.document.getMap(root))
    const undo = scope.length > 0 ? new Y.UndoManager(scope, { captureTimeout: 0 }) : null
    return { name, device, undo, talk }
  }

  fail(why: string): never {
    throw new Error(`seed ${this.run.seed}, operation ${this.figures.operations}: ${why}`)
  }

  async step(): Promise<void> {
    this.figures.operations++
    this.w.clock.nowMs += 1000
    const writer = this.random.pick(this.writers)
    const dice = this.random.below(100)
    if (dice < 45) this.#edit(writer)
    else if (dice < 52) writer.undo?.undo()
    else if (dice < 57) writer.undo?.redo()
    else if (dice < 62) this.#goOffOrOn(writer.device)
    else if (dice < 64) this.#reload(writer)
    else if (dice < 68) await this.#serverWrites()
    else if (dice < 70) await this.#everyoneLeaves()
    else if (dice < 73) writer.device.show({ segment: this.random.below(50) })
    else if (dice < 88) writer.device.deliver(1 + this.random.below(3))
    else await this.attack()
    await Promise.all(this.writers.map(({ device }) => device.joining))
    if (this.random.chance(0.3)) for (const { device } of this.writers) device.deliver()
    if (this.random.chance(0.4)) await new Promise((resolve) => setImmediate(resolve))
    this.checkHonest()
    if (this.random.chance(0.015)) this.checkStored()
  }

  #edit({ device, talk }: Writer): void {
    if (this.run.kind === 'note') this.#write(device)
    else if (this.run.kind === 'project') this.#dismiss(device)
    else if (this.run.kind === 'talk') talk.inProject(device, Object.values(this.w.members))
    else if (this.random.chance(0.1)) talk.inRecord(device)
    else if (this.random.chance(0.3)) this.#review(device)
    else this.#correct(device)
  }

  /** Codes a position or looks at one, closes a gap or reads a paragraph, or takes it away again. */
  #review({ document, member }: Device): void {
    const { random } = this
    const key = keyOf(member, random.below(5))
    const theirs = keyOf(this.w.members[random.pick(honest)], random.below(5))
    const [root, at, value] = random.pick([
      ['positions', key, { ...testPosition, topics: [`topic-${random.below(100)}`] }],
      ['looked', `${theirs}/${member.id}`, testLooked],
      ['gaps', key, testGap],
      ['readThroughs', `${random.below(5)}/${member.id}`, testReadThrough],
    ] as const)
    putValue(document, 'transcript', root, at, random.chance(0.8) ? value : undefined)
  }

  #dismiss({ document, member }: Device): void {
    const { random } = this
    document.transact(() => {
      for (let i = random.chance(0.2) ? 3 : 1; i > 0; i--) {
        const value = random.chance(0.75) ? { ...testDismissal, form: `form ${random.below(50)}` } : undefined
        putValue(document, 'project', 'dismissals', keyOf(member, random.below(8)), value)
      }
    })
  }

  #correct(device: Device): void {
    const { document, member } = device
    const put = () => {
      const key = keyOf(member, this.random.below(8))
      const dice = this.random.below(10)
      if (dice < 6) putCorrection(document, key, testCorrection(`reading ${this.random.below(1000)}`))
      else if (dice < 8) putCorrection(document, key, undefined)
      else {
        const other = keyOf(this.w.members[this.random.pick(honest)], this.random.below(8))
        const { atMs, ...place } = testCorrection('seconded')
        putSupport(document, supportKey(other, member.id), dice < 9 ? { ...place, atMs } : undefined)
      }
    }
    document.transact(() => {
      for (let i = this.random.chance(0.2) ? 3 : 1; i > 0; i--) put()
    })
  }

  #write({ document }: Device): void {
    const body = document.getXmlFragment('body')
    const blocks = body.toArray().filter((part) => part instanceof Y.XmlElement)
    const dice = this.random.below(10)
    document.transact(() => {
      if (blocks.length === 0 || dice < 2) {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText('words')])
        body.insert(this.random.below(body.length + 1), [paragraph])
        return
      }
      if (dice < 3) return void body.delete(this.random.below(body.length), 1)
      const block = this.random.pick(blocks)
      if (dice < 4) return block.setAttribute('level', String(this.random.below(4)))
      const text = block.toArray()[0]
      if (!(text instanceof Y.XmlText)) return
      const at = this.random.below(text.length + 1)
      if (dice < 7) text.insert(at, `w${this.random.below(100)} `)
      else if (dice < 9) text.delete(at, Math.min(3, text.length - at))
      else text.format(at, Math.min(4, text.length - at), { bold: {} })
    })
  }

  #goOffOrOn(device: Device): void {
    if (device.isOnline) device.disconnect()
    else device.connect(this.w.rooms)
  }

  /** The page is loaded again: the same content from the browser's store, another clientID. */
  #reload(writer: Writer): void {
    const old = writer.device
    old.disconnect()
    writer.undo?.destroy()
    Object.assign(writer, this.#sit(writer.name, this.w.open(writer.name, old), writer.talk))
    this.figures.reloads++
  }

  async #serverWrites(): Promise<void> {
    const { w, random } = this
    const li = w.members.li
    if (!li) this.fail('nobody is called li')
    const written = await w.rooms.write(w.room, li.id, (room) => {
      if (this.run.kind === 'note') {
        room.appendToNote([{ type: 'paragraph', content: [{ type: 'text', text: 'quoted' }] }])
        return ok(null)
      }
      if (this.run.kind === 'project') {
        const members = 2 + random.below(8)
        room.put('settings', 'project', { acceptance: { rule: 'agree', members }, packs: [] })
        return ok(null)
      }
      const key = keyOf(w.members[random.pick(honest)], random.below(8))
      if (this.run.kind === 'talk') {
        const hiding = { hidden: random.chance(0.5), reason: 'off topic', by: li.id, atMs: 1 }
        room.put('moderation', `messages:${key}`, hiding)
        return ok(null)
      }
      const proposal = testCorrection('decided')
      if (random.chance(0.3)) {
        const topics = [`topic-${random.below(100)}`]
        room.put('recodings', key, { topics, was: testPosition.topics, by: li.id, atMs: 1 })
        return ok(null)
      }
      room.put('decisions', key, { ...proposal, verdict: 'accepted', proposer: key.slice(0, 26), by: li.id })
      return ok(null)
    })
    if (!written.ok) this.fail(`the server could not write: ${written.problem.message}`)
  }

  /** Nobody is there and time goes by: the room is compacted, unloaded, and loads again for the next. */
  async #everyoneLeaves(): Promise<void> {
    for (const { device } of this.writers) device.disconnect()
    this.w.timers.runAll()
    if (this.w.rooms.loaded().length > 0) this.fail('an empty room stayed loaded')
    for (const { device } of this.writers) if (this.random.chance(0.7)) device.connect(this.w.rooms)
  }

  #chooseAttack(): Attack {
    const attacks = {
      transcript: recordAttacks,
      project: projectAttacks,
      note: noteAttacks,
      talk: talkAttacks,
    }[this.run.kind]
    for (;;) {
      const attack = attacks[this.#nextAttack++ % attacks.length]
      if (attack && (this.run.isHeavy || !attack.isHeavy)) return attack
    }
  }

  async attack(attack: Attack = this.#chooseAttack()): Promise<void> {
    const { w, random } = this
    const name = attack.by === 'reader' ? 'rex' : 'eve'
    const device = w.open(name)
    await w.settle([device])
    const victim = random.pick(this.writers)
    const scene = {
      document: device.document,
      attacker: device.member.id,
      victim: victim.device.member.id,
      victimClient: victim.device.document.clientID,
      random,
    }
    const first = attack.first?.(scene) ?? []
    for (const update of first) {
      device.sendUpdate(updateFrame(update))
      await w.settle([device])
      if (device.closedWith !== null) this.fail(`what came before ${attack.what} was refused`)
      Y.applyUpdate(device.document, update, device)
    }
    const bytes = attack.make(scene)
    if (bytes) {
      device.sendUpdate(updateFrame(bytes))
      await w.settle([device])
      this.figures.attacks++
      const expected = closingCode[gateRules[attack.rule]]
      if (device.closedWith !== expected) {
        this.fail(`${attack.what} was answered with ${device.closedWith ?? 'nothing'} instead of ${expected}`)
      }
      if (device.acknowledged > 1 + first.length) this.fail(`${attack.what} was acknowledged`)
      this.figures.refused++
    }
    device.disconnect()
    device.document.destroy()
  }

  checkHonest(): void {
    for (const { name, device } of this.writers) {
      if (device.refusal)
        this.fail(`${name} was refused: ${device.refusal.message} (${device.refusal.keys.join(', ')})`)
      if (device.closedWith !== null) this.fail(`${name} was closed with ${device.closedWith}`)
    }
    if (this.w.warnings.some((warning) => !warning.includes('refused'))) this.fail(this.w.warnings.join('; '))
  }

  /** Everything a window calls saved is in the log on disk. */
  checkStored(): void {
    const stored = this.stored()
    const known = Y.encodeStateVector(stored)
    for (const { name, device } of this.writers) {
      if (!device.isSaved || device.toServer.length > 0) continue
      const missing = Y.decodeUpdate(Y.encodeStateAsUpdate(device.document, known))
      if (missing.structs.length > 0) this.fail(`${name} was told that something is stored that is not`)
      Y.applyUpdate(stored, Y.encodeStateAsUpdate(device.document))
    }
    if (!isSameState(stored, this.stored(), this.run.kind)) this.fail('a deletion said to be stored is not')
  }

  stored(): Y.Doc {
    const room = this.w.log.load(this.w.room)
    if (!room) return this.fail('the room is gone')
    return loadDocument(this.run.kind, room)
  }

  async end(): Promise<void> {
    const { w, run } = this
    for (const { device } of this.writers) if (!device.isOnline) device.connect(w.rooms)
    await w.settle()
    this.checkHonest()
    const stored = this.stored()
    const content = JSON.stringify(visibleContent(stored, run.kind))
    for (const { name, device } of this.writers) {
      if (!device.isSaved) this.fail(`${name} has ${device.sent} sent and ${device.acknowledged} stored`)
      if (contentOf(device) !== content) this.fail(`${name} sees something else than the log holds`)
      if (!isSameState(device.document, stored, run.kind)) this.fail(`${name}'s replica differs from the log`)
    }
    const report = rebuildRows(w.log, { check: true })
    if (report.differences.length > 0) this.fail(report.differences.join(' '))
    const rows = new Map(
      w.log.rowsOf(w.room).map(({ root, key, value }) => [`${root}:${key}`, JSON.stringify(value)]),
    )
    for (const [root, entries] of visibleMaps(stored)) {
      for (const [key, value] of entries) {
        if (rows.get(`${root}:${key}`) !== JSON.stringify(value))
          this.fail(`the row of ${root}:${key} differs`)
        rows.delete(`${root}:${key}`)
      }
    }
    if (rows.size > 0) this.fail(`rows without a record: ${[...rows.keys()].join(', ')}`)
    this.figures.stored = report.updates
  }
}

function* visibleMaps(document: Y.Doc): Generator<[string, Iterable<[string, unknown]>]> {
  for (const [root, type] of document.share) if (type instanceof Y.Map) yield [root, type.entries()]
}

/** Plays one run to its end and gives its figures. */
export async function runGate(run: GateRun): Promise<GateFigures> {
  const people = {
    ana: 'annotator',
    ben: 'annotator',
    li: 'reviewer',
    cleo: 'owner',
    eve: 'annotator',
    rex: 'reader',
  } as const
  const w = await world(people, { kind: run.kind, ...(run.rules ? { rules: run.rules } : {}) })
  try {
    const play = new Play(w, run)
    await w.settle()
    for (let i = 0; i < run.operations; i++) await play.step()
    await play.end()
    return play.figures
  } finally {
    w.database.close()
  }
}
