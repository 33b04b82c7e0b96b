// What is written just before the page goes. A reading asked for in the same turn stands in the device's line after all that
// was handed over by then, and before all that comes later: it sees what a page that ends here would leave.
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { DeviceCopy } from '../../../../client/src/live/device/device-copy.ts'
import { keepLog, type LoggedRow } from '../../../../client/src/live/device/kept-log.ts'
import { keyOf, testCorrection } from '../../../support/world.ts'
import { saved, serve, someId, transcript, until } from '../served-rooms.ts'

const row = (key: string): LoggedRow => ({
  id: null,
  bytes: new Uint8Array([0, 0]),
  unsent: true,
  keys: [key],
})
const keysOf = (rows: readonly { readonly keys: readonly string[] }[]) => rows.flatMap(({ keys }) => keys)

async function opened() {
  const device = await DeviceCopy.open(new IDBFactory(), someId(1), 1000)
  const opening = Promise.resolve(device)
  const log = keepLog(
    opening,
    transcript,
    1,
    () => 1,
    () => {},
  )
  await opening
  return { device, log }
}

describe('a row written in the last moment of a page', () => {
  it('is handed to the device before the page goes', async () => {
    const { device, log } = await opened()
    log.add(row('corrections:a'))
    log.keepNow()
    expect(keysOf(await device.readUnsent())).toEqual(['corrections:a'])
    await log.quiet()
    expect(log.ids()).toHaveLength(1)
  })

  it('is handed over also while the device writes another, once, and is no longer unsent when the server has it', async () => {
    const { device, log } = await opened()
    const rows = [row('corrections:a'), row('corrections:b')] as const
    for (const each of rows) {
      log.add(each)
      log.keepNow()
    }
    log.markSent(rows.slice(1))
    expect(keysOf(await device.readUnsent())).toEqual(['corrections:a', 'corrections:b'])
    await log.quiet()
    expect(log.ids()).toHaveLength(2)
    expect(keysOf(await device.readUnsent())).toEqual(['corrections:a'])
    expect(keysOf((await device.readRoom(transcript)).rows)).toEqual(['corrections:a', 'corrections:b'])
  })

  it('waits and is tried again when the device refuses it', async () => {
    const { device, log } = await opened()
    log.add(row('corrections:a'))
    log.keepNow()
    log.add(row('corrections:b'))
    device.close()
    log.keepNow()
    await log.quiet()
    expect([log.failed(), log.ids()]).toEqual([true, [1]])
    log.stop()
  })

  it('is in what the next page finds when this one is hidden offline, and the last act with it', async () => {
    const served = await serve({ ana: 'annotator' })
    const leaving = new Set<() => void>()
    const browser = served.browser('ana', new IDBFactory(), {
      whenLeaving: (run) => {
        leaving.add(run)
        return () => leaving.delete(run)
      },
    })
    const ana = await saved(browser.open(transcript))
    browser.goOffline()
    await until(ana, (room) => room.state().kind === 'offline')
    const next = await DeviceCopy.open(browser.indexedDB, ana.member, 1000)
    const [first, last] = [keyOf(served.members.ana, 1), keyOf(served.members.ana, 2)]
    ana.put('corrections', first, testCorrection('first'))
    for (const run of leaving) run()
    ana.put('corrections', last, testCorrection('last'))
    for (const run of leaving) run()
    expect(keysOf(await next.readUnsent())).toEqual([`corrections:${first}`, `corrections:${last}`])
    await browser.close()
    expect(leaving.size).toBe(0)
  })
})
