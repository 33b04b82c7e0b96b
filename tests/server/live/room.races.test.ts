// Trap 11 of sync: coming and going just as a room loads, unloads or stops, and roles that change in between.
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../server/stores/sqlite/database.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import type { Device } from '../../support/device.ts'
import { keyOf, testCorrection, world } from '../../support/world.ts'

const correct = (device: Device, number: number, reading: string) => {
  const key = keyOf(device.member, number)
  putCorrection(device.document, key, testCorrection(reading))
  return key
}
const readingAt = (device: Device, key: string) =>
  (device.document.getMap('corrections').get(key) as { reading: string } | undefined)?.reading

describe('trap 11, races at the edges', () => {
  test('everyone who comes while a room loads shares that one load', async () => {
    let loads = 0
    const w = await world(
      { ana: 'annotator', li: 'reviewer' },
      {
        log: (log) => ({
          ...log,
          load: (room) => {
            loads++
            return log.load(room)
          },
        }),
      },
    )
    loads = 0
    const devices = [w.open('ana'), w.open('li'), w.open('ana')]
    await w.settle()
    expect(loads).toBe(1)
    expect(devices.every((device) => device.isSaved)).toBe(true)
  })

  test('who comes back just as the room unloads finds it again, with everything', async () => {
    const w = await world({ ana: 'annotator' })
    const ana = w.open('ana')
    await w.settle()
    const key = correct(ana, 1, 'support')
    ana.deliver()
    ana.disconnect()
    const back = w.open('ana')
    w.timers.runAll()
    expect(w.rooms.loaded()).toEqual([])
    await w.settle()
    expect(back.closedWith === null || back.closedWith === 1012).toBe(true)
    if (!back.isOnline) back.connect()
    await w.settle()
    expect(readingAt(back, key)).toBe('support')
  })

  test('a room whose stored bytes are damaged is refused with 1011, never served empty', async () => {
    const database = openDatabase(':memory:')
    const w = await world({ ana: 'annotator' }, { database })
    const ana = w.open('ana')
    await w.settle()
    correct(ana, 1, 'support')
    await w.settle()
    w.restart()
    database.exec("UPDATE updates SET bytes = x'0102'")
    const again = w.open('ana')
    await w.settle()
    expect(again.closedWith).toBe(1011)
    expect(again.toClient).toEqual([])
    expect(again.document.getMap('meta').size).toBe(0)
  })

  test('[I5] a role taken away in the middle of a batch stops that member alone; the others go on saving', async () => {
    const w = await world({ ana: 'annotator', ben: 'annotator' })
    const [ana, ben] = [w.open('ana'), w.open('ben')]
    await w.settle()
    const anas = correct(ana, 1, 'too late')
    const bens = correct(ben, 1, 'in time')
    for (const device of [ana, ben]) device.deliver()
    w.rooms.reauthorise(w.project, ana.member.id)
    ana.authorise = async () => failed(problem('forbidden', 'You are no longer a member of this project.'))
    await w.settle()
    expect(ana.closedWith).toBe(1012)
    expect(ben.isSaved).toBe(true)
    const keys = w.log.rowsOf(w.room).map((row) => row.key)
    expect(keys).toContain(bens)
    expect(keys).not.toContain(anas)
    ana.connect()
    await w.settle()
    expect(ana.closedWith).toBe(4403)
  })

  test('[I5] a role that changes while somebody joins does not let them in under the old one', async () => {
    const w = await world({ ana: 'annotator' })
    const ana = w.open('ana')
    ana.authorise = async () => {
      w.rooms.reauthorise(w.project, ana.member.id)
      return ok(ana.member)
    }
    await w.settle()
    ana.connect()
    await w.settle()
    expect(ana.closedWith).toBe(1012)
  })

  test('at shutdown what has come in is stored, everyone is closed with 1012, and nobody joins any more', async () => {
    const w = await world({ ana: 'annotator' })
    const ana = w.open('ana')
    await w.settle()
    const key = correct(ana, 1, 'just in time')
    ana.deliver()
    w.rooms.shutdown()
    expect(ana.closedWith).toBe(1012)
    expect(w.log.rowsOf(w.room).map((row) => row.key)).toContain(key)
    ana.connect()
    await w.settle()
    expect(ana.closedWith).toBe(1012)
  })

  test('who types between coming back and being asked for the backlog is not refused for a gap', async () => {
    const w = await world({ ana: 'annotator' })
    const ana = w.open('ana')
    await w.settle()
    ana.disconnect()
    correct(ana, 1, 'offline')
    ana.connect()
    await ana.joining
    correct(ana, 2, 'at once')
    await w.settle()
    expect(ana.refusal).toBeNull()
    expect(ana.isSaved).toBe(true)
    expect(w.log.rowsOf(w.room).filter((row) => row.root === 'corrections')).toHaveLength(2)
  })
})
