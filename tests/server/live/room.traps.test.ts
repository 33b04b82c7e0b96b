// The traps of sync that concern the server, each by its name and number in the list of the twelve nastiest.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { updateFrame } from '../../../server/live/frames.ts'
import { everyGateRule } from '../../../server/live/gate/gate-rule.ts'
import { startNewEpoch } from '../../../server/live/new-epoch.ts'
import { rebuildRows } from '../../../server/live/rebuild.ts'
import { openDatabase } from '../../../server/stores/sqlite/database.ts'
import { ok } from '../../../shared/base/result.ts'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import type { Device } from '../../support/device.ts'
import { forgeUpdate } from '../../support/forged-update.ts'
import { contentOf, keyOf, testCorrection, type World, world } from '../../support/world.ts'

const correct = (device: Device, number: number, reading: string | null) => {
  const key = keyOf(device.member, number)
  putCorrection(device.document, key, reading === null ? undefined : testCorrection(reading))
  return key
}
const readingAt = (device: Device, key: string) =>
  (device.document.getMap('corrections').get(key) as { reading: string } | undefined)?.reading

describe('trap 1, blinding', () => {
  const clientOf = {
    'the victim’s': (_w: World, victim: Device) => victim.document.clientID,
    'the server’s': (_w: World, victim: Device) =>
      victim.document.getMap('meta')._map.get('epoch')?.id.client ?? Number.NaN,
    'an impossible': () => Number.MAX_SAFE_INTEGER,
  }
  for (const [whose, choose] of Object.entries(clientOf)) {
    test(`[I6] a dozen bytes on ${whose} clientID are refused, and the victim’s next change is saved and seen`, async () => {
      const w = await world({ ana: 'annotator', eve: 'annotator', li: 'reviewer' })
      const [ana, eve, li] = [w.open('ana'), w.open('eve'), w.open('li')]
      await w.settle()
      correct(ana, 1, 'support')
      await w.settle()
      const client = choose(w, ana)
      const clock = Y.getState(eve.document.store, client)
      eve.sendUpdate(
        updateFrame(forgeUpdate([{ client, clock, structs: [{ content: { kind: 'gc', length: 1e9 } }] }])),
      )
      await w.settle()
      expect(eve.closedWith).toBeGreaterThanOrEqual(4400)
      expect(eve.refusal?.message).not.toBe('')
      const key = correct(ana, 2, 'after')
      await w.settle()
      expect(ana.isSaved).toBe(true)
      expect(readingAt(li, key)).toBe('after')
    })
  }

  test('a clientID that a colleague has only shown, not yet written with, cannot be taken either', async () => {
    const w = await world({ ana: 'annotator', eve: 'annotator' })
    const [ana, eve] = [w.open('ana'), w.open('eve')]
    ana.show({ segment: 1 })
    await w.settle()
    const entry = {
      content: { kind: 'any', values: [testCorrection('mine')] },
      parent: 'corrections',
      key: keyOf(eve.member, 1),
    } as const
    eve.sendUpdate(updateFrame(forgeUpdate([{ client: ana.document.clientID, clock: 0, structs: [entry] }])))
    await w.settle()
    expect(eve.closedWith).toBe(4403)
    correct(ana, 1, 'first')
    await w.settle()
    expect(ana.isSaved).toBe(true)
  })

  test('a clientID that was shown before it wrote is still its owner’s after the room was unloaded', async () => {
    const w = await world({ ana: 'annotator', eve: 'annotator' })
    const ana = w.open('ana')
    ana.show({ segment: 1 })
    await w.settle()
    correct(ana, 1, 'first')
    await w.settle()
    const client = ana.document.clientID
    ana.disconnect()
    w.timers.runAll()
    expect(w.log.load(w.room)?.owners.get(client)).toBe(ana.member.id)
    const eve = w.open('eve')
    await w.settle()
    const content = { kind: 'any', values: [testCorrection('mine')] } as const
    const entry = { content, parent: 'corrections', key: keyOf(eve.member, 1) }
    eve.sendUpdate(updateFrame(forgeUpdate([{ client, clock: 1, structs: [entry] }])))
    await w.settle()
    expect(eve.closedWith).toBe(4403)
  })
})

test('[I6] trap 2, refusal limbo: the refused window hears which record, is closed at once, and nothing after it is said to be stored', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  const before = contentOf(li)
  const bad = keyOf(li.member, 1)
  ana.document.getMap('corrections').set(bad, testCorrection('not mine'))
  correct(ana, 1, 'later work')
  await w.settle()
  expect(ana.closedWith).toBe(4403)
  expect(ana.refusal?.keys).toEqual([`corrections:${bad}`])
  expect(ana.acknowledged).toBe(1)
  expect(contentOf(li)).toBe(before)
  const again = w.open('ana')
  await w.settle()
  const key = correct(again, 1, 'later work')
  await w.settle()
  expect(again.isSaved).toBe(true)
  expect(readingAt(li, key)).toBe('later work')
})

test('[I3] trap 3, delete-only edit: it is acknowledged like any other, and the record stays gone after a restart', async () => {
  const w = await world({ ana: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  const key = correct(ana, 1, 'support')
  await w.settle()
  const vector = Y.encodeStateVector(ana.document)
  correct(ana, 1, null)
  expect(Y.encodeStateVector(ana.document)).toEqual(vector)
  expect(ana.isSaved).toBe(false)
  await w.settle()
  expect(ana.isSaved).toBe(true)
  w.restart()
  const fresh = w.open('ana')
  await w.settle()
  expect(readingAt(fresh, key)).toBeUndefined()
  expect(w.log.rowsOf(w.room).map((row) => row.key)).not.toContain(key)
})

describe('trap 4, the disk refuses', () => {
  const cases = {
    'a full disk': {
      break: (w: World) => {
        const pages = Number(w.database.pragma('page_count', { simple: true }))
        w.database.pragma(`max_page_count = ${pages}`)
      },
      mend: (w: World) => w.database.pragma('max_page_count = 1000000'),
    },
    'a file that may only be read': {
      break: (w: World) => w.database.pragma('query_only = 1'),
      mend: (w: World) => w.database.pragma('query_only = 0'),
    },
  }
  for (const [what, { break: spoil, mend }] of Object.entries(cases)) {
    test(`[I3] [I4] with ${what} nothing is sent or acknowledged, everyone is closed with 1011, and nothing is lost after`, async () => {
      const w = await world({ ana: 'annotator', li: 'reviewer' })
      const [ana, li] = [w.open('ana'), w.open('li')]
      await w.settle()
      spoil(w)
      let number = 0
      while (ana.closedWith === null && number < 2000) {
        correct(ana, ++number, `${number} ${'x'.repeat(400)}`)
        await w.settle()
      }
      const lost = keyOf(ana.member, number)
      expect(ana.closedWith).toBe(1011)
      expect(li.closedWith).toBe(1011)
      expect(ana.sent - ana.acknowledged).toBe(1)
      expect(readingAt(li, lost)).toBeUndefined()
      expect(w.log.rowsOf(w.room).map((row) => row.key)).not.toContain(lost)
      ana.connect()
      await w.settle()
      expect(ana.isSaved).toBe(false)
      const write = await w.rooms.write(w.room, li.member.id, (room) => {
        for (let i = 0; i < 50; i++) room.put('decisions', keyOf(ana.member, 5000 + i), decisionOn(ana, li))
        return ok(null)
      })
      expect(write).toMatchObject({ ok: false, problem: { code: 'not-stored' } })
      mend(w)
      for (const device of [ana, li]) device.connect()
      await w.settle()
      expect(ana.isSaved).toBe(true)
      expect(readingAt(li, lost)).toBe(readingAt(ana, lost))
      expect(contentOf(li)).toBe(contentOf(ana))
      expect(rebuildRows(w.log, { check: true }).differences).toEqual([])
    })
  }

  test('[I3] one room that cannot be stored leaves the others alone', async () => {
    let broken = ''
    const w = await world(
      { ana: 'annotator', ben: 'annotator' },
      {
        log: (log) => ({
          ...log,
          appendBatch: (batch) => {
            if (batch.room === broken) throw new Error('the disk refused')
            return log.appendBatch(batch)
          },
        }),
      },
    )
    const other = `transcript:${keyOf(w.members.ana, 5).slice(27)}` as const
    await w.rooms.create(other, null)
    const [ana, ben] = [w.open('ana'), w.open('ben', undefined, other)]
    await w.settle()
    broken = w.room
    correct(ana, 1, 'lost for now')
    correct(ben, 1, 'kept')
    await w.settle()
    expect(ana.closedWith).toBe(1011)
    expect(ben.isSaved).toBe(true)
    broken = ''
    ana.connect()
    await w.settle()
    expect(ana.isSaved).toBe(true)
  })
})

const decisionOn = (proposer: Device, decider: Device) => ({
  ...testCorrection('decided '.repeat(50)),
  verdict: 'accepted',
  proposer: proposer.member.id,
  by: decider.member.id,
})

test('trap 8, undo content: long chains of undo and redo, offline too, are never refused and touch nobody else’s record', async () => {
  const w = await world({ ana: 'annotator', ben: 'annotator' })
  const [ana, ben] = [w.open('ana'), w.open('ben')]
  await w.settle()
  const bens = correct(ben, 1, 'ben’s')
  await w.settle()
  const undo = new Y.UndoManager([ana.document.getMap('corrections')], { captureTimeout: 0 })
  for (let round = 0; round < 4; round++) {
    if (round % 2 === 1) ana.disconnect()
    for (let i = 0; i < 20; i++) correct(ana, i % 3, i % 5 === 4 ? null : `reading ${round}.${i}`)
    for (let i = 0; i < 15; i++) undo.undo()
    for (let i = 0; i < 9; i++) undo.redo()
    if (!ana.isOnline) ana.connect()
    await w.settle()
    expect(ana.refusal).toBeNull()
    expect(ana.isSaved).toBe(true)
  }
  correct(ben, 1, null)
  await w.settle()
  while (undo.undoStack.length > 0) undo.undo()
  await w.settle()
  expect(ana.isSaved).toBe(true)
  expect(readingAt(ana, bens)).toBeUndefined()
  expect(contentOf(ana)).toBe(contentOf(ben))
  const fresh = w.open('ana')
  await w.settle()
  expect(contentOf(fresh)).toBe(contentOf(ben))
})

/** The log of a server that knew more kinds: nothing of them would pass this one's gate. */
const ofAnotherServer = new Set([...everyGateRule].filter((rule) => rule !== 'note-kind'))

test('trap 9, schema skew: the server reads a note of unknown nodes and marks without changing a byte of it', async () => {
  const w = await world({ ana: 'annotator' }, { kind: 'note', rules: ofAnotherServer })
  const ana = w.open('ana')
  await w.settle()
  const block = new Y.XmlElement('a-node-of-tomorrow')
  const text = new Y.XmlText()
  text.applyDelta([{ insert: 'kept', attributes: { 'a-mark--12345678': { deep: [1] } } }])
  block.setAttribute('spans', { deep: [1, 2] } as never)
  block.insert(0, [text])
  ana.document.getXmlFragment('body').insert(0, [block])
  await w.settle()
  const before = w.log.load(w.room)
  const read = await w.rooms.read(w.room, (room) => room.readNote())
  expect(read).toEqual(
    ok([
      {
        type: 'a-node-of-tomorrow',
        attrs: { spans: { deep: [1, 2] } },
        content: [{ type: 'text', text: 'kept', marks: [{ type: 'a-mark', attrs: { deep: [1] } }] }],
      },
    ]),
  )
  await w.settle()
  expect(w.log.load(w.room)).toEqual(before)
  const fresh = w.open('ana')
  await w.settle()
  expect(contentOf(fresh)).toBe(contentOf(ana))
})

test('trap 9, schema skew: a room’s first content is made once, whoever asks again', async () => {
  const w = await world({ ana: 'annotator' }, { kind: 'note' })
  for (let i = 0; i < 2; i++) {
    await w.rooms.create(w.room, null, (room) => room.appendToNote([{ type: 'paragraph' }]))
  }
  const ana = w.open('ana')
  await w.settle()
  expect(ana.document.getXmlFragment('body').length).toBe(0)
  expect([...w.log.history(w.room)]).toHaveLength(1)
})

test('trap 12, time travel: after a restore stale windows are told so, and nothing of theirs is merged', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  correct(ana, 1, 'yesterday')
  await w.settle()
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const yesterday = join(folder, 'rooms.db')
  w.database.prepare('VACUUM INTO ?').run(yesterday)
  const undone = correct(ana, 2, 'today')
  await w.settle()
  w.restart()
  const restored = await world({ ana: 'annotator', li: 'reviewer' }, { database: openDatabase(yesterday) })
  startNewEpoch(restored.log, restored.clock.nowMs)
  correct(ana, 3, 'unsaved')
  for (const stale of [ana, li]) {
    stale.connect(restored.rooms)
    await restored.settle([stale])
    expect(stale.closedWith).toBe(4410)
    expect(stale.refusal?.message).toContain('restored')
  }
  const fresh = restored.open('li')
  await restored.settle()
  expect(fresh.epoch).toBe(2)
  expect(readingAt(fresh, keyOf(ana.member, 1))).toBe('yesterday')
  expect(readingAt(fresh, undone)).toBeUndefined()
  const rescued = restored.open('ana')
  await restored.settle()
  correct(rescued, 3, 'unsaved')
  await restored.settle()
  expect(rescued.isSaved).toBe(true)
  expect(contentOf(rescued)).toBe(contentOf(fresh))
  expect(rebuildRows(restored.log, { check: true }).differences).toEqual([])
})
