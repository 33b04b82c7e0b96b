import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { sendKept } from '../../../../client/src/live/device/send-kept.ts'
import { unsentWork } from '../../../../client/src/live/device/unsent-work.ts'
import type { LiveRoom } from '../../../../client/src/live/live-room.ts'
import type { Surroundings } from '../../../../client/src/live/surroundings.ts'
import { keyOf, testCorrection } from '../../../support/world.ts'
import { type Browser, readings, type Served, saved, serve, transcript, until } from '../served-rooms.ts'

/** Ana corrects so many words without a connection and closes the tab. Gives her browser's profile. */
async function leaveUnsent(served: Served, many: number): Promise<IDBFactory> {
  const device = new IDBFactory()
  const tab = served.browser('ana', device)
  const ana = await saved(tab.open(transcript))
  tab.goOffline()
  await until(ana, (room) => room.state().kind === 'offline')
  for (let n = 1; n <= many; n++)
    ana.put('corrections', keyOf(served.members.ana, n), testCorrection(`r${n}`))
  await tab.close()
  return device
}

const kept = (tab: Browser) => sendKept(tab.live, tab.member.id)
const unsent = async (tab: Browser) =>
  (await unsentWork(tab.live, tab.member.id)).map(({ changes }) => changes)

/** The rooms a tab has open; resolves once none is. */
const soon: Partial<Surroundings> = { lingerMs: 1 }

describe('work that waits for a room nobody has open', () => {
  it('[I3] goes out from another screen, and the room is let go', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const li = await saved(served.browser('li').open(transcript))
    const device = await leaveUnsent(served, 3)
    const tab = served.browser('ana', device, soon)
    await kept(tab).send()
    const [room] = tab.live.rooms()
    await until(li, () => li.records().corrections.size === 3)
    await saved(room as LiveRoom)
    expect(readings(li)).toEqual(['r1', 'r2', 'r3'])
    expect(await unsent(tab)).toEqual([])
    await expect.poll(() => tab.live.rooms()).toEqual([])
  })

  it('opens nothing when everything was sent', async () => {
    const served = await serve({ ana: 'annotator' })
    const device = new IDBFactory()
    const before = served.browser('ana', device)
    const ana = await saved(before.open(transcript))
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await saved(ana)
    await before.close()
    const tab = served.browser('ana', device)
    await kept(tab).send()
    expect(tab.live.rooms()).toEqual([])
  })

  it('[I3] stays without a network, and goes out when it is back', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const device = await leaveUnsent(served, 1)
    const tab = served.browser('ana', device, soon)
    tab.goOffline()
    const work = kept(tab)
    await work.send()
    const [room] = tab.live.rooms()
    await until(room as LiveRoom, ({ state }) => state().kind === 'offline')
    expect(await unsent(tab)).toEqual([1])
    expect(work.refusedIn()).toEqual([])
    tab.goOnline()
    tab.live.reconnect(tab.member.id)
    await work.send()
    const li = await saved(served.browser('li').open(transcript))
    await until(li, () => li.records().corrections.size === 1)
  })

  it('that is refused is told with its room, also after a reload, until its writer settles it', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const device = await leaveUnsent(served, 2)
    served.setRole('ana', 'reader')
    const tab = served.browser('ana', device, soon)
    const work = kept(tab)
    await work.send()
    await until({ subscribe: work.subscribe }, () => work.refusedIn().length > 0)
    expect(work.refusedIn()).toEqual([transcript])
    expect(work.refusedIn()).toBe(work.refusedIn())
    await expect.poll(() => tab.live.rooms()).toEqual([])
    await tab.close()

    const again = served.browser('ana', device)
    const later = kept(again)
    await later.send()
    expect(later.refusedIn()).toEqual([transcript])
    expect(again.live.rooms()).toEqual([])
    const ana = await until(again.open(transcript), (room) => room.state().kind === 'refused')
    const state = ana.state()
    expect(state).toMatchObject({ refusals: [{ value: { reading: 'r1' } }, { value: { reading: 'r2' } }] })
    if (state.kind === 'refused') for (const { id } of state.refusals) ana.discard(id)
    await later.send()
    expect(later.refusedIn()).toEqual([])
  })

  it('for a project its writer was removed from is told as refused', async () => {
    const served = await serve({ ana: 'annotator' })
    const device = await leaveUnsent(served, 1)
    served.setRole('ana', null)
    const work = kept(served.browser('ana', device))
    await work.send()
    await until({ subscribe: work.subscribe }, () => work.refusedIn().length > 0)
    expect(work.refusedIn()).toEqual([transcript])
  })

  it('of one member is never opened by the next on this browser', async () => {
    const served = await serve({ ana: 'annotator', li: 'annotator' })
    const device = await leaveUnsent(served, 2)
    const next = served.browser('li', device)
    const work = kept(next)
    await work.send()
    expect(next.live.rooms()).toEqual([])
    expect(work.refusedIn()).toEqual([])
    expect((await saved(next.open(transcript))).records().corrections.size).toBe(0)
    await next.close()
    const back = served.browser('ana', device)
    expect(await unsent(back)).toEqual([2])
  })
})

describe('a room that nobody holds any more', () => {
  it('[I3] stays open while it has unsent work, and closes once that is sent', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const li = await saved(served.browser('li').open(transcript))
    const tab = served.browser('ana', undefined, soon)
    const ana = tab.live.room(transcript, tab.member.id)
    const release = tab.live.hold(ana as unknown as LiveRoom)
    await saved(ana)
    tab.goOffline()
    await until(ana, ({ state }) => state().kind === 'offline')
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    release()
    tab.goOnline()
    await until(li, () => li.records().corrections.size === 1)
    await expect.poll(() => tab.live.rooms()).toEqual([])
  })

  it('is closed, its work kept, when somebody else signs in', async () => {
    const served = await serve({ ana: 'annotator', li: 'reviewer' })
    const tab = served.browser('ana')
    const ana = await saved(tab.open(transcript))
    tab.goOffline()
    await until(ana, ({ state }) => state().kind === 'offline')
    ana.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
    await until(ana, ({ state }) => state().kind === 'offline')
    const { li } = served.members
    if (!li) throw new Error('nobody is called li')
    tab.live.reconnect(li.id)
    expect(tab.live.rooms()).toEqual([])
    expect(await unsent(tab)).toEqual([1])
  })
})
