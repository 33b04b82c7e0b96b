import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import {
  deleteUnsent,
  exportUnsent,
  forgetMember,
  unsentWork,
} from '../../../client/src/live/device/unsent-work.ts'
import { keyOf, testCorrection } from '../../support/world.ts'
import { readings, saved, serve, transcript, until } from './served-rooms.ts'

describe('work without the server', () => {
  it('is kept on the device, survives a reload, and arrives once', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    for (let n = 1; n <= 50; n++)
      ana.put('corrections', keyOf(served.members.ana, n), testCorrection(`r${n}`))
    await until(ana, (room) => room.state().kind === 'offline')
    expect(ana.state()).toEqual({ kind: 'offline', changes: 50, keeps: true, problem: null })
    await browser.close()

    const reloaded = served.browser('ana', browser.indexedDB)
    reloaded.goOffline()
    const again = await until(reloaded.open(transcript), (room) => room.state().kind === 'offline')
    expect(again.records().corrections.size).toBe(50)
    expect(again.state()).toEqual({ kind: 'offline', changes: 50, keeps: true, problem: null })
    reloaded.goOnline()
    await saved(again)
    const li = await saved(served.browser('li').open(transcript))
    expect(li.records().corrections.size).toBe(50)
    expect(await unsentWork(reloaded.live, reloaded.member.id)).toEqual([])
  })

  it('trap 3: a deletion alone is unsaved until it is acknowledged, and stays deleted after the server restarts', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    const key = keyOf(served.members.ana, 1)
    ana.put('corrections', key, testCorrection('support'))
    await saved(ana)
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    ana.put('corrections', key, undefined)
    await until(ana, (room) => room.state().kind === 'offline')
    expect(ana.state()).toMatchObject({ changes: 1 })
    browser.goOnline()
    await saved(ana)
    await served.restart()
    const li = await saved(served.browser('li').open(transcript))
    expect(li.records().corrections.size).toBe(0)
  })

  it('an edit made before the server has asked what is new never builds on work it does not have', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (now) => now.state().kind === 'offline')
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('first'))
    await until(ana, (now) => now.state().kind === 'offline')
    const kinds: string[] = []
    const stop = ana.subscribe(() => {
      kinds.push(ana.state().kind)
      if (ana.state().kind !== 'saving') return
      // The socket has just opened, and nothing of the server was read.
      stop()
      ana.put('corrections', keyOf(served.members.ana, 2), testCorrection('second'))
    })
    ana.subscribe(() => kinds.push(ana.state().kind))
    browser.goOnline()
    await saved(ana)
    expect(readings(ana)).toEqual(['first', 'second'])
    expect(kinds).not.toContain('refused')
  })

  it('a long history on the device is put together into one row, and reads the same', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    for (let n = 1; n <= 120; n++)
      ana.put('corrections', keyOf(served.members.ana, n), testCorrection(`r${n}`))
    await saved(ana)
    await browser.close()
    const again = served.browser('ana', browser.indexedDB)
    expect((await saved(again.open(transcript))).records().corrections.size).toBe(120)
    await again.close()
    const third = served.browser('ana', browser.indexedDB)
    third.goOffline()
    const room = await until(third.open(transcript), (now) => now.state().kind === 'offline')
    expect(room.records().corrections.size).toBe(120)
    expect(room.state()).toMatchObject({ changes: 0 })
    const device = await third.live.device(third.member.id)
    expect((await device?.readRoom(transcript))?.rows.length).toBeLessThan(20)
  })

  it('trap 5: an offline tab’s edit reaches the server through the next tab that opens', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const a = served.browser('ana')
    const first = await saved(a.open(transcript))
    const b = served.browser('ana', a.indexedDB)
    const second = await saved(b.open(transcript))
    a.goOffline()
    await until(first, (room) => room.state().kind === 'offline')
    first.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await until(first, (room) => room.state().kind === 'offline')
    expect(second.records().corrections.size).toBe(0)
    await a.close()
    expect((await unsentWork(b.live, b.member.id)).map((work) => work.changes)).toEqual([1])
    const third = await saved(served.browser('ana', a.indexedDB).open(transcript))
    expect(readings(third)).toEqual(['support'])
    await until(second, (room) => room.records().corrections.size === 1)
  })

  it('trap 6: the next person on this browser sees none of it, and it is still there for its writer', async () => {
    const served = await serve({ ana: 'annotator', li: 'annotator' })
    const device = new IDBFactory()
    const browser = served.browser('ana', device)
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await until(ana, (room) => room.state().kind === 'offline')
    await forgetMember(browser.live, browser.member.id)

    const next = served.browser('li', device)
    const li = await saved(next.open(transcript))
    expect(li.records().corrections.size).toBe(0)
    expect(await unsentWork(next.live, next.member.id)).toEqual([])
    await next.close()

    const back = await saved(served.browser('ana', device).open(transcript))
    expect(readings(back)).toEqual(['support'])
  })

  it('signing out forgets what the server has', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await saved(ana)
    expect(await forgetMember(browser.live, browser.member.id)).toBe(true)
    const device = await browser.live.device(browser.member.id)
    expect((await device?.readRoom(transcript))?.rows).toEqual([])
  })

  it('unsent work can be read, exported and deleted before signing out', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    const key = keyOf(served.members.ana, 1)
    ana.put('corrections', key, testCorrection('support'))
    await until(ana, (room) => room.state().kind === 'offline')
    const work = await unsentWork(browser.live, browser.member.id)
    expect(work).toEqual([
      { room: transcript, changes: 1, words: ['Correction in ¶ 1: “suport” → “support”'] },
    ])
    const file: unknown = JSON.parse(await exportUnsent(browser.live, browser.member.id))
    expect(file).toMatchObject({
      rooms: [{ values: [{ key: `corrections:${key}`, value: { reading: 'support' } }] }],
    })
    expect(await deleteUnsent(browser.live, browser.member.id)).toBe(true)
    expect(await unsentWork(browser.live, browser.member.id)).toEqual([])
  })
})

describe('trap 7: a device that keeps nothing', () => {
  it('without storage, offline changes are “not saved anywhere”, and arrive when the link is back', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana', null)
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    expect(ana.state()).toMatchObject({ keeps: false })
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    expect(ana.state()).toEqual({ kind: 'not-saved', changes: 1 })
    expect(browser.live.mustNotLeave()).toBe(true)
    expect(await unsentWork(browser.live, browser.member.id)).toEqual([
      { room: transcript, changes: 1, words: ['Correction in ¶ 1: “suport” → “support”'] },
    ])
    expect(JSON.parse(await exportUnsent(browser.live, browser.member.id))).toMatchObject({
      rooms: [{ room: transcript, values: [{ value: { reading: 'support' } }], updates: [] }],
    })
    browser.goOnline()
    await saved(ana)
  })

  it('an open that is blocked does not keep the room from opening', async () => {
    const served = await serve({ ana: 'annotator' })
    const device = new IDBFactory()
    const blocked: IDBFactory = Object.assign(Object.create(device), { open: () => ({}) as IDBOpenDBRequest })
    const browser = served.browser('ana', blocked, { deviceTimeoutMs: 20 })
    const ana = await saved(browser.open(transcript))
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await saved(ana)
    browser.goOffline()
    ana.put('corrections', keyOf(served.members.ana, 2), testCorrection('second'))
    await until(ana, (room) => room.state().kind === 'not-saved')
  })

  it('a full disk says not saved, and the changes are kept once there is room again', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    const full = () => {
      throw new DOMException('no space', 'QuotaExceededError')
    }
    const device = await browser.live.device(browser.member.id)
    if (!device) throw new Error('the device did not open')
    const append = device.append.bind(device)
    Object.assign(device, { append: full })
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('first'))
    await until(ana, (room) => room.state().kind === 'not-saved')
    Object.assign(device, { append })
    ana.put('corrections', keyOf(served.members.ana, 2), testCorrection('second'))
    await until(ana, (room) => room.state().kind === 'offline')
    expect(ana.state()).toMatchObject({ changes: 2, keeps: true })
  })

  it('a broken row costs only itself', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    const ana = await saved(browser.open(transcript))
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await saved(ana)
    const device = await browser.live.device(browser.member.id)
    await device?.append([
      { room: transcript, epoch: 1, bytes: new Uint8Array([255, 255, 255]), keys: [], atMs: 1 },
    ])
    await browser.close()
    const reloaded = served.browser('ana', browser.indexedDB)
    reloaded.goOffline()
    const again = await until(reloaded.open(transcript), (room) => room.state().kind === 'offline')
    expect(readings(again)).toEqual(['support'])
    reloaded.goOnline()
    await saved(again)
  })

  it('an unsent row that cannot be read back is said, not swallowed', async () => {
    const served = await serve({ ana: 'annotator' })
    const browser = served.browser('ana')
    await saved(browser.open(transcript))
    const key = keyOf(served.members.ana, 1)
    const device = await browser.live.device(browser.member.id)
    const bytes = new Uint8Array([255, 255, 255])
    await device?.append([
      { room: transcript, epoch: 1, bytes, keys: [`corrections:${key}`], atMs: 1, unsent: 1 },
    ])
    await browser.close()
    const again = await until(
      served.browser('ana', browser.indexedDB).open(transcript),
      (room) => room.state().kind === 'refused',
    )
    expect(again.state()).toMatchObject({
      refusals: [{ root: 'corrections', key, canRetry: false, problem: { code: 'gap' } }],
    })
  })
})
