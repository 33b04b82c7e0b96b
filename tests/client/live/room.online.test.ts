// What screens are told of being online: decisions are offered by it.
import { expect, it } from 'vitest'
import { keyOf, testCorrection } from '../../support/world.ts'
import { saved, serve, transcript, until } from './served-rooms.ts'

it('tells its screens that it is offline as soon as the connection is gone, and online when it is in step', async () => {
  const served = await serve({ ana: 'annotator' })
  const browser = served.browser('ana')
  const room = await saved(browser.open(transcript))
  const told: [string, boolean][] = []
  room.subscribe(() => told.push([room.state().kind, room.reach() === 'online']))
  browser.goOffline()
  await until(room, () => room.reach() === 'offline')
  expect(told.at(-1)).toEqual(['offline', false])
  browser.goOnline()
  await saved(room)
  expect(room.reach()).toBe('online')
})

it('is connecting, not offline, until the first attempt ends', async () => {
  const served = await serve({ ana: 'annotator', li: 'reviewer' })
  const ana = served.browser('ana').open(transcript)
  const told = [ana.reach()]
  ana.subscribe(() => told.push(ana.reach()))
  await saved(ana)
  expect([...new Set(told)]).toEqual(['connecting', 'online'])
  const browser = served.browser('li')
  browser.goOffline()
  const li = browser.open(transcript)
  expect(li.reach()).toBe('connecting')
  await until(li, (room) => room.reach() === 'offline')
})

it('believes no open socket once the browser doubts its network, and comes back where there is one', async () => {
  const served = await serve({ ana: 'annotator', li: 'reviewer' })
  const browser = served.browser('ana')
  const room = await saved(browser.open(transcript))
  const told: string[] = []
  room.subscribe(() => told.push(room.state().kind))
  room.put('corrections', keyOf(served.members.ana, 1), testCorrection('support'))
  browser.live.doubtLinks()
  expect(room.reach()).not.toBe('online')
  await saved(room)
  expect(told).not.toContain('refused')
  const li = await saved(served.browser('li').open(transcript))
  expect(li.records().corrections.size).toBe(1)
})
